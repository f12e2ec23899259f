package catalog_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// fix proves the fix of an assess block: on the newest major version that has
// the type, for each of the types.
func (p *prover) fix(who string, a *catalog.Assess) {
	if a.Fix == cty.NilVal {
		return
	}
	for _, t := range a.Types {
		if azapi(t) {
			for name := range a.Fix.Type().AttributeTypes() {
				if name != "body" {
					p.fail(a.Range, "%s: the fix sets %q, but %s is configured by its body", who, name, t)
				}
			}
			continue
		}
		list := majors(t)
		if len(list) == 0 {
			continue // reported already
		}
		newest := list[len(list)-1]
		leaves(a.Fix, "", func(path string, v cty.Value) {
			attr, isAttribute := newest.Attributes[path]
			_, isBlock := newest.Blocks[path]
			switch {
			case isBlock && v.Type().IsObjectType(), isBlock && v.Type().IsTupleType():
			case isBlock:
				p.fail(a.Range, "%s: the fix gives a value to %s.%s, which is a block: write an object", who, t, path)
			case !isAttribute && !newest.Has(path):
				p.fail(a.Range, "%s: the fix sets %s.%s, which %s %d does not have.%s", who, t, path, provider(t), newest.number, hint(t, path))
			case isAttribute && !attr.Configurable():
				p.fail(a.Range, "%s: the fix sets %s.%s, which can't be configured", who, t, path)
			case isAttribute && !suits(v, attr.Type):
				p.fail(a.Range, "%s: the fix sets %s.%s to a %s; it is a %s", who, t, path, v.Type().FriendlyName(), attr.Type)
			}
		})
	}
}

// leaves calls f for every attribute and block of an object, at any depth.
func leaves(v cty.Value, prefix string, f func(path string, v cty.Value)) {
	v, _ = v.Unmark()
	if v.IsNull() || !v.IsKnown() {
		return
	}
	switch {
	case v.Type().IsTupleType():
		for _, e := range v.AsValueSlice() {
			leaves(e, prefix, f)
		}
	case v.Type().IsObjectType():
		for name, e := range v.AsValueMap() {
			path := strings.TrimPrefix(prefix+"."+name, ".")
			f(path, e)
			leaves(e, path, f)
		}
	}
}

// suits tells whether a value can be given to an attribute of a type.
func suits(v cty.Value, typ string) bool {
	if v.IsNull() || !v.IsKnown() {
		return true
	}
	switch {
	case typ == "bool":
		return v.Type() == cty.Bool
	case typ == "number":
		return v.Type() == cty.Number
	case typ == "string":
		return v.Type().IsPrimitiveType()
	case strings.HasPrefix(typ, "list("), strings.HasPrefix(typ, "set("):
		return v.Type().IsTupleType() || v.Type().IsListType() || v.Type().IsSetType()
	case strings.HasPrefix(typ, "map("), strings.HasPrefix(typ, "object("):
		return v.Type().IsObjectType() || v.Type().IsMapType()
	}
	return true
}

// value proves that a value's names exist below an attribute or block of a type,
// in any one major version.
func (p *prover) value(typ, path string, v cty.Value, who string, at hcl.Range) {
	missing := func(path string) {
		p.fail(at, "%s: there is no %s.%s in %s.%s", who, typ, path, versions(typ), hint(typ, path))
	}
	if !has(typ, path) {
		missing(path)
		return
	}
	leaves(v, path, func(path string, v cty.Value) {
		if !has(typ, path) {
			missing(path)
		}
	})
	for _, m := range majors(typ) {
		if attr, ok := m.Attributes[plain(path)]; ok && suits(v, attr.Type) {
			return
		}
		if _, ok := m.Blocks[plain(path)]; ok && suits(v, "list()") {
			return
		}
	}
	p.fail(at, "%s: a %s does not suit %s.%s", who, v.Type().FriendlyName(), typ, path)
}

// cases proves what the cases write. Data resources have schemas of their own,
// which are not kept, and providers that nothing assesses have none here.
func (p *prover) cases(list []*catalog.Case) {
	for _, example := range list {
		who := fmt.Sprintf("case %q of %q", example.Name, example.Of)
		for _, resource := range example.Resources {
			r := resource.Resource
			if r.Mode == posture.Data || azapi(r.Type) || (!supported(r.Type) && resource.Context) {
				continue
			}
			if !p.typeExists(r.Type, who, resource.Range) {
				continue
			}
			value, _ := r.Value.Unmark()
			attributes := value.AsValueMap()
			for _, name := range slices.Sorted(maps.Keys(attributes)) {
				if v, _ := attributes[name].Unmark(); name != "id" && len(schema.Steps(name)) == 1 {
					p.value(r.Type, name, v, who, resource.Range)
				}
			}
		}
	}
}
