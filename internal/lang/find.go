package lang

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Found is a value at a concrete path of a resource.
type Found struct {
	Path  string
	Value cty.Value
}

// Find gives the values at an attribute path, as Paths writes them: [*] stands
// for every element, and so does a name behind a list. A part that is null or
// missing gives nothing but itself as null; an unknown one gives itself.
func Find(v cty.Value, path string) []Found {
	return find(Found{Value: v}, path, nil)
}

func find(at Found, rest string, out []Found) []Found {
	v, marks := at.Value.Unmark()
	again := func(path string, v cty.Value, rest string) {
		out = find(Found{Path: path, Value: v.WithMarks(marks)}, rest, out)
	}
	if rest == "" || v.IsNull() || !v.IsKnown() {
		return append(out, at)
	}
	isList := isSequence(v.Type())
	if key, behind, ok := bracket(rest); ok {
		index, err := strconv.Atoi(key)
		switch {
		case key == "*" && (isList || isMapping(v.Type()) && !hasNext(v, behind)):
			n := 0
			for it := v.ElementIterator(); it.Next(); n++ {
				k, e := it.Element()
				label := strconv.Itoa(n)
				if isMapping(v.Type()) {
					label = strconv.Quote(k.AsString())
				}
				again(at.Path+"["+label+"]", e, behind)
			}
		case key == "*":
			again(at.Path, v, behind)
		case isList && err == nil && index >= 0 && !v.Type().IsSetType():
			again(at.Path+"["+key+"]", atIndex(v, index), behind)
		default:
			name, err := strconv.Unquote(key)
			if err != nil {
				return append(out, Found{Path: at.Path + "[" + key + "]", Value: null})
			}
			e, _ := attribute(v, name)
			again(at.Path+"["+key+"]", e, behind)
		}
		return out
	}
	if isList {
		return find(at, "[*]."+strings.TrimPrefix(rest, "."), out)
	}
	rest = strings.TrimPrefix(rest, ".")
	name, behind := rest, ""
	if k := strings.IndexAny(rest, ".["); k >= 0 {
		name, behind = rest[:k], rest[k:]
	}
	e, err := attribute(v, name)
	if err != nil {
		return append(out, at)
	}
	again(strings.TrimPrefix(at.Path+"."+name, "."), e, behind)
	return out
}

// hasNext tells whether the next name of a path is an attribute of the value: a
// splat of what isn't a list is the thing itself.
func hasNext(v cty.Value, behind string) bool {
	name, found := strings.CutPrefix(behind, ".")
	if k := strings.IndexAny(name, ".["); k >= 0 {
		name = name[:k]
	}
	return found && v.Type().IsObjectType() && v.Type().HasAttribute(name)
}

// bracket reads a leading [key].
func bracket(rest string) (key, behind string, ok bool) {
	if !strings.HasPrefix(rest, "[") {
		return "", "", false
	}
	if strings.HasPrefix(rest, "[\"") {
		if quoted, err := strconv.QuotedPrefix(rest[1:]); err == nil && strings.HasPrefix(rest[1+len(quoted):], "]") {
			return quoted, rest[len(quoted)+2:], true
		}
	}
	key, behind, ok = strings.Cut(rest[1:], "]")
	return key, behind, ok
}

func atIndex(v cty.Value, index int) cty.Value {
	if index >= v.LengthInt() {
		return null
	}
	return v.Index(cty.NumberIntVal(int64(index)))
}
