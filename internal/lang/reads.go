package lang

import (
	"maps"
	"slices"
	"strings"
)

// Reads says what has to be kept of resources so that an expression can be
// evaluated. It may name too much, never too little.
type Reads struct {
	// Names are top-level attributes, of whichever resource.
	Names map[string]bool
	// All is set when a whole resource is read.
	All bool
	// Types are resource types that relational questions name; Any is set when
	// one names none.
	Types map[string]bool
	Any   bool

	own map[string]bool
}

func newReads() *Reads {
	return &Reads{Names: map[string]bool{}, Types: map[string]bool{}, own: map[string]bool{}}
}

func (r *Reads) merge(o *Reads) {
	if o == nil {
		return
	}
	maps.Copy(r.Names, o.Names)
	maps.Copy(r.Types, o.Types)
	maps.Copy(r.own, o.own)
	r.All = r.All || o.All
	r.Any = r.Any || o.Any
}

// paths lists the longest paths only: "a[0].b" says that "a" was read.
func (r *Reads) paths() []string {
	all := slices.Sorted(maps.Keys(r.own))
	return slices.DeleteFunc(slices.Clone(all), func(p string) bool {
		return p == "" || slices.ContainsFunc(all, func(longer string) bool {
			return strings.HasPrefix(longer, p+".") || strings.HasPrefix(longer, p+"[")
		})
	})
}

// info is what the compiler knows of a value without evaluating it.
type info struct {
	// paths are the attribute paths of the resource it may come from.
	paths []string
	// resource is set when it may be a resource or a list of them, built when
	// such a thing may be further inside.
	resource, built bool
}

func (i info) join(o info) info {
	return info{
		paths:    append(slices.Clone(i.paths), o.paths...),
		resource: i.resource || o.resource,
		built:    i.built || o.built,
	}
}

// below extends the paths by a step.
func (i info) below(step string) info {
	out := info{built: i.built, resource: i.built && i.resource, paths: make([]string, len(i.paths))}
	for n, p := range i.paths {
		if p == "" {
			step = strings.TrimPrefix(step, ".")
		}
		out.paths[n] = p + step
	}
	return out
}
