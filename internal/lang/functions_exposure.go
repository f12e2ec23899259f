package lang

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// exposureFunctions read what security rules say, in the spellings of all clouds.
func exposureFunctions() map[string]*builtin {
	ranges := param("ranges", cty.DynamicPseudoType, "A port, a range \"20-25\", \"*\" for all, or a list of those; null has no port.")
	prefixes := param("prefixes", cty.DynamicPseudoType, "An address, a prefix, a service tag such as \"Internet\", or a list of those; null is none.")
	all := map[string]*builtin{
		"ports_include": own("Tells whether port ranges of a security rule include a port, or any of a list of ports.", portsInclude, ranges,
			param("ports", cty.DynamicPseudoType, "A port or a list of ports.")),
		"open_to_internet": own("Tells whether the sources of a security rule take in the whole internet: \"*\", \"any\", \"Internet\", 0.0.0.0/0, ::/0, or a public prefix that is as large as a continent (shorter than /8 in IPv4, than /16 in IPv6).",
			anyPrefix(isOpen), prefixes),
		"cidr_is_public": own("Tells whether an address or prefix has an address that isn't reserved for private networks, or whether one of a list has.",
			anyPrefix(isPublic), prefixes),
	}
	for _, f := range all {
		f.lists = true
	}
	return all
}

// anyOf asks each string of a value, three-valued.
func anyOf(v cty.Value, m *marks, ask func(string) (bool, error)) (cty.Value, error) {
	items, ok := m.elements(v)
	if !ok {
		return unknownBool, nil
	}
	answer := cty.False
	for _, item := range items {
		possible, isMaybe := asMaybe(item)
		if isMaybe {
			item = possible.value
		}
		item = m.open(item)
		if item.IsNull() {
			continue
		}
		if isSequence(item.Type()) {
			inner, err := anyOf(item, m, ask)
			if err != nil {
				return unknownBool, err
			}
			if inner.IsKnown() && isTrue(inner) && !isMaybe {
				return cty.True, nil
			}
			if !inner.IsKnown() || isTrue(inner) {
				answer = unknownBool
			}
			continue
		}
		s, known, err := text(item, m)
		if err != nil {
			return unknownBool, err
		}
		if !known {
			answer = unknownBool
			continue
		}
		yes, err := ask(strings.TrimSpace(s))
		switch {
		case err != nil:
			return unknownBool, err
		case yes && isMaybe:
			answer = unknownBool
		case yes:
			return cty.True, nil
		}
	}
	return answer, nil
}

func portsInclude(args []cty.Value, m *marks) (cty.Value, error) {
	ports, ok := m.elements(args[1])
	var wanted []int
	for _, p := range ports {
		p = m.open(p)
		n, known, err := whole(p, m)
		if err != nil {
			return unknownBool, err
		}
		if !known {
			ok = false
			continue
		}
		wanted = append(wanted, n)
	}
	answer, err := anyOf(args[0], m, func(s string) (bool, error) {
		low, high, err := portRange(s)
		if err != nil {
			return false, err
		}
		for _, w := range wanted {
			if low <= w && w <= high {
				return true, nil
			}
		}
		return false, nil
	})
	if err == nil && !ok && answer.IsKnown() && isFalse(answer) {
		answer = unknownBool
	}
	return answer, err
}

// portRange reads "22", "20-25", and the words for all ports.
func portRange(s string) (low, high int, err error) {
	switch strings.ToLower(s) {
	case "*", "any", "all", "-1":
		return 0, 65535, nil
	case "":
		return 1, 0, nil
	}
	first, last, isRange := strings.Cut(s, "-")
	low, err = strconv.Atoi(strings.TrimSpace(first))
	high = low
	if err == nil && isRange {
		high, err = strconv.Atoi(strings.TrimSpace(last))
	}
	if err != nil {
		return 0, 0, fmt.Errorf("%q is not a port or a range of ports", s)
	}
	return low, high, nil
}

func anyPrefix(ask func(string) bool) direct {
	return func(args []cty.Value, m *marks) (cty.Value, error) {
		return anyOf(args[0], m, func(s string) (bool, error) { return ask(s), nil })
	}
}

// everywhere are the words that stand for any source.
func everywhere(s string) bool {
	switch strings.ToLower(s) {
	case "*", "any", "all", "internet", "allusers", "0.0.0.0", "::":
		return true
	}
	return false
}

func isOpen(s string) bool {
	if everywhere(s) {
		return true
	}
	p, err := parsePrefix(s)
	if err != nil {
		return false
	}
	large := 8
	if p.Addr().Is6() {
		large = 16
	}
	return p.Bits() == 0 || (p.Bits() < large && isPublic(s))
}

// reserved are the prefixes that no route on the internet leads to. Those of
// documentation aren't among them: in an example they stand for public ones.
var reserved = prefixList("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
	"192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3",
	"::/127", "fc00::/7", "fe80::/10", "ff00::/8")

func prefixList(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for k, s := range list {
		out[k] = netip.MustParsePrefix(s)
	}
	return out
}

// isPublic is false for what isn't an address: a service tag or a name.
func isPublic(s string) bool {
	if everywhere(s) {
		return true
	}
	p, err := parsePrefix(s)
	if err != nil {
		return false
	}
	for _, r := range reserved {
		if covers(r, p) {
			return false
		}
	}
	return true
}
