package plan

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Constant gives the value of an expression in the module with the address when
// it can be told from the configuration: a constant, or a single reference to a
// variable that has a value, through the arguments of module calls. An
// expression around the variable doesn't show in plan JSON: the answer is what
// the reference stands for, and the caller judges whether that makes sense.
func (c *Config) Constant(e *Expression, module string) (cty.Value, bool) {
	// A chain of variables is as long as the modules are deep.
	for range 100 {
		if e == nil {
			return cty.NilVal, false
		}
		if e.Constant != nil {
			return *e.Constant, true
		}
		references := LongestReferences(e.References)
		if len(references) != 1 || len(e.Blocks) > 0 {
			return cty.NilVal, false
		}
		after, ok := strings.CutPrefix(references[0], "var.")
		if !ok {
			return cty.NilVal, false
		}
		name, path := after, ""
		if end := strings.IndexAny(after, ".["); end >= 0 {
			name, path = after[:end], after[end:]
		}
		m, rest, ok := c.Module(module)
		if !ok || rest != "" {
			return cty.NilVal, false
		}
		if module == "" {
			if value, ok := c.Variables[name]; ok {
				return along(value, path)
			}
		} else if parent, call := c.caller(module); call != nil {
			if argument := call.Expressions[name]; argument != nil {
				if path != "" {
					value, ok := c.Constant(argument, parent)
					if !ok {
						return cty.NilVal, false
					}
					return along(value, path)
				}
				e, module = argument, parent
				continue
			}
		}
		if v := m.Variables[name]; v != nil && v.Default != cty.NilVal {
			return along(v.Default, path)
		}
		return cty.NilVal, false
	}
	return cty.NilVal, false
}

// caller finds the call of a module, and the address of the module it is in.
func (c *Config) caller(module string) (parent string, call *ModuleCall) {
	name, rest, found := cutModule(module)
	at := c.Root
	for found && at != nil {
		call = at.Calls[name]
		if rest == "" || call == nil {
			return strings.TrimSuffix(parent, "."), call
		}
		parent += "module." + name + "."
		at = call.Module
		name, rest, found = cutModule(rest)
	}
	return "", nil
}

// along follows a path as it stands in a reference: .name, ["key"], [0].
func along(value cty.Value, path string) (cty.Value, bool) {
	for path != "" {
		var key cty.Value
		if path[0] == '[' {
			length := keyLength(path)
			inner := strings.TrimSuffix(path[1:length], "]")
			if name, err := strconv.Unquote(inner); err == nil {
				key = cty.StringVal(name)
			} else if n, err := strconv.Atoi(inner); err == nil {
				key = cty.NumberIntVal(int64(n))
			} else {
				return cty.NilVal, false
			}
			path = path[length:]
		} else {
			name := path[1:]
			if end := strings.IndexAny(name, ".["); end >= 0 {
				name = name[:end]
			}
			key, path = cty.StringVal(name), path[1+len(name):]
		}
		var ok bool
		if value, ok = step(value, key); !ok {
			return cty.NilVal, false
		}
	}
	return value, true
}

// step takes an attribute of an object or an element of a tuple. The marks of
// the whole stay with the part.
func step(value, key cty.Value) (cty.Value, bool) {
	whole, marks := value.Unmark()
	if whole.IsNull() || !whole.IsKnown() {
		return cty.NilVal, false
	}
	switch typ := whole.Type(); {
	case typ.IsObjectType() && key.Type() == cty.String && typ.HasAttribute(key.AsString()):
		return whole.GetAttr(key.AsString()).WithMarks(marks), true
	case typ.IsTupleType() && key.Type() == cty.Number && whole.HasIndex(key).True():
		return whole.Index(key).WithMarks(marks), true
	default:
		return cty.NilVal, false
	}
}
