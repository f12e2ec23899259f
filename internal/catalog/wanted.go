package catalog

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// wanted are the attributes of a type that conditions may read.
type wanted struct {
	names map[string]bool
	all   bool
}

// Wanted gives the top-level attributes of a type that have to be kept, or all
// when a condition reads a resource as a whole. It may name more than is read.
// The map is shared: don't change it.
func (c *Catalog) Wanted(typ string) (names map[string]bool, all bool) {
	if c.words[typ] == nil && c.types[typ] == nil {
		return nil, false // any number of such types comes from plans: nothing is kept
	}
	if found, ok := c.kept.Load(typ); ok {
		w := found.(*wanted)
		return w.names, w.all
	}
	w := &wanted{names: map[string]bool{}}
	for _, u := range c.words[typ] {
		w.add(u.get(), typ)
	}
	if rt := c.ResourceType(typ); rt != nil {
		for _, defaults := range append([]map[string]cty.Value{rt.Defaults}, slices.Collect(maps.Values(rt.Majors))...) {
			for path := range defaults {
				name, _, _ := strings.Cut(path, ".")
				w.names[name] = true
			}
		}
	}
	c.kept.Store(typ, w)
	return w.names, w.all
}

// add takes over what a recommendation reads of a type.
func (w *wanted) add(r *Recommendation, typ string) {
	if r == nil {
		return
	}
	for _, a := range r.Assess {
		keys := []string{typ}
		if slices.Contains(a.Types, typ) {
			keys = append(keys, lang.Own)
		}
		for _, e := range a.expressions() {
			reads := e.Reads()
			for _, key := range keys {
				maps.Copy(w.names, reads.Names[key])
				w.all = w.all || reads.All[key]
			}
		}
	}
}

// Defaults gives the cloud's defaults for attributes of a type that nobody
// configured, by name; one with dots is of a nested block. provider is a source address, optionally with a major version:
// "registry.terraform.io/hashicorp/azurerm@3". The map is shared: don't change
// it.
func (c *Catalog) Defaults(typ, provider string) map[string]cty.Value {
	rt := c.ResourceType(typ)
	if rt == nil {
		return nil
	}
	if _, version, ok := strings.Cut(provider, "@"); ok {
		first, _, _ := strings.Cut(version, ".")
		if major, err := strconv.Atoi(first); err == nil && rt.Majors[major] != nil {
			merged := map[string]cty.Value{}
			maps.Copy(merged, rt.Defaults)
			maps.Copy(merged, rt.Majors[major])
			return merged
		}
	}
	return rt.Defaults
}
