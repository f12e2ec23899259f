package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// page is what the text report is written on: lines of a known width, in colour
// or not, with characters that the medium can show.
type page struct {
	w       *bufio.Writer
	width   int
	all     bool
	command string
	color   bool
	glyphs  glyphs
	// hidden is set once a list was cut.
	hidden bool
}

// style is a look that a word can have. Only the sixteen colours of the terminal
// are used: they follow the theme of its user, light or dark.
type style func(string) string

// glyphs are the characters that differ between a terminal and a pipe.
type glyphs struct{ full, maybe, rest, arrow, open, closed, dash, left, right string }

var (
	ascii  = glyphs{"#", "?", "-", "->", "ok", "no", "-", "[", "]"}
	blocks = glyphs{"█", "▒", "░", "→", "✓", "✗", "–", "", ""}
)

func newPage(w io.Writer, o Options) *page {
	p := &page{w: bufio.NewWriter(w), width: o.Width, all: o.All, command: o.Command, color: o.Color, glyphs: ascii}
	if o.Unicode {
		p.glyphs = blocks
	}
	if p.width == 0 {
		p.width = 80
	}
	p.width = min(max(p.width, 40), 160)
	return p
}

func (p *page) paint(s lipgloss.Style) style {
	return func(text string) string {
		if !p.color || text == "" {
			return text
		}
		return s.Render(text)
	}
}

func (p *page) bold(s string) string  { return p.paint(lipgloss.NewStyle().Bold(true))(s) }
func (p *page) faint(s string) string { return p.paint(lipgloss.NewStyle().Faint(true))(s) }
func (p *page) good(s string) string {
	return p.paint(lipgloss.NewStyle().Foreground(lipgloss.Green))(s)
}
func (p *page) bad(s string) string { return p.paint(lipgloss.NewStyle().Foreground(lipgloss.Red))(s) }
func (p *page) warn(s string) string {
	return p.paint(lipgloss.NewStyle().Foreground(lipgloss.Yellow))(s)
}

// alarm is for what must not be overlooked.
func (p *page) alarm(s string) string {
	return p.paint(lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow))(s)
}

// heading starts a section: a blank line, a title and, if any, a remark.
func (p *page) heading(title, remark string) {
	p.blank()
	if remark != "" {
		title += ":"
	}
	p.wrap("", 2, append(styled(title, p.bold), words(remark)...)...)
}

func (p *page) blank() { p.line("") }

// line writes one line as it is. The writer remembers the first error.
func (p *page) line(text string) {
	_, _ = p.w.WriteString(strings.TrimRight(text, " ") + "\n")
}

// wrap writes words one after another and breaks the line between them where the
// page ends; the lines that follow are indented by hang. A word that is longer
// than the line is left whole: an address that is cut can't be searched for.
func (p *page) wrap(lead string, hang int, words ...string) {
	line, used := lead, ansi.StringWidth(lead)
	fresh := true
	for _, word := range words {
		if word == "" {
			continue
		}
		width := ansi.StringWidth(word)
		if !fresh && used+1+width > p.width {
			p.line(line)
			line, used, fresh = strings.Repeat(" ", hang), hang, true
		}
		if !fresh {
			line, used = line+" ", used+1
		}
		line, used, fresh = line+word, used+width, false
	}
	p.line(line)
}

// words splits a sentence for wrap.
func words(text string) []string { return strings.Fields(text) }

// styled splits a sentence and gives each word the look.
func styled(text string, look func(string) string) []string {
	split := strings.Fields(text)
	for i := range split {
		split[i] = look(split[i])
	}
	return split
}

// more says that a list was cut and how to see the rest.
func (p *page) more(indent, hidden int, what string) {
	if hidden <= 0 {
		return
	}
	p.hidden = true
	text := fmt.Sprintf("and %d more", hidden)
	if what != "" {
		text += " " + what
	}
	p.wrap(strings.Repeat(" ", indent), indent+2, styled(text+" (--all)", p.faint)...)
}

// cut gives how many of n entries to show.
func (p *page) cut(n, limit int) int {
	// One more entry takes no more room than the line that would hide it.
	if p.all || n <= limit+1 {
		return n
	}
	return limit
}

// pad fills a text with spaces up to a width, on the right.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// padLeft fills a text with spaces up to a width, on the left.
func padLeft(text string, width int) string {
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(text))) + text
}
