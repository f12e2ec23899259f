package plan

import "github.com/zclconf/go-cty/cty"

// intern keeps one copy of what a plan repeats thousands of times: names, types,
// "Allow". It stops taking in at a bound, so that a plan in which everything is
// different costs a bounded amount.
type intern struct {
	names   map[string]string
	scalars map[string]cty.Value
}

const (
	internLength = 48
	internCount  = 1 << 15
)

func newIntern() intern {
	return intern{names: make(map[string]string), scalars: make(map[string]cty.Value)}
}

// name gives the string of b, one copy for all that are equal.
func (n *intern) name(b []byte) string {
	if s, ok := n.names[string(b)]; ok {
		return s
	}
	s := string(b)
	if len(s) <= internLength && len(n.names) < internCount {
		n.names[s] = s
	}
	return s
}

// known gives the value remembered for the JSON of a scalar.
func (n *intern) known(v raw) (cty.Value, bool) {
	if len(v) > internLength {
		return cty.NilVal, false
	}
	val, ok := n.scalars[string(v)]
	return val, ok
}

func (n *intern) remember(v raw, val cty.Value) cty.Value {
	if len(v) <= internLength && len(n.scalars) < internCount {
		n.scalars[string(v)] = val
	}
	return val
}
