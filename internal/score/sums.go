package score

import (
	"math/big"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// controlSums counts the resources of one control in one scope.
type controlSums struct {
	control *posture.Control
	count   [waived + 1]int64
}

// assessed is Defender's denominator: healthy plus unhealthy.
func (c *controlSums) assessed() int64 { return c.count[healthy] + c.count[unhealthy] }

// points is max × part ÷ whole in hundredths of a point, halves rounded up, as
// Defender's API rounds a control before it adds controls up.
func (c *controlSums) points(part, whole int64) int64 {
	if whole == 0 {
		return 0
	}
	return (200*int64(c.control.MaxScore)*part + whole) / (2 * whole)
}

// score is the control as reports show it. MaxScore is 0 without an assessed
// resource: such a control is in neither sum.
func (c *controlSums) score() posture.ControlScore {
	s := posture.ControlScore{
		Current:           fromHundredths(c.points(c.count[healthy], c.assessed())),
		PotentialIncrease: fromHundredths(c.points(c.count[unhealthy], c.assessed())),
		Healthy:           int(c.count[healthy]),
		Unhealthy:         int(c.count[unhealthy]),
		Unknown:           int(c.count[unknown]),
		NotApplicable:     int(c.count[notApplicable]),
		Exempt:            int(c.count[waived]),
	}
	if c.assessed() > 0 {
		s.Max = float64(c.control.MaxScore)
	}
	return s
}

// seen reports whether any counted recommendation of the control looked at a
// resource of the scope, be it only to say that it doesn't apply.
func (c *controlSums) seen() bool {
	for _, n := range c.count {
		if n > 0 {
			return true
		}
	}
	return false
}

// scopeSums is what is known of one scope. Weights and counts are of distinct
// resources, and only of those in controls that are worth a point.
type scopeSums struct {
	id       posture.Scope
	controls []controlSums
	// healthy, unhealthy and unknown count each resource once: unhealthy when it
	// is so in any control, else unknown when it is so in any.
	healthy, unhealthy, unknown int64
	// certain counts the resources that have a place in at least one control,
	// be it healthy, unhealthy or one of the two; possible also those that may
	// turn out to be out of all of them.
	certain, possible int64
}

// add takes one resource in.
func (s *scopeSums) add(marks []mark) {
	var in [waived + 1]bool
	certain := false
	for i, m := range marks {
		p := m.settle()
		if p == outside {
			continue
		}
		s.controls[i].count[p]++
		if s.controls[i].control.MaxScore > 0 {
			in[p] = true
			certain = certain || m.counts()
		}
	}
	switch {
	case in[unhealthy]:
		s.unhealthy++
	case in[unknown]:
		s.unknown++
	case in[healthy]:
		s.healthy++
	}
	if certain {
		s.certain++
	}
	if in[healthy] || in[unhealthy] || in[unknown] {
		s.possible++
	}
}

// ratios are a scope's score from 0 to 1; nil where no control takes part.
type ratios struct{ known, worst, best *big.Rat }

// ratios computes the three scores of the scope. The sums of the known one are
// returned as well, in hundredths of a point.
func (s *scopeSums) ratios() (r ratios, current, maximum int64) {
	var worst, best, all int64
	for i := range s.controls {
		c := &s.controls[i]
		points := 100 * int64(c.control.MaxScore)
		if known := c.assessed(); known > 0 {
			current += c.points(c.count[healthy], known)
			maximum += points
		}
		if whole := c.assessed() + c.count[unknown]; whole > 0 {
			worst += c.points(c.count[healthy], whole)
			best += c.points(c.count[healthy]+c.count[unknown], whole)
			all += points
		}
	}
	return ratios{known: ratio(current, maximum), worst: ratio(worst, all), best: ratio(best, all)}, current, maximum
}

// scope is the scope as reports show it.
func (s *scopeSums) scope() Scope {
	out := Scope{Scope: s.id, Score: total([]*scopeSums{s})}
	for i := range s.controls {
		if s.controls[i].seen() {
			out.Controls = append(out.Controls, Control{Control: s.controls[i].control, Rank: i, Score: s.controls[i].score()})
		}
	}
	return out
}
