package provider

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// resource makes one resource of a value, which is known and not null.
func (v *inventory) resource(k key, index any, value cty.Value, want wanted) *posture.Resource {
	r := &posture.Resource{
		Address:  k.address(index),
		Module:   k.module,
		Mode:     k.mode,
		Type:     k.typ,
		Name:     k.name,
		Key:      index,
		Provider: providerOf(k.typ),
	}
	names, all := want(k.typ)
	kept := make(map[string]cty.Value, len(names)+2)
	whole := value.AsValueMap()
	for name, attribute := range whole {
		if !all && !names[name] && name != "id" && name != "name" {
			continue
		}
		if name == "body" && strings.HasPrefix(k.typ, "azapi_") {
			attribute = parseBody(attribute)
		}
		kept[name] = secret(plain(attribute))
	}
	r.Value = cty.ObjectVal(kept)
	text := func(name string) string {
		attribute, has := whole[name]
		switch {
		case !has:
		case known(attribute, cty.String):
			return attribute.AsString()
		case !attribute.IsKnown():
			v.homeless[r.Address] = true
		}
		return ""
	}
	r.ID = text("id")
	r.Scope = plan.ScopeOf(r.Provider, r.Type, text)
	if r.Scope.ID != "" {
		delete(v.homeless, r.Address)
	}
	return r
}

// settleScopes gives resources that don't tell their scope the only one that
// others of their environment tell, or else the unresolved one.
func (v *inventory) settleScopes() {
	only, open := make(map[string]string), make(map[string]bool)
	for _, r := range v.resources {
		open[r.Scope.Environment] = open[r.Scope.Environment] || v.homeless[r.Address]
		if id := r.Scope.ID; id != "" {
			if other, seen := only[r.Scope.Environment]; seen && other != id {
				id = posture.UnresolvedScope
			}
			only[r.Scope.Environment] = id
		}
	}
	for _, r := range v.resources {
		if r.Scope.ID == "" {
			// Others that are not known yet may tell another one.
			v.homeless[r.Address] = open[r.Scope.Environment]
			if r.Scope.ID = only[r.Scope.Environment]; r.Scope.ID == "" {
				r.Scope.ID = posture.UnresolvedScope
			}
		}
	}
}

// secret withholds a value from messages and evidence. Values that come through a
// provider carry no marks of Terraform any more: which of them are sensitive
// can't be told, so all are.
func secret(value cty.Value) cty.Value { return value.Mark(posture.Sensitive) }

func known(value cty.Value, typ cty.Type) bool {
	return value.Type() == typ && value.IsKnown() && !value.IsNull()
}

// plain gives a value the shape it has in plan JSON, so that a condition sees the
// same through every door: sets and lists are tuples, maps are objects, null and
// unknown have no type.
func plain(value cty.Value) cty.Value {
	typ := value.Type()
	switch {
	case !value.IsKnown():
		return cty.DynamicVal
	case value.IsNull():
		return cty.NullVal(cty.DynamicPseudoType)
	case typ.IsListType(), typ.IsSetType(), typ.IsTupleType():
		elements := make([]cty.Value, 0, value.LengthInt())
		for it := value.ElementIterator(); it.Next(); {
			_, element := it.Element()
			elements = append(elements, plain(element))
		}
		return cty.TupleVal(elements)
	case typ.IsMapType(), typ.IsObjectType():
		attributes := make(map[string]cty.Value)
		for it := value.ElementIterator(); it.Next(); {
			name, element := it.Element()
			attributes[name.AsString()] = plain(element)
		}
		return cty.ObjectVal(attributes)
	}
	return value
}

// parseBody opens the body of an azapi resource of the provider's first major,
// which is JSON in a string.
func parseBody(value cty.Value) cty.Value {
	if !known(value, cty.String) {
		return value
	}
	raw := []byte(value.AsString())
	typ, err := ctyjson.ImpliedType(raw)
	if err != nil {
		return value
	}
	body, err := ctyjson.Unmarshal(raw, typ)
	if err != nil {
		return value
	}
	return body
}

// providerOf is the source address of the provider that a type belongs to.
func providerOf(typ string) string {
	name, _, _ := strings.Cut(typ, "_")
	namespace := "hashicorp"
	if name == "azapi" {
		namespace = "azure"
	}
	return "registry.terraform.io/" + namespace + "/" + name
}
