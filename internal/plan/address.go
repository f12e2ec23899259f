package plan

import "strings"

// Addresses are walked, not split at dots: an instance key may hold dots,
// brackets and escaped quotes, as in module.data["a.b]\""].azurerm_x.y[0].

// cutModule takes the first module step off an address: its name without key,
// and what follows the dot. found is false when the address doesn't begin with
// a module step.
func cutModule(address string) (name, rest string, found bool) {
	after, ok := strings.CutPrefix(address, "module.")
	if !ok {
		return "", "", false
	}
	end := strings.IndexAny(after, ".[")
	if end < 0 {
		return after, "", true
	}
	name = after[:end]
	for end < len(after) && after[end] == '[' {
		end += keyLength(after[end:])
	}
	return name, strings.TrimPrefix(after[end:], "."), true
}

// splitModule parts an absolute address into the address of the module instance
// ("" for the root) and the address within it.
func splitModule(address string) (module, rest string) {
	rest = address
	for {
		_, next, found := cutModule(rest)
		if !found {
			return strings.TrimSuffix(address[:len(address)-len(rest)], "."), rest
		}
		rest = next
	}
}

// stripKeys takes all instance keys out of an address.
func stripKeys(address string) string {
	if strings.IndexByte(address, '[') < 0 {
		return address
	}
	var b strings.Builder
	b.Grow(len(address))
	for i := 0; i < len(address); {
		if address[i] == '[' {
			i += keyLength(address[i:])
			continue
		}
		b.WriteByte(address[i])
		i++
	}
	return b.String()
}

// keyLength is the length of the instance key that s begins with, brackets
// included. A key that doesn't end takes all of s.
func keyLength(s string) int {
	quoted := false
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && c == ']':
			return i + 1
		}
	}
	return len(s)
}

// LongestReferences leaves out the references that are prefixes of the one
// before them: plan JSON lists each reference followed by its prefixes.
func LongestReferences(references []string) []string {
	var longest []string
	previous := ""
	for _, r := range references {
		if previous != "" && isPrefix(r, previous) {
			previous = r
			continue
		}
		previous = r
		longest = append(longest, r)
	}
	return longest
}

// isPrefix reports whether the reference short is made of the first steps of long.
func isPrefix(short, long string) bool {
	if len(short) >= len(long) || long[:len(short)] != short {
		return false
	}
	return long[len(short)] == '.' || long[len(short)] == '['
}
