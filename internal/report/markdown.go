package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const (
	// commentLimit is GitHub's, the smallest of the forges that take long comments.
	commentLimit = 65_536
	// How much stands in the open; the rest is folded away.
	worseShown, betterShown, adviceShown = 12, 3, 5
)

// Marker is the hidden first line of a Markdown report. A bot that looks for it
// finds the comment it made before. The title is part of it, so that several
// configurations can have a comment each.
func Marker(title string) string {
	if title == "" {
		return "<!-- posture -->"
	}
	// A comment of HTML ends at the first --> and must not hold --.
	safe := strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == '/' || r == '.' || r == '_' || r == ' ', r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			return r
		}
		return '_'
	}, Clean(title))
	for strings.Contains(safe, "--") {
		safe = strings.ReplaceAll(safe, "--", "-")
	}
	return "<!-- posture: " + strings.Trim(safe, "- ") + " -->"
}

// writeMarkdown writes a comment for a pull request: the verdict and the change of
// the score, what gets worse, what gets better, what to do next; everything else
// folded. It is written to be read once, from the top, by somebody in a hurry.
func writeMarkdown(w io.Writer, r *posture.Report, o Options) error {
	m := &markdown{view: newView(r), o: o, words: &page{glyphs: blocks}}
	limit := o.Limit
	if limit <= 0 {
		limit = commentLimit
	}
	c := comment{limit: limit, command: o.Command}
	c.add(m.verdict())
	c.add(m.gate())
	c.add(m.errors())
	c.add(m.worse())
	c.add(m.better())
	c.add(m.advice())
	c.add(m.controls())
	c.add(m.scopes())
	c.add(m.moreWorse())
	c.add(m.moreBetter())
	c.add(m.moreAdvice())
	c.add(m.exemptions())
	c.add(m.unknown())
	c.add(m.carried())
	c.add(m.notAssessed())
	c.add(m.warnings())
	_, err := io.WriteString(w, c.text(m.foot()))
	return err
}

// markdown writes the parts of a comment.
type markdown struct {
	*view
	o Options
	// words lends the wording of the text report.
	words *page
}

// verdict is what a reader must not miss.
func (m *markdown) verdict() part {
	title := "Posture"
	if m.o.Title != "" {
		title += " of " + mdCode(m.o.Title)
	}
	switch {
	case !m.Gate.Open:
		title += ": ❌ the gate is closed"
	case m.Gate.Set:
		title += ": ✅ the gate is open"
	}
	text := Marker(m.o.Title) + "\n## " + title + "\n\n**" + m.words.headline(m.view) + ".**"
	if after := m.Score.After; after.Best != nil && after.Worst != nil && *after.Best-*after.Worst >= 0.005 {
		text += fmt.Sprintf(" It will be between %s and %s, depending on values known only after apply.", percent(*after.Worst), percent(*after.Best))
	}
	text += "\n" + m.words.judged(m.view)
	if by := m.risk(); by != "" {
		text += " " + by
	}
	text += "\n"
	p := part{open: text}
	if !m.Plan.Complete {
		p.open += "\n> ⚠️ **This plan is not whole:** what it leaves out is not judged here.\n"
		for _, reason := range m.Plan.Incomplete {
			p.entries = append(p.entries, "> "+mdText(reason)+"\n")
		}
	}
	return p
}

// risk is the score by risk in a sentence.
func (m *markdown) risk() string {
	if m.Risk == nil || m.Risk.After == nil {
		return ""
	}
	text := percent(*m.Risk.After)
	if m.Whole && m.Risk.Before != nil {
		text = percent(*m.Risk.Before) + " → " + text
	}
	return "By risk, weighted by severity and exposure: " + strings.ReplaceAll(text, "%", "") + " of 100."
}

func (m *markdown) gate() part {
	p := part{open: "\n", more: "thresholds"}
	if !m.Gate.Set && m.Gate.Open {
		return p
	}
	for _, met := range []bool{false, true} {
		for _, reason := range m.Gate.Reasons {
			if reason.Met != met {
				continue
			}
			sign := "✅"
			if !met {
				sign = "❌"
			}
			name := mdText(strings.ReplaceAll(reason.Threshold, "_", " "))
			if reason.Subject != "" {
				name += " of " + mdCode(reason.Subject)
			}
			p.entries = append(p.entries, fmt.Sprintf("- %s **%s:** %s\n", sign, name, mdText(reason.Message)))
		}
	}
	return p
}

// worse lists what the change makes unhealthy.
func (m *markdown) worse() part {
	if !m.Whole {
		p := part{open: "\n### " + plural(len(m.Carried), "finding") + "\n\n", more: "findings, below"}
		return m.list(p, m.Carried, worseShown)
	}
	if len(m.Worse) == 0 {
		if len(m.Assessments) == 0 {
			return part{}
		}
		return part{open: "\n### Worse: nothing\n"}
	}
	p := part{open: "\n### Worse: " + plural(len(m.Worse), "new finding") + "\n\n", more: "new findings, below"}
	return m.list(p, m.Worse, worseShown)
}

