package catalog

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// WithParameters gives a catalog whose recommendations have the values that a
// user set, by recommendation id (or alias) and parameter name.
func (c *Catalog) WithParameters(set map[string]map[string]cty.Value) (*Catalog, hcl.Diagnostics) {
	if len(set) == 0 {
		return c, nil
	}
	var diags hcl.Diagnostics
	fail := func(summary, detail string, args ...any) {
		diags = append(diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: fmt.Sprintf(detail, args...)})
	}
	changed := map[string]*Recommendation{}
	for _, id := range slices.Sorted(maps.Keys(set)) {
		r, ok := c.Find(id)
		if !ok {
			fail("Unknown recommendation", "Parameters are set for %q, which is no recommendation.%s", id, didYouMean(id, c.IDs()))
			continue
		}
		with := changed[r.ID]
		if with == nil {
			copied := *r
			copied.values = maps.Clone(r.values)
			with = &copied
			changed[r.ID] = with
		}
		for _, name := range slices.Sorted(maps.Keys(set[id])) {
			v, problem := r.parameter(name, set[id][name])
			if problem != "" {
				fail("Unsuitable parameter", "%s", problem)
				continue
			}
			with.values[name] = v
		}
	}
	if diags.HasErrors() {
		return c, diags
	}
	units := slices.Clone(c.units)
	for k, u := range units {
		if with := changed[u.id]; with != nil {
			units[k] = &unit{id: u.id, aliases: u.aliases, words: u.words, rec: with}
		}
	}
	return newCatalog(c.Controls, c.standards, units, c.types), nil
}

// parameter checks a value against the default, whose kind it has to have.
func (r *Recommendation) parameter(name string, v cty.Value) (cty.Value, string) {
	var names []string
	for _, p := range r.Parameters {
		names = append(names, p.Name)
		if p.Name != name {
			continue
		}
		if v.IsMarked() || !v.IsWhollyKnown() || v.IsNull() {
			return v, fmt.Sprintf("The parameter %q of %q has to be known, not null and not sensitive.", name, r.ID)
		}
		want, got := p.Default.Type(), v.Type()
		list := func(t cty.Type) bool { return t.IsTupleType() || t.IsListType() || t.IsSetType() }
		mapping := func(t cty.Type) bool { return t.IsObjectType() || t.IsMapType() }
		switch {
		case p.Default.IsNull(), list(want) && list(got), mapping(want) && mapping(got):
			return v, ""
		case want.IsPrimitiveType():
			if converted, err := convert.Convert(v, want); err == nil {
				return converted, ""
			}
		}
		return v, fmt.Sprintf("The parameter %q of %q has to be a %s, as its default is, not a %s.", name, r.ID, want.FriendlyName(), got.FriendlyName())
	}
	return v, fmt.Sprintf("The recommendation %q has no parameter %q.%s", r.ID, name, didYouMean(name, names))
}
