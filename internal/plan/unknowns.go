package plan

import (
	"maps"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// unknowns explains the open attributes of a resource: by path, what the
// configuration refers to there. Nil when there is nothing to explain.
func unknowns(res *posture.Resource, block *ConfigResource, open []string) map[string][]string {
	var explained map[string][]string
	for _, name := range open {
		e := block.Expressions[name]
		if e == nil {
			continue
		}
		if explained == nil {
			explained = make(map[string][]string)
		}
		explain(explained, name, res.Value.GetAttr(name), []*Expression{e})
	}
	if len(explained) == 0 {
		return nil
	}
	return explained
}

// explain walks down to the unknown parts of value, and along in the expressions
// that may have made it.
func explain(explained map[string][]string, path string, value cty.Value, sources []*Expression) {
	value, _ = value.Unmark()
	if !value.IsKnown() {
		if references := referencesIn(sources); references != nil {
			explained[path] = references
		}
		return
	}
	if value.IsNull() || value.IsWhollyKnown() {
		return
	}
	typ := value.Type()
	index := 0
	for it := value.ElementIterator(); it.Next(); index++ {
		key, element := it.Element()
		switch {
		case typ.IsTupleType():
			explain(explained, path+"["+strconv.Itoa(index)+"]", element, nth(sources, index, value.LengthInt()))
		case typ.IsObjectType():
			name := key.AsString()
			explain(explained, joinName(path, name), element, members(sources, name))
		}
	}
}

// nth narrows expressions with blocks down to the block that stands at an index.
// With more than one block the order of the source need not be that of the value
// (sets are sorted, dynamic blocks missing): then any of the blocks may be meant.
func nth(sources []*Expression, index, length int) []*Expression {
	var narrowed []*Expression
	for _, e := range sources {
		if len(e.Blocks) == length && length == 1 && index == 0 {
			narrowed = append(narrowed, &Expression{Blocks: e.Blocks[:1]})
		} else {
			narrowed = append(narrowed, e)
		}
	}
	return narrowed
}

// members narrows expressions down to those of one attribute of their blocks. A
// plain expression makes all of its value, whatever the attribute.
func members(sources []*Expression, name string) []*Expression {
	var narrowed []*Expression
	for _, e := range sources {
		if e.Blocks == nil {
			narrowed = append(narrowed, e)
			continue
		}
		for _, block := range e.Blocks {
			if member := block[name]; member != nil {
				narrowed = append(narrowed, member)
			}
		}
	}
	return narrowed
}

// referencesIn collects the longest references of expressions and their blocks,
// each once, in the order of the source.
func referencesIn(sources []*Expression) []string {
	var references []string
	for _, e := range sources {
		for _, reference := range LongestReferences(e.References) {
			if !slices.Contains(references, reference) {
				references = append(references, reference)
			}
		}
		for _, block := range e.Blocks {
			for _, name := range sortedKeys(block) {
				for _, reference := range referencesIn([]*Expression{block[name]}) {
					if !slices.Contains(references, reference) {
						references = append(references, reference)
					}
				}
			}
		}
	}
	return references
}

func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}

// joinName adds an attribute name to a path, as HCL would write it.
func joinName(path, name string) string {
	switch {
	case !identifier(name):
		return path + "[" + strconv.Quote(name) + "]"
	case path == "":
		return name
	default:
		return path + "." + name
	}
}

// identifier reports whether a name can follow a dot. Names in JSON are those of
// providers, and keys of maps.
func identifier(name string) bool {
	for i := range len(name) {
		switch c := name[i]; {
		case c == '_', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		case i > 0 && (c == '-' || c >= '0' && c <= '9'):
		default:
			return false
		}
	}
	return name != ""
}
