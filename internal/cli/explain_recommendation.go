package cli

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// explainRecommendation writes what the catalog says of a recommendation.
func (a *app) explainRecommendation(all *catalog.Catalog, files map[string]*hcl.File, id string) error {
	r, ok := all.Find(id)
	if !ok {
		otherwise := "posture list lists them"
		if strings.Contains(id, ".") {
			otherwise = "to explain a resource, name the plan: posture explain --plan PLAN ADDRESS"
		}
		return &usageError{fmt.Sprintf("there is no recommendation %q", id), advice(id, all.IDs(), otherwise)}
	}
	page := sheet{width: width(a.stdout)}
	page.line(r.ID)
	page.line(r.Title)
	page.facts(all, r)
	page.section("Why", r.Why)
	page.section("What to do", r.Remediation)
	page.section("Note", r.Note)
	page.parameters(r)
	page.conditions(r, files)
	_, err := a.stdout.Write(page.Bytes())
	return err
}

// sheet is a page of plain text with sections.
type sheet struct {
	bytes.Buffer
	width int
}

func (s *sheet) line(text string) { s.WriteString(strings.TrimRight(text, " ") + "\n") }

// section writes a title and a text under it; nothing without a text.
func (s *sheet) section(title, text string) {
	if text == "" {
		return
	}
	s.line("\n" + title)
	s.wrap("  ", text)
}

// wrap breaks a text between words.
func (s *sheet) wrap(indent, text string) {
	line := indent
	for i, word := range strings.Fields(text) {
		if i > 0 && len(line)+1+len(word) > s.width {
			s.line(line)
			line = indent + word
			continue
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	s.line(line)
}

func (s *sheet) facts(all *catalog.Catalog, r *catalog.Recommendation) {
	fact := func(name, value string) {
		if value != "" {
			s.line(fmt.Sprintf("  %-12s %s", name, value))
		}
	}
	s.line("")
	fact("severity", r.Severity.String())
	for i, id := range r.Controls {
		name := "control"
		if i > 0 {
			name = "also in"
		}
		text := id
		if c := all.Control(id); c != nil {
			text = fmt.Sprintf("%s (%s, %d points)", c.Title, id, c.MaxScore)
			if c.MaxScore == 0 {
				text = fmt.Sprintf("%s (%s, worth no points)", c.Title, id)
			}
		}
		fact(name, text)
	}
	switch {
	case r.Counted:
		fact("counted", "yes, in the secure score")
	case r.NotCountedBecause != "":
		fact("counted", "no: "+r.NotCountedBecause)
	default:
		fact("counted", "no")
	}
	fact("cloud", r.Environment)
	fact("service", r.Service)
	for _, standard := range slices.Sorted(maps.Keys(r.MapsTo)) {
		title := strings.ReplaceAll(standard, "_", " ")
		if known := all.Standard(standard); known != nil {
			title = fmt.Sprintf("%s (%s)", known.Title, standard)
		}
		fact("maps to", title+": "+strings.Join(r.MapsTo[standard], ", "))
	}
	fact("Defender id", r.AssessmentKey)
	fact("once called", strings.Join(r.Aliases, ", "))
	fact("defined in", fmt.Sprintf("%s:%d", r.Range.Filename, r.Range.Start.Line))
}

func (s *sheet) parameters(r *catalog.Recommendation) {
	if len(r.Parameters) == 0 {
		return
	}
	s.line("\nParameters")
	values := r.Values()
	for _, p := range r.Parameters {
		text := fmt.Sprintf("%s = %s", p.Name, literal(p.Default))
		if v, ok := values[p.Name]; ok && !v.RawEquals(p.Default) {
			text = fmt.Sprintf("%s = %s (set; the default is %s)", p.Name, literal(v), literal(p.Default))
		}
		s.line("  " + text)
		s.wrap("    ", p.Description)
	}
}

// conditions shows how each group of types is judged, in the words of the catalog.
func (s *sheet) conditions(r *catalog.Recommendation, files map[string]*hcl.File) {
	s.line("\nHow it is judged")
	for i, a := range r.Assess {
		if i > 0 {
			s.line("")
		}
		s.wrap("  ", strings.Join(a.Types, ", "))
		code := func(name string, at hcl.Range) {
			text := catalog.Source(at, files)
			if text == "" {
				return
			}
			s.line(fmt.Sprintf("    %-8s = %s", name, strings.ReplaceAll(text, "\n", "\n    ")))
		}
		for _, l := range a.Locals {
			if text := catalog.Source(l.Range, files); text != "" {
				s.line("    local." + strings.ReplaceAll(text, "\n", "\n    "))
			}
		}
		if a.When != nil {
			code("when", a.When.Range())
		}
		if a.Healthy != nil {
			code("healthy", a.Healthy.Range())
		}
		if a.Message != nil {
			code("message", a.Message.Range())
		}
		if a.Fix != cty.NilVal {
			for _, line := range settingLines("", a.Fix) {
				s.line("    set " + line)
			}
		}
		if len(a.Consequences) > 0 {
			s.line("    careful: " + strings.Join(consequences(a.Consequences), "; "))
		}
	}
}

// settingLines writes a fix as assignments of attribute paths.
func settingLines(path string, v cty.Value) []string {
	if v.IsNull() || !v.IsKnown() || !v.Type().IsObjectType() && !v.Type().IsMapType() {
		return []string{path + " = " + literal(v)}
	}
	var lines []string
	for it := v.ElementIterator(); it.Next(); {
		name, value := it.Element()
		inner := name.AsString()
		if path != "" {
			inner = path + "." + inner
		}
		lines = append(lines, settingLines(inner, value)...)
	}
	return lines
}

// consequences puts the words of the catalog into plain ones.
func consequences(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		switch w {
		case "replaces":
			out[i] = "it replaces the resource"
		case "costs":
			out[i] = "it costs money"
		case "cuts_connectivity":
			out[i] = "it can cut connections that are in use"
		default:
			out[i] = w
		}
	}
	return out
}

// literal writes a value as it would stand in a configuration, on one line.
func literal(v cty.Value) string {
	switch {
	case v == cty.NilVal || v.IsNull():
		return "null"
	case !v.IsWhollyKnown():
		return "unknown"
	case v.ContainsMarked():
		return "(sensitive)"
	}
	text, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		return "a value that can't be written"
	}
	return report.CleanText(string(text))
}
