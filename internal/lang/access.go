package lang

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// attribute gives an attribute of a value, null where there is none.
func attribute(v cty.Value, name string) (cty.Value, error) {
	if v.IsMarked() {
		inner, marks := v.Unmark()
		got, err := attribute(inner, name)
		return got.WithMarks(marks), err
	}
	if v.IsNull() {
		return null, nil
	}
	ty := v.Type()
	if ty == cty.DynamicPseudoType {
		return cty.DynamicVal, nil
	}
	switch {
	case ty.IsObjectType():
		if _, ok := ty.AttributeTypes()[name]; !ok {
			return null, nil // asked of the map: HasAttribute normalizes the name first
		}
		return v.GetAttr(name), nil
	case ty.IsMapType():
		return mapElement(v, name), nil
	case ty == resourceType:
		r, ok := asResource(v)
		if !ok {
			return cty.DynamicVal, nil
		}
		if r.Value == cty.NilVal {
			return cty.DynamicVal, nil
		}
		if name == "address" || name == "type" {
			if own := r.Value; !own.Type().IsObjectType() || !own.Type().HasAttribute(name) {
				return cty.StringVal(map[bool]string{true: r.Address, false: r.Type}[name == "address"]), nil
			}
		}
		return attribute(r.Value, name)
	case ty == maybeType:
		return cty.DynamicVal, nil
	case isSequence(ty):
		return null, fmt.Errorf("a list has no attribute %q; take one element with [0], or all with [*]", name)
	}
	return null, fmt.Errorf("a %s has no attribute %q", ty.FriendlyName(), name)
}

func mapElement(v cty.Value, name string) cty.Value {
	if !v.IsKnown() {
		return cty.UnknownVal(v.Type().ElementType())
	}
	key := cty.StringVal(name)
	has, _ := v.HasIndex(key).Unmark()
	switch {
	case !has.IsKnown():
		return cty.UnknownVal(v.Type().ElementType())
	case isFalse(has):
		return null
	}
	return v.Index(key)
}

// element gives the element of a value under a key, null where there is none.
func element(v, key cty.Value) (cty.Value, error) {
	if v.IsMarked() || key.IsMarked() {
		var m marks
		got, err := element(m.open(v), m.open(key))
		return m.close(got), err
	}
	if v.IsNull() {
		return null, nil
	}
	if key.IsNull() {
		return null, errors.New("the key in brackets is null")
	}
	ty := v.Type()
	if !key.IsKnown() || ty == cty.DynamicPseudoType {
		return cty.DynamicVal, nil
	}
	switch {
	case ty.IsObjectType(), ty.IsMapType(), ty == resourceType:
		name, err := convert.Convert(key, cty.String)
		if err != nil {
			return null, fmt.Errorf("the key in brackets is unsuitable: %w", err)
		}
		return attribute(v, name.AsString())
	case ty.IsTupleType(), ty.IsListType():
		number, err := convert.Convert(key, cty.Number)
		if err != nil {
			return null, fmt.Errorf("the index in brackets is unsuitable: %w", err)
		}
		index, accuracy := number.AsBigFloat().Int64()
		if accuracy != big.Exact || index < 0 {
			return null, errors.New("an index is a whole number, 0 or above")
		}
		return at(v, index), nil
	case ty.IsSetType():
		return null, errors.New("a set has no order, so its elements have no index; use [*] or for")
	}
	return null, fmt.Errorf("a %s has no elements", ty.FriendlyName())
}

// at gives an element of a tuple or list, null beyond its end. Behind an element
// that may not exist nothing has a certain place.
func at(v cty.Value, index int64) cty.Value {
	ty := v.Type()
	if !v.IsKnown() {
		if ty.IsTupleType() {
			if index >= int64(ty.Length()) {
				return null
			}
			return cty.UnknownVal(ty.TupleElementType(int(index)))
		}
		return cty.UnknownVal(ty.ElementType())
	}
	if ty.IsTupleType() {
		for i, e := range ty.TupleElementTypes() {
			if int64(i) > index {
				break
			}
			if e == maybeType {
				return cty.DynamicVal
			}
		}
	}
	if index >= int64(v.LengthInt()) {
		return null
	}
	return v.Index(cty.NumberIntVal(index))
}
