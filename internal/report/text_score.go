package report

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// score shows the secure score before and after as bars, with the interval where
// unknown values leave one.
func (p *page) score(v *view) {
	p.wrap("", 2, styled(p.headline(v), bold)...)
	p.wrap("", 0, styled(p.judged(v), faint)...)
	if v.Score.Before.Best == nil && v.Score.After.Best == nil {
		return
	}
	p.blank()
	if !v.Whole {
		p.bar("", v.Score.After, good)
		p.risk(v)
		return
	}
	l := good
	if change := v.Score.Change; change != nil && *change < 0 {
		l = bad
	}
	p.bar("before", v.Score.Before, good)
	p.bar("after", v.Score.After, l)
	p.risk(v)
}

// risk is the score by risk, in one line under the bars.
func (p *page) risk(v *view) {
	if v.Risk == nil || v.Risk.After == nil {
		return
	}
	text := percent(*v.Risk.After)
	if v.Whole && v.Risk.Before != nil {
		text = percent(*v.Risk.Before) + " " + p.glyphs.arrow + " " + text
	}
	text = strings.ReplaceAll(text, "%", "")
	p.wrap("  by risk ", 10, styled(text+" of 100, weighted by severity and exposure", faint)...)
}

// headline is the score in one sentence, without a full stop.
func (p *page) headline(v *view) string {
	after := scoreText(v.Score.After)
	switch {
	case v.Score.Before.Best == nil && v.Score.After.Best == nil:
		return "No secure score: nothing here is counted in one"
	case !v.Whole || v.Score.Before.Best == nil:
		return "Secure score " + after
	case v.Score.After.Best == nil:
		return fmt.Sprintf("Secure score %s %s none: no counted resource is left", scoreText(v.Score.Before), p.glyphs.arrow)
	}
	text := fmt.Sprintf("Secure score %s %s %s", scoreText(v.Score.Before), p.glyphs.arrow, after)
	if change := v.Score.Change; change != nil {
		text += ", " + direction(*change)
	}
	return text
}

// direction puts a change of the score into words.
func direction(change float64) string {
	amount := strconv.FormatFloat(math.Abs(change), 'f', 1, 64)
	if amount == "0.0" {
		amount = strconv.FormatFloat(math.Abs(change), 'f', 2, 64)
	}
	switch {
	case math.Abs(change) < 0.005:
		return "unchanged"
	case change < 0:
		return "down " + amount + " percentage points"
	default:
		return "up " + amount + " percentage points"
	}
}

// judged says what the report is about.
func (p *page) judged(v *view) string {
	if v.Plan.Resources == 0 && len(v.Plan.Actions) == 0 {
		return "There are no resources to judge."
	}
	text := plural(v.Plan.Resources, "resource")
	if v.Whole {
		text += " after the change"
	}
	text += fmt.Sprintf(", %d of them assessed", v.Plan.Assessed)
	var actions []string
	for _, action := range []posture.Action{posture.Create, posture.Update, posture.Replace, posture.Delete, posture.Forget} {
		if n := v.Plan.Actions[action]; n > 0 {
			actions = append(actions, fmt.Sprintf("%d to %s", n, action))
		}
	}
	if v.Whole && len(actions) > 0 {
		text += "; " + strings.Join(actions, ", ")
	}
	return text + "."
}

// bar draws one score: the part that is certain, the part that depends on values
// known after apply, and the rest.
func (p *page) bar(label string, s posture.Score, l look) {
	lead := "  "
	if label != "" {
		lead += pad(label, 8)
	}
	if s.Best == nil || s.Worst == nil {
		p.line(lead + p.paint(faint, "nothing to assess"))
		return
	}
	width := min(max(p.width-44, 10), 50)
	worst, best := cells(*s.Worst, width), cells(*s.Best, width)
	if best == worst && *s.Best > *s.Worst && best < width {
		best++ // an interval is never invisible
	}
	g := p.glyphs
	drawn := g.left + p.paint(l, strings.Repeat(g.full, worst)) + p.paint(warn, strings.Repeat(g.maybe, best-worst)) +
		p.paint(faint, strings.Repeat(g.rest, width-best)) + g.right
	p.line(lead + drawn + "  " + p.paint(bold, padLeft(scoreText(s), 6)) + "  " +
		p.paint(faint, fmt.Sprintf("%s of %s points", points(s.Current), points(s.Max))))
	if *s.Best-*s.Worst >= 0.005 {
		p.wrap(strings.Repeat(" ", len(lead)), len(lead), styled(
			fmt.Sprintf("%s to %s, depending on values known after apply", percent(*s.Worst), percent(*s.Best)), warn)...)
	}
}

// cells turns a percentage into cells of a bar; only 100 fills it.
func cells(percentage float64, width int) int {
	n := int(percentage / 100 * float64(width))
	return min(max(n, 0), width)
}

// scoreText is the known score, or what can be said instead of it.
func scoreText(s posture.Score) string {
	switch {
	case s.Percentage != nil:
		return percent(*s.Percentage)
	case s.Best != nil:
		return "unknown"
	default:
		return "none"
	}
}

// percent writes a percentage with at most one decimal. It rounds down: a score
// just below a threshold must not read as if it had reached it.
func percent(value float64) string {
	tenths := math.Floor(value*10 + 1e-9)
	return strconv.FormatFloat(tenths/10, 'f', -1, 64) + "%"
}

// points writes a number of points with at most two decimals.
func points(value float64) string {
	return strconv.FormatFloat(math.Round(value*100)/100, 'f', -1, 64)
}

// sortedKeys lists the names of a table of counts, the largest first.
func sortedKeys(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
}
