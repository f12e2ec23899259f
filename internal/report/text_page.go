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

// look is how a word looks on a terminal in colour.
type look uint8

const (
	plain look = iota
	bold
	faint
	good
	bad
	warn
	// alarm is for what must not be overlooked.
	alarm
	badBold
)

// looks use the sixteen colours of the terminal and no others: these follow the
// theme of its user, light or dark.
var looks = [...]lipgloss.Style{
	bold:    lipgloss.NewStyle().Bold(true),
	faint:   lipgloss.NewStyle().Faint(true),
	good:    lipgloss.NewStyle().Foreground(lipgloss.Green),
	bad:     lipgloss.NewStyle().Foreground(lipgloss.Red),
	warn:    lipgloss.NewStyle().Foreground(lipgloss.Yellow),
	alarm:   lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Yellow),
	badBold: lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Red),
}

// word is a piece of text that is not broken, with its look.
type word struct {
	text string
	look look
}

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

func (p *page) paint(l look, text string) string {
	if !p.color || l == plain || text == "" {
		return text
	}
	return looks[l].Render(text)
}

// heading starts a section: a blank line, a title and, if any, a remark.
func (p *page) heading(title, remark string) {
	p.blank()
	if remark != "" {
		title += ":"
	}
	p.wrap("", 2, append(styled(title, bold), words(remark)...)...)
}

func (p *page) blank() { p.line("") }

// line writes one line as it is. The writer remembers the first error.
func (p *page) line(text string) {
	_, _ = p.w.WriteString(strings.TrimRight(text, " ") + "\n")
}

// wrap writes words one after another and breaks the line between them where the
// page ends; the lines that follow are indented by hang. A word that is longer
// than the line is left whole: an address that is cut can't be searched for.
func (p *page) wrap(lead string, hang int, text ...word) {
	line, used := lead, ansi.StringWidth(lead)
	for len(text) > 0 {
		n, width := 0, used
		for n < len(text) {
			next := ansi.StringWidth(text[n].text)
			if n > 0 && width+1+next > p.width {
				break
			}
			if n > 0 {
				width++
			}
			width += next
			n++
		}
		p.line(line + p.join(text[:n]))
		text = text[n:]
		line, used = strings.Repeat(" ", hang), hang
	}
}

// join writes words with spaces between them; neighbours of one look share it.
func (p *page) join(text []word) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		run := text[i].text
		j := i + 1
		for ; j < len(text) && text[j].look == text[i].look; j++ {
			run += " " + text[j].text
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.paint(text[i].look, run))
		i = j
	}
	return b.String()
}

// words splits a sentence, for wrap.
func words(text string) []word { return styled(text, plain) }

// styled splits a sentence and gives each word the look.
func styled(text string, l look) []word {
	fields := strings.Fields(text)
	split := make([]word, len(fields))
	for i, f := range fields {
		split[i] = word{f, l}
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
	p.wrap(strings.Repeat(" ", indent), indent+2, styled(text+" (--all)", faint)...)
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
