package report

import (
	"crypto/sha256"
	"io"
	"slices"
	"strings"
	"time"
	"unicode"

	oscal "github.com/defenseunicorns/go-oscal/src/types/oscal-1-1-3"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/uuid"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// oscalVersion is the version of OSCAL that the types are of.
const oscalVersion = "1.1.3"

// writeOSCAL writes assessment results: an observation for each assessment, a
// finding for each security control and for each requirement of a standard, and a
// risk for each recommendation that resources do not meet. OSCAL insists on a
// time: see Options.Time. Its identifiers are made of what they name, so that the
// same report gives the same document.
func writeOSCAL(w io.Writer, r *posture.Report, o Options) error {
	sum := sha256.New()
	if err := writeJSON(sum, r, o); err != nil {
		return err
	}
	x := &oscalWriter{
		view: newView(r), o: o, at: o.moment(),
		space: uuid.NewSHA1(uuid.NameSpaceURL, []byte(homepage)),
		items: map[string]string{}, risks: map[string]*oscal.Risk{}, targets: map[string]*oscalTarget{},
	}
	document := oscal.OscalCompleteSchema{AssessmentResults: x.results(x.id("document", string(sum.Sum(nil)), x.at.String(), o.Title))}
	if err := json.MarshalWrite(w, document, jsontext.WithIndent("  "), json.Deterministic(true)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// oscalWriter gathers the parts of a document.
type oscalWriter struct {
	*view
	o     Options
	at    time.Time
	space uuid.UUID

	inventory    []oscal.InventoryItem
	items        map[string]string // address → id of its inventory item
	observations []oscal.Observation
	risks        map[string]*oscal.Risk // by recommendation
	riskOrder    []string
	targets      map[string]*oscalTarget // by token
	targetOrder  []string
}

// id makes an identifier of version 5 out of what it names.
func (x *oscalWriter) id(parts ...string) string {
	return uuid.NewSHA1(x.space, []byte(strings.Join(parts, "\x00"))).String()
}

func (x *oscalWriter) results(id string) *oscal.AssessmentResults {
	for i := range x.Assessments {
		if a := &x.Assessments[i]; a.After.Counts() {
			x.observe(a)
		}
	}
	title := "Security posture of " + x.subject()
	if x.o.Title != "" {
		title += ": " + mdText(x.o.Title)
	}
	checks := x.id("checks")
	version := strings.TrimSpace(Clean(x.o.Version))
	if version == "" {
		version = "unversioned"
	}
	return &oscal.AssessmentResults{
		UUID:     id,
		Metadata: oscal.Metadata{Title: title, LastModified: x.at, Version: x.at.Format(time.RFC3339), OscalVersion: oscalVersion},
		ImportAp: oscal.ImportAp{Href: "#" + checks, Remarks: "The recommendations of posture are the plan of this assessment."},
		Results:  []oscal.Result{x.result(id, title)},
		BackMatter: &oscal.BackMatter{Resources: &[]oscal.Resource{{
			UUID: checks, Title: "Recommendations of posture", Description: "The catalog of recommendations that posture assesses resources by.",
			Props:  &[]oscal.Property{{Name: "version", Value: version}},
			Rlinks: &[]oscal.ResourceLink{{Href: homepage}},
		}}},
	}
}

func (x *oscalWriter) subject() string {
	switch {
	case x.Whole:
		return "a Terraform plan"
	case x.Plan.Kind == "state":
		return "a Terraform state"
	}
	return "resources"
}

func (x *oscalWriter) result(id, title string) oscal.Result {
	words := &page{glyphs: blocks}
	r := oscal.Result{
		UUID: x.id("result", id), Title: title, Start: x.at,
		Description: words.headline(x.view) + ". " + words.judged(x.view),
		Props:       x.props(),
	}
	for _, token := range x.targetOrder {
		x.targets[token].settle()
	}
	r.ReviewedControls = x.reviewed()
	if len(x.inventory) > 0 {
		r.LocalDefinitions = &oscal.LocalDefinitions{InventoryItems: &x.inventory}
	}
	if len(x.observations) > 0 {
		r.Observations = &x.observations
	}
	if len(x.riskOrder) > 0 {
		risks := make([]oscal.Risk, len(x.riskOrder))
		for i, id := range x.riskOrder {
			risks[i] = *x.risks[id]
		}
		r.Risks = &risks
	}
	if len(x.targetOrder) > 0 {
		findings := make([]oscal.Finding, len(x.targetOrder))
		for i, token := range x.targetOrder {
			findings[i] = x.targets[token].finding
		}
		r.Findings = &findings
	}
	for _, reason := range x.Plan.Incomplete {
		r.Remarks += "The plan is not whole: " + mdText(reason) + "\n\n"
	}
	return r
}

// props are the numbers that OSCAL has no place for.
func (x *oscalWriter) props() *[]oscal.Property {
	gate := "closed"
	if x.Gate.Open {
		gate = "open"
	}
	list := x.property(nil, "gate", gate)
	if x.Whole && x.Score.Before.Percentage != nil {
		list = x.property(list, "secure-score-before", points(*x.Score.Before.Percentage))
	}
	for _, s := range []struct {
		name  string
		value *float64
	}{{"secure-score", x.Score.After.Percentage}, {"secure-score-worst", x.Score.After.Worst}, {"secure-score-best", x.Score.After.Best}} {
		if s.value != nil {
			list = x.property(list, s.name, points(*s.value))
		}
	}
	return &list
}

// property adds a property of our own; one without a value is left out.
func (x *oscalWriter) property(list []oscal.Property, name, value string) []oscal.Property {
	if value = strings.TrimSpace(Clean(value)); value == "" {
		return list
	}
	return append(list, oscal.Property{Name: name, Ns: homepage, Value: value})
}

// reviewed names the controls that the findings are about.
func (x *oscalWriter) reviewed() oscal.ReviewedControls {
	if len(x.targetOrder) == 0 {
		return oscal.ReviewedControls{ControlSelections: []oscal.AssessedControls{{IncludeAll: &oscal.IncludeAll{}}}}
	}
	ids := slices.Sorted(slices.Values(x.targetOrder))
	selected := make([]oscal.AssessedControlsSelectControlById, len(ids))
	for i, id := range ids {
		selected[i] = oscal.AssessedControlsSelectControlById{ControlId: id}
	}
	return oscal.ReviewedControls{ControlSelections: []oscal.AssessedControls{{
		Description:     "Security controls of the secure score, and requirements of standards that recommendations map to.",
		IncludeControls: &selected,
	}}}
}

// token makes a name fit for OSCAL's identifiers.
func token(name string) string {
	var b strings.Builder
	for i, r := range Clean(name) {
		switch {
		case unicode.IsLetter(r), r == '_', i > 0 && (unicode.Is(unicode.N, r) || r == '.' || r == '-'):
			b.WriteRune(r)
		case i == 0 && unicode.Is(unicode.N, r):
			b.WriteByte('_')
			b.WriteRune(r)
		default:
			b.WriteByte('_')
		}
	}
	if b.Len() == 0 {
		return "_"
	}
	return b.String()
}
