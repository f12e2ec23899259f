package assess

import (
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
)

// The words that stand for what isn't shown within a value.
const (
	withheld = "(sensitive)"
	later    = "(known after apply)"
	ellipsis = "…"
)

// longest is the number of bytes of a string that are shown.
const longest = 200

// cut makes plain values for JSON of cty values, sensitive and unknown parts
// replaced, long ones cut.
type cut struct {
	sensitive, unknown bool
	count              int
}

func (c *cut) plain(v cty.Value, depth int) any {
	if v.IsMarked() {
		c.sensitive = true
		return withheld
	}
	if !v.IsKnown() {
		c.unknown = true
		return later
	}
	if v.IsNull() {
		return nil
	}
	switch typ := v.Type(); {
	case typ == cty.String:
		return shorten(v.AsString())
	case typ == cty.Bool:
		return v.True()
	case typ == cty.Number:
		f, _ := v.AsBigFloat().Float64()
		return f
	case depth > 5:
		return ellipsis
	case typ.IsTupleType(), typ.IsListType(), typ.IsSetType():
		list := []any{}
		for it := v.ElementIterator(); it.Next(); {
			if c.full() {
				return append(list, ellipsis)
			}
			_, element := it.Element()
			list = append(list, c.plain(element, depth+1))
		}
		return list
	case typ.IsObjectType(), typ.IsMapType():
		object := map[string]any{}
		for it := v.ElementIterator(); it.Next(); {
			key, element := it.Element()
			if c.full() {
				object[ellipsis] = ellipsis
				return object
			}
			object[shorten(key.AsString())] = c.plain(element, depth+1)
		}
		return object
	default:
		return ellipsis
	}
}

// full counts the elements of one piece of evidence, at any depth.
func (c *cut) full() bool {
	c.count++
	return c.count > 3*shown
}

// shorten cuts a string between two characters.
func shorten(s string) string {
	if len(s) <= longest {
		return s
	}
	end := longest
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + ellipsis
}
