package catalog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// joiner puts files together, on top of a base, and checks what refers from one
// to another.
type joiner struct {
	decoder
	base                              *Catalog
	ids, controlIDs, standardIDs, rts map[string]hcl.Range

	controls  []*posture.Control
	standards []*posture.Standard
	units     []*unit
	types     map[string]func() *ResourceType
}

func newJoiner(base *Catalog) *joiner {
	j := &joiner{
		base:        base,
		ids:         map[string]hcl.Range{},
		controlIDs:  map[string]hcl.Range{},
		standardIDs: map[string]hcl.Range{},
		rts:         map[string]hcl.Range{},
		types:       map[string]func() *ResourceType{},
	}
	if base == nil {
		return j
	}
	j.controls, j.units = slices.Clone(base.Controls), slices.Clone(base.units)
	maps.Copy(j.types, base.types)
	for id := range base.ids {
		j.ids[id] = hcl.Range{}
	}
	for _, c := range base.Controls {
		j.controlIDs[c.ID] = hcl.Range{}
	}
	return j
}

// catalog joins what was collected.
func (j *joiner) catalog() *Catalog {
	slices.SortStableFunc(j.controls, func(a, b *posture.Control) int { return cmp.Compare(b.MaxScore, a.MaxScore) })
	own, base := j.standards, j.base
	standards := func() []*posture.Standard {
		all := slices.Clone(own)
		if base != nil {
			all = append(all, base.Standards()...)
		}
		slices.SortFunc(all, func(a, b *posture.Standard) int { return strings.Compare(a.ID, b.ID) })
		return all
	}
	return newCatalog(j.controls, standards, j.units, j.types)
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

// declare adds what recommendations refer to. A resource_type block replaces
// that of the base: a user may know better.
func (j *joiner) declare(f *file) {
	for _, x := range f.controls {
		if j.unique(j.controlIDs, "control", x.thing.ID, x.at) {
			j.controls = append(j.controls, x.thing)
		}
	}
	for _, x := range f.standards {
		if j.base != nil && j.base.Standard(x.thing.ID) != nil {
			j.standardIDs[x.thing.ID] = hcl.Range{}
		}
		if j.unique(j.standardIDs, "standard", x.thing.ID, x.at) {
			j.standards = append(j.standards, x.thing)
		}
	}
	for _, rt := range f.resourceTypes {
		if j.unique(j.rts, "resource_type", rt.Type, rt.Range) {
			j.types[rt.Type] = func() *ResourceType { return rt }
		}
	}
}

// recommendations adds those of a file whose ids are free and whose references
// lead somewhere.
func (j *joiner) recommendations(f *file, files map[string]*hcl.File) {
	known := slices.Sorted(maps.Keys(j.controlIDs))
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
			if _, ok := j.controlIDs[id]; !ok && id != "" {
				j.fail(argument(body, name, r.Range), "Unknown control", "There is no control %q.%s", id, didYouMean(id, known))
			}
			if id != "" && slices.Contains(r.Controls[:k], id) {
				j.fail(argument(body, name, r.Range), "Repeated control", "The recommendation names the control %q twice.", id)
			}
		}
		for _, source := range slices.Sorted(maps.Keys(r.MapsTo)) {
			j.mapping(r, source, argument(body, "maps_to", r.Range))
		}
		if !r.broken && !j.diags[before:].HasErrors() {
			j.units = append(j.units, unitOf(r))
		}
	}
}

// mapping checks the ids of a declared standard. Other keys name sources of ids,
// such as azure_policy; one that nearly names a standard is a misspelling.
func (j *joiner) mapping(r *Recommendation, source string, at hcl.Range) {
	var found *posture.Standard
	var names []string
	all := j.standards
	if j.base != nil {
		all = append(slices.Clone(all), j.base.Standards()...)
	}
	for _, s := range all {
		names = append(names, s.ID)
		if s.ID == source {
			found = s
		}
	}
	if found == nil {
		if hint := didYouMean(source, names); hint != "" {
			j.fail(at, "Unknown standard", "There is no standard %q.%s", source, hint)
		}
		return
	}
	ids := make([]string, len(found.Requirements))
	for k, requirement := range found.Requirements {
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
