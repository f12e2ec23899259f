package provider

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"
)

// module reads the value of a key that names a module. A module hands its
// resources out through an output, an object keyed by address like resources
// itself; "module.net" = module.net takes all such outputs of all instances, and
// "module.net" = module.net.resources takes one.
func (v *inventory) module(k key, text string, value cty.Value, want wanted) {
	switch {
	case value.IsNull():
	case !value.IsKnown():
		v.undecided = append(v.undecided, text)
	case !v.outputs(k.module, value, want):
		v.problems = append(v.problems, fmt.Sprintf("no output of %s is an object keyed by resource address: in the module write output \"resources\" { value = { \"azurerm_storage_account.logs\" = azurerm_storage_account.logs } }", text))
	}
}

// outputs reads one instance of a module, or all of them; it reports whether
// anything in it could be read.
func (v *inventory) outputs(module string, value cty.Value, want wanted) bool {
	typ := value.Type()
	if value.IsNull() || typ.IsPrimitiveType() || typ.IsSetType() {
		return value.IsNull()
	}
	if !value.IsKnown() {
		v.undecided = append(v.undecided, module)
		return true
	}
	if typ.IsTupleType() || typ.IsListType() {
		i, found := 0, value.LengthInt() == 0
		for it := value.ElementIterator(); it.Next(); i++ {
			_, element := it.Element()
			found = v.outputs(module+instance(i), element, want) || found
		}
		return found
	}
	if addressed(value) {
		v.entries(module, value, want)
		return true
	}
	found := value.LengthInt() == 0
	each := nested(value)
	for it := value.ElementIterator(); it.Next(); {
		name, element := it.Element()
		switch of := element.Type(); {
		case element.IsNull() || of.IsPrimitiveType():
		case !element.IsKnown():
			// It may turn out to be keyed by address.
			v.undecided = append(v.undecided, module)
			found = true
		case addressed(element):
			v.entries(module, element, want)
			found = true
		case each:
			found = v.outputs(module+instance(name.AsString()), element, want) || found
		}
	}
	return found
}

// addressed reports whether an object is keyed by addresses.
func addressed(value cty.Value) bool {
	if value.IsNull() || !value.IsKnown() || !value.Type().IsObjectType() && !value.Type().IsMapType() || value.LengthInt() == 0 {
		return false
	}
	for it := value.ElementIterator(); it.Next(); {
		name, _ := it.Element()
		if _, ok := parseKey(name.AsString()); !ok {
			return false
		}
	}
	return true
}

// nested reports whether an object may be the instances of a module with
// for_each: each of them holds an output that is keyed by address.
func nested(value cty.Value) bool {
	if !instancesOfObject(value) {
		return false
	}
	for it := value.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if element.IsNull() || !element.IsKnown() {
			continue
		}
		for outputs := element.ElementIterator(); outputs.Next(); {
			if _, output := outputs.Element(); addressed(output) {
				return true
			}
		}
	}
	return false
}
