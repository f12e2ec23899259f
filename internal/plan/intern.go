package plan

import "github.com/zclconf/go-cty/cty"

// intern keeps one copy of what a plan repeats thousands of times: names, types,
// "Allow", the same tags on everything. It stops taking in at a bound, so that a plan in which everything is
// different costs a bounded amount.
type intern struct {
	names  map[string]string
	values map[string]cty.Value
}

const (
	internLength = 200
	internCount  = 1 << 14
)

func newIntern() intern {
	return intern{names: make(map[string]string), values: make(map[string]cty.Value)}
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

// known gives the value remembered for the JSON of a value.
func (n *intern) known(v raw) (cty.Value, bool) {
	if len(v) > internLength {
		return cty.NilVal, false
	}
	val, ok := n.values[string(v)]
	return val, ok
}

func (n *intern) remember(v raw, val cty.Value) cty.Value {
	if len(v) <= internLength && len(n.values) < internCount {
		n.values[string(v)] = val
	}
	return val
}
