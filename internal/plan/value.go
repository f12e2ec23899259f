package plan

import (
	"bytes"
	"errors"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// values makes cty values of JSON. There is no schema: an object becomes an
// object, an array a tuple, whatever the provider calls them.
type values struct {
	intern
	nesting int
}

var (
	errNesting = errors.New("values nest too deep")
	errNumber  = errors.New("a number is too long or too large")
	errNotText = errors.New("not JSON")
)

// value makes the value of v under the masks of plan JSON: unknown marks what is
// known after apply (and is then missing or null in v), sensitive what must not
// be shown. A mask is true for a whole value, or has the shape of the value.
func (d *values) value(v, unknown, sensitive raw, depth int) (cty.Value, error) {
	if depth > d.nesting {
		return cty.NilVal, errNesting
	}
	if sensitive.isTrue() {
		val, err := d.value(v, unknown, nil, depth)
		if err != nil {
			return cty.NilVal, err
		}
		return val.Mark(posture.Sensitive), nil
	}
	if unknown.isTrue() {
		return cty.DynamicVal, nil
	}
	kind := v.kind()
	if v.isNull() && unknown != nil {
		kind = unknown.kind()
	}
	if kind != '{' && kind != '[' {
		return d.scalar(v)
	}
	plain := unknown == nil && sensitive == nil
	if plain {
		if val, ok := d.known(v); ok {
			return val, nil
		}
	}
	var val cty.Value
	var err error
	if kind == '{' {
		val, err = d.object(v, unknown, sensitive, depth)
	} else {
		val, err = d.tuple(v, unknown, sensitive, depth)
	}
	if plain && err == nil {
		d.remember(v, val)
	}
	return val, err
}

func (d *values) object(v, unknown, sensitive raw, depth int) (cty.Value, error) {
	unknowns, sensitives := unknown.index(nil), sensitive.index(nil)
	var attributes map[string]cty.Value
	set := func(name string, member raw) error {
		val, err := d.value(member, unknowns[name], sensitives[name], depth+1)
		if err != nil {
			return err
		}
		if attributes == nil {
			attributes = make(map[string]cty.Value)
		}
		attributes[name] = val
		return nil
	}
	for w := v.members(); ; {
		name, member, ok := w.next()
		if !ok {
			break
		}
		if err := set(d.name(name), member); err != nil {
			return cty.NilVal, err
		}
	}
	for name := range unknowns {
		if _, done := attributes[name]; !done {
			if err := set(d.name([]byte(name)), nil); err != nil {
				return cty.NilVal, err
			}
		}
	}
	return cty.ObjectVal(attributes), nil
}

func (d *values) tuple(v, unknown, sensitive raw, depth int) (cty.Value, error) {
	var elements []cty.Value
	vs, us, ss := v.elements(), unknown.elements(), sensitive.elements()
	for {
		_, element, more := vs.next()
		_, u, _ := us.next()
		_, s, _ := ss.next()
		if !more && u == nil {
			return cty.TupleVal(elements), nil
		}
		if u = u.mask(); !more && u == nil {
			continue
		}
		val, err := d.value(element, u, s.mask(), depth+1)
		if err != nil {
			return cty.NilVal, err
		}
		elements = append(elements, val)
	}
}

// scalar makes the value of a string, number, bool or null.
func (d *values) scalar(v raw) (cty.Value, error) {
	switch v.kind() {
	case 0, 'n':
		return cty.NullVal(cty.DynamicPseudoType), nil
	case 't':
		return cty.True, nil
	case 'f':
		return cty.False, nil
	}
	if val, ok := d.known(v); ok {
		return val, nil
	}
	if v.kind() == '"' {
		return d.remember(v, cty.StringVal(string(unquote(v)))), nil
	}
	if !reasonable(v) {
		return cty.NilVal, errNumber
	}
	val, err := cty.ParseNumberVal(string(v))
	if err != nil {
		return cty.NilVal, errNumber
	}
	return d.remember(v, val), nil
}

// reasonable refuses numbers that are cheap to write and expensive to print:
// 1e999999999 has a billion digits.
func reasonable(number raw) bool {
	if len(number) > 350 {
		return false
	}
	e := bytes.IndexAny(number, "eE")
	if e < 0 {
		return true
	}
	exponent, err := strconv.Atoi(string(bytes.TrimPrefix(number[e+1:], []byte("+"))))
	return err == nil && exponent >= -350 && exponent <= 350
}

// text makes the value of JSON that an attribute holds as a string.
func (d *values) text(s string) (cty.Value, error) {
	b := bytes.TrimSpace([]byte(s))
	if !jsontext.Value(b).IsValid(jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)) {
		return cty.NilVal, errNotText
	}
	return d.value(raw(b), nil, nil, 0)
}
