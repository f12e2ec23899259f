package report

import (
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// htmlPage is what the templates of the HTML report see. Its sentences are those
// of the text report.
type htmlPage struct {
	*view
	Policy string
	Style  template.CSS
	Script template.JS

	Title, Heading, Judged string
	// Label tells reports apart that are shown side by side.
	Label string
	// Kind is what was judged: "plan", "state".
	Kind string
	// Version and Made are empty where the caller doesn't tell.
	Version, Made string

	Tiles []htmlTile

	WorseTitle                string
	WorseShown, BetterShown   []htmlMove
	WorseMore, BetterMore     string
	AdviceShown, AdviceFolded []htmlStep
	AdviceLeft                string

	EnvironmentRows [][]htmlScoreRow
	ControlTables   []htmlControls

	Facets, Choices []htmlFacet
	FindingsNote    string
	Groups          []htmlGroup
	FindingsLeft    string

	ExemptionsLead string
	NotAssessed    *htmlNotAssessed

	text    *page
	options Options
}

func newHTMLPage(layout *htmlLayout, r *posture.Report, o Options) *htmlPage {
	v := newView(r)
	h := &htmlPage{
		view: v, Policy: layout.Policy, Style: layout.Style, Script: layout.Script,
		Kind: "plan", Version: Clean(o.Version), text: newPage(io.Discard, Options{Unicode: true}), options: o, Label: CleanText(o.Title),
	}
	h.Heading = "Security posture of this change"
	if !v.Whole {
		h.Kind = Clean(r.Plan.Kind)
		h.Heading = "Security posture of this " + h.Kind
		if r.Plan.Kind == "values" {
			h.Heading = "Security posture of these values"
		}
	}
	h.Title = h.text.headline(v)
	if h.Label != "" {
		h.Title = h.Label + ": " + h.Title
	}
	h.Judged = h.text.judged(v)
	if !o.Time.IsZero() {
		h.Made = o.Time.UTC().Format("2006-01-02 15:04 UTC")
	}
	index := h.findings(o)
	h.tiles()
	h.moves(index)
	h.advice(index, o)
	h.environments()
	h.controlTables()
	h.ExemptionsLead = plural(len(v.Exempt), "unhealthy assessment") + " excused."
	h.notAssessed()
	return h
}

// Direction is the look of the change of the score, Arrow its sign.
func (h *htmlPage) Direction() string {
	switch change := h.Score.Change; {
	case change == nil || math.Abs(*change) < 0.005:
		return "same"
	case *change < 0:
		return "down"
	default:
		return "up"
	}
}

// Arrow shows the direction of the change without colour.
func (h *htmlPage) Arrow() string {
	return map[string]string{"same": "=", "down": "▼", "up": "▲"}[h.Direction()]
}

// htmlTile is a number worth a click: it leads to the findings that it counts.
type htmlTile struct {
	Label, Look, Filter string
	Count               int
}

// tiles counts the findings as the filters do, so that a click shows as many.
func (h *htmlPage) tiles() {
	if len(h.Assessments) == 0 {
		return
	}
	count := func(change posture.Delta, healths ...posture.Health) int {
		n := 0
		for i := range h.Assessments {
			a := &h.Assessments[i]
			for _, health := range healths {
				if (change == "" || a.Change == change) && healthKey(a) == health.String() {
					n++
				}
			}
		}
		return n
	}
	add := func(label, look, filter string, n int, always bool) {
		if n > 0 || always {
			h.Tiles = append(h.Tiles, htmlTile{label, look, filter, n})
		}
	}
	if h.Whole {
		settled := []posture.Health{posture.Healthy, posture.NotApplicable}
		add("new findings", "new", "change=new&health=unhealthy", count(posture.New, posture.Unhealthy), true)
		add("resolved", "resolved", "change=resolved&health=healthy&health=not_applicable", count(posture.Resolved, settled...), !h.First())
		add("still unhealthy", "still", "change=carried&health=unhealthy", count(posture.Carried, posture.Unhealthy), !h.First())
		add("gone with their resource", "gone", "change=removed&health=absent", count(posture.Removed, posture.Absent), false)
	} else {
		add("unhealthy", "new", "health=unhealthy", count("", posture.Unhealthy), true)
		add("healthy", "resolved", "health=healthy", count("", posture.Healthy), true)
	}
	add("not known before apply", "unknown", "health=unknown", count("", posture.Unknown), false)
	add("exempt", "exempt", "health=exempt", len(h.Exempt), false)
}

// htmlNotAssessed names what no recommendation covers.
type htmlNotAssessed struct {
	Lead  string
	Types []htmlCount
}

type htmlCount struct {
	Name  string
	Count int
}

func (h *htmlPage) notAssessed() {
	left := 0
	var types []htmlCount
	for _, name := range sortedKeys(h.Plan.NotAssessed) {
		left += h.Plan.NotAssessed[name]
		types = append(types, htmlCount{name, h.Plan.NotAssessed[name]})
	}
	if left > 0 {
		h.NotAssessed = &htmlNotAssessed{fmt.Sprintf("No recommendation applies to %s of %d.", plural(left, "resource"), h.Plan.Resources), types}
	}
}

// named is a title, or the id where there is none: a heading is never empty.
func named(title, id string) string {
	for _, name := range []string{title, id} {
		if strings.TrimSpace(name) != "" {
			return CleanText(name)
		}
	}
	return "(no name)"
}

// htmlPlace is where something stands, with a link where the sources have one.
type htmlPlace struct{ Text, Link string }

func (h *htmlPage) place(at *posture.Location) htmlPlace {
	if at == nil || at.File == "" {
		return htmlPlace{}
	}
	shown := *at
	shown.File = h.options.file(at)
	return htmlPlace{located(&shown), h.options.link(at)}
}

func severityName(s posture.Severity) string {
	if s == posture.SeverityNone {
		return "none"
	}
	return s.String()
}

func thresholdName(r posture.GateReason) string {
	name := Clean(strings.ReplaceAll(r.Threshold, "_", " "))
	if r.Subject != "" {
		name += " of " + Clean(r.Subject)
	}
	return name
}

// exemptionState is the state of an exemption; one that doesn't say is in force.
func exemptionState(e posture.Exemption) string {
	if e.State == "" {
		return "active"
	}
	return Clean(e.State)
}

// exemptionLook tells an exemption that applies from one that doesn't.
func exemptionLook(e posture.Exemption) string {
	if exemptionState(e) == "active" {
		return "active"
	}
	return "amiss"
}

func until(e *posture.Exemption) string {
	if e.Expires.IsZero() {
		return ""
	}
	return "until " + day(e.Expires)
}

func day(t time.Time) string { return t.Format(time.DateOnly) }
