package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Bound names one of the three scores that unknown values leave.
type Bound string

// The bounds that a threshold can be held against.
const (
	// Known leaves unknown resources out. It is what "" means.
	Known Bound = "known"
	// Worst takes them as unhealthy, Best as healthy.
	Worst Bound = "worst"
	Best  Bound = "best"
)

// Among says which unhealthy assessments fail_on looks at.
type Among string

// What fail_on can look at.
const (
	// AmongNew is those that the change makes unhealthy. It is what "" means.
	AmongNew Among = "new"
	// AmongAll is every one that is unhealthy after the change.
	AmongAll Among = "all"
)

// Gate is what a change must meet. The zero value asks for nothing.
type Gate struct {
	// MinimumScore is a percentage for the whole; Controls and Scopes are those
	// of single controls (in every scope) and scopes, by id.
	MinimumScore *float64
	Controls     map[string]float64
	Scopes       map[string]float64
	// MaximumDrop is how many percentage points the whole may lose.
	MaximumDrop *float64
	// Against is the score that minimums and the drop are held against.
	Against Bound
	// FailOn is the least severity that closes the gate, none for SeverityNone.
	FailOn posture.Severity
	Among  Among
	// AllowIncomplete judges a plan that is not whole by what it holds.
	AllowIncomplete bool
}

// set reports whether any threshold is asked for.
func (g *Gate) set() bool {
	return g.MinimumScore != nil || g.MaximumDrop != nil || g.FailOn != posture.SeverityNone || len(g.Controls)+len(g.Scopes) > 0
}

// judge looks at every threshold, met or not. Severe says which recommendations
// fail_on heeds.
func (g *Gate) judge(r *posture.Report, severe func(recommendation string) bool) posture.Gate {
	out := posture.Gate{Set: g.set(), Open: true, Reasons: []posture.GateReason{}}
	say := func(threshold, subject string, met bool, format string, args ...any) {
		out.Open = out.Open && met
		out.Reasons = append(out.Reasons, posture.GateReason{Threshold: threshold, Subject: subject, Met: met, Message: fmt.Sprintf(format, args...)})
	}
	if n := count(r.Diagnostics, "error"); n > 0 {
		say("diagnostics", "", false, "%s could not be assessed as the catalog asks: see the diagnostics", plural(n, "thing", "things"))
	}
	if !out.Set {
		return out
	}
	if !r.Plan.Complete {
		verdict := "the gate stays closed"
		if g.AllowIncomplete {
			verdict = "judged all the same, as asked for"
		}
		say("complete", "", g.AllowIncomplete, "the %s is not whole; %s", r.Plan.Kind, verdict)
	}
	if g.MinimumScore != nil {
		g.minimum(say, "", r.Score.After, *g.MinimumScore)
	}
	if g.MaximumDrop != nil {
		g.drop(say, r.Score)
	}
	g.scopes(say, r.Scopes)
	g.controls(say, r.Scopes)
	if g.FailOn != posture.SeverityNone {
		g.failOn(say, r.Assessments, severe)
	}
	return out
}

type sayer func(threshold, subject string, met bool, format string, args ...any)

// of picks the score that counts, and names it for messages.
func (g *Gate) of(s posture.Score) (*float64, string) {
	switch g.Against {
	case Worst:
		return s.Worst, "worst score"
	case Best:
		return s.Best, "best score"
	default:
		return s.Percentage, "score"
	}
}

func (g *Gate) minimum(say sayer, subject string, s posture.Score, least float64) {
	switch score, name := g.of(s); {
	case score != nil:
		say("minimum_score", subject, *score >= least, "%s %s, minimum %s%s", name, percent(*score), percent(least), g.interval(s))
	case s.Worst != nil:
		say("minimum_score", subject, true, "nothing is known yet, minimum %s%s", percent(least), g.interval(s))
	default:
		say("minimum_score", subject, true, "nothing is assessed, minimum %s", percent(least))
	}
}

