package assess

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// step is one step of an attribute path: a name, an index, or all elements.
type step struct {
	name  string
	index int
	all   bool
}

// path is an attribute path as conditions name it.
type path []step

// parsePath reads `network_rules[0].default_action`, `rule[*].port` and
// `tags["a.b"]`. What can't be read ends the path: evidence is shown of what
// stands before it.
func parsePath(text string) path {
	var p path
	for text != "" {
		if rest, ok := strings.CutPrefix(text, "["); ok {
			if quoted, err := strconv.QuotedPrefix(rest); err == nil {
				name, _ := strconv.Unquote(quoted)
				p = append(p, step{name: name})
				text = strings.TrimPrefix(rest[len(quoted):], "]")
				continue
			}
			inside, after, ok := strings.Cut(rest, "]")
			if !ok {
				return p
			}
			if inside == "*" {
				p = append(p, step{all: true})
			} else {
				index, err := strconv.Atoi(inside)
				if err != nil {
					return p
				}
				p = append(p, step{index: index})
			}
			text = after
			continue
		}
		text = strings.TrimPrefix(text, ".")
		end := strings.IndexAny(text, ".[")
		if end < 0 {
			end = len(text)
		}
		if end == 0 {
			return p
		}
		p = append(p, step{name: text[:end]})
		text = text[end:]
	}
	return p
}

// place is a value that a path leads to.
type place struct {
	at string
	// name is the first step.
	name  string
	value cty.Value
	// sensitive is set by any mark, on the value or on what it stands in.
	sensitive bool
	// missing is set when an object on the way lacks the attribute: to conditions
	// that is null.
	missing bool
}

// follow gives the values that a path leads to, or where it ends early (at null,
// an unknown value, an empty list) the value it ends at. An attribute that the
// type doesn't have leads nowhere.
func (p path) follow(root cty.Value, limit int) []place {
	root, marks := root.Unmark()
	if len(p) == 0 || p[0].name == "" || root.IsNull() || !root.IsKnown() || !root.Type().IsObjectType() || !root.Type().HasAttribute(p[0].name) {
		return nil
	}
	value := root.GetAttr(p[0].name)
	start := place{at: join("", p[0].name), name: p[0].name, value: value, sensitive: len(marks) > 0}
	return start.follow(p[1:], limit)
}

// below is the place one step on.
func (at place) below(text string, value cty.Value) place {
	return place{at: at.at + text, name: at.name, value: value, sensitive: at.sensitive}
}

func (at place) follow(rest path, limit int) []place {
	value, marks := at.value.Unmark()
	at.value, at.sensitive = value, at.sensitive || len(marks) > 0
	if len(rest) == 0 || value.IsNull() || !value.IsKnown() {
		return []place{at}
	}
	typ := value.Type()
	switch {
	case typ.IsTupleType() || typ.IsListType() || typ.IsSetType():
		// A name behind a list stands for that of every element, as in the paths
		// of relational questions.
		every := rest[0].all || rest[0].name != ""
		var places []place
		i := -1
		for it := value.ElementIterator(); it.Next() && len(places) < limit; {
			_, element := it.Element()
			if i++; !every && rest[0].index != i {
				continue
			}
			behind := rest
			if rest[0].name == "" {
				behind = rest[1:]
			}
			places = append(places, at.below("["+strconv.Itoa(i)+"]", element).follow(behind, limit)...)
		}
		if places != nil {
			return places
		}
	case rest[0].name != "":
		if typ.IsObjectType() && typ.HasAttribute(rest[0].name) {
			return at.below(join(".", rest[0].name), value.GetAttr(rest[0].name)).follow(rest[1:], limit)
		}
		if typ.IsObjectType() {
			end := at.below(join(".", rest[0].name), cty.NullVal(cty.DynamicPseudoType))
			end.missing = true
			return []place{end}
		}
		if typ.IsMapType() {
			if key := cty.StringVal(rest[0].name); value.HasIndex(key).True() {
				return at.below(join(".", rest[0].name), value.Index(key)).follow(rest[1:], limit)
			}
		}
	case rest[0].all && value.CanIterateElements():
		var places []place
		for it := value.ElementIterator(); it.Next() && len(places) < limit; {
			key, element := it.Element()
			places = append(places, at.below(join(".", key.AsString()), element).follow(rest[1:], limit)...)
		}
		if places != nil {
			return places
		}
	}
	return []place{at}
}

// join writes a step as HCL would.
func join(dot, name string) string {
	for i, c := range name {
		if c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return "[" + strconv.Quote(name) + "]"
		}
	}
	if name == "" {
		return `[""]`
	}
	return dot + name
}
