package guide

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// fix is the body that settles a recommendation for some types.
type fix struct {
	types        []string
	consequences []string
	text         string
}

// fixes gives the fixes of a recommendation, those with the same text as one.
func fixes(r *catalog.Recommendation) []fix {
	var out []fix
	for _, a := range r.Assess {
		if a.Fix == cty.NilVal {
			continue
		}
		for _, typ := range a.Types {
			text := settings(typ, a.Fix)
			at := slices.IndexFunc(out, func(f fix) bool { return f.text == text })
			if at < 0 {
				at = len(out)
				out = append(out, fix{text: text})
			}
			f := &out[at]
			f.types = append(f.types, typ)
			for _, word := range a.Consequences {
				if !slices.Contains(f.consequences, word) {
					f.consequences = append(f.consequences, word)
				}
			}
		}
	}
	return out
}

// careful says what the fix may cause, in plain words.
func (f fix) careful() string {
	plain := map[string]string{"replaces": "replaces the resource", "costs": "costs money", "cuts_connectivity": "can cut connections that are in use"}
	var words []string
	for _, word := range f.consequences {
		if text := plain[word]; text != "" {
			word = text
		}
		words = append(words, word)
	}
	if len(words) == 0 {
		return ""
	}
	return ", which " + strings.Join(words, " and ")
}

// settings writes a fix as the body of a resource.
func settings(typ string, fix cty.Value) string {
	file := hclwrite.NewEmptyFile()
	set(file.Body(), typ, "", fix)
	return string(hclwrite.Format(file.Bytes()))
}

// set writes the attributes of an object, blocks after arguments.
func set(body *hclwrite.Body, typ, path string, object cty.Value) {
	type block struct {
		name   string
		values []cty.Value
	}
	var blocks []block
	for it := object.ElementIterator(); it.Next(); {
		key, v := it.Element()
		name := key.AsString()
		if !isBlock(typ, join(path, name)) {
			body.SetAttributeValue(name, v)
			continue
		}
		values := []cty.Value{v}
		if !v.Type().IsObjectType() {
			values = v.AsValueSlice()
		}
		blocks = append(blocks, block{name, values})
	}
	for _, b := range blocks {
		for _, v := range b.values {
			set(body.AppendNewBlock(b.name, nil).Body(), typ, join(path, b.name), v)
		}
	}
}

func join(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }

// isBlock tells whether the newest version of a type that is kept has a nested
// block at a path.
func isBlock(typ, path string) bool {
	found := false
	provider, _, _ := strings.Cut(typ, "_")
	for _, p := range schema.Providers() { // oldest first
		if t, ok := schema.Lookup(p.Name, p.Major, typ); ok && p.Name == provider {
			_, found = t.Blocks[path]
		}
	}
	return found
}

// inline writes a value on one line, as it would stand in a configuration.
func inline(v cty.Value) string {
	return strings.Join(strings.Fields(string(hclwrite.TokensForValue(v).Bytes())), " ")
}
