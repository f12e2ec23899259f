package guide

import (
	"fmt"
	"strings"
)

// page is a page of Markdown.
type page struct{ strings.Builder }

// front writes the front matter and the heading.
func (p *page) front(title, description, subcategory string) {
	p.line("---")
	if subcategory != "" {
		p.line(fmt.Sprintf("subcategory: %q", subcategory))
	}
	p.line(fmt.Sprintf("page_title: %q", title))
	p.line("description: |-")
	p.line("  " + description)
	p.line("---")
	p.line("")
	p.line("<!-- Written by go generate from the catalog: don't edit. -->")
	p.line("")
	p.line("# " + title)
}

func (p *page) line(text string) { p.WriteString(text + "\n") }

// paragraph writes a text with a blank line before it; nothing for none.
func (p *page) paragraph(text string) {
	if text != "" {
		p.line("\n" + text)
	}
}

// heads begins a table.
func (p *page) heads(names ...string) {
	p.line("")
	p.row(names...)
	p.line("|" + strings.Repeat("---|", len(names)))
}

// row writes a row of a table.
func (p *page) row(cells ...string) {
	for i, cell := range cells {
		cells[i] = strings.ReplaceAll(cell, "|", "\\|")
	}
	p.line("| " + strings.Join(cells, " | ") + " |")
}

// code writes a block of code.
func (p *page) code(language, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	p.line("\n" + fence + language)
	p.line(strings.TrimRight(text, "\n"))
	p.line(fence)
}

func link(text, target string) string { return "[" + text + "](" + target + ")" }

func quoted(text string) string { return "`" + text + "`" }

func quotedAll(list []string) string {
	out := make([]string, len(list))
	for i, text := range list {
		out[i] = quoted(text)
	}
	return strings.Join(out, ", ")
}

// strip makes a published title fit for a heading and a link: without the full
// stop that some end in, and with nothing that Markdown would read.
func strip(title string) string {
	return strings.NewReplacer("[", "(", "]", ")", "*", `\*`, "<", "&lt;").Replace(strings.TrimSuffix(title, "."))
}
