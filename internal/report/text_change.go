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
	shown := p.cut(len(v.Worse), 5)
	for _, a := range v.Worse[:shown] {
		p.wrap("  "+p.severity(a.Severity)+" ", 11, append([]word{{Clean(a.Address), bold}}, words(wrong(a))...)...)
	}
	if hidden := len(v.Worse) - shown; hidden > 0 {
		p.wrap("  ", 2, styled(fmt.Sprintf("and %d more, below", hidden), faint)...)
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
	all := append(append([]*posture.Assessment(nil), v.Better...), v.Gone...)
	shown := p.cut(len(all), 3)
	for _, a := range all[:shown] {
		line := "now meets " + Clean(a.Recommendation)
		if a.Change == posture.Removed {
			line = "goes, and with it a finding of " + Clean(a.Recommendation)
		}
		if a.Cause != "" {
			line += ", because " + CleanText(a.Cause)
		}
		p.wrap("  "+p.severity(a.Severity)+" ", 11, append([]word{{Clean(a.Address), bold}}, words(line)...)...)
	}
	p.more(2, len(all)-shown, "")
}

// advice is what to do first: the steps that gain the most points.
func (p *page) advice(v *view) {
	if len(v.Advice) == 0 {
		return
	}
	p.heading("Do first", "what raises the score most")
	shown := p.cut(len(v.Advice), 3)
	for _, a := range v.Advice[:shown] {
		lead := "  " + p.paint(good, pad("+"+percent(a.Percentage), 8)) + " "
		line := []word{{Clean(a.Address) + ":", bold}}
		if len(a.Steps) == 1 {
			line = append(line, words(CleanText(a.Steps[0]))...)
		}
		p.wrap(lead, 11, line...)
		for _, step := range a.Steps[:len(a.Steps)*min(len(a.Steps)-1, 1)] {
			p.wrap("           "+p.glyphs.dash+" ", 13, words(CleanText(step))...)
		}
	}
	p.more(2, len(v.Advice)-shown, "steps")
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
