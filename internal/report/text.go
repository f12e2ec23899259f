package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The text report is read from the top, and its first screen answers: what was
// the score, what will it be, is the gate open, what gets worse, what gets
// better, what to do first. What follows explains it. The last line says the
// verdict again, because that is what remains on the screen.
func writeText(w io.Writer, r *posture.Report, o Options) error {
	p, v := newPage(w, o), newView(r)
	p.incomplete(v)
	p.score(v)
	p.gate(v)
	p.diagnostics(v, "error")
	p.worse(v)
	p.better(v)
	p.advice(v)
	p.environments(v)
	p.scopes(v)
	p.findings(v)
	p.unknown(v)
	p.exemptions(v)
	p.notAssessed(v)
	p.diagnostics(v, "warning")
	p.closing(v)
	return p.w.Flush()
}

// incomplete is the banner over a plan that shows only a part of the change.
func (p *page) incomplete(v *view) {
	if v.Plan.Complete {
		return
	}
	p.wrap(p.paint(alarm, "!! "), 3, styled("This plan is not whole: what it leaves out is not judged here.", alarm)...)
	for _, reason := range v.Plan.Incomplete {
		p.wrap(p.paint(alarm, "!! "), 3, words(CleanText(reason))...)
	}
	p.blank()
}

// gate says whether the change may pass, and by which thresholds.
func (p *page) gate(v *view) {
	if !v.Gate.Set && v.Gate.Open {
		return
	}
	p.blank()
	if v.Gate.Open {
		p.line(p.paint(bold, "Gate ") + p.paint(good, "open"))
	} else {
		p.line(p.paint(bold, "Gate ") + p.paint(badBold, "closed"))
	}
	for _, reason := range v.Gate.Reasons {
		sign, l := p.glyphs.open, good
		if !reason.Met {
			sign, l = p.glyphs.closed, bad
		}
		name := Clean(strings.ReplaceAll(reason.Threshold, "_", " "))
		if reason.Subject != "" {
			name += " of " + Clean(reason.Subject)
		}
		p.wrap("  "+p.paint(l, pad(sign, 2))+" ", 5, append(styled(name+":", bold), words(CleanText(reason.Message))...)...)
	}
}

// notAssessed is honest about the resources that no recommendation covers.
func (p *page) notAssessed(v *view) {
	left := 0
	for _, n := range v.Plan.NotAssessed {
		left += n
	}
	if left == 0 {
		return
	}
	p.heading("Not assessed", fmt.Sprintf("no recommendation applies to %s of %d", plural(left, "resource"), v.Plan.Resources))
	types := sortedKeys(v.Plan.NotAssessed)
	shown := p.cut(len(types), 8)
	list := make([]string, 0, shown)
	for i, typ := range types[:shown] {
		name := Clean(typ)
		if n := v.Plan.NotAssessed[typ]; n > 1 {
			name += fmt.Sprintf(" (%d)", n)
		}
		if i < shown-1 {
			name += ","
		}
		list = append(list, strings.Fields(name)...)
	}
	p.wrap("  ", 2, words(strings.Join(list, " "))...)
	p.more(2, len(types)-shown, "types")
}

// diagnostics are what went wrong while the work went on. Errors stand by the
// gate that they close, warnings at the end.
func (p *page) diagnostics(v *view, severity string) {
	for _, d := range v.Diagnostics {
		if (d.Severity == "error") != (severity == "error") {
			continue
		}
		p.blank()
		title, l := "Warning:", warn
		if d.Severity == "error" {
			title, l = "Error:", badBold
		}
		p.wrap("", 2, append([]word{{title, l}}, styled(CleanText(d.Summary), bold)...)...)
		if where := place(d.Address, d.Location); where != "" {
			p.line("  " + p.paint(faint, where))
		}
		if d.Detail != "" {
			p.wrap("  ", 2, words(CleanText(d.Detail))...)
		}
	}
}

// closing repeats the verdict and says where to go from here.
func (p *page) closing(v *view) {
	p.blank()
	hint := func(text string) { p.wrap("", 2, styled(text, faint)...) }
	if v.Score.After.Best != nil {
		hint("The secure score is the share of the points of the security controls that the resources earn, counted as Microsoft Defender for Cloud counts it.")
	}
	if len(v.Worse)+len(v.Carried) > 0 {
		hint("Why a recommendation matters and how to follow it: posture explain ID")
	}
	if p.hidden && p.command != "" {
		hint("Everything that was left out above: " + p.command)
	}
	if !v.Gate.Set && v.Gate.Open {
		hint("No gate was asked for; --minimum-score 70 or --fail-on high sets one")
	}
	verdict := words(p.headline(v) + ".")
	switch {
	case !v.Gate.Open:
		verdict = append(verdict, styled("The gate is closed.", badBold)...)
	case v.Gate.Set:
		verdict = append(verdict, styled("The gate is open.", good)...)
	}
	p.wrap("", 0, verdict...)
}

// place says where something stands: an address, a file and a line, or both.
func place(address string, at *posture.Location) string {
	var parts []string
	if address != "" {
		parts = append(parts, Clean(address))
	}
	if at != nil && at.File != "" {
		parts = append(parts, located(at))
	}
	return strings.Join(parts, ", ")
}

func located(at *posture.Location) string {
	if at.Line == 0 {
		return Clean(at.File)
	}
	return fmt.Sprintf("%s:%d", Clean(at.File), at.Line)
}

// plural counts things in words: "1 resource", "2 resources".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	if stem, ok := strings.CutSuffix(thing, "y"); ok {
		thing = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
