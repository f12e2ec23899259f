package catalog

import (
	"maps"
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
func (c *Catalog) Wanted(typ string) (names map[string]bool, all bool) {
	if w, ok := c.merged.Load(typ); ok {
		w := w.(*wanted)
		return w.names, w.all
	}
	w := &wanted{names: maps.Clone(c.anywhere)}
	if w.names == nil {
		w.names = map[string]bool{}
	}
	if own := c.wanted[typ]; own != nil {
		maps.Copy(w.names, own.names)
		w.all = own.all
	}
	if rt := c.ResourceTypes[typ]; rt != nil {
		for name := range rt.Defaults {
			w.names[name] = true
		}
		for _, defaults := range rt.Majors {
			for name := range defaults {
				w.names[name] = true
			}
		}
	}
	if _, known := c.wanted[typ]; known { // other types come from the plan, without limit
		c.merged.Store(typ, w)
	}
	return w.names, w.all
}

func (c *Catalog) collectWanted() {
	c.wanted = map[string]*wanted{}
	c.anywhere = map[string]bool{}
	for _, r := range c.Recommendations {
		for _, a := range r.Assess {
			for _, e := range []*lang.Expression{a.When, a.Healthy, a.Message} {
				if e != nil {
					c.want(a.Types, e.Reads())
				}
			}
		}
	}
}

func (c *Catalog) want(types []string, reads lang.Reads) {
	add := func(typ string) {
		w := c.wanted[typ]
		if w == nil {
			w = &wanted{names: map[string]bool{}}
			c.wanted[typ] = w
		}
		maps.Copy(w.names, reads.Names)
		w.all = w.all || reads.All
	}
	for _, t := range types {
		add(t)
	}
	for t := range reads.Types {
		add(t)
	}
	if reads.Any {
		maps.Copy(c.anywhere, reads.Names)
	}
}

// Defaults gives the cloud's defaults for attributes of a type that nobody
// configured. provider is a source address, optionally with a major version:
// "registry.terraform.io/hashicorp/azurerm@3".
func (c *Catalog) Defaults(typ, provider string) map[string]cty.Value {
	rt := c.ResourceTypes[typ]
	if rt == nil {
		return nil
	}
	if _, version, ok := strings.Cut(provider, "@"); ok {
		first, _, _ := strings.Cut(version, ".")
		if major, err := strconv.Atoi(first); err == nil && rt.Majors[major] != nil {
			merged := maps.Clone(rt.Defaults)
			if merged == nil {
				merged = map[string]cty.Value{}
			}
			maps.Copy(merged, rt.Majors[major])
			return merged
		}
	}
	return rt.Defaults
}
