package assess

import (
	"cmp"
	"maps"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// pair is one recommendation of one resource on both sides; nil where there is
// no verdict.
type pair struct {
	change        *posture.Change
	before, after *posture.Verdict
}

func (p *pair) either() *posture.Verdict {
	if p.after != nil {
		return p.after
	}
	return p.before
}

// Compare sets the verdicts of both sides against each other, by the address
// after the change. Sorted by control, recommendation and address. A
// recommendation that applies to a resource on neither side is left out.
//
// Verdicts must be sorted as Resources gives them. What depends on who asks
// (whether it is counted, where it is written) is left to the caller.
func Compare(changes []posture.Change, before, after []posture.Verdict) []posture.Assessment {
	was, is := byAddress(before), byAddress(after)
	ordered := make([]*posture.Change, len(changes))
	for i := range changes {
		ordered[i] = &changes[i]
	}
	slices.SortStableFunc(ordered, func(a, b *posture.Change) int { return cmp.Compare(a.Address, b.Address) })
	// One heap a recommendation, filled in the order of addresses: only the heaps
	// have to be sorted then.
	heaps := map[string]*heap{}
	for _, c := range ordered {
		var b, a []posture.Verdict
		if c.Before != nil {
			b = was[c.Before.Address]
		}
		if c.After != nil {
			a = is[c.After.Address]
		}
		merge(heaps, c, b, a)
	}
	sorted := slices.SortedFunc(maps.Values(heaps), func(p, q *heap) int {
		return cmp.Or(cmp.Compare(control(p.recommendation), control(q.recommendation)), cmp.Compare(p.recommendation.ID, q.recommendation.ID))
	})
	n := 0
	for _, h := range sorted {
		n += len(h.pairs)
	}
	causes := newCauses(changes)
	assessments := make([]posture.Assessment, 0, n)
	for _, h := range sorted {
		for i := range h.pairs {
			assessments = append(assessments, assessment(&h.pairs[i], causes))
		}
	}
	return assessments
}

// heap is the pairs of one recommendation.
type heap struct {
	recommendation *posture.Recommendation
	pairs          []pair
}

// byAddress cuts sorted verdicts into those of each resource.
func byAddress(verdicts []posture.Verdict) map[string][]posture.Verdict {
	cuts := map[string][]posture.Verdict{}
	for start := 0; start < len(verdicts); {
		end := start + 1
		for end < len(verdicts) && verdicts[end].Resource.Address == verdicts[start].Resource.Address {
			end++
		}
		cuts[verdicts[start].Resource.Address] = verdicts[start:end]
		start = end
	}
	return cuts
}

// merge pairs the verdicts of one resource; both lists are sorted by
// recommendation.
func merge(heaps map[string]*heap, c *posture.Change, before, after []posture.Verdict) {
	for len(before) > 0 || len(after) > 0 {
		p := pair{change: c}
		order := 0
		switch {
		case len(before) == 0:
			order = 1
		case len(after) == 0:
			order = -1
		default:
			order = cmp.Compare(before[0].Recommendation.ID, after[0].Recommendation.ID)
		}
		if order <= 0 {
			p.before, before = &before[0], before[1:]
		}
		if order >= 0 {
			p.after, after = &after[0], after[1:]
		}
		if !applies(p.before) && !applies(p.after) {
			continue
		}
		rec := p.either().Recommendation
		h := heaps[rec.ID]
		if h == nil {
			h = &heap{recommendation: rec}
			heaps[rec.ID] = h
		}
		h.pairs = append(h.pairs, p)
	}
}

func applies(v *posture.Verdict) bool { return v != nil && v.Health.Counts() }

func control(r *posture.Recommendation) string {
	if len(r.Controls) == 0 {
		return ""
	}
	return r.Controls[0]
}

// assessment makes what reports show of a pair.
func assessment(p *pair, causes *causes) posture.Assessment {
	v := p.either()
	rec := v.Recommendation
	a := posture.Assessment{
		Recommendation: rec.ID, Title: rec.Title, Control: control(rec), Severity: rec.Severity,
		Address: p.change.Address, Type: v.Resource.Type,
		Environment: v.Resource.Scope.Environment, Scope: v.Resource.Scope.ID,
		Before: healthOf(p.before, p.change.Before), After: healthOf(p.after, p.change.After),
		Exemption: v.Exemption,
	}
	a.Change = delta(a.Before, a.After)
	switch {
	case a.After == posture.Unhealthy || a.After == posture.Unknown && p.after != nil:
		a.Message, a.Evidence = p.after.Message, p.after.Evidence
	case a.Change == posture.Removed || a.Change == posture.Resolved:
		// What was wrong is worth saying when it has gone.
		a.Message, a.Evidence = p.before.Message, p.before.Evidence
	}
	if a.Change == posture.New || a.Change == posture.Resolved {
		a.Cause = causes.of(p)
	}
	return a
}

// healthOf is the health on one side. A resource that exists and got no verdict
// met a defect of the catalog: nobody knows how it is.
func healthOf(v *posture.Verdict, r *posture.Resource) posture.Health {
	switch {
	case v != nil:
		return v.Health
	case r == nil:
		return posture.Absent
	default:
		return posture.Unknown
	}
}

// delta says what the change does.
func delta(before, after posture.Health) posture.Delta {
	switch {
	case before == posture.Unhealthy && after == posture.Unhealthy:
		return posture.Carried
	case after == posture.Unhealthy:
		return posture.New
	case before == posture.Unhealthy && after == posture.Absent:
		return posture.Removed
	case before == posture.Unhealthy:
		return posture.Resolved
	default:
		return posture.None
	}
}
