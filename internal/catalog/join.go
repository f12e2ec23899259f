package catalog

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// joiner puts files together and checks what refers from one to another.
type joiner struct {
	decoder
	catalog                  *Catalog
	ids, controls, standards map[string]hcl.Range
	ours                     []*ResourceType
}

func (j *joiner) unique(known map[string]hcl.Range, what, id string, at hcl.Range) bool {
	if other, twice := known[id]; twice {
		where := "."
		if other.Filename != "" {
			where = fmt.Sprintf(", in %s.", place(other))
		}
		j.fail(at, "Duplicate "+what, "There is another %s %q%s", what, id, where)
		return false
	}
	known[id] = at
	return true
}

func place(r hcl.Range) string { return fmt.Sprintf("%s line %d", r.Filename, r.Start.Line) }

// recommendations adds those of a file whose ids are free and whose references
// lead somewhere.
func (j *joiner) recommendations(f *file, files map[string]*hcl.File) {
	controlIDs := slices.Sorted(maps.Keys(j.controls))
	standardIDs := slices.Sorted(maps.Keys(j.standards))
	for _, r := range f.recommendations {
		before := len(j.diags)
		body := blockBody(files[f.name], r.Range)
		j.unique(j.ids, "recommendation", r.ID, r.Range)
		for _, alias := range r.Aliases {
			j.unique(j.ids, "recommendation", alias, argument(body, "aliases", r.Range))
		}
		for k, id := range r.Controls {
			name := "control"
			if k > 0 {
				name = "also_in"
			}
			if _, ok := j.controls[id]; !ok {
				j.fail(argument(body, name, r.Range), "Unknown control", "There is no control %q.%s", id, didYouMean(id, controlIDs))
			}
			if slices.Contains(r.Controls[:k], id) {
				j.fail(argument(body, name, r.Range), "Repeated control", "The recommendation names the control %q twice.", id)
			}
		}
		for _, source := range slices.Sorted(maps.Keys(r.MapsTo)) {
			j.mapping(r, source, argument(body, "maps_to", r.Range), standardIDs)
		}
		if !j.diags[before:].HasErrors() {
			j.catalog.Recommendations = append(j.catalog.Recommendations, r)
		}
	}
}

// mapping checks the ids of a declared standard. Other keys name sources of ids,
// such as azure_policy; one that nearly names a standard is a misspelling.
func (j *joiner) mapping(r *Recommendation, source string, at hcl.Range, standards []string) {
	s := j.catalog.Standard(source)
	if s == nil {
		if hint := didYouMean(source, standards); hint != "" {
			j.fail(at, "Unknown standard", "There is no standard %q.%s", source, hint)
		}
		return
	}
	ids := make([]string, len(s.Requirements))
	for k, requirement := range s.Requirements {
		ids[k] = requirement.ID
	}
	for _, id := range r.MapsTo[source] {
		if !slices.Contains(ids, id) {
			j.fail(at, "Unknown requirement", "The standard %q has no requirement %q.%s", source, id, didYouMean(id, ids))
		}
	}
}

// blockBody finds the body of a block again, to point at its arguments.
func blockBody(f *hcl.File, at hcl.Range) *hclsyntax.Body {
	if f == nil {
		return nil
	}
	body, ok := f.Body.(*hclsyntax.Body)
	if !ok {
		return nil
	}
	for _, b := range body.Blocks {
		if b.DefRange() == at {
			return b.Body
		}
	}
	return nil
}

func argument(body *hclsyntax.Body, name string, otherwise hcl.Range) hcl.Range {
	if body != nil && body.Attributes[name] != nil {
		return body.Attributes[name].SrcRange
	}
	return otherwise
}
