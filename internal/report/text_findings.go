package report

import (
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const (
	// groupsShown and perGroup bound the findings of a report that is not
	// asked for in full.
	groupsShown = 10
	perGroup    = 3
)

// findings lists everything unhealthy after the change, by recommendation: what
// is new first, then what stays.
func (p *page) findings(v *view) {
	total := len(v.Worse) + len(v.Carried)
	if total == 0 {
		return
	}
	remark := plural(total, "unhealthy assessment")
	if v.Whole {
		remark = fmt.Sprintf("%d new, %d still there", len(v.Worse), len(v.Carried))
		if len(v.Carried) == 0 {
			remark = fmt.Sprintf("%d new", len(v.Worse))
		}
	}
	p.heading("Findings by recommendation", remark)
	groups := v.groups(v.Worse, v.Carried)
	shown := p.cut(len(groups), groupsShown)
	hidden := 0
	for _, g := range groups[shown:] {
		hidden += len(g.Assessments)
	}
	for _, g := range groups[:shown] {
		p.group(g, func(a *posture.Assessment) { p.finding(v, a) })
	}
	if hidden > 0 {
		p.blank()
		p.more(2, hidden, "findings of "+plural(len(groups)-shown, "recommendation"))
	}
}

// group writes the title of a recommendation and its assessments.
func (p *page) group(g *group, each func(*posture.Assessment)) {
	p.blank()
	p.wrap("  "+p.severity(g.Severity)+" ", 11, styled(CleanText(g.Title), bold)...)
	about := Clean(g.ID) + ", " + CleanText(g.Control)
	if !g.Counted {
		about += ", not counted in the score"
	}
	p.wrap(strings.Repeat(" ", 11), 11, styled(about, faint)...)
	shown := p.cut(len(g.Assessments), perGroup)
	for _, a := range g.Assessments[:shown] {
		each(a)
	}
	p.more(4, len(g.Assessments)-shown, "resources")
	if g.Remediation != "" {
		p.wrap("    "+p.paint(good, "fix:")+" ", 9, words(CleanText(g.Remediation))...)
	}
}

// finding is one unhealthy assessment with its evidence.
func (p *page) finding(v *view, a *posture.Assessment) {
	lead, hang := "    ", 6
	if v.Whole {
		lead, hang = "    "+p.paint(bad, "new")+"   ", 10
		if a.Change == posture.Carried {
			lead = "    " + p.paint(faint, "still") + " "
		}
	}
	line := []word{{Clean(a.Address), bold}}
	if a.Location != nil {
		line = append(line, word{"(" + located(a.Location) + ")", faint})
	}
	p.wrap(lead, hang, append(line, words(wrong(a))...)...)
	p.evidence(hang, a.Evidence)
}

// evidence lists what a verdict rests on.
func (p *page) evidence(indent int, evidence []posture.Evidence) {
	shown := p.cut(len(evidence), 3)
	for _, e := range evidence[:shown] {
		p.wrap(strings.Repeat(" ", indent), indent+2, styled(EvidenceText(e), faint)...)
	}
	p.more(indent, len(evidence)-shown, "attributes")
}

// EvidenceText writes one attribute with its value, or why there is none, on one
// clean line.
func EvidenceText(e posture.Evidence) string {
	path := Clean(e.Path)
	switch {
	case e.Related != "" && path != "":
		path += " of " + Clean(e.Related)
	case e.Related != "":
		path = "looked at " + Clean(e.Related)
	}
	switch {
	case e.Sensitive:
		path += " is sensitive and not shown"
	case e.Unknown != "" && path == "":
		return CleanText(e.Unknown)
	case e.Unknown != "":
		path += ": " + CleanText(e.Unknown)
	case e.Value == nil && e.Related != "":
	case e.Value == nil:
		path += " is not set"
	default:
		path += " = " + value(e.Value)
	}
	if e.Default {
		path += " (not configured: the default of the cloud)"
	}
	return path
}

// value writes a value as JSON on one line.
func value(v any) string {
	text, err := json.Marshal(v, json.Deterministic(true), jsontext.AllowInvalidUTF8(true), jsontext.SpaceAfterComma(true), jsontext.SpaceAfterColon(true))
	if err != nil {
		return "a value that can't be written"
	}
	return clean(string(text), 80)
}

// unknown lists the assessments that wait for values, with what they wait for.
func (p *page) unknown(v *view) {
	if len(v.Unknown) == 0 {
		return
	}
	p.heading("Unknown", plural(len(v.Unknown), "assessment")+" can't be decided before apply")
	groups := v.groups(v.Unknown)
	shown := p.cut(len(groups), groupsShown/2)
	for _, g := range groups[:shown] {
		g.Remediation = ""
		p.group(g, func(a *posture.Assessment) {
			p.wrap("    ", 6, word{Clean(a.Address), bold})
			for _, e := range a.Evidence {
				if e.Unknown != "" {
					p.wrap("      ", 8, styled(EvidenceText(e), warn)...)
				}
			}
		})
	}
	if len(groups) > shown {
		p.blank()
		p.more(2, len(groups)-shown, "recommendations")
	}
}

// exemptions shows what was excused, by whom and until when, and what is wrong
// with an exemption that does not apply.
func (p *page) exemptions(v *view) {
	if len(v.Exemptions) == 0 {
		return
	}
	p.heading("Exemptions", plural(len(v.Exempt), "unhealthy assessment")+" excused")
	for _, e := range v.Exemptions {
		state, l := e.State, faint
		if state != "" && state != "active" {
			l = warn
		}
		line := []word{{pad(Clean(state), 8), l}, {Clean(e.ID), bold}}
		what := fmt.Sprintf("%s: %s at %s", Clean(string(e.Category)), Clean(e.Recommendation), Clean(e.Address))
		if e.Matches > 1 {
			what += fmt.Sprintf(", %d assessments", e.Matches)
		}
		p.wrap("  ", 11, append(line, words(what)...)...)
		about := CleanText(e.Reason)
		if about == "" {
			about = "no reason is given"
		}
		if e.Owner != "" {
			about += ", " + Clean(e.Owner)
		}
		if !e.Expires.IsZero() {
			about += ", until " + e.Expires.Format("2006-01-02")
		}
		if e.Location != nil {
			about += " (" + located(e.Location) + ")"
		}
		p.wrap(strings.Repeat(" ", 11), 11, styled(about, faint)...)
	}
}
