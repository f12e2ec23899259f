package moduledocs

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// Markdown writes the section as it stands between the markers.
func (s *Section) Markdown() string {
	p := &page{}
	p.line("<!-- posture docs writes this section: what is changed here by hand is lost. -->")
	p.paragraph("## Security posture")
	p.paragraph(s.intro())
	for _, reason := range s.Incomplete {
		p.paragraph("> **The plan is not whole:** " + report.MarkdownText(reason))
	}
	if len(s.Controls) > 0 {
		p.paragraph("### Security controls")
		p.paragraph("Resources by the recommendations that take part in the secure score.")
		p.heads("Security control", "Points:", "Healthy:", "Unhealthy:", "Unknown:")
		for _, c := range s.Controls {
			p.row(report.MarkdownText(c.Title), c.points(), number(c.Healthy), number(c.Unhealthy), number(c.Unknown))
		}
	}
	s.requirements(p)
	s.resources(p)
	if len(s.Exemptions) > 0 {
		p.paragraph("### Exemptions")
		p.paragraph("Recorded decisions. The tables show what they are about as it is.\n")
		for _, e := range s.Exemptions {
			p.line("- " + e.markdown())
		}
	}
	p.line("")
	return p.String()
}

// intro says what was judged and what was found.
func (s *Section) intro() string {
	all := s.Healthy + s.Unhealthy + s.Unknown
	switch {
	case all == 0:
		return "No recommendation is about the resources here."
	case s.Kind == "":
		return fmt.Sprintf("Known by type: what is recommended for the %s declared here. Whether it is met is known once a plan was judged, with `posture docs --plan PLAN`.", count(all, "resource"))
	}
	by := "a plan"
	switch s.Kind {
	case "state":
		by = "a state"
	case "values":
		by = "values"
	}
	text := fmt.Sprintf("Judged by %s: of %s that recommendations are about, %d healthy and %d unhealthy", by, count(all, "resource"), s.Healthy, s.Unhealthy)
	if s.Unknown > 0 {
		text += fmt.Sprintf(", %d unknown until apply", s.Unknown)
	}
	return text + "."
}

func (s *Section) requirements(p *page) {
	if len(s.Requirements)+s.Unmapped == 0 {
		return
	}
	title := s.Standard.Title
	if s.Standard.Version != "" {
		title += ", version " + s.Standard.Version
	}
	p.paragraph("### Requirements: " + link(report.MarkdownText(title), s.Standard.URL))
	if len(s.Requirements) == 0 {
		p.paragraph("No recommendation about these resources maps to a requirement of this standard.")
		return
	}
	p.paragraph("The recommendations that map to each requirement: met by every resource they are about, missed by at least one, or missed by none and unknown for some.")
	p.heads("Requirement", "Title", "Met:", "Missed", "Unknown")
	for _, r := range s.Requirements {
		p.row(report.MarkdownCode(r.ID), report.MarkdownText(r.Title), number(len(r.Met)), names(r.Missed), names(r.Unknown))
	}
	var others []string
	if n := len(s.Standard.Requirements) - len(s.Requirements); n > 0 {
		others = append(others, fmt.Sprintf("No recommendation about these resources maps to %s.", count(n, "other requirement")))
	}
	if s.Unmapped > 0 {
		others = append(others, fmt.Sprintf("Mapped to none: %s.", count(s.Unmapped, "recommendation")))
	}
	if len(others) > 0 {
		p.paragraph(strings.Join(others, " "))
	}
}

func (s *Section) resources(p *page) {
	if len(s.Resources) > 0 {
		p.paragraph("### Resources")
		p.heads("Resource", "Instances:", "Met:", "Missed", "Unknown")
	}
	for _, r := range s.Resources {
		instances, unknown := number(r.Instances), names(r.Unknown)
		if s.Kind == "" {
			// By type the same long list stands with every resource of the type.
			unknown = number(len(r.Unknown))
			if strings.Contains(r.Pattern, anyKey) {
				instances = "any"
			}
		}
		p.row(report.MarkdownCode(r.Pattern), instances, number(len(r.Met)), names(r.Missed), unknown)
	}
	if len(s.NotAssessed) > 0 {
		n := 0
		for _, of := range s.NotAssessed {
			n += of
		}
		p.paragraph(fmt.Sprintf("No recommendation is about %s: %s.", count(n, "other resource"), names(slices.Sorted(maps.Keys(s.NotAssessed)))))
	}
	if len(s.Untyped) > 0 {
		p.paragraph("Of a type that only a plan shows: " + names(s.Untyped) + ".")
	}
	if len(s.Elsewhere) > 0 {
		p.paragraph("Not looked into, since their files are elsewhere: " + names(s.Elsewhere) + ".")
	}
}

// points gives what the control earns of its maximum: a range while some are
// unknown.
func (c *Control) points() string {
	all := c.Healthy + c.Unhealthy + c.Unknown
	if c.Max <= 0 || all == 0 {
		return "none"
	}
	least, most := earned(c.Max, c.Healthy, all), earned(c.Max, c.Healthy+c.Unknown, all)
	if least != most {
		least += " to " + most
	}
	return least + " of " + strconv.Itoa(c.Max)
}

// earned is maximum × part ÷ whole with at most two decimals, halves rounded up.
func earned(maximum, part, whole int) string {
	hundredths := (200*maximum*part + whole) / (2 * whole)
	return strconv.FormatFloat(float64(hundredths)/100, 'f', -1, 64)
}

func (e *Exempt) markdown() string {
	text := report.MarkdownCode(e.Recommendation) + " of " + report.MarkdownCode(e.Pattern) + ": " + report.MarkdownText(string(e.Category))
	if !e.Expires.IsZero() {
		text += " until " + e.Expires.UTC().Format(time.DateOnly)
	}
	return text + ": " + report.MarkdownText(e.Reason)
}

// page is Markdown in the making.
type page struct{ strings.Builder }

func (p *page) line(text string) { p.WriteString(text + "\n") }

func (p *page) paragraph(text string) { p.line("\n" + text) }

// heads begins a table. A colon after a title makes a column of numbers.
func (p *page) heads(titles ...string) {
	rules := make([]string, len(titles))
	for i, title := range titles {
		var numbers bool
		rules[i] = "---"
		if titles[i], numbers = strings.CutSuffix(title, ":"); numbers {
			rules[i] += ":"
		}
	}
	p.line("")
	p.row(titles...)
	p.row(rules...)
}

func (p *page) row(cells ...string) {
	text := "|"
	for _, cell := range cells {
		if text += " "; cell != "" {
			text += strings.ReplaceAll(cell, "|", `\|`) + " "
		}
		text += "|"
	}
	p.line(text)
}

// names lists names as code.
func names(list []string) string {
	out := make([]string, len(list))
	for i, name := range list {
		out[i] = report.MarkdownCode(name)
	}
	return strings.Join(out, ", ")
}

// plainURL is an address that needs no care within Markdown.
var plainURL = regexp.MustCompile(`^https://[A-Za-z0-9./_~%#?=&+-]+$`)

func link(text, url string) string {
	if !plainURL.MatchString(url) {
		return text
	}
	return "[" + text + "](" + url + ")"
}

// number leaves a cell for zero empty: what is there stands out.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}
