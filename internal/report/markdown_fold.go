package report

import (
	"fmt"
	"math"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// mostEntries is more than fits into the longest comment.
const mostEntries = 10_000

// fold is a part that opens on a click. What is said in its summary is ours alone.
func fold(summary string) part {
	return part{open: "\n<details><summary>" + summary + "</summary>\n\n", shut: "\n</details>\n"}
}

// controls is the table of the secure score by security control.
func (m *markdown) controls() part {
	if len(m.Scopes) == 0 {
		return part{}
	}
	p := fold("Secure score by security control")
	p.more = "rows"
	for i, s := range m.Scopes {
		if len(s.Controls) == 0 {
			continue
		}
		head := ""
		if len(m.Scopes) > 1 {
			if i > 0 {
				head = "\n"
			}
			head += m.scope(s) + "\n\n"
		}
		head += "| Security control | Points | Change | Unhealthy | Unknown | Gain |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
		for _, c := range s.Controls {
			p.entries = append(p.entries, head+m.control(s, c))
			head = ""
		}
	}
	return p
}

func (m *markdown) control(s posture.ScopeScore, c posture.ControlChange) string {
	points, change, unhealthy, unknown, gain := "no points", "", "", "", ""
	if c.After.Max > 0 {
		points = fmt.Sprintf("%s of %d", fixed(c.After.Current), c.Max)
	} else if c.Max > 0 {
		points = fmt.Sprintf("none of %d", c.Max)
	}
	if d := c.After.Current - c.Before.Current; m.Whole && c.Before.Max > 0 && c.After.Max > 0 && math.Abs(d) >= 0.005 {
		change = signed(d)
	}
	if n := c.After.Healthy + c.After.Unhealthy; n > 0 {
		unhealthy = fmt.Sprintf("%d of %d", c.After.Unhealthy, n)
	}
	if c.After.Unknown > 0 {
		unknown = fmt.Sprint(c.After.Unknown)
	}
	if c.PotentialIncrease > 0 && s.After.Max > 0 {
		gain = "+" + percent(100*c.PotentialIncrease/s.After.Max)
	}
	return fmt.Sprintf("| %s | %s | %s | %s | %s | %s |\n", mdCell(mdText(c.Title)), points, change, unhealthy, unknown, gain)
}

// scopes lists the scores where an environment has several; those of one scope
// each stand over the tables of controls.
func (m *markdown) scopes() part {
	if len(m.Scopes) <= max(len(m.Environments), 1) {
		return part{}
	}
	p := fold("Secure score by environment and scope")
	p.more = "scopes"
	for _, e := range m.Environments {
		p.entries = append(p.entries, "- **"+mdText(environment(e.Environment))+"** "+m.words.move(e.Before, e.After, m.Whole)+"\n")
	}
	for _, s := range m.Scopes {
		p.entries = append(p.entries, "- "+m.scope(s)+"\n")
	}
	return p
}

func (m *markdown) scope(s posture.ScopeScore) string {
	name := mdCode(s.Scope)
	if s.Scope == posture.UnresolvedScope {
		name = mdText(scopeName(s))
	}
	return mdText(environment(s.Environment)) + " " + name + " " + m.words.move(s.Before, s.After, m.Whole)
}

func (m *markdown) moreWorse() part {
	list, what := m.Worse, "The other new findings"
	if !m.Whole {
		list, what = m.Carried, "The other findings"
	}
	return m.byRecommendation(what, list[cut(len(list), worseShown):])
}

func (m *markdown) moreBetter() part {
	all := m.settled()
	rest := all[cut(len(all), betterShown):]
	if len(rest) == 0 {
		return part{}
	}
	p := fold(fmt.Sprintf("The other %d that get better", len(rest)))
	p.left = max(len(rest)-mostEntries, 0)
	for _, a := range rest[:len(rest)-p.left] {
		p.entries = append(p.entries, "- "+m.settlement(a)+"\n")
	}
	return p
}

func (m *markdown) moreAdvice() part {
	rest := m.Advice[cut(len(m.Advice), adviceShown):]
	if len(rest) == 0 {
		return part{}
	}
	p := fold(fmt.Sprintf("The next %d steps", len(rest)))
	if len(rest) == 1 {
		p = fold("The next step")
	}
	p.more, p.left = "steps", max(len(rest)-mostEntries, 0)
	for i := range rest[:len(rest)-p.left] {
		p.entries = append(p.entries, m.step(&rest[i], false))
	}
	return p
}

func (m *markdown) carried() part {
	if !m.Whole {
		return part{}
	}
	return m.byRecommendation("Findings that were there before", m.Carried)
}

func (m *markdown) unknown() part {
	return m.byRecommendation("Unknown until apply", m.Unknown)
}

// byRecommendation names the resources of each recommendation on one line.
func (m *markdown) byRecommendation(title string, list []*posture.Assessment) part {
	if len(list) == 0 {
		return part{}
	}
	const most = 8
	p := fold(fmt.Sprintf("%s (%d)", title, len(list)))
	p.more = "recommendations"
	for _, g := range m.groups(list) {
		line := "- " + severityWord(g.Severity) + mdText(g.Title) + " · " + mdCode(g.ID)
		if !g.Counted {
			line += ", not counted in the score"
		}
		line += "\n"
		for _, a := range g.Assessments[:cut(len(g.Assessments), most)] {
			line += "  - " + mdCode(a.Address) + m.because(a) + "\n"
		}
		if n := len(g.Assessments) - cut(len(g.Assessments), most); n > 0 {
			line += fmt.Sprintf("  - and %d more resources\n", n)
		}
		p.entries = append(p.entries, line)
	}
	return p
}

// because says what a verdict rests on, or waits for.
func (m *markdown) because(a *posture.Assessment) string {
	if a.After == posture.Unknown {
		for _, e := range a.Evidence {
			if e.Unknown != "" {
				return ": " + mdText(EvidenceText(e))
			}
		}
		return ""
	}
	text := " " + mdText(wrong(a))
	if known(a.Location) {
		text += " · " + m.place(a.Location)
	}
	return text
}

func (m *markdown) exemptions() part {
	if len(m.Exemptions) == 0 {
		return part{}
	}
	p := fold(fmt.Sprintf("Exemptions: %s excused", plural(len(m.Exempt), "finding")))
	p.more = "exemptions"
	for _, e := range m.Exemptions {
		line := "- "
		if e.State != "" && e.State != "active" {
			line += "⚠️ **" + mdText(e.State) + "** "
		}
		line += fmt.Sprintf("%s, %s: %s at %s", mdCode(e.ID), mdText(string(e.Category)), mdCode(e.Recommendation), mdCode(e.Address))
		if e.Matches > 1 {
			line += ", " + plural(e.Matches, "assessment")
		}
		about := "no reason is given"
		if e.Reason != "" {
			about = mdText(e.Reason)
		}
		if e.Owner != "" {
			about += " · " + mdText(e.Owner)
		}
		if !e.Expires.IsZero() {
			about += ", until " + e.Expires.Format("2006-01-02")
		}
		p.entries = append(p.entries, line+"\n  - "+about+"\n")
	}
	return p
}

func (m *markdown) notAssessed() part {
	left := 0
	for _, n := range m.Plan.NotAssessed {
		left += n
	}
	if left == 0 {
		return part{}
	}
	p := fold(fmt.Sprintf("Not assessed: no recommendation applies to %s of %d", plural(left, "resource"), m.Plan.Resources))
	p.more = "types"
	for _, typ := range sortedKeys(m.Plan.NotAssessed) {
		p.entries = append(p.entries, fmt.Sprintf("- %s: %d\n", mdCode(typ), m.Plan.NotAssessed[typ]))
	}
	return p
}

// errors stand in the open, by the gate that they close.
func (m *markdown) errors() part {
	p := part{open: "\n", more: "errors"}
	p.entries = m.diagnostics("error", "- ❌ ")
	return p
}

func (m *markdown) warnings() part {
	entries := m.diagnostics("warning", "- ")
	if len(entries) == 0 {
		return part{}
	}
	p := fold(plural(len(entries), "warning"))
	p.entries, p.more = entries, "warnings"
	return p
}

func (m *markdown) diagnostics(severity, lead string) []string {
	var entries []string
	for _, d := range m.Diagnostics {
		if (d.Severity == "error") != (severity == "error") {
			continue
		}
		line := lead + "**" + mdText(d.Summary) + "**"
		if d.Address != "" {
			line += " " + mdCode(d.Address)
		}
		if known(d.Location) {
			line += " · " + mdSpan(located(d.Location))
		}
		if d.Detail != "" {
			line += ": " + mdText(d.Detail)
		}
		entries = append(entries, line+"\n")
	}
	return entries
}

// foot is the last line, always there.
func (m *markdown) foot() string {
	text := "[posture](" + homepage + ")"
	if m.o.Version != "" {
		text += " " + mdCode(m.o.Version)
	}
	if m.Score.After.Best != nil {
		text += ". The secure score is the share of the points of the security controls that the resources earn, counted as Microsoft Defender for Cloud counts it."
	}
	return "\n---\n" + text + "\n"
}
