package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Address is the absolute address of a resource instance, taken apart.
type Address struct {
	// Modules are the module calls that lead to the resource, outermost first.
	Modules []Call
	// Data is true for a data resource.
	Data       bool
	Type, Name string
	// Key is the instance key: a string, an int, or nil.
	Key any
}

// Call is one step of a module address: the name of the module block, and the
// instance key.
type Call struct {
	Name string
	Key  any
}

// Block is the address of the block within its module, "data.azurerm_subnet.web".
func (a Address) Block() string {
	if a.Data {
		return "data." + a.Type + "." + a.Name
	}
	return a.Type + "." + a.Name
}

// Calls are the names of the module calls that lead to the resource.
func (a Address) Calls() []string {
	names := make([]string, len(a.Modules))
	for i, m := range a.Modules {
		names[i] = m.Name
	}
	return names
}

// ParseAddress takes apart the address of a resource instance, whose instance
// keys may hold dots, slashes, quotes and brackets.
func ParseAddress(address string) (Address, bool) {
	var a Address
	modules, rest, ok := parseCalls(address)
	if !ok {
		return a, false
	}
	a.Modules = modules
	if len(rest) > 0 && rest[0].text == "data" {
		a.Data, rest = true, rest[1:]
	}
	if len(rest) < 2 || len(rest) > 3 || rest[0].index || rest[1].index {
		return a, false
	}
	a.Type, a.Name = rest[0].text, rest[1].text
	if len(rest) == 3 {
		if !rest[2].index {
			return a, false
		}
		a.Key = rest[2].key()
	}
	return a, true
}

// ParseModule takes apart the address of a module instance, "" being the root.
func ParseModule(address string) ([]Call, bool) {
	if address == "" {
		return nil, true
	}
	calls, rest, ok := parseCalls(address)
	return calls, ok && len(rest) == 0
}

func parseCalls(address string) (calls []Call, rest []step, ok bool) {
	steps, ok := parseSteps(address)
	if !ok {
		return nil, nil, false
	}
	for len(steps) > 1 && steps[0].text == "module" && !steps[0].index && !steps[1].index {
		call := Call{Name: steps[1].text}
		steps = steps[2:]
		if len(steps) > 0 && steps[0].index {
			call.Key, steps = steps[0].key(), steps[1:]
		}
		calls = append(calls, call)
	}
	return calls, steps, true
}

// ParseReference takes apart a reference as plan JSON writes it,
// `module.data.key_ids["cmk/disk"]`, and an attribute path like
// network_rules[0].default_action.
func ParseReference(reference string) (Ref, bool) {
	steps, ok := parseSteps(reference)
	if !ok || steps[0].index {
		return Ref{}, false
	}
	ref := Ref{Root: steps[0].text}
	for _, s := range steps[1:] {
		ref.Steps = append(ref.Steps, s.key())
	}
	return ref, true
}

// step is one part of an address: a name, or a key in brackets.
type step struct {
	text   string
	number int
	index  bool
	digits bool
}

func (s step) key() any {
	if s.digits {
		return s.number
	}
	return s.text
}

// parseSteps walks an address from left to right. It fails on what is not one.
func parseSteps(s string) ([]step, bool) {
	steps := make([]step, 0, 6)
	for i := 0; i < len(s); {
		switch {
		case s[i] == '[':
			next, length, ok := parseKey(s[i:])
			if !ok {
				return nil, false
			}
			steps = append(steps, next)
			i += length
			continue
		case s[i] == '.' && i > 0:
			i++
		case i > 0:
			return nil, false
		}
		end := i
		for end < len(s) && s[end] != '.' && s[end] != '[' {
			end++
		}
		if end == i {
			return nil, false
		}
		steps = append(steps, step{text: s[i:end]})
		i = end
	}
	return steps, len(steps) > 0
}

// parseKey reads an instance key with its brackets from the start of s.
func parseKey(s string) (step, int, bool) {
	if len(s) < 3 {
		return step{}, 0, false
	}
	if s[1] != '"' {
		end := strings.IndexByte(s, ']')
		if end < 0 {
			return step{}, 0, false
		}
		n, err := strconv.Atoi(s[1:end])
		return step{number: n, index: true, digits: true}, end + 1, err == nil
	}
	for i := 2; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			if i+1 >= len(s) || s[i+1] != ']' {
				return step{}, 0, false
			}
			return step{text: unquote(s[2:i]), index: true}, i + 2, true
		}
	}
	return step{}, 0, false
}

// unquote resolves the escapes of a quoted key. Terraform writes them in two
// ways, HCL's in addresses and Go's in references; both are read.
func unquote(s string) string {
	if !strings.ContainsAny(s, `\$%`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if strings.HasPrefix(s[i:], "$${") || strings.HasPrefix(s[i:], "%%{") {
			b.WriteByte(s[i])
			i += 2
			continue
		}
		if s[i] != '\\' {
			b.WriteByte(s[i])
			i++
			continue
		}
		value, raw, tail, err := strconv.UnquoteChar(s[i:], '"')
		if err != nil {
			b.WriteByte(s[i])
			i++
			continue
		}
		if raw || value < utf8.RuneSelf {
			b.WriteRune(value)
		} else {
			b.WriteByte(byte(value))
		}
		i = len(s) - len(tail)
	}
	return b.String()
}
