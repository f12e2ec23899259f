package moduledocs

import "strings"

// anyKey stands for every instance key, as in the patterns of exemptions.
const anyKey = "[*]"

// parts splits an address at the dots outside of instance keys. An address that
// isn't well-formed is one part.
func parts(address string) []string {
	var list []string
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
			list = append(list, address[start:i])
			start = i + 1
		}
		if depth < 0 {
			return []string{address}
		}
	}
	if depth != 0 || quoted {
		return []string{address}
	}
	return append(list, address[start:])
}

// unkeyed gives a part without its instance key.
func unkeyed(part string) string {
	if i := strings.IndexByte(part, '['); i > 0 && strings.HasSuffix(part, "]") {
		return part[:i]
	}
	return part
}

// pattern gives the address with every instance key replaced by [*].
func pattern(split []string) string {
	out := make([]string, len(split))
	for i, part := range split {
		if out[i] = unkeyed(part); out[i] != part {
			out[i] += anyKey
		}
	}
	return strings.Join(out, ".")
}

// isModule reports whether an address is that of a module.
func isModule(split []string) bool {
	for i, part := range split {
		if i%2 == 0 && part != "module" {
			return false
		}
	}
	return len(split)%2 == 0
}

// within gives what follows the module in an address; ok is false for an address
// outside of it. Keys of instances in the module's own address are passed over.
func within(split, module []string) (rest []string, ok bool) {
	if len(split) <= len(module) {
		return nil, false
	}
	for i, part := range module {
		if unkeyed(split[i]) != unkeyed(part) || part != unkeyed(part) && !strings.HasSuffix(part, anyKey) && part != split[i] {
			return nil, false
		}
	}
	return split[len(module):], true
}
