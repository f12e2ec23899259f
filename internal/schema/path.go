package schema

import (
	"slices"
	"strings"
)

// Has reports whether a path of an attribute or block exists. Indexes are
// allowed and ignored: "network_rules[0].default_action", "rule[*].id". A path
// may lead into an attribute whose type is an object, and below a map or a
// dynamic attribute everything exists.
func (t Type) Has(path string) bool {
	at := ""
	steps := Steps(path)
	for i, step := range steps {
		if at != "" {
			at += "."
		}
		at += step
		if _, ok := t.Blocks[at]; ok {
			continue
		}
		if attr, ok := t.Attributes[at]; ok {
			return hasWithin(attr.Type, steps[i+1:])
		}
		return false
	}
	return len(steps) > 0
}

// Children lists the names directly below a block or an object attribute, or at
// the top for "", sorted.
func (t Type) Children(path string) []string {
	steps := Steps(path)
	prefix := ""
	for i, step := range steps {
		if attr, ok := t.Attributes[prefix+step]; ok {
			return childrenWithin(attr.Type, steps[i+1:])
		}
		prefix += step + "."
	}
	found := map[string]bool{}
	add := func(name string) {
		if rest, ok := strings.CutPrefix(name, prefix); ok && !strings.Contains(rest, ".") {
			found[rest] = true
		}
	}
	for name := range t.Attributes {
		add(name)
	}
	for name := range t.Blocks {
		add(name)
	}
	names := make([]string, 0, len(found))
	for name := range found {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Steps splits a path at its dots and leaves the indexes out, quoted keys with
// dots and brackets included.
func Steps(path string) []string {
	var steps []string
	var step strings.Builder
	quoted, depth := false, 0
	for i := 0; i < len(path); i++ {
		c := path[i]
		switch {
		case quoted && c == '\\':
			i++
		case c == '"' && depth > 0:
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case depth > 0:
		case c == '.':
			steps = append(steps, step.String())
			step.Reset()
		default:
			step.WriteByte(c)
		}
	}
	if step.Len() > 0 || len(steps) > 0 {
		steps = append(steps, step.String())
	}
	return slices.DeleteFunc(steps, func(s string) bool { return s == "" || s == "*" })
}

// hasWithin walks into a type as Attr.Type spells it.
func hasWithin(typ string, steps []string) bool {
	if len(steps) == 0 {
		return true
	}
	typ = elementType(typ)
	if typ == "dynamic" || strings.HasPrefix(typ, "map(") {
		return true
	}
	for _, field := range objectFields(typ) {
		if field.name == steps[0] {
			return hasWithin(field.typ, steps[1:])
		}
	}
	return false
}

func childrenWithin(typ string, steps []string) []string {
	fields := objectFields(elementType(typ))
	var names []string
	for _, field := range fields {
		if len(steps) > 0 && field.name == steps[0] {
			return childrenWithin(field.typ, steps[1:])
		}
		names = append(names, field.name)
	}
	if len(steps) > 0 {
		return nil
	}
	slices.Sort(names)
	return names
}

// elementType takes lists and sets off: "list(set(string))" is "string".
func elementType(typ string) string {
	for {
		inner, ok := strings.CutPrefix(typ, "list(")
		if !ok {
			inner, ok = strings.CutPrefix(typ, "set(")
		}
		if !ok {
			return typ
		}
		typ = strings.TrimSuffix(inner, ")")
	}
}

type field struct{ name, typ string }

// objectFields reads "object({a=string,b=list(object({c=bool}))})".
func objectFields(typ string) []field {
	inner, ok := strings.CutPrefix(typ, "object({")
	if !ok {
		return nil
	}
	inner = strings.TrimSuffix(inner, "})")
	var fields []field
	depth, start := 0, 0
	for i := 0; i <= len(inner); i++ {
		if i < len(inner) {
			switch inner[i] {
			case '(', '{':
				depth++
				continue
			case ')', '}':
				depth--
				continue
			case ',':
				if depth > 0 {
					continue
				}
			default:
				continue
			}
		}
		if name, of, ok := strings.Cut(inner[start:i], "="); ok {
			fields = append(fields, field{name, of})
		}
		start = i + 1
	}
	return fields
}
