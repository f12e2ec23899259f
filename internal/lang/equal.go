package lang

import "github.com/zclconf/go-cty/cty"

// equal compares by structure: a list, a tuple and a set of the same elements
// are equal, and so are a map and an object, because the same attribute is one
// in a plan and another inside Terraform. The answer may be unknown.
func equal(a, b cty.Value) cty.Value {
	if a.IsMarked() || b.IsMarked() {
		var m marks
		return m.close(equal(m.open(a), m.open(b)))
	}
	if a.IsNull() || b.IsNull() {
		if a.IsNull() && b.IsNull() {
			return cty.True
		}
		other := a
		if a.IsNull() {
			other = b
		}
		if other.IsKnown() || other.Range().DefinitelyNotNull() {
			return cty.False
		}
		return unknownBool
	}
	if !a.IsKnown() || !b.IsKnown() {
		if a.Type().IsPrimitiveType() && b.Type().IsPrimitiveType() {
			return a.Equals(b)
		}
		return unknownBool
	}
	aty, bty := a.Type(), b.Type()
	switch {
	case aty.IsPrimitiveType() && bty.IsPrimitiveType():
		return cty.BoolVal(equalPrimitives(a, b))
	case aty == maybeType || bty == maybeType:
		return unknownBool
	case aty == resourceType && bty == resourceType:
		return cty.BoolVal(a.EncapsulatedValue() == b.EncapsulatedValue())
	case aty.IsSetType() || bty.IsSetType():
		if !isSequence(aty) || !isSequence(bty) {
			return cty.False
		}
		return equalSets(a, b)
	case isSequence(aty) && isSequence(bty):
		return equalLists(a, b)
	case isMapping(aty) && isMapping(bty):
		return equalMaps(a, b)
	}
	return cty.False
}

// equalPrimitives compares known values; a string never equals a number.
func equalPrimitives(a, b cty.Value) bool {
	if a.Type() != b.Type() {
		return false
	}
	switch a.Type() {
	case cty.String:
		return a.AsString() == b.AsString()
	case cty.Number:
		return a.AsBigFloat().Cmp(b.AsBigFloat()) == 0
	}
	return a == b
}

func isMapping(ty cty.Type) bool { return ty.IsObjectType() || ty.IsMapType() }

func equalLists(a, b cty.Value) cty.Value {
	as, bs := a.AsValueSlice(), b.AsValueSlice()
	al, ah := lengths(as)
	bl, bh := lengths(bs)
	if (bh >= 0 && al > bh) || (ah >= 0 && bl > ah) {
		return cty.False
	}
	if al != ah || bl != bh {
		return unknownBool
	}
	var m marks
	answer := cty.True
	for i := range as {
		e := m.open(equal(as[i], bs[i]))
		if e.IsKnown() && isFalse(e) {
			return m.close(cty.False)
		}
		if !e.IsKnown() {
			answer = unknownBool
		}
	}
	return m.close(answer)
}

func equalSets(a, b cty.Value) cty.Value {
	var m marks
	as, _ := m.elements(a)
	bs, _ := m.elements(b)
	answer := and(subset(as, bs, &m), subset(bs, as, &m))
	return m.close(answer)
}

// subset tells whether each of the elements is among the others.
func subset(elements, others []cty.Value, m *marks) cty.Value {
	answer := cty.True
	all := newBag(others)
	for _, e := range elements {
		answer = and(answer, all.has(e, m))
		if answer.IsKnown() && isFalse(answer) {
			return answer
		}
	}
	return answer
}

func equalMaps(a, b cty.Value) cty.Value {
	as, bs := a.AsValueMap(), b.AsValueMap()
	if len(as) != len(bs) {
		return cty.False
	}
	var m marks
	answer := cty.True
	for key, value := range as {
		other, ok := bs[key]
		if !ok {
			return cty.False
		}
		answer = and(answer, m.open(equal(value, other)))
	}
	return m.close(answer)
}

// among tells whether a value is one of the elements; an element that may not
// exist never makes the answer certain.
func among(v cty.Value, elements []cty.Value, m *marks) cty.Value {
	answer := cty.False
	for _, e := range elements {
		possible, isMaybe := asMaybe(e)
		if isMaybe {
			e = possible.value
		}
		same := m.open(equal(v, e))
		switch {
		case !same.IsKnown():
			answer = unknownBool
		case isTrue(same) && isMaybe:
			answer = unknownBool
		case isTrue(same):
			return cty.True
		}
	}
	return answer
}

// lengths gives the least and the greatest number of elements; -1 is no limit.
func lengths(elements []cty.Value) (low, high int) {
	for _, e := range elements {
		possible, ok := asMaybe(e)
		switch {
		case !ok:
			low++
			if high >= 0 {
				high++
			}
		case possible.many:
			high = -1
		case high >= 0:
			high++
		}
	}
	return low, high
}

// and is three-valued; both operands are unmarked and not null.
func and(a, b cty.Value) cty.Value {
	switch {
	case a.IsKnown() && isFalse(a), b.IsKnown() && isFalse(b):
		return cty.False
	case !a.IsKnown() || !b.IsKnown():
		return unknownBool
	}
	return cty.True
}
