package report

import (
	"fmt"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// worse lists what the change makes unhealthy, the most severe first.
func (p *page) worse(v *view) {
	if !v.Whole {
		return
	}
	if len(v.Worse) == 0 {
		if len(v.Assessments) > 0 {
			p.heading("Worse", "nothing")
		}
		return
	}
	if v.Score.Before.Best == nil && len(v.Carried) == 0 {
		p.heading("Unhealthy", plural(len(v.Worse), "finding")+" on what is new")
	} else {
		p.heading("Worse", plural(len(v.Worse), "new finding"))
	}
	// In full they stand below, with all that is to be said of them.
	p.summary(v.groups(v.Worse), 5, ", below", func(a *posture.Assessment) []word {
		return append([]word{{Clean(a.Address), bold}}, words(wrong(a))...)
	})
}

// summary writes one line a recommendation: its first assessment, and how many
// more there are of the kind.
func (p *page) summary(groups []*group, limit int, where string, line func(*posture.Assessment) []word) {
	shown := min(len(groups), limit)
	if len(groups) == limit+1 {
		shown++
	}
	for _, g := range groups[:shown] {
		text := line(g.Assessments[0])
		var notes []string
		if !g.Counted {
			notes = append(notes, "not counted")
		}
		if others := len(g.Assessments) - 1; others > 0 {
			notes = append(notes, fmt.Sprintf("and %d more", others))
		}
		if len(notes) > 0 {
			text = append(text, styled("("+strings.Join(notes, ", ")+")", faint)...)
		}
		p.wrap("  "+p.severity(g.Severity)+" ", 11, text...)
	}
	hidden := 0
	for _, g := range groups[shown:] {
		hidden += len(g.Assessments)
	}
	if hidden > 0 {
		p.wrap("  ", 2, styled(fmt.Sprintf("and %d more of %s%s", hidden, plural(len(groups)-shown, "recommendation"), where), faint)...)
	}
}

// better lists what the change settles.
func (p *page) better(v *view) {
	if !v.Whole || len(v.Better)+len(v.Gone) == 0 {
		return
	}
	remark := ""
	if len(v.Better) > 0 {
		remark = plural(len(v.Better), "finding") + " resolved"
	}
	if len(v.Gone) > 0 {
		if remark != "" {
			remark += ", "
		}
		remark += plural(len(v.Gone), "finding") + " gone with the resource"
	}
	p.heading("Better", remark)
	limit, where := 3, " (--all)"
	if p.all {
		limit = len(v.Better) + len(v.Gone)
	}
	groups := v.groups(v.Better, v.Gone)
	p.hidden = p.hidden || len(groups) > limit+1
	p.summary(groups, limit, where, func(a *posture.Assessment) []word {
		line := "now meets " + Clean(a.Recommendation)
		if a.Change == posture.Removed {
			line = "goes, and with it a finding of " + Clean(a.Recommendation)
		}
		if a.Cause != "" {
			line += ", because " + CleanText(a.Cause)
		}
		return append([]word{{Clean(a.Address), bold}}, words(line)...)
	})
}

// advice is what to do first: the steps that gain the most points.
func (p *page) advice(v *view) {
	if len(v.Advice) == 0 {
		return
	}
	p.heading("Do first", "what raises the score most")
	kinds := likes(v.Advice)
	shown := p.cut(len(kinds), 3)
	for _, like := range kinds[:shown] {
		a := like[0]
		line := []word{{Clean(a.Address) + ":", bold}}
		if len(a.Steps) == 1 {
			line = append(line, words(CleanText(a.Steps[0]))...)
		}
		if len(like) > 1 {
			line = append(line, styled(fmt.Sprintf("(the same for %d more)", len(like)-1), faint)...)
		}
		p.wrap("  "+p.paint(good, pad(gain(a.Percentage), 8))+" ", 11, line...)
		for _, step := range a.Steps[:len(a.Steps)*min(len(a.Steps)-1, 1)] {
			p.wrap("           "+p.glyphs.dash+" ", 13, words(CleanText(step))...)
		}
	}
	p.more(2, len(kinds)-shown, "steps")
}

// likes gathers advice of the same steps and the same gain, in its order.
func likes(advice []posture.Advice) [][]*posture.Advice {
	var kinds [][]*posture.Advice
	at := map[string]int{}
	for i := range advice {
		a := &advice[i]
		key := fmt.Sprintf("%s %v %q", a.Control, a.Percentage, a.Steps)
		k, ok := at[key]
		if !ok {
			k = len(kinds)
			at[key] = k
			kinds = append(kinds, nil)
		}
		kinds[k] = append(kinds[k], a)
	}
	return kinds
}

// gain is what a step adds to a score; it never reads as nothing.
func gain(percentage float64) string {
	if percentage > 0 && percentage < 0.1 {
		return "<0.1%"
	}
	return "+" + percent(percentage)
}

// wrong says what is wrong with a resource: a phrase that follows its address.
func wrong(a *posture.Assessment) string {
	text := CleanText(a.Message)
	if text == "" {
		text = "does not meet: " + CleanText(a.Title)
	}
	if a.Cause != "" {
		text += ", because " + CleanText(a.Cause)
	}
	return text
}

// severity is a word of fixed width.
func (p *page) severity(s posture.Severity) string {
	text := pad(s.String(), 8)
	switch s {
	case posture.Critical, posture.High:
		return p.paint(bad, text)
	case posture.Medium:
		return p.paint(warn, text)
	case posture.Low, posture.SeverityNone:
	}
	return strings.TrimRight(p.paint(faint, text), "")
}
