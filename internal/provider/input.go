package provider

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// wanted says which top-level attributes of a type are worth reading; all is true
// for every one of them.
type wanted func(typ string) (names map[string]bool, all bool)

// inventory is what the argument resources holds.
type inventory struct {
	resources []*posture.Resource
	// undecided names the keys whose content is not known yet: nobody can tell
	// how many resources there will be.
	undecided []string
	// homeless are the addresses of resources that will tell their scope once
	// they are known.
	homeless map[string]bool
	// problems are keys that can't be read, one sentence each.
	problems []string
}

// readResources turns the argument into resources, sorted by address. The type of
// a resource stands in its key only: values of Terraform don't carry it.
func readResources(value cty.Value, want wanted) *inventory {
	v := &inventory{homeless: make(map[string]bool)}
	typ := value.Type()
	switch {
	case value.IsNull():
	case !value.IsKnown():
		v.undecided = append(v.undecided, "resources")
	case !typ.IsObjectType() && !typ.IsMapType():
		v.problems = append(v.problems, fmt.Sprintf("resources must be an object keyed by resource address, not a %s: write { \"azurerm_storage_account.logs\" = azurerm_storage_account.logs }", article(typ)))
	default:
		v.entries("", value, want)
	}
	sort.Slice(v.resources, func(i, j int) bool { return v.resources[i].Address < v.resources[j].Address })
	for i := 1; i < len(v.resources); i++ {
		if address := v.resources[i].Address; v.resources[i-1].Address == address {
			v.problems = append(v.problems, fmt.Sprintf("%q is given twice: leave one of them out", address))
		}
	}
	v.settleScopes()
	v.resources = slices.CompactFunc(v.resources, func(a, b *posture.Resource) bool { return a.Address == b.Address })
	return v
}

// article names the kind of a type, and nothing of what is in it.
func article(typ cty.Type) string {
	switch {
	case typ.IsTupleType(), typ.IsListType():
		return "list"
	case typ.IsSetType():
		return "set"
	default:
		return typ.FriendlyName()
	}
}

// entries reads an object keyed by address, within a module.
func (v *inventory) entries(module string, value cty.Value, want wanted) {
	for it := value.ElementIterator(); it.Next(); {
		k, element := it.Element()
		text := k.AsString()
		parsed, ok := parseKey(text)
		if !ok {
			v.problems = append(v.problems, unreadableKey(text, element))
			continue
		}
		parsed.module = strings.TrimPrefix(module+"."+parsed.module, ".")
		parsed.module = strings.TrimSuffix(parsed.module, ".")
		if parsed.typ == "" {
			v.module(parsed, text, element, want)
			continue
		}
		v.instances(parsed, text, element, want)
	}
}

func unreadableKey(text string, element cty.Value) string {
	example := "azurerm_storage_account." + nameLike(text)
	if !element.IsNull() && element.IsKnown() && instancesOfObject(element) {
		example = "module." + nameLike(text)
	}
	return fmt.Sprintf("the key %q is not a resource address. A value doesn't say which type of resource it is, so its key must: write %q = %s (with the resource's own type)", text, example, example)
}

// nameLike makes a name for an example out of a key that could not be read.
func nameLike(text string) string {
	if identifier(text) {
		return text
	}
	return "example"
}

// instances reads the value of a key that names a resource: one instance, the
// tuple of count, or the object of for_each.
func (v *inventory) instances(k key, text string, value cty.Value, want wanted) {
	typ := value.Type()
	switch {
	case value.IsNull():
	case !value.IsKnown():
		v.undecided = append(v.undecided, text)
	case k.index == nil && (typ.IsTupleType() || typ.IsListType()):
		i := 0
		for it := value.ElementIterator(); it.Next(); i++ {
			_, element := it.Element()
			v.one(k, i, text, element, want)
		}
	case k.index == nil && instancesOfObject(value):
		for it := value.ElementIterator(); it.Next(); {
			each, element := it.Element()
			v.one(k, each.AsString(), text, element, want)
		}
	default:
		v.one(k, k.index, text, value, want)
	}
}

// one adds one instance.
func (v *inventory) one(k key, index any, text string, value cty.Value, want wanted) {
	typ := value.Type()
	switch {
	case value.IsNull():
	case !value.IsKnown():
		v.undecided = append(v.undecided, k.address(index))
	case !typ.IsObjectType() && !typ.IsMapType():
		v.problems = append(v.problems, fmt.Sprintf("the value of %q is a %s and not a resource: write %q = %s", text, article(typ), text, text))
	default:
		v.resources = append(v.resources, v.resource(k, index, value, want))
	}
}

// instancesOfObject tells the object that for_each makes (every attribute is an
// instance) from a resource (at least its id is a string).
func instancesOfObject(value cty.Value) bool {
	typ := value.Type()
	if typ.IsMapType() {
		return typ.ElementType().IsObjectType() || typ.ElementType() == cty.DynamicPseudoType
	}
	if !typ.IsObjectType() {
		return false
	}
	for _, of := range typ.AttributeTypes() {
		if !of.IsObjectType() && of != cty.DynamicPseudoType {
			return false
		}
	}
	return true
}
