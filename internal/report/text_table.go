package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// environments lists the scores by cloud when there is more than one.
func (p *page) environments(v *view) {
	if len(v.Environments) < 2 {
		return
	}
	p.heading("By environment", "")
	for _, e := range v.Environments {
		p.line("  " + pad(environment(e.Environment), 14) + p.move(e.Before, e.After, v.Whole))
	}
}

// scopes shows each scope with the table of its controls.
func (p *page) scopes(v *view) {
	if len(v.Scopes) == 0 {
		return
	}
	p.heading("By security control", "")
	shown := p.cut(len(v.Scopes), 4)
	for i, s := range v.Scopes[:shown] {
		if i > 0 {
			p.blank()
		}
		p.wrap("", 2, append([]word{{environment(s.Environment), bold}, {scopeName(s), plain}}, words(p.move(s.Before, s.After, v.Whole))...)...)
		p.controls(v, s)
	}
	p.more(2, len(v.Scopes)-shown, "scopes")
}

// controls is the table of one scope: a row a control.
func (p *page) controls(v *view, s posture.ScopeScore) {
	head := []string{"", "points", "change", "unhealthy", "unknown", "gain"}
	rows := make([][]string, 0, len(s.Controls))
	used := make([]bool, len(head))
	used[0], used[1], used[3] = true, true, true
	for _, c := range s.Controls {
		row := []string{CleanText(c.Title), "no points", "", "", "", ""}
		after := c.After
		if sum(after)+sum(c.Before) == 0 {
			continue // nothing that counts
		}
		if after.Max > 0 {
			row[1] = fmt.Sprintf("%s of %d", fixed(after.Current), c.Max)
		} else if c.Max > 0 {
			row[1] = fmt.Sprintf("none of %d", c.Max)
		}
		if change := after.Current - c.Before.Current; v.Whole && c.Before.Max > 0 && after.Max > 0 && math.Abs(change) >= 0.005 {
			row[2] = signed(change)
			used[2] = true
		}
		row[3] = fmt.Sprintf("%d of %d", after.Unhealthy, after.Healthy+after.Unhealthy)
		if after.Healthy+after.Unhealthy == 0 {
			row[3] = ""
		}
		if after.Unknown > 0 {
			row[4], used[4] = strconv.Itoa(after.Unknown), true
		}
		if c.PotentialIncrease > 0 && s.After.Max > 0 {
			row[5], used[5] = gain(100*c.PotentialIncrease/s.After.Max), true
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(head, rows, used)
	}
}

// sum counts the resources that have a place in a control.
func sum(c posture.ControlScore) int { return c.Healthy + c.Unhealthy + c.Unknown }

// table aligns columns; the first takes what the others leave.
func (p *page) table(head []string, rows [][]string, used []bool) {
	widths := make([]int, len(head))
	for _, row := range append([][]string{head}, rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	room := p.width - 2
	for i := 1; i < len(head); i++ {
		if used[i] {
			room -= widths[i] + 2
		}
	}
	widths[0] = min(widths[0], max(room, 12))
	write := func(row []string, looks func(int, string) look) {
		// A title that does not fit goes on below; the numbers stand on its first line.
		title := strings.Split(ansi.Wordwrap(row[0], widths[0], ""), "\n")
		line := "  " + p.paint(looks(0, title[0]), pad(title[0], widths[0]))
		for i := 1; i < len(row); i++ {
			if used[i] {
				line += "  " + p.paint(looks(i, row[i]), padLeft(row[i], widths[i]))
			}
		}
		p.line(line)
		for _, rest := range title[1:] {
			p.line("    " + p.paint(looks(0, rest), rest))
		}
	}
	write(head, func(int, string) look { return faint })
	for _, row := range rows {
		write(row, func(i int, s string) look {
			switch {
			case i == 2 && strings.Contains(s, "-"):
				return bad
			case i == 2 || i == 5:
				return good
			case i == 4:
				return warn
			}
			return plain
		})
	}
}

// move is a score before and after in a few words.
func (p *page) move(before, after posture.Score, whole bool) string {
	if before.Best == nil && after.Best == nil {
		return "nothing counted"
	}
	if !whole || before.Best == nil {
		return scoreText(after)
	}
	text := scoreText(before) + " " + p.glyphs.arrow + " " + scoreText(after)
	if after.Best != nil && *after.Best-*after.Worst >= 0.005 {
		text += fmt.Sprintf(" (%s to %s)", percent(*after.Worst), percent(*after.Best))
	}
	return text
}

// scopeName is the id of a scope in words.
func scopeName(s posture.ScopeScore) string {
	if s.Scope == posture.UnresolvedScope {
		return map[string]string{
			"azure": "(subscription not known from the plan)", "aws": "(account not known from the plan)",
			"gcp": "(project not known from the plan)", "kubernetes": "(cluster not known from the plan)",
		}[s.Environment]
	}
	return Clean(s.Scope)
}

// environment is the name of a cloud as people write it.
func environment(id string) string {
	if name, ok := map[string]string{"azure": "Azure", "aws": "AWS", "gcp": "Google Cloud", "kubernetes": "Kubernetes"}[id]; ok {
		return name
	}
	return Clean(id)
}

// fixed writes points with two decimals, so that a column of them aligns.
func fixed(value float64) string { return strconv.FormatFloat(value, 'f', 2, 64) }

// signed writes a change of points.
func signed(value float64) string {
	if value > 0 {
		return "+" + fixed(value)
	}
	return fixed(value)
}
