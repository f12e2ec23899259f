package lang

import (
	"reflect"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// null is what the language gives for everything that is not there.
var null = cty.NullVal(cty.DynamicPseudoType)

// unknownBool is an undecided condition.
var unknownBool = cty.UnknownVal(cty.Bool).RefineNotNull()

// maybe is a list element that exists only perhaps. With many set it stands for
// any number of such elements.
type maybe struct {
	value cty.Value
	many  bool
}

// The two capsules never leave the package: plain removes them.
var (
	maybeType    = cty.Capsule("possible element", reflect.TypeFor[maybe]())
	resourceType = cty.Capsule("resource", reflect.TypeFor[posture.Resource]())
)

// perhaps wraps an element that may not exist.
func perhaps(v cty.Value) cty.Value {
	if v.Type() == maybeType {
		return v
	}
	return cty.CapsuleVal(maybeType, &maybe{value: v})
}

// more stands for any number of unknown elements.
var more = cty.CapsuleVal(maybeType, &maybe{value: cty.DynamicVal, many: true})

func asMaybe(v cty.Value) (*maybe, bool) {
	if v.Type() != maybeType {
		return nil, false
	}
	if v.IsMarked() {
		_, marks := v.Unmark()
		return &maybe{value: cty.DynamicVal.WithMarks(marks), many: true}, true
	}
	return v.EncapsulatedValue().(*maybe), true
}

func asResource(v cty.Value) (*posture.Resource, bool) {
	if v.Type() != resourceType || v.IsMarked() || v.IsNull() || !v.IsKnown() {
		return nil, false
	}
	return v.EncapsulatedValue().(*posture.Resource), true
}

// isTrue and isFalse ask a known bool; cty's own methods compare by structure
// and cost ten times as much.
func isTrue(v cty.Value) bool  { return v == cty.True }
func isFalse(v cty.Value) bool { return v == cty.False }

func isSequence(ty cty.Type) bool {
	return ty.IsTupleType() || ty.IsListType() || ty.IsSetType()
}

// plain turns a value of the evaluator into an ordinary one: resources become
// objects, and a list with a possible element becomes unknown.
func plain(v cty.Value) cty.Value {
	if v.IsMarked() {
		inner, marks := v.Unmark()
		return plain(inner).WithMarks(marks)
	}
	if v.IsNull() || !v.IsKnown() {
		return v
	}
	ty := v.Type()
	switch {
	case ty == resourceType:
		return resourceObject(v.EncapsulatedValue().(*posture.Resource))
	case ty == maybeType:
		return cty.DynamicVal
	case ty.IsTupleType():
		elements := v.AsValueSlice()
		for i, e := range elements {
			if e.Type() == maybeType {
				return cty.DynamicVal
			}
			elements[i] = plain(e)
		}
		return cty.TupleVal(elements)
	case ty.IsObjectType():
		attributes := v.AsValueMap()
		for name, a := range attributes {
			attributes[name] = plain(a)
		}
		return cty.ObjectVal(attributes)
	}
	return v
}

// resourceObject is a resource as an ordinary object.
func resourceObject(r *posture.Resource) cty.Value {
	if r.Value == cty.NilVal {
		return cty.DynamicVal
	}
	if r.Value.IsNull() || !r.Value.IsKnown() || !r.Value.Type().IsObjectType() {
		return r.Value
	}
	value, marks := r.Value.Unmark()
	attributes := value.AsValueMap()
	if attributes == nil {
		attributes = map[string]cty.Value{}
	}
	for name, v := range map[string]string{"address": r.Address, "type": r.Type} {
		if _, own := attributes[name]; !own {
			attributes[name] = cty.StringVal(v)
		}
	}
	return cty.ObjectVal(attributes).WithMarks(marks)
}

// marks collects the marks of values that a computation opened.
type marks []cty.ValueMarks

func (m *marks) open(v cty.Value) cty.Value {
	if !v.IsMarked() {
		return v
	}
	inner, found := v.Unmark()
	*m = append(*m, found)
	return inner
}

func (m marks) close(v cty.Value) cty.Value {
	if len(m) == 0 {
		return v
	}
	return v.WithMarks(m...)
}

// elements opens a sequence, map or object for reading. ok is false when its
// elements can't be known; null has none.
func (m *marks) elements(v cty.Value) (list []cty.Value, ok bool) {
	v = m.open(v)
	if v.IsNull() {
		return nil, true
	}
	if !v.IsKnown() || v.Type() == maybeType {
		return nil, false
	}
	if !v.CanIterateElements() {
		return []cty.Value{v}, true
	}
	if v.Type().IsTupleType() || v.Type().IsListType() {
		return v.AsValueSlice(), true
	}
	for it := v.ElementIterator(); it.Next(); {
		_, e := it.Element()
		list = append(list, e)
	}
	return list, true
}