// interval shows the bounds where they differ from what was judged.
func (g *Gate) interval(s posture.Score) string {
	if s.Worst == nil || *s.Worst == *s.Best {
		return ""
	}
	return fmt.Sprintf(" (from %s to %s once everything is known)", percent(*s.Worst), percent(*s.Best))
}

func (g *Gate) drop(say sayer, s posture.ScoreChange) {
	from, name := g.of(s.Before)
	to, _ := g.of(s.After)
	if from == nil || to == nil {
		say("maximum_drop", "", true, "there is no score on both sides to compare, maximum drop %s", number(*g.MaximumDrop))
		return
	}
	lost := round(*from - *to)
	if lost <= 0 {
		say("maximum_drop", "", true, "%s %s to %s, maximum drop %s", name, percent(*from), percent(*to), number(*g.MaximumDrop))
		return
	}
	say("maximum_drop", "", lost <= *g.MaximumDrop, "%s drops by %s, from %s to %s, maximum drop %s", name, number(lost), percent(*from), percent(*to), number(*g.MaximumDrop))
}

func (g *Gate) scopes(say sayer, scopes []posture.ScopeScore) {
	for _, id := range slices.Sorted(maps.Keys(g.Scopes)) {
		found := false
		for _, s := range scopes {
			if strings.EqualFold(s.Scope, id) {
				found = true
				g.minimum(say, s.Scope, s.After, g.Scopes[id])
			}
		}
		if !found {
			say("minimum_score", id, true, "nothing of this scope is assessed, minimum %s", percent(g.Scopes[id]))
		}
	}
}

// controls holds every scope's control against its minimum. Its percentage is
// that of its resources, so that a control worth no points can have a minimum.
func (g *Gate) controls(say sayer, scopes []posture.ScopeScore) {
	for _, id := range slices.Sorted(maps.Keys(g.Controls)) {
		assessed, met := 0, 0
		for _, s := range scopes {
			for _, c := range s.Controls {
				if c.ID != id {
					continue
				}
				healthy, all := c.After.Healthy, c.After.Healthy+c.After.Unhealthy
				switch g.Against {
				case Worst:
					all += c.After.Unknown
				case Known: // leaves them out
				case Best:
					healthy, all = healthy+c.After.Unknown, all+c.After.Unknown
				}
				if all == 0 {
					continue
				}
				assessed++
				// Compared as products: no quotient that rounding could tip.
				if float64(100*healthy) >= g.Controls[id]*float64(all) {
					met++
					continue
				}
				say("minimum_score", id, false, "%d of %s healthy in %s (%s), minimum %s", healthy, plural(all, "resource", "resources"), s.Scope, percent(round(100*float64(healthy)/float64(all))), percent(g.Controls[id]))
			}
		}
		if met == assessed {
			say("minimum_score", id, true, "met in %s that it is assessed in, minimum %s", plural(assessed, "scope", "scopes"), percent(g.Controls[id]))
		}
	}
}

func (g *Gate) failOn(say sayer, assessments []posture.Assessment, severe func(string) bool) {
	bySeverity := map[posture.Severity]int{}
	total := 0
	for i := range assessments {
		a := &assessments[i]
		if a.After != posture.Unhealthy || a.Exemption != nil || a.Severity < g.FailOn || !severe(a.Recommendation) {
			continue
		}
		if g.Among != AmongAll && a.Change != posture.New {
			continue
		}
		bySeverity[a.Severity]++
		total++
	}
	kind := "new unhealthy"
	if g.Among == AmongAll {
		kind = "unhealthy"
	}
	if total == 0 {
		say("fail_on", "", true, "no %s assessment of severity %s or higher", kind, g.FailOn)
		return
	}
	var parts []string
	for s := posture.Critical; s >= g.FailOn; s-- {
		if bySeverity[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", bySeverity[s], s))
		}
	}
	say("fail_on", "", false, "%s of severity %s or higher: %s", plural(total, kind+" assessment", kind+" assessments"), g.FailOn, strings.Join(parts, ", "))
}
