package graph

import "strings"

// text takes in a concatenation: everything in it is referred to. But an Azure id
// with a path behind it is the id of something else, unless the path names a
// side of the same resource.
func (c *collector) text(x text, sure bool) {
	var parts []value
	for _, p := range x.parts {
		if _, ok := p.(constant); !ok {
			parts = append(parts, p)
		}
	}
	if parent, ok := azureID(x.parts[0]); ok && len(x.parts) > 1 {
		if suffix, ok := constantText(x.parts[1]); ok && strings.HasPrefix(suffix, "/") {
			rest, kind := cutLast(suffix)
			_, kind2 := cutLast(rest)
			if len(x.parts) == 2 && strings.Count(suffix, "/") == 2 && isFacet(kind2, kind) {
				c.collect(parent, sure)
				return
			}
			last := ""
			if s, ok := constantText(x.parts[len(x.parts)-1]); ok {
				_, last = cutLast(s)
			}
			c.add(loose{reason: c.sentence("is an id below that of " + parent.at.Address), below: parent.at.Resource, last: last})
			return
		}
	}
	for _, p := range parts {
		// A name within a text may stand for anything.
		whole := len(parts) == 1 || namesResource(p)
		c.collect(p, sure && whole)
	}
}

// azureID gives the resource whose id a value is.
func azureID(v value) (origin, bool) {
	o, ok := sole(v).(origin)
	if !ok || o.at.Scope.Environment != "azure" || len(o.path) != 1 || o.path[0] != "id" {
		return origin{}, false
	}
	return o, true
}

// namesResource reports whether a value is the id of a resource, and not just a
// name or another of its attributes.
func namesResource(v value) bool {
	o, ok := v.(origin)
	if !ok || len(o.path) == 0 {
		return !ok
	}
	last, ok := o.path[len(o.path)-1].(string)
	return ok && (last == "id" || last == "arn" || last == "self_link" || strings.HasSuffix(last, "_id"))
}
