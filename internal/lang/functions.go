package lang

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// builtin is a function of the language. Most of those that conditions use have
// a direct implementation: it sees null, unknown, marked and possible elements
// itself, and answers as precisely as they allow.
type builtin struct {
	function function.Function
	direct   direct
	// passes: the elements of the arguments come out again; lists: only the
	// lists are looked at, not what is in their elements.
	passes, lists bool
	// perhaps: the answer may hold possible elements.
	perhaps bool
	// pattern: the first argument is a regular expression.
	pattern bool
}

type direct func(args []cty.Value, m *marks) (cty.Value, error)

// table is every function but the relational ones and the three that the
// evaluator treats itself.
var table = buildTable()

func buildTable() map[string]*builtin {
	all := map[string]*builtin{}
	for _, group := range []map[string]*builtin{
		quantifiers(), listFunctions(), setFunctions(), mapFunctions(), numberFunctions(), stringFunctions(),
		patternFunctions(), conversionFunctions(), encodingFunctions(), cidrFunctions(), exposureFunctions(), timeFunctions(),
	} {
		maps.Copy(all, group)
	}
	return all
}

// Functions is the table of functions with their descriptions, for
// documentation and for the expressions of cases. try, can and coalesce are part
// of it; the relational functions are not, since they need an evaluation.
func Functions() map[string]function.Function {
	all := make(map[string]function.Function, len(table)+3)
	for name, f := range table {
		all[name] = f.function
	}
	maps.Copy(all, lazyFunctions())
	return all
}

func functionNames() []string {
	names := slices.Collect(maps.Keys(table))
	names = append(names, "try", "can", "coalesce", "related", "referenced", "resources")
	slices.Sort(names)
	return names
}

func (f *builtin) arity(n int) error {
	params, variadic := f.function.Params(), f.function.VarParam()
	switch {
	case variadic != nil && n < len(params):
		return fmt.Errorf("takes at least %s", count(len(params)))
	case variadic == nil && n != len(params):
		return fmt.Errorf("takes %s", count(len(params)))
	}
	return nil
}

func count(n int) string {
	if n == 1 {
		return "1 argument"
	}
	return fmt.Sprintf("%d arguments", n)
}

func param(name string, typ cty.Type, description string) function.Parameter {
	return function.Parameter{
		Name: name, Type: typ, Description: description,
		AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	}
}

// own makes a function with a direct implementation, which converts arguments
// itself.
func own(description string, impl direct, params ...function.Parameter) *builtin {
	return variadic(description, impl, nil, params...)
}

func variadic(description string, impl direct, rest *function.Parameter, params ...function.Parameter) *builtin {
	spec := &function.Spec{
		Description: description,
		Params:      params,
		VarParam:    rest,
		Type:        function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			var m marks
			v, err := impl(args, &m)
			if err != nil {
				return cty.DynamicVal, err
			}
			return m.close(plain(v)), nil
		},
	}
	return &builtin{function: function.New(spec), direct: impl}
}

// from takes a function of cty's library as it is and describes it.
func from(f function.Function, description string, params ...string) *builtin {
	return &builtin{function: f.WithNewDescriptions(description, params)}
}

var errNull = errors.New("an argument is null; say what null means with coalesce")

// text reads a string argument; ok is false when it is unknown.
func text(v cty.Value, m *marks) (s string, ok bool, err error) {
	v, err = typed(v, cty.String, m)
	if err != nil || !v.IsKnown() {
		return "", false, err
	}
	return v.AsString(), true, nil
}

// whole reads a whole number argument; ok is false when it is unknown.
func whole(v cty.Value, m *marks) (n int, ok bool, err error) {
	v, err = typed(v, cty.Number, m)
	if err != nil || !v.IsKnown() {
		return 0, false, err
	}
	f := v.AsBigFloat()
	if !f.IsInt() {
		return 0, false, errors.New("a whole number is needed")
	}
	i, _ := f.Int64()
	return int(i), true, nil
}

// typed opens and converts an argument; the result is never null.
func typed(v cty.Value, want cty.Type, m *marks) (cty.Value, error) {
	v = m.open(v)
	switch {
	case v.IsNull():
		return cty.UnknownVal(want), errNull
	case v.Type() == want:
		return v, nil
	case v.Type() == cty.DynamicPseudoType, v.Type() == maybeType:
		return cty.UnknownVal(want), nil
	}
	converted, err := convert.Convert(v, want)
	if err != nil {
		return cty.UnknownVal(want), fmt.Errorf("a %s is needed, not a %s", want.FriendlyName(), v.Type().FriendlyName())
	}
	return converted, nil
}

func ptr(p function.Parameter) *function.Parameter { return &p }
