package provider

import (
	"context"
	"fmt"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"
)

// spec is a function as data. It is pure: the answer follows from the arguments,
// and a known answer stays the same when what is unknown in them becomes known.
type spec struct {
	name, summary, doc string
	parameters         []parameter
	// options says whether a last argument of options may be given.
	options bool
	result  cty.Type
	impl    func(ctx context.Context, arguments []cty.Value, options cty.Value) (cty.Value, *fault)
}

type parameter struct {
	name, doc string
	typ       cty.Type
}

// optionsParameter is the last argument of most functions: it may be left out.
var optionsParameter = parameter{
	name: "options",
	typ:  cty.DynamicPseudoType,
	doc:  "An object of options, see [options](#options). At most one.",
}

// fault is why a function has no answer; argument is -1 when none is to blame.
type fault struct {
	argument int
	text     string
}

func argumentFault(argument int, format string, values ...any) *fault {
	return &fault{argument: argument, text: fmt.Sprintf(format, values...)}
}

// functions are the provider's functions by name.
var functions = sync.OnceValue(func() map[string]*spec {
	index := make(map[string]*spec)
	for _, s := range []*spec{
		scoreFunction(), meetsFunction(), assessFunction(), unhealthyFunction(), recommendationFunction(),
	} {
		index[s.name] = s
	}
	return index
})

// parameter gives the parameter of an argument by position.
func (s *spec) parameter(position int) parameter {
	if position < len(s.parameters) {
		return s.parameters[position]
	}
	return optionsParameter
}

// call sorts the arguments and asks the function.
func (s *spec) call(ctx context.Context, arguments []cty.Value) (cty.Value, *fault) {
	options := cty.NullVal(cty.DynamicPseudoType)
	switch given := len(arguments) - len(s.parameters); {
	case given < 0:
		return cty.NilVal, &fault{argument: -1, text: fmt.Sprintf("%s needs %d arguments", s.name, len(s.parameters))}
	case given == 1:
		options = arguments[len(s.parameters)]
	case given > 1:
		return cty.NilVal, argumentFault(len(s.parameters)+1, "options may be given once: put all of them into one object")
	}
	return s.impl(ctx, arguments[:len(s.parameters)], options)
}

// frameworkFunction shows a spec to the framework.
type frameworkFunction struct{ spec *spec }

// Metadata implements function.Function.
func (f frameworkFunction) Metadata(_ context.Context, _ function.MetadataRequest, resp *function.MetadataResponse) {
	resp.Name = f.spec.name
}

// Definition implements function.Function.
func (f frameworkFunction) Definition(_ context.Context, _ function.DefinitionRequest, resp *function.DefinitionResponse) {
	resp.Definition = function.Definition{Summary: f.spec.summary, MarkdownDescription: f.spec.doc}
	for _, p := range f.spec.parameters {
		resp.Definition.Parameters = append(resp.Definition.Parameters, p.definition())
	}
	if f.spec.options {
		resp.Definition.VariadicParameter = optionsParameter.definition()
	}
	switch typ := f.spec.result; {
	case typ == cty.Number:
		resp.Definition.Return = function.NumberReturn{}
	case typ == cty.Bool:
		resp.Definition.Return = function.BoolReturn{}
	case typ.IsListType():
		resp.Definition.Return = function.ListReturn{ElementType: attrType(typ.ElementType())}
	case typ.IsObjectType():
		object := attrType(typ).(types.ObjectType)
		resp.Definition.Return = function.ObjectReturn{AttributeTypes: object.AttrTypes}
	}
}

// definition allows what is unknown and null everywhere: Terraform would not ask
// at all otherwise, and the answer would be unknown without bounds.
func (p parameter) definition() function.Parameter {
	switch p.typ {
	case cty.String:
		return function.StringParameter{Name: p.name, MarkdownDescription: p.doc, AllowNullValue: true, AllowUnknownValues: true}
	case cty.Number:
		return function.NumberParameter{Name: p.name, MarkdownDescription: p.doc, AllowNullValue: true, AllowUnknownValues: true}
	default:
		return function.DynamicParameter{Name: p.name, MarkdownDescription: p.doc, AllowNullValue: true, AllowUnknownValues: true}
	}
}

// Run implements function.Function. Calls of Terraform are answered by the wire;
// this way gives the same answers without bounds.
func (f frameworkFunction) Run(ctx context.Context, req function.RunRequest, resp *function.RunResponse) {
	values := make([]attr.Value, len(f.spec.parameters))
	targets := make([]any, 0, len(values)+1)
	for i := range values {
		targets = append(targets, &values[i])
	}
	var variadic attr.Value
	if f.spec.options {
		targets = append(targets, &variadic)
	}
	if resp.Error = req.Arguments.Get(ctx, targets...); resp.Error != nil {
		return
	}
	if tuple, ok := variadic.(types.Tuple); ok {
		values = append(values, tuple.Elements()...)
	}
	arguments := make([]cty.Value, len(values))
	for i, value := range values {
		raw, err := value.ToTerraformValue(ctx)
		if err == nil {
			arguments[i], err = fromTerraform(raw)
		}
		if err != nil {
			resp.Error = function.NewArgumentFuncError(int64(i), errUnreadable.Error())
			return
		}
	}
	answer, failed := f.spec.call(ctx, arguments)
	if failed != nil {
		resp.Error = function.NewFuncError(failed.text)
		if failed.argument >= 0 {
			resp.Error = function.NewArgumentFuncError(int64(failed.argument), failed.text)
		}
		return
	}
	typ := attrType(f.spec.result)
	raw, err := toTerraform(answer, typ.TerraformType(ctx))
	if err != nil {
		resp.Error = function.NewFuncError(errUnreadable.Error())
		return
	}
	result, err := typ.ValueFromTerraform(ctx, raw)
	if err != nil {
		resp.Error = function.NewFuncError(errUnreadable.Error())
		return
	}
	resp.Error = resp.Result.Set(ctx, result)
}
