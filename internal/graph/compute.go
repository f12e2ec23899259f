package graph

import (
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// operation computes an operator where its operands are known.
func (g *Graph) operation(x *source.Operation, s scope) value {
	args := g.evalAll(x.Args, s)
	if (x.Operator == "==" || x.Operator == "!=") && len(args) == 2 {
		// What identifies a resource is never null.
		if isNull(args[0]) && certain(args[1]) || isNull(args[1]) && certain(args[0]) {
			return constant{cty.BoolVal(x.Operator == "!=")}
		}
	}
	if x.Operator == "&&" || x.Operator == "||" {
		for _, a := range args {
			if b, ok := g.truth(a); ok && b == (x.Operator == "||") {
				return constant{cty.BoolVal(b)}
			}
		}
	}
	known, ok := g.allKnown(args)
	if !ok {
		return pool{items: args}
	}
	f, ok := operators[x.Operator]
	if x.Operator == "-" && len(args) == 1 {
		f = stdlib.NegateFunc
	}
	if !ok {
		return opaque{}
	}
	v, err := f.Call(known)
	if err != nil {
		return opaque{}
	}
	return unmarked(v)
}

var operators = map[string]function.Function{
	"==": stdlib.EqualFunc, "!=": stdlib.NotEqualFunc, "&&": stdlib.AndFunc, "||": stdlib.OrFunc, "!": stdlib.NotFunc,
	">": stdlib.GreaterThanFunc, ">=": stdlib.GreaterThanOrEqualToFunc, "<": stdlib.LessThanFunc, "<=": stdlib.LessThanOrEqualToFunc,
	"+": stdlib.AddFunc, "-": stdlib.SubtractFunc, "*": stdlib.MultiplyFunc, "/": stdlib.DivideFunc, "%": stdlib.ModuloFunc,
}

// What is computed with constants serves as key or condition, and those are
// small. Functions whose result can be larger than all arguments together are
// called with less.
const (
	maxWeight     = 1 << 16
	maxGrowWeight = 1 << 12
)

var grows = map[string]bool{"replace": true, "join": true, "format": true, "formatlist": true}

// compute calls a function with constants.
func (g *Graph) compute(name string, args []cty.Value) (value, bool) {
	f, ok := pure[name]
	if !ok {
		return nil, false
	}
	size := 0
	for _, a := range args {
		size += weight(a)
	}
	g.steps += size / 16
	if size > maxWeight || grows[name] && size > maxGrowWeight {
		return opaque{}, true
	}
	v, err := f.Call(args)
	if err != nil {
		return opaque{}, true
	}
	return unmarked(v), true
}

// weight is about the number of bytes of text in a value.
func weight(v cty.Value) int {
	switch {
	case v.IsNull() || !v.IsKnown():
		return 1
	case v.Type() == cty.String:
		return 1 + len(v.AsString())
	case !v.CanIterateElements():
		return 1
	}
	size := 1
	for it := v.ElementIterator(); it.Next() && size <= maxWeight; {
		_, e := it.Element()
		size += weight(e)
	}
	return size
}

var pure = map[string]function.Function{
	"abs": stdlib.AbsoluteFunc, "ceil": stdlib.CeilFunc, "floor": stdlib.FloorFunc, "max": stdlib.MaxFunc, "min": stdlib.MinFunc,
	"chomp": stdlib.ChompFunc, "format": stdlib.FormatFunc, "join": stdlib.JoinFunc, "lower": stdlib.LowerFunc,
	"upper": stdlib.UpperFunc, "title": stdlib.TitleFunc, "replace": replaceFunc, "split": stdlib.SplitFunc,
	"substr": stdlib.SubstrFunc, "trim": stdlib.TrimFunc, "trimprefix": stdlib.TrimPrefixFunc, "trimsuffix": stdlib.TrimSuffixFunc,
	"trimspace": stdlib.TrimSpaceFunc, "contains": stdlib.ContainsFunc, "keys": stdlib.KeysFunc, "values": stdlib.ValuesFunc,
	"setsubtract": stdlib.SetSubtractFunc, "setintersection": stdlib.SetIntersectionFunc,
	"range": stdlib.RangeFunc, "slice": stdlib.SliceFunc, "chunklist": stdlib.ChunklistFunc, "jsonencode": stdlib.JSONEncodeFunc,
	"jsondecode": stdlib.JSONDecodeFunc, "regex": stdlib.RegexFunc, "regexall": stdlib.RegexAllFunc, "reverse": stdlib.ReverseListFunc,
	"sort": stdlib.SortFunc, "formatlist": stdlib.FormatListFunc, "parseint": stdlib.ParseIntFunc, "distinct": stdlib.DistinctFunc,
	"tostring": stdlib.MakeToFunc(cty.String), "tonumber": stdlib.MakeToFunc(cty.Number), "tobool": stdlib.MakeToFunc(cty.Bool),
	"toset": stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)), "tolist": stdlib.MakeToFunc(cty.List(cty.DynamicPseudoType)),
	"alltrue": quantifier(true), "anytrue": quantifier(false), "startswith": affix(false), "endswith": affix(true),
}

// replaceFunc is Terraform's replace: a pattern between slashes is a regular
// expression.
var replaceFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "str", Type: cty.String}, {Name: "substr", Type: cty.String}, {Name: "replace", Type: cty.String}},
	Type:   function.StaticReturnType(cty.String),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		str, pattern, with := args[0].AsString(), args[1].AsString(), args[2].AsString()
		if len(pattern) > 1 && strings.HasPrefix(pattern, "/") && strings.HasSuffix(pattern, "/") {
			re, err := regexp.Compile(pattern[1 : len(pattern)-1])
			if err != nil {
				return cty.NilVal, err
			}
			return cty.StringVal(re.ReplaceAllString(str, with)), nil
		}
		return cty.StringVal(strings.ReplaceAll(str, pattern, with)), nil
	},
})

// quantifier makes alltrue (for true) or anytrue.
func quantifier(all bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				if (!v.IsNull() && v.True()) != all {
					return cty.BoolVal(!all), nil
				}
			}
			return cty.BoolVal(all), nil
		},
	})
}

// affix makes startswith or endswith.
func affix(end bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "str", Type: cty.String}, {Name: "affix", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if end {
				return cty.BoolVal(strings.HasSuffix(args[0].AsString(), args[1].AsString())), nil
			}
			return cty.BoolVal(strings.HasPrefix(args[0].AsString(), args[1].AsString())), nil
		},
	})
}
