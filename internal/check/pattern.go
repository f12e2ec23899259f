package check

import (
	"fmt"
	"strings"
)

// pattern is the address pattern of an exemption, split into the parts that dots
// separate; an instance key belongs to its part. In a part, * stands for any run
// of characters; the part ** stands for any number of parts.
type pattern struct {
	text  string
	parts []string
	// exact is set without any star: the pattern is an address then.
	exact bool
}

// newPattern reads a pattern. An address is a pattern that matches only itself.
func newPattern(text string) (pattern, error) {
	if text == "" {
		return pattern{}, fmt.Errorf("it names no address; write \"**\" for all of them")
	}
	parts, ok := addressParts(text)
	if !ok {
		return pattern{}, fmt.Errorf("the address %q has a bracket or a quotation mark that isn't closed, or an empty part", text)
	}
	return pattern{text: text, parts: parts, exact: !strings.Contains(text, "*")}, nil
}

// addressParts splits an address at the dots outside of instance keys: three
// parts for module.data["a.b"].x. ok is false when the address isn't well-formed.
func addressParts(address string) (parts []string, ok bool) {
	start, depth, quoted := 0, 0, false
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '.' && depth == 0:
			parts = append(parts, address[start:i])
			start = i + 1
		}
		if depth < 0 {
			return nil, false
		}
	}
	parts = append(parts, address[start:])
	for _, part := range parts {
		if part == "" {
			return nil, false
		}
	}
	return parts, depth == 0 && !quoted
}

// matches reports whether the pattern matches an address that is split already.
func (p pattern) matches(parts []string) bool {
	return matchRun(p.parts, parts, func(p string) bool { return p == "**" }, glob)
}

// glob matches one part. A star never spans two parts.
func glob(pattern, part string) bool {
	if !strings.Contains(pattern, "*") {
		return pattern == part
	}
	return matchRun([]byte(pattern), []byte(part),
		func(c byte) bool { return c == '*' },
		func(c, d byte) bool { return c == d })
}

// matchRun matches items against a pattern in which some items are wild: they
// stand for any number of items. It goes back to the last wild item only, so its
// cost is at most the product of the two lengths, whoever wrote the pattern.
func matchRun[T any](pattern, items []T, wild func(T) bool, same func(T, T) bool) bool {
	p, i := 0, 0
	back, from := -1, 0
	for i < len(items) {
		switch {
		case p < len(pattern) && wild(pattern[p]):
			back, from = p, i
			p++
		case p < len(pattern) && same(pattern[p], items[i]):
			p++
			i++
		case back >= 0:
			from++
			p, i = back+1, from
		default:
			return false
		}
	}
	for p < len(pattern) && wild(pattern[p]) {
		p++
	}
	return p == len(pattern)
}
