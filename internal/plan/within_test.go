package plan

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestUnsetWithin reads plans of a thing with rules, whose defaults are those of
// a cloud.
func TestUnsetWithin(t *testing.T) {
	t.Parallel()
	defaults := func(typ, _ string) map[string]cty.Value {
		if typ != "aws_thing" {
			return nil
		}
		return map[string]cty.Value{
			"rules.addresses":  cty.EmptyTupleVal,
			"rules.deep.level": cty.NumberIntVal(3),
		}
	}
	rules := func(e ...cty.Value) cty.Value { return cty.TupleVal(e) }
	rule := func(name string, v cty.Value) cty.Value { return cty.ObjectVal(map[string]cty.Value{name: v}) }
	tests := map[string]struct {
		after, unknown, config string
		want                   cty.Value
	}{
		"left out": {
			`{"rules":[{}]}`, `{"rules":[{"addresses":true}]}`, `{"rules":[{}]}`,
			rules(rule("addresses", cty.EmptyTupleVal)),
		},
		"set to what is unknown": {
			`{"rules":[{}]}`, `{"rules":[{"addresses":true}]}`, `{"rules":[{"addresses":{"references":["var.a"]}}]}`,
			rules(rule("addresses", cty.DynamicVal)),
		},
		"known all the same": {
			`{"rules":[{"addresses":["a"]}]}`, `{}`, `{"rules":[{}]}`,
			rules(rule("addresses", cty.TupleVal([]cty.Value{cty.StringVal("a")}))),
		},
		"left out of both": {
			`{"rules":[{},{}]}`, `{"rules":[{"addresses":true},{"addresses":true}]}`, `{"rules":[{},{}]}`,
			rules(rule("addresses", cty.EmptyTupleVal), rule("addresses", cty.EmptyTupleVal)),
		},
		"left out of one of them": {
			`{"rules":[{},{}]}`, `{"rules":[{"addresses":true},{"addresses":true}]}`, `{"rules":[{},{"addresses":{"references":["var.a"]}}]}`,
			rules(rule("addresses", cty.DynamicVal), rule("addresses", cty.DynamicVal)),
		},
		"made by a dynamic block": {
			`{"rules":[{},{}]}`, `{"rules":[{"addresses":true},{"addresses":true}]}`, `{"rules":[{}]}`,
			rules(rule("addresses", cty.DynamicVal), rule("addresses", cty.DynamicVal)),
		},
		"all blocks made by a dynamic block": {
			`{"rules":[{}]}`, `{"rules":[{"addresses":true}]}`, `{}`,
			rules(rule("addresses", cty.DynamicVal)),
		},
		"two levels down": {
			`{"rules":[{"deep":[{}]}]}`, `{"rules":[{"deep":[{"level":true}]}]}`, `{"rules":[{"deep":[{}]}]}`,
			rules(rule("deep", rules(rule("level", cty.NumberIntVal(3))))),
		},
		"set two levels down": {
			`{"rules":[{"deep":[{}]}]}`, `{"rules":[{"deep":[{"level":true}]}]}`, `{"rules":[{"deep":[{"level":{"references":["var.a"]}}]}]}`,
			rules(rule("deep", rules(rule("level", cty.DynamicVal)))),
		},
		"no default for it": {
			`{"rules":[{}]}`, `{"rules":[{"other":true}]}`, `{"rules":[{}]}`,
			rules(rule("other", cty.DynamicVal)),
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := strings.TrimSuffix(planOf(changeOf(test.after, test.unknown, "{}")), "}") +
				`,"configuration":{"root_module":{"resources":[{"address":"aws_thing.x","mode":"managed","type":"aws_thing","name":"x",` +
				`"provider_config_key":"aws","expressions":` + test.config + `}]}}}`
			p, err := Read(strings.NewReader(text), Options{Defaults: defaults})
			if err != nil {
				t.Fatal(err)
			}
			if got := p.After()[0].Value.GetAttr("rules"); !got.RawEquals(test.want) {
				t.Errorf("rules = %#v, want %#v", got, test.want)
			}
		})
	}
}
