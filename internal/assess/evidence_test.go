package assess

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func TestEvidence(t *testing.T) {
	t.Parallel()
	secret := cty.StringVal("hunter2").Mark(posture.Sensitive)
	object := cty.ObjectVal
	type attributes = map[string]cty.Value
	r := &posture.Resource{
		Unset: []string{"left", "unset"},
		Unknowns: map[string][]string{
			"later": {"x.a.id"}, "block[0].later": {"x.b.id"}, "block[0].list": {"x.c.id"},
		},
		Value: object(attributes{
			"text": cty.StringVal("a"), "long": cty.StringVal(strings.Repeat("é", 150)), "number": cty.NumberFloatVal(1.5), "truth": cty.True,
			"null": cty.NullVal(cty.DynamicPseudoType), "later": cty.DynamicVal, "left": cty.StringVal("Allow"), "unset": cty.DynamicVal,
			"secret": secret, "hidden": object(attributes{"inner": cty.StringVal("hunter2")}).Mark(posture.Sensitive),
			"tags":  cty.MapVal(attributes{"a.b": cty.StringVal("c")}),
			"block": cty.TupleVal([]cty.Value{object(attributes{"later": cty.DynamicVal, "list": cty.TupleVal([]cty.Value{cty.DynamicVal}), "secret": secret, "port": cty.NumberIntVal(1)})}),
			"empty": cty.EmptyTupleVal, "lists": cty.TupleVal([]cty.Value{cty.TupleVal([]cty.Value{cty.NumberIntVal(1)})}),
			"labels": cty.ObjectVal(attributes{"x": cty.ObjectVal(attributes{"y": cty.True}), "z-1": cty.ObjectVal(attributes{"y": cty.False})}),
		}),
	}
	tests := map[string][]posture.Evidence{
		"text":             {{Path: "text", Value: "a"}},
		"number":           {{Path: "number", Value: 1.5}},
		"truth":            {{Path: "truth", Value: true}},
		"long":             {{Path: "long", Value: strings.Repeat("é", 100) + "…"}},
		"null":             {{Path: "null"}},
		"null.inner":       {{Path: "null"}},
		"missing":          nil,
		"missing[0].inner": nil,
		"later":            {{Path: "later", Unknown: "known after apply: refers to x.a.id"}},
		"later[0].inner":   {{Path: "later", Unknown: "known after apply: refers to x.a.id"}},
		"left":             {{Path: "left", Value: "Allow", Default: true}},
		"unset":            {{Path: "unset", Unknown: "known after apply: not configured, the provider decides"}},
		"secret":           {{Path: "secret", Sensitive: true}},
		"hidden.inner":     {{Path: "hidden.inner", Sensitive: true}},
		`tags["a.b"]`:      {{Path: `tags["a.b"]`, Value: "c"}},
		"tags.none":        {{Path: "tags", Value: map[string]any{"a.b": "c"}}},
		"block[0].later":   {{Path: "block[0].later", Unknown: "known after apply: refers to x.b.id"}},
		"block[0].list[0]": {{Path: "block[0].list[0]", Unknown: "known after apply: refers to x.c.id"}},
		"block[0].list[*]": {{Path: "block[0].list[0]", Unknown: "known after apply: refers to x.c.id"}},
		"block[0].list":    {{Path: "block[0].list", Value: []any{"(known after apply)"}, Unknown: "known after apply: refers to x.c.id"}},
		"block[1].port":    {{Path: "block", Value: []any{map[string]any{"later": "(known after apply)", "list": []any{"(known after apply)"}, "secret": "(sensitive)", "port": 1.0}}, Sensitive: true, Unknown: "known after apply: refers to x.b.id, x.c.id"}},
		"block[*].port":    {{Path: "block[0].port", Value: 1.0}},
		"empty[0].port":    {{Path: "empty", Value: []any{}}},
		"lists[*][0]":      {{Path: "lists[0][0]", Value: 1.0}},
		"labels[*].y":      {{Path: "labels.x.y", Value: true}, {Path: "labels.z-1.y", Value: false}},
		"text.inner":       {{Path: "text", Value: "a"}},
		`block[0]["port"]`: {{Path: "block[0].port", Value: 1.0}},
		"block[x].port":    {{Path: "block", Value: []any{map[string]any{"later": "(known after apply)", "list": []any{"(known after apply)"}, "secret": "(sensitive)", "port": 1.0}}, Sensitive: true, Unknown: "known after apply: refers to x.b.id, x.c.id"}},
		"block[0":          {{Path: "block", Value: []any{map[string]any{"later": "(known after apply)", "list": []any{"(known after apply)"}, "secret": "(sensitive)", "port": 1.0}}, Sensitive: true, Unknown: "known after apply: refers to x.b.id, x.c.id"}},
		"block[0].none":    {{Path: "block[0].none"}},
		"block.port":       {{Path: "block[0].port", Value: 1.0}},
		"[*]":              nil,
		"":                 nil,
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			got := evidence(r, &question{parsed: []path{parsePath(text)}})
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("evidence mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// TestMissingEvidence: names that another version of the provider has are no
// evidence beside those that are there; in a body of azapi they are.
func TestMissingEvidence(t *testing.T) {
	t.Parallel()
	value := cty.ObjectVal(map[string]cty.Value{"body": cty.ObjectVal(map[string]cty.Value{"new": cty.True})})
	q := &question{parsed: []path{parsePath("body.new"), parsePath("body.old")}}
	if diff := cmp.Diff([]posture.Evidence{{Path: "body.new", Value: true}}, evidence(&posture.Resource{Type: "azurerm_x", Value: value}, q)); diff != "" {
		t.Errorf("evidence mismatch (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]posture.Evidence{{Path: "body.new", Value: true}, {Path: "body.old"}}, evidence(&posture.Resource{Type: "azapi_resource", Value: value}, q)); diff != "" {
		t.Errorf("evidence mismatch (-want +got):\n%s", diff)
	}
}

// TestEvidenceIsBounded: a list of thousands is cut, wherever it stands.
func TestEvidenceIsBounded(t *testing.T) {
	t.Parallel()
	var many []cty.Value
	for i := range 5000 {
		many = append(many, cty.ObjectVal(map[string]cty.Value{"port": cty.NumberIntVal(int64(i))}))
	}
	r := &posture.Resource{Value: cty.ObjectVal(map[string]cty.Value{"rule": cty.TupleVal(many)})}
	if got := evidence(r, &question{parsed: []path{parsePath("rule[*].port")}}); len(got) != shown {
		t.Errorf("%d pieces of evidence, want %d", len(got), shown)
	}
	got := evidence(r, &question{parsed: []path{parsePath("rule")}})
	list := got[0].Value.([]any)
	if len(list) > 3*shown+1 || list[len(list)-1] != ellipsis {
		t.Errorf("%d elements that end in %v, want them cut", len(list), list[len(list)-1])
	}
}
