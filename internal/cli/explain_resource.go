package cli

import (
	"fmt"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// explainResource writes every verdict on a resource, the unhealthy first.
func (a *app) explainResource(e *check.Explanation, change bool) error {
	s := sheet{width: width(a.stdout)}
	s.line(report.Clean(e.Change.Address))
	if e.Change.PreviousAddress != "" {
		s.line("  was " + report.Clean(e.Change.PreviousAddress))
	}
	if change {
		s.line("  action " + report.Clean(string(e.Change.Action)))
	}
	if e.Location != nil {
		s.line(fmt.Sprintf("  written in %s:%d", report.Clean(e.Location.File), e.Location.Line))
	}
	if len(e.Before)+len(e.After) == 0 {
		s.wrap("", "")
		s.wrap("", "No recommendation is about the type of this resource.")
	}
	both := pairs(e)
	for _, health := range []posture.Health{posture.Unhealthy, posture.Unknown, posture.Healthy, posture.NotApplicable, posture.Absent} {
		for _, p := range both {
			if p.health(p.after) == health {
				s.verdict(e, p, change)
			}
		}
	}
	for _, d := range e.Diagnostics {
		s.wrap("", "")
		s.wrap("", report.CleanText(d.Severity+": "+d.Summary+": "+d.Detail))
	}
	_, err := a.stdout.Write(s.Bytes())
	return err
}

// pair is one recommendation on both sides; nil where it says nothing.
type pair struct{ before, after *posture.Verdict }

func (p pair) either() *posture.Verdict {
	if p.after != nil {
		return p.after
	}
	return p.before
}

func (pair) health(v *posture.Verdict) posture.Health {
	if v == nil {
		return posture.Absent
	}
	return v.Health
}

// pairs joins the verdicts of both sides by recommendation, in their order.
func pairs(e *check.Explanation) []pair {
	var list []pair
	for i := range e.After {
		list = append(list, pair{after: &e.After[i]})
	}
	for i := range e.Before {
		v := &e.Before[i]
		at := slices.IndexFunc(list, func(p pair) bool { return p.after != nil && p.after.Recommendation == v.Recommendation })
		if at < 0 {
			list = append(list, pair{before: v})
			continue
		}
		list[at].before = v
	}
	return list
}

// verdict writes one recommendation with all of the evidence.
func (s *sheet) verdict(e *check.Explanation, p pair, change bool) {
	v := p.either()
	found := healthWord(p.health(p.after))
	if change && p.health(p.before) != p.health(p.after) {
		found = healthWord(p.health(p.before)) + " -> " + found
	}
	if v.Exemption != nil {
		found += fmt.Sprintf(", exempted by %s (%s)", report.Clean(v.Exemption.ID), report.Clean(string(v.Exemption.Category)))
	}
	s.line("")
	s.line(v.Recommendation.ID + ": " + found)
	s.wrap("  ", v.Recommendation.Title)
	about, cause := v.Recommendation.Severity.String(), ""
	for _, a := range e.Assessments {
		if a.Recommendation != v.Recommendation.ID {
			continue
		}
		if !a.Counted {
			about += ", not counted in the secure score"
		}
		cause = report.CleanText(a.Cause)
	}
	s.line("  " + about)
	if v.Message != "" {
		s.wrap("  ", "it "+report.CleanText(v.Message))
	}
	if cause != "" {
		s.wrap("  ", "because "+cause)
	}
	for _, evidence := range v.Evidence {
		s.wrap("    ", report.EvidenceText(evidence))
	}
}

func healthWord(h posture.Health) string {
	switch h {
	case posture.NotApplicable:
		return "not applicable"
	case posture.Absent:
		return "no resource"
	case posture.Unknown, posture.Healthy, posture.Unhealthy:
	}
	return h.String()
}
