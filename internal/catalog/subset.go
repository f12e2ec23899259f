package catalog

import (
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// Filter gives a catalog of the recommendations that keep accepts. It reads them
// all.
func (c *Catalog) Filter(keep func(*Recommendation) bool) *Catalog {
	var units []*unit
	for _, u := range c.units {
		if r := u.get(); r != nil && keep(r) {
			units = append(units, u)
		}
	}
	return newCatalog(c.Controls, c.standards, units, c.types)
}

// LoadSources reads catalogs that are given as text, by file name, on top of a
// base that may be nil. No file is opened.
func LoadSources(sources map[string]string, base *Catalog) (*Catalog, hcl.Diagnostics, map[string]*hcl.File) {
	l := &loader{files: map[string]*hcl.File{}}
	names := slices.Sorted(maps.Keys(sources))
	service := services(names)
	for _, name := range sharedFirst(names) {
		l.source(name, []byte(sources[name]), service[name], false)
	}
	c := l.join(base)
	return c, l.diags, l.files
}
