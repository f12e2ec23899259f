package lang_test

import (
	"fmt"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// sample is the resource that expressions of the tests read. u is unknown, and
// so are parts of mixed and partial; secret is sensitive.
func sample() *posture.Resource {
	object := func(pairs ...cty.Value) cty.Value {
		attributes := map[string]cty.Value{}
		for i := 0; i < len(pairs); i += 2 {
			attributes[pairs[i].AsString()] = pairs[i+1]
		}
		return cty.ObjectVal(attributes)
	}
	s := cty.StringVal
	return &posture.Resource{
		Address: "module.a.test_thing.this[0]",
		Type:    "test_thing",
		Mode:    posture.Managed,
		Scope:   posture.Scope{Environment: "azure", ID: "sub"},
		ID:      "/things/this",
		Value: cty.ObjectVal(map[string]cty.Value{
			"yes":     cty.True,
			"no":      cty.False,
			"count":   cty.NumberIntVal(3),
			"name":    s("Web"),
			"null":    cty.NullVal(cty.String),
			"u":       cty.DynamicVal,
			"ustring": cty.UnknownVal(cty.String),
			"url":     cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix("https://").NewValue(),
			"secret":  s("hush").Mark(posture.Sensitive),
			"secrets": cty.TupleVal([]cty.Value{s("a"), s("hush").Mark(posture.Sensitive)}),
			"words":   cty.TupleVal([]cty.Value{s("b"), s("a"), s("b")}),
			"mixed":   cty.TupleVal([]cty.Value{s("a"), cty.UnknownVal(cty.String)}),
			"list":    cty.ListVal([]cty.Value{s("a"), s("b")}),
			"set":     cty.SetVal([]cty.Value{s("b"), s("a")}),
			"map":     cty.MapVal(map[string]cty.Value{"k": s("v")}),
			"empty":   cty.EmptyTupleVal,
			"json":    s(`{"a":[1,2]}`),
			"rules": cty.TupleVal([]cty.Value{
				object(s("port"), s("22"), s("open"), cty.True),
				object(s("port"), s("443"), s("open"), cty.False),
			}),
			"partial": cty.TupleVal([]cty.Value{
				object(s("open"), cty.True, s("kind"), s("in")),
				object(s("open"), cty.UnknownVal(cty.Bool), s("kind"), s("in")),
				object(s("open"), cty.False, s("kind"), cty.UnknownVal(cty.String)),
			}),
			"deep": object(s("inner"), object(s("flag"), cty.True)),
		}),
	}
}

func compile(t testing.TB, source string, s lang.Scope) (*lang.Expression, hcl.Diagnostics) {
	t.Helper()
	expr, diags := hclsyntax.ParseExpression([]byte(source), "test.hcl", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("parsing %s: %s", source, diags)
	}
	return lang.Compile(expr, s)
}

// evaluate renders what an expression gives for the sample: JSON, "unknown"
// with its bounds, "sensitive …", or "error: …".
func evaluate(t testing.TB, source string, ev *lang.Evaluation) string {
	t.Helper()
	e, diags := compile(t, source, lang.Scope{})
	if diags.HasErrors() {
		return "error: " + diags[0].Detail
	}
	v, diags := e.Value(ev)
	if diags.HasErrors() {
		return "error: " + diags[0].Detail
	}
	return render(v)
}

func render(v cty.Value) string {
	plain, marks := v.UnmarkDeep()
	prefix := ""
	if _, ok := marks[posture.Sensitive]; ok {
		prefix = "sensitive "
	}
	if !plain.IsWhollyKnown() {
		if plain.IsKnown() {
			return prefix + "partly unknown"
		}
		if plain.Type() == cty.Number {
			low, _ := plain.Range().NumberLowerBound()
			high, _ := plain.Range().NumberUpperBound()
			if low.IsKnown() && low != cty.NegativeInfinity {
				return prefix + fmt.Sprintf("unknown %s to %s", bound(low), bound(high))
			}
		}
		return prefix + "unknown"
	}
	text, err := ctyjson.Marshal(plain, plain.Type())
	if err != nil {
		return "error: " + err.Error()
	}
	return prefix + string(text)
}

func bound(v cty.Value) string {
	if !v.IsKnown() || v == cty.PositiveInfinity {
		return "any"
	}
	return v.AsBigFloat().String()
}
