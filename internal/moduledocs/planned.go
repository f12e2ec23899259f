package moduledocs

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// FromReport makes the section of a report: of what there is after the change.
// With the address of a module, only of what is in it; addresses begin there then.
// The catalog completes what the report of an earlier version leaves out.
func FromReport(r *posture.Report, c *catalog.Catalog, standard *posture.Standard, module string) (*Section, error) {
	b := &book{catalog: c, summaries: map[string]*posture.RecommendationSummary{}, known: map[string]*posture.Recommendation{}}
	for i := range r.Recommendations {
		b.summaries[r.Recommendations[i].ID] = &r.Recommendations[i]
	}
	var only []string
	if module != "" {
		if only = parts(module); !isModule(only) {
			return nil, fmt.Errorf("%s is not the address of a module", report.Clean(module))
		}
	}
	counted := map[*posture.Recommendation]bool{}
	var verdicts []posture.Verdict
	exempt := map[[3]string]*posture.Exemption{}
	resources := map[string]*posture.Resource{}
	for i := range r.Assessments {
		a := &r.Assessments[i]
		split, ok := within(parts(a.Address), only)
		if !ok || !a.After.Counts() {
			continue
		}
		rec := b.recommendation(a)
		counted[rec] = a.Counted
		resource := resources[a.Address]
		if resource == nil {
			resource = &posture.Resource{Address: a.Address, Mode: posture.Managed, Type: a.Type, Scope: posture.Scope{Environment: a.Environment, ID: a.Scope}}
			resources[a.Address] = resource
		}
		verdicts = append(verdicts, posture.Verdict{Recommendation: rec, Resource: resource, Health: a.After})
		if a.Exemption != nil && a.After != posture.Healthy {
			exempt[[3]string{a.Recommendation, pattern(split), a.Exemption.ID}] = a.Exemption
		}
	}
	if module != "" && len(verdicts) == 0 {
		return nil, fmt.Errorf("nothing is assessed in %s", report.Clean(module))
	}
	j := &judged{
		verdicts: verdicts, module: only, controls: controls(r),
		counted: func(rec *posture.Recommendation) bool { return counted[rec] },
	}
	s := j.section(standard)
	s.Kind = cmp.Or(r.Plan.Kind, "plan")
	if !r.Plan.Complete {
		s.Incomplete = r.Plan.Incomplete
		if len(s.Incomplete) == 0 {
			s.Incomplete = []string{"The plan doesn't show all of the change."}
		}
	}
	if module == "" {
		s.NotAssessed = r.Plan.NotAssessed
	}
	for names, e := range exempt {
		s.Exemptions = append(s.Exemptions, Exempt{names[0], names[1], e})
	}
	slices.SortFunc(s.Exemptions, func(a, b Exempt) int {
		return cmp.Or(byAddress(a.Pattern, b.Pattern), cmp.Compare(a.Recommendation, b.Recommendation), cmp.Compare(a.ID, b.ID))
	})
	return s, nil
}

// controls are those of the report, in its order.
func controls(r *posture.Report) []*posture.Control {
	var list []*posture.Control
	seen := map[string]bool{}
	add := func(id, title string, maximum int) {
		if !seen[id] {
			seen[id] = true
			list = append(list, &posture.Control{ID: id, Title: cmp.Or(title, id), MaxScore: maximum})
		}
	}
	for _, c := range r.Controls {
		add(c.ID, c.Title, c.Max)
	}
	for _, scope := range r.Scopes {
		for _, c := range scope.Controls {
			add(c.ID, c.Title, c.Max)
		}
	}
	return list
}

// book gives the recommendations that a report names.
type book struct {
	catalog   *catalog.Catalog
	summaries map[string]*posture.RecommendationSummary
	known     map[string]*posture.Recommendation
}

func (b *book) recommendation(a *posture.Assessment) *posture.Recommendation {
	if rec := b.known[a.Recommendation]; rec != nil {
		return rec
	}
	rec := &posture.Recommendation{ID: a.Recommendation, Title: a.Title, Controls: []string{a.Control}}
	if s := b.summaries[a.Recommendation]; s != nil {
		rec.Controls, rec.MapsTo = s.Controls, s.MapsTo
	}
	if rec.MapsTo == nil {
		if now, ok := b.catalog.Find(a.Recommendation); ok {
			rec.MapsTo = now.MapsTo
		}
	}
	b.known[a.Recommendation] = rec
	return rec
}
