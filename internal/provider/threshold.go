package provider

import (
	"fmt"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// thresholds are what a change must meet.
type thresholds struct {
	// minimum is the least secure score, nil for none.
	minimum *float64
	// drop is the most that the score may fall below the earlier one, nil for none.
	drop *float64
	// severity forbids unhealthy assessments that are at least so severe;
	// SeverityNone forbids none.
	severity posture.Severity
	// controls are least percentages by control.
	controls map[string]float64
}

// outcome is what came of one threshold: met is true, false or unknown.
type outcome struct {
	met cty.Value
	// message says what was found, with the numbers.
	message string
}

func undecided() cty.Value { return cty.UnknownVal(cty.Bool).RefineNotNull() }

// judge looks at every threshold. An answer that is known stays the same when
// unknown values become known. Earlier is the score before, nil when there is none.
func (t thresholds) judge(report *answer, earlier *float64) []outcome {
	var outcomes []outcome
	score := report.Score.After
	if t.minimum != nil {
		outcomes = append(outcomes, atLeast("the secure score", interval{score.Worst, score.Best}, *t.minimum))
	}
	if t.drop != nil && earlier != nil {
		found := atLeast("the secure score", interval{score.Worst, score.Best}, *earlier-*t.drop)
		found.message += fmt.Sprintf(": it was %s and may drop by %s at most", number(*earlier), number(*t.drop))
		outcomes = append(outcomes, found)
	}
	for _, id := range slices.Sorted(maps.Keys(t.controls)) {
		for _, scope := range report.Scopes {
			for _, control := range scope.Controls {
				if control.ID == id {
					outcomes = append(outcomes, atLeast("control "+id, percentages(control.After), t.controls[id]))
				}
			}
		}
	}
	if t.severity != posture.SeverityNone {
		outcomes = append(outcomes, t.severe(report))
	}
	return outcomes
}

// open is true when all outcomes are met, false when one is missed, else unknown.
func open(outcomes []outcome) cty.Value {
	all := cty.True
	for _, o := range outcomes {
		all = all.And(o.met)
	}
	return all
}

// interval holds the lowest and highest percentage that are possible, nil when
// nothing was assessed: then nothing falls short either.
type interval struct{ worst, best *float64 }

func percentages(c posture.ControlScore) interval {
	if all := float64(c.Healthy + c.Unhealthy + c.Unknown); all > 0 {
		worst, best := 100*float64(c.Healthy)/all, 100*float64(c.Healthy+c.Unknown)/all
		return interval{&worst, &best}
	}
	return interval{}
}

func (i interval) String() string {
	if *i.worst == *i.best {
		return number(*i.best)
	}
	return fmt.Sprintf("between %s and %s", number(*i.worst), number(*i.best))
}

func atLeast(subject string, found interval, minimum float64) outcome {
	switch {
	case found.worst == nil || found.best == nil:
		return outcome{cty.True, fmt.Sprintf("%s has nothing to look at", subject)}
	case *found.worst >= minimum:
		return outcome{cty.True, fmt.Sprintf("%s is %s, at least %s", subject, found, number(minimum))}
	case *found.best < minimum:
		return outcome{cty.False, fmt.Sprintf("%s is %s, below %s", subject, found, number(minimum))}
	default:
		return outcome{undecided(), fmt.Sprintf("%s is %s, and should be at least %s", subject, found, number(minimum))}
	}
}

// severe counts what is unhealthy and severe enough, exempt ones left out.
func (t thresholds) severe(report *answer) outcome {
	unhealthy, unknown := 0, 0
	for i := range report.Assessments {
		a := &report.Assessments[i]
		if a.Severity < t.severity || a.Exemption != nil || !report.matters(a) {
			continue
		}
		switch a.After {
		case posture.Unhealthy:
			unhealthy++
		case posture.Unknown:
			unknown++
		case posture.Healthy, posture.NotApplicable, posture.Absent:
		}
	}
	subject := fmt.Sprintf("of severity %s or above", t.severity)
	switch {
	case unhealthy > 0:
		return outcome{cty.False, fmt.Sprintf("%d unhealthy assessments %s", unhealthy, subject)}
	case unknown > 0:
		return outcome{undecided(), fmt.Sprintf("%d assessments %s can't be decided yet", unknown, subject)}
	default:
		return outcome{cty.True, "no unhealthy assessment " + subject}
	}
}
