package lang

import (
	"maps"
	"slices"
	"strings"
)

// Own is the key of the resource that is assessed, where Reads has types
// otherwise.
const Own = ""

// anyType stands for the types of resources that were found by a question that
// names none: their attributes can't be read.
const anyType = "*"

// Reads says what has to be kept of resources so that an expression can be
// evaluated: of the resource itself under Own, of related ones by their type. It
// may name too much, never too little.
type Reads struct {
	// Names are top-level attributes.
	Names map[string]map[string]bool
	// All is set where a resource is read as a whole.
	All map[string]bool

	own map[string]bool
}

func newReads() *Reads {
	return &Reads{Names: map[string]map[string]bool{}, All: map[string]bool{}, own: map[string]bool{}}
}

// want notes an attribute of each of the types.
func (r *Reads) want(types []string, name string) {
	for _, t := range types {
		if r.Names[t] == nil {
			r.Names[t] = map[string]bool{}
		}
		if name != "" {
			r.Names[t][name] = true
		}
	}
}

func (r *Reads) merge(o *Reads) {
	if o == nil {
		return
	}
	for t, names := range o.Names {
		r.want([]string{t}, "")
		maps.Copy(r.Names[t], names)
	}
	maps.Copy(r.All, o.All)
	maps.Copy(r.own, o.own)
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
	// from are the types of the resources that it may be, or be a list of, with
	// Own and anyType; built is set when such may be further inside.
	from  []string
	built bool
	// single is set where it may be one resource rather than a list.
	single bool
}

func (i info) join(o info) info {
	return info{
		paths:  append(slices.Clone(i.paths), o.paths...),
		from:   append(slices.Clone(i.from), o.from...),
		built:  i.built || o.built,
		single: i.single || o.single,
	}
}

// list is the value as an element of a list.
func (i info) list() info {
	i.single = false
	return i
}

// below extends the paths by an attribute.
func (i info) below(step string) info {
	out := i.element(step)
	if !i.built {
		out.from = nil
	}
	return out
}

// element extends the paths by an index: what is in a list of resources is one.
func (i info) element(step string) info {
	out := info{built: i.built, from: i.from, single: true, paths: make([]string, len(i.paths))}
	for n, p := range i.paths {
		if p == "" {
			step = strings.TrimPrefix(step, ".")
		}
		out.paths[n] = p + step
	}
	return out
}
