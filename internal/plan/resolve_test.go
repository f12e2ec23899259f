package plan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// unsetPlan is a plan with one resource and its configuration.
func unsetPlan(actions, before, after, unknown, sensitive, expressions string) string {
	return `{"format_version":"1.2","resource_changes":[{"address":"a_b.c","type":"a_b","name":"c","provider_name":"x/a",` +
		`"change":{"actions":` + actions + `,"before":` + before + `,"after":` + after + `,"after_unknown":` + unknown + `,"after_sensitive":` + sensitive + `}}],` +
		`"configuration":{"root_module":{"resources":[{"address":"a_b.c","type":"a_b","name":"c","provider_config_key":"a","expressions":` + expressions + `}]}}}`
}

func TestUnset(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		actions, before, after, unknown, sensitive, expressions string
		want                                                    string
		unset                                                   []string
	}{
		"nobody set it":                     {`["create"]`, `null`, `{}`, `{"id":true,"rules":true}`, `{}`, `{}`, `{id:(unknown) rules:"Allow"}`, []string{"id", "rules"}},
		"set to what isn't known":           {`["create"]`, `null`, `{}`, `{"id":true,"rules":true}`, `{}`, `{"rules":{"references":["a.b"]}}`, `{id:(unknown) rules:(unknown)}`, []string{"id"}},
		"a block":                           {`["create"]`, `null`, `{"rules":[{}]}`, `{"rules":[{"x":true}]}`, `{}`, `{"rules":[{"x":{"references":["a.b"]}}]}`, `{rules:[{x:(unknown)}]}`, nil},
		"partly unknown by a dynamic block": {`["create"]`, `null`, `{"rules":[{}]}`, `{"rules":[{"x":true}]}`, `{}`, `{}`, `{rules:[{x:(unknown)}]}`, nil},
		"replaced":                          {`["delete","create"]`, `{"rules":"Deny"}`, `{}`, `{"rules":true}`, `{}`, `{}`, `{rules:"Allow"}`, []string{"rules"}},
		"updated in place":                  {`["update"]`, `{"rules":"Deny"}`, `{}`, `{"rules":true}`, `{}`, `{}`, `{rules:(unknown)}`, []string{"rules"}},
		"sensitive":                         {`["create"]`, `null`, `{}`, `{"rules":true}`, `{"rules":true}`, `{}`, `{rules:(sensitive)}`, []string{"rules"}},
		"known":                             {`["create"]`, `null`, `{"rules":null}`, `{}`, `{}`, `{}`, `{rules:null}`, nil},
	}
	o := Options{Defaults: func(typ, provider string) map[string]cty.Value {
		if typ != "a_b" || provider != "x/a" {
			return nil
		}
		return map[string]cty.Value{"rules": cty.StringVal("Allow"), "other": cty.True}
	}}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := unsetPlan(test.actions, test.before, test.after, test.unknown, test.sensitive, test.expressions)
			p, err := Read(strings.NewReader(in), o)
			if err != nil {
				t.Fatal(err)
			}
			after := p.Changes[0].After
			if got := show1(after.Value); got != test.want {
				t.Errorf("value = %s, want %s", got, test.want)
			}
			if diff := cmp.Diff(test.unset, after.Unset); diff != "" {
				t.Errorf("Unset differs (-want +got):\n%s", diff)
			}
			// The sources say that a dynamic block sets it.
			p.Configured(func(r *posture.Resource, attribute string) bool {
				return r.Address == "a_b.c" && attribute == "rules"
			})
			for _, name := range after.Unset {
				if name == "rules" {
					t.Error("rules is still unset")
				}
			}
			if test.unset != nil && strings.Contains(strings.Join(test.unset, " "), "rules") {
				if v, _ := after.Value.GetAttr("rules").Unmark(); v.IsKnown() {
					t.Errorf("rules = %s, want it unknown again", show1(v))
				}
			}
		})
	}
}

// TestNoConfiguration leaves unknown what can't be told from unset.
func TestNoConfiguration(t *testing.T) {
	t.Parallel()
	o := Options{Defaults: func(string, string) map[string]cty.Value { return map[string]cty.Value{"id": cty.True} }}
	p, err := Read(strings.NewReader(planOf(changeOf(`{}`, `{"id":true}`, `{}`))), o)
	if err != nil {
		t.Fatal(err)
	}
	after := p.Changes[0].After
	if after.Unset != nil || after.Unknowns != nil || show1(after.Value) != `{id:(unknown)}` {
		t.Errorf("resource = %s, unset %v, want nothing resolved", show1(after.Value), after.Unset)
	}
}

func TestUnknowns(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		after, unknown, expressions string
		want                        map[string][]string
	}{
		"attribute": {
			`{}`, `{"a":true}`, `{"a":{"references":["x.y.id","x.y","var.z"]}}`,
			map[string][]string{"a": {"x.y.id", "var.z"}},
		},
		"a part of an attribute": {
			`{"a":{"b":1}}`, `{"a":{"c":true}}`, `{"a":{"references":["x.y.id","x.y"]}}`,
			map[string][]string{"a.c": {"x.y.id"}},
		},
		"one block": {
			`{"b":[{"n":1}]}`, `{"b":[{"id":true}]}`, `{"b":[{"id":{"references":["x.y"]},"n":{"constant_value":1}}]}`,
			map[string][]string{"b[0].id": {"x.y"}},
		},
		"blocks within a block": {
			`{"b":[{"c":[{}]}]}`, `{"b":[{"c":[{"id":true}]}]}`, `{"b":[{"c":[{"id":{"references":["x.y"]}}]}]}`,
			map[string][]string{"b[0].c[0].id": {"x.y"}},
		},
		"two blocks, whose order may be another": {
			`{"b":[{},{"id":"known"}]}`, `{"b":[{"id":true},{}]}`, `{"b":[{"id":{"constant_value":"known"}},{"id":{"references":["x.y"]}}]}`,
			map[string][]string{"b[0].id": {"x.y"}},
		},
		"an attribute that the block doesn't set": {
			`{"b":[{}]}`, `{"b":[{"computed":true}]}`, `{"b":[{"id":{"references":["x.y"]}}]}`,
			nil,
		},
		"a whole block list": {
			`{}`, `{"b":true}`, `{"b":[{"id":{"references":["x.y"]}},{"id":{"references":["x.z"]}}]}`,
			map[string][]string{"b": {"x.y", "x.z"}},
		},
		"a function of constants": {`{}`, `{"a":true}`, `{"a":{}}`, nil},
		"odd keys": {
			`{"tags":{}}`, `{"tags":{"a.b":true}}`, `{"tags":{"references":["x.y"]}}`,
			map[string][]string{`tags["a.b"]`: {"x.y"}},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(unsetPlan(`["create"]`, `null`, test.after, test.unknown, `{}`, test.expressions)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, p.Changes[0].After.Unknowns); diff != "" {
				t.Errorf("Unknowns differs (-want +got):\n%s", diff)
			}
		})
	}
}
