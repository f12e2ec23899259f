package remediate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// shapes gives what is known of a resource type, oldest version first.
func shapes(typ string) []schema.Type {
	var found []schema.Type
	provider, _, _ := strings.Cut(typ, "_")
	for _, p := range schema.Providers() {
		if p.Name == provider {
			if t, ok := schema.Lookup(p.Name, p.Major, typ); ok {
				found = append(found, t)
			}
		}
	}
	return found
}

// isBlock tells whether the newest version of a type has a nested block at a path.
func isBlock(typ, path string) bool {
	all := shapes(typ)
	if len(all) == 0 {
		return false
	}
	_, ok := all[len(all)-1].Blocks[path]
	return ok
}

// lacking lists what a new block needs and the fix doesn't give.
func lacking(typ, path string, fix cty.Value) []string {
	if !fix.Type().IsObjectType() {
		if fix.LengthInt() == 0 {
			return nil
		}
		fix = fix.AsValueSlice()[0]
	}
	all := shapes(typ)
	newest := all[len(all)-1]
	given := fix.AsValueMap()
	var names []string
	child := func(at string) (string, bool) {
		rest, ok := strings.CutPrefix(at, path+".")
		return rest, ok && !strings.Contains(rest, ".")
	}
	for at, attribute := range newest.Attributes {
		if name, ok := child(at); ok && attribute.Required() && given[name] == cty.NilVal {
			names = append(names, name)
		}
	}
	for at, block := range newest.Blocks {
		if name, ok := child(at); ok && block.Min > 0 && given[name] == cty.NilVal {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if at := join(path, name); isBlock(typ, at) {
			for _, inner := range lacking(typ, at, given[name]) {
				names = append(names, name+"."+inner)
			}
		}
	}
	return names
}

// missing gives an attribute that the fix sets and the provider in use doesn't
// have, though another version does; "" for none.
func missing(typ string, fix cty.Value, has map[string]bool) string {
	if has == nil {
		return ""
	}
	for name := range fix.AsValueMap() {
		old := slices.ContainsFunc(shapes(typ), func(t schema.Type) bool { return !t.Has(name) })
		if old && !has[name] {
			return name
		}
	}
	return ""
}

// renamed says when the block sets an attribute by a former name.
func renamed(typ string, fix cty.Value, b *block) string {
	attributes := b.attributes()
	for _, rename := range schema.Renames(typ) {
		if _, ok := fix.AsValueMap()[rename.New]; ok && attributes[rename.Old] != nil {
			return fmt.Sprintf("%s is written by its former name, %s", rename.New, rename.Old)
		}
	}
	return ""
}
