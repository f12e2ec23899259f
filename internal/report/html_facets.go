package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// htmlFacet is one way to narrow the findings down.
type htmlFacet struct {
	Name, Label string
	Values      []htmlValue
}

// htmlValue is a value of it with the number of findings that have it.
type htmlValue struct {
	Value, Label string
	Count        int
}

// htmlFacets counts the values that occur. Controls and scopes get short keys:
// their names are long, come from a plan, and stand on every row.
type htmlFacets struct {
	change, health, severity, controls, scopes htmlFacet
	page                                       *htmlPage
	controlKeys                                map[string]int
	scopeKeys                                  map[posture.Scope]int
}

func newHTMLFacets(h *htmlPage) *htmlFacets {
	return &htmlFacets{
		page: h,
		change: htmlFacet{"change", "Change", []htmlValue{
			{string(posture.New), "New", 0},
			{string(posture.Carried), "Still there", 0},
			{string(posture.Resolved), "Resolved", 0},
			{string(posture.Removed), "Gone", 0},
			{string(posture.None), "None", 0},
		}},
		health: htmlFacet{"health", "Health", []htmlValue{
			{posture.Unhealthy.String(), "Unhealthy", 0},
			{"exempt", "Exempt", 0},
			{posture.Unknown.String(), "Unknown", 0},
			{posture.Healthy.String(), "Healthy", 0},
			{posture.NotApplicable.String(), "Not applicable", 0},
			{posture.Absent.String(), "Absent", 0},
		}},
		severity: htmlFacet{"severity", "Severity", []htmlValue{
			{"critical", "Critical", 0}, {"high", "High", 0}, {"medium", "Medium", 0}, {"low", "Low", 0}, {"none", "None", 0},
		}},
		controls:    htmlFacet{Name: "control", Label: "Security control"},
		scopes:      htmlFacet{Name: "scope", Label: "Scope"},
		controlKeys: map[string]int{},
		scopeKeys:   map[posture.Scope]int{},
	}
}

// count takes an assessment in and returns the key of its scope.
func (f *htmlFacets) count(a *posture.Assessment) string {
	f.change.add(string(a.Change))
	f.health.add(healthKey(a))
	f.severity.add(severityName(a.Severity))
	f.controls.add(f.control(a.Control))
	scope := posture.Scope{Environment: a.Environment, ID: a.Scope}
	at, known := f.scopeKeys[scope]
	if !known {
		at = len(f.scopes.Values)
		f.scopeKeys[scope] = at
		f.scopes.Values = append(f.scopes.Values, htmlValue{"s" + strconv.Itoa(at), scopeLabel(a.Environment, a.Scope), 0})
	}
	f.scopes.Values[at].Count++
	return f.scopes.Values[at].Value
}

func (f *htmlFacet) add(value string) {
	if i := slices.IndexFunc(f.Values, func(v htmlValue) bool { return v.Value == value }); i >= 0 {
		f.Values[i].Count++
	}
}

// control gives the key of a control.
func (f *htmlFacets) control(id string) string {
	at, known := f.controlKeys[id]
	if !known {
		at = len(f.controls.Values)
		f.controlKeys[id] = at
		f.controls.Values = append(f.controls.Values, htmlValue{"c" + strconv.Itoa(at), named(f.page.view.control(id), ""), 0})
	}
	return f.controls.Values[at].Value
}

// lists gives the facets with few values as sets to tick, those with many as
// lists to choose from; what leaves no choice is left out.
func (f *htmlFacets) lists() (ticked, chosen []htmlFacet) {
	sets := []*htmlFacet{&f.health, &f.severity}
	if f.page.Whole {
		sets = []*htmlFacet{&f.change, &f.health, &f.severity}
	}
	for _, facet := range sets {
		facet.Values = slices.DeleteFunc(facet.Values, func(v htmlValue) bool { return v.Count == 0 })
		ticked = append(ticked, *facet)
	}
	for _, facet := range []*htmlFacet{&f.controls, &f.scopes} {
		if len(facet.Values) > 1 {
			slices.SortStableFunc(facet.Values, func(a, b htmlValue) int { return strings.Compare(a.Label, b.Label) })
			chosen = append(chosen, *facet)
		}
	}
	return ticked, chosen
}
