package lang_test

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// FuzzExpression holds that no expression brings the evaluation down, whatever
// it is evaluated on.
func FuzzExpression(f *testing.F) {
	for _, rows := range functionTests {
		for source := range rows {
			f.Add(source)
		}
	}
	for _, source := range []string{
		`[for k, v in resource : k if v]`, `resource.rules[*].port`, `{ for r in resource.rules : r.port => r... }`,
		`related("a_b", "c", related("a_b", "d"))[0].x`, `"%{ for w in resource.mixed }${w}%{ endfor }"`, `resource.u ? 1 : "x"`,
		`-resource.count % 0`, `resource.secret == null`, `try(resource.a.b, can(resource.c))`, `resource[*][*]`, `{}[resource]`,
	} {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		expr, diags := hclsyntax.ParseExpression([]byte(source), "fuzz.hcl", hcl.InitialPos)
		if diags.HasErrors() {
			return
		}
		e, diags := lang.Compile(expr, lang.Scope{})
		if diags.HasErrors() {
			return
		}
		for _, ev := range []*lang.Evaluation{{}, {Resource: sample()}, {Resource: sample(), Relations: network()}} {
			_, _ = e.Value(ev)
			_, _ = e.Decide(ev)
			_, _ = e.Text(ev)
		}
		for _, p := range e.Paths() {
			lang.Find(sample().Value, p)
		}
	})
}