func (m *markdown) list(p part, all []*posture.Assessment, limit int) part {
	shown := cut(len(all), limit)
	for _, a := range all[:shown] {
		p.entries = append(p.entries, "- "+m.finding(a)+"\n")
	}
	p.left = len(all) - shown
	return p
}

// finding is one unhealthy assessment on a line.
func (m *markdown) finding(a *posture.Assessment) string {
	line := severityWord(a.Severity) + mdCode(a.Address) + " " + mdText(wrong(a)) + " · " + mdCode(a.Recommendation)
	if known(a.Location) {
		line += " · " + m.place(a.Location)
	}
	return line
}

// better lists what the change settles.
func (m *markdown) better() part {
	all := m.settled()
	if len(all) == 0 {
		return part{}
	}
	var counts []string
	if n := len(m.Better); n > 0 {
		counts = append(counts, plural(n, "finding")+" resolved")
	}
	if n := len(m.Gone); n > 0 {
		counts = append(counts, plural(n, "finding")+" gone with the resource")
	}
	shown := cut(len(all), betterShown)
	p := part{open: "\n### Better: " + strings.Join(counts, ", ") + "\n\n", more: "below", left: len(all) - shown}
	for _, a := range all[:shown] {
		p.entries = append(p.entries, "- "+m.settlement(a)+"\n")
	}
	return p
}

// settled is what was unhealthy and no longer is.
func (m *markdown) settled() []*posture.Assessment {
	if !m.Whole {
		return nil
	}
	return append(append([]*posture.Assessment(nil), m.Better...), m.Gone...)
}

func (m *markdown) settlement(a *posture.Assessment) string {
	line := severityWord(a.Severity) + mdCode(a.Address)
	if a.Change == posture.Removed {
		line += " goes, and with it a finding of " + mdCode(a.Recommendation)
	} else {
		line += " now meets " + mdCode(a.Recommendation)
	}
	if a.Cause != "" {
		line += ", because " + mdText(a.Cause)
	}
	return line
}

// advice is what to do next, by what it gains.
func (m *markdown) advice() part {
	if len(m.Advice) == 0 {
		return part{}
	}
	shown := cut(len(m.Advice), adviceShown)
	p := part{open: "\n### What to do next, by what it gains\n\n", more: "steps, below", left: len(m.Advice) - shown}
	for i := range m.Advice[:shown] {
		p.entries = append(p.entries, m.step(&m.Advice[i], true))
	}
	return p
}

// step is one advice: everything that has to change before a resource gains its
// points.
func (m *markdown) step(a *posture.Advice, whole bool) string {
	line := "1. **+" + percent(a.Percentage) + "** " + mdCode(a.Address) + ": "
	const most = 6
	switch {
	case len(a.Steps) == 0:
		line += "meet " + mdCode(strings.Join(a.Recommendations, ", ")) + "\n"
	case len(a.Steps) == 1:
		line += mdStep(a.Steps[0]) + "\n"
	case !whole && len(a.Steps) <= 3:
		steps := make([]string, len(a.Steps))
		for i, step := range a.Steps {
			steps[i] = strings.TrimSuffix(mdStep(step), ".")
		}
		line += "all of: " + strings.Join(steps, "; ") + "\n"
	case !whole:
		line += plural(len(a.Steps), "change") + ", all of them\n"
	default:
		line += "all of\n"
		for _, step := range a.Steps[:min(len(a.Steps), most)] {
			line += "   - " + mdStep(step) + "\n"
		}
		if n := len(a.Steps) - most; n > 0 {
			line += fmt.Sprintf("   - and %d more\n", n)
		}
	}
	if a.Suggestion != "" && whole && mdLength(a.Suggestion) <= 4000 {
		line += "\n" + mdFence("hcl", a.Suggestion, "   ")
	}
	return line
}

// place is a file and a line, with a link where links were asked for.
func (m *markdown) place(at *posture.Location) string {
	if link := m.o.link(at); link != "" {
		// Where it leads says the rest of the path.
		return "[" + mdSpan(located(at)) + "](" + strings.NewReplacer("(", "%28", ")", "%29").Replace(link) + ")"
	}
	shown := *at
	shown.File = m.o.file(at)
	return mdSpan(located(&shown))
}

// severityWord leads a line; nothing for the severity that nobody gave.
func severityWord(s posture.Severity) string {
	if s == posture.SeverityNone {
		return ""
	}
	return "**" + s.String() + "** "
}

// cut gives how many of n entries to show: one more takes no more room than the
// line that would hide it.
func cut(n, limit int) int {
	if n <= limit+1 {
		return n
	}
	return limit
}
