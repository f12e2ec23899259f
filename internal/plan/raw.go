package plan

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// raw is one JSON value, without space around it, that the streaming decoder has
// already found to be valid. The walks below rely on that: they look for where
// things end and report no errors. A nil raw is an absent value.
type raw []byte

// kind is the first byte: one of { [ " t f n, a digit or a minus; 0 when absent.
func (r raw) kind() byte {
	if len(r) == 0 {
		return 0
	}
	return r[0]
}

func (r raw) isNull() bool { return len(r) == 0 || r[0] == 'n' }

func (r raw) isTrue() bool { return len(r) > 0 && r[0] == 't' }

// hasTrue reports whether true may occur somewhere inside: most masks hold none
// and need no walk.
func (r raw) hasTrue() bool { return bytes.Contains(r, []byte("true")) }

// mask gives r when it says anything, else nil.
func (r raw) mask() raw {
	if r.hasTrue() {
		return r
	}
	return nil
}

// text is the content of a string value.
func (r raw) text() (string, bool) {
	if r.kind() != '"' {
		return "", false
	}
	return string(unquote(r)), true
}

// unquote gives the content of a quoted string, sharing memory where it can.
func unquote(quoted raw) []byte {
	content := quoted[1 : len(quoted)-1]
	if bytes.IndexByte(content, '\\') < 0 {
		return content
	}
	unquoted, err := jsontext.AppendUnquote(nil, quoted)
	if err != nil {
		return content
	}
	return unquoted
}

// walk goes through the members of an object or the elements of an array. It is
// empty for any other value.
type walk struct {
	r     raw
	i     int
	named bool
}

func (r raw) members() walk {
	if r.kind() != '{' {
		return walk{}
	}
	return walk{r: r, i: 1, named: true}
}

func (r raw) elements() walk {
	if r.kind() != '[' {
		return walk{}
	}
	return walk{r: r, i: 1}
}

// next gives the next value, and its name within an object. ok is false at the end.
func (w *walk) next() (name []byte, value raw, ok bool) {
	name, ok = w.step()
	if !ok {
		return nil, nil, false
	}
	return name, w.value(), true
}

// step goes to the next value and gives its name within an object. One of value
// and into must follow.
func (w *walk) step() (name []byte, ok bool) {
	if w.i = w.skip(w.i); w.i >= len(w.r) || w.r[w.i] == '}' || w.r[w.i] == ']' {
		return nil, false
	}
	if w.named {
		end := w.r.end(w.i)
		name = unquote(w.r[w.i:end])
		w.i = w.skip(end)
	}
	return name, true
}

// value passes over the value at hand.
func (w *walk) value() raw {
	end := w.r.end(w.i)
	value := w.r[w.i:end]
	w.i = end
	return value
}

// into walks through the members of the object at hand in place, which saves
// looking for its end first; inner must go to the end. Anything but an object
// has no members.
func (w *walk) into(inner func(members *walk)) {
	if w.r[w.i] != '{' {
		w.value()
		return
	}
	members := walk{r: w.r, i: w.i + 1, named: true}
	inner(&members)
	w.i = members.i + 1
}

// skip passes over space, commas and colons.
func (w *walk) skip(i int) int {
	for i < len(w.r) {
		switch w.r[i] {
		case ' ', '\t', '\r', '\n', ',', ':':
			i++
		default:
			return i
		}
	}
	return i
}

// end is the index after the value that begins at i.
func (r raw) end(i int) int {
	switch r[i] {
	case '"':
		return r.endString(i)
	case '{', '[':
		for depth := 0; i < len(r); {
			switch r[i] {
			case '"':
				i = r.endString(i)
				continue
			case '{', '[':
				depth++
			case '}', ']':
				depth--
			}
			i++
			if depth == 0 {
				return i
			}
		}
		return len(r)
	default:
		for i < len(r) {
			switch r[i] {
			case ',', '}', ']', ' ', '\t', '\r', '\n':
				return i
			}
			i++
		}
		return i
	}
}

// endString is the index after the string that begins at i.
func (r raw) endString(i int) int {
	for i++; i < len(r); i++ {
		switch r[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return len(r)
}

// index adds the members of an object that say true somewhere to a map, and
// gives the map; it makes one where it needs it and there is none.
func (r raw) index(members map[string]raw) map[string]raw {
	for w := r.members(); ; {
		name, value, ok := w.next()
		if !ok {
			return members
		}
		if !value.hasTrue() {
			continue
		}
		if members == nil {
			members = make(map[string]raw)
		}
		members[string(name)] = value
	}
}

// member gives the member of an object with the name, nil when there is none.
func (r raw) member(name string) raw {
	var found raw
	for w := r.members(); ; {
		n, value, ok := w.next()
		if !ok {
			return found
		}
		if string(n) == name {
			found = value
		}
	}
}
