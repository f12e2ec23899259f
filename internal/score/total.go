package score

import (
	"math/big"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// total is the score over some scopes: Σ weight × ratio ÷ Σ weight. For a single
// scope that is the scope's own ratio.
func total(scopes []*scopeSums) posture.Score {
	var out posture.Score
	var current, maximum int64
	known := average{sum: new(big.Rat)}
	var worst, best []weighted
	for _, s := range scopes {
		r, c, m := s.ratios()
		current += c
		maximum += m
		out.Healthy += int(s.healthy)
		out.Unhealthy += int(s.unhealthy)
		out.Unknown += int(s.unknown)
		out.Weight += int(s.certain)
		if r.known != nil {
			known.add(r.known, s.certain)
		}
		if r.worst != nil {
			worst = append(worst, weighted{r.worst, s.certain, s.possible})
			best = append(best, weighted{new(big.Rat).Sub(one, r.best), s.certain, s.possible})
		}
	}
	out.Current, out.Max = fromHundredths(current), fromHundredths(maximum)
	out.Percentage = percentage(known.value())
	out.Worst = percentage(lowest(worst))
	if b := lowest(best); b != nil {
		out.Best = percentage(b.Sub(one, b))
	}
	return out
}

// weighted is a ratio whose weight is not settled: it is somewhere from least to
// most.
type weighted struct {
	ratio       *big.Rat
	least, most int64
}

// lowest is the lowest weighted average that weights within their bounds allow,
// nil when there is nothing to average. The bounds of the score over several
// scopes need it: a resource that may turn out not to count moves not only its
// scope's ratio but its scope's weight (design/0011).
//
// An average falls exactly when more weight is put on a ratio below it. So the
// lowest ratios get all the weight they may have, in order, until one is not
// below the average any more. On the mirrored ratios (1 - ratio) the same gives
// the highest.
func lowest(items []weighted) *big.Rat {
	slices.SortFunc(items, func(a, b weighted) int { return a.ratio.Cmp(b.ratio) })
	avg := average{sum: new(big.Rat)}
	for _, item := range items {
		avg.add(item.ratio, item.least)
	}
	for _, item := range items {
		if now := avg.value(); now != nil && item.ratio.Cmp(now) >= 0 {
			break
		}
		avg.add(item.ratio, item.most-item.least)
	}
	return avg.value()
}

// average is a weighted average in the making.
type average struct {
	sum    *big.Rat
	weight int64
}

func (a *average) add(ratio *big.Rat, weight int64) {
	a.sum.Add(a.sum, new(big.Rat).Mul(ratio, new(big.Rat).SetInt64(weight)))
	a.weight += weight
}

// value is nil without any weight.
func (a *average) value() *big.Rat {
	if a.weight == 0 {
		return nil
	}
	return new(big.Rat).Quo(a.sum, new(big.Rat).SetInt64(a.weight))
}
