package lang_test

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestEmptyIsUnset holds that a state, where providers write "" for what nobody
// configured, is judged as the plan was.
func TestEmptyIsUnset(t *testing.T) {
	t.Parallel()
	r := &posture.Resource{Address: "a.b", Type: "a", Value: cty.ObjectVal(map[string]cty.Value{
		"key_id": cty.StringVal(""),
		"secret": cty.StringVal("").Mark(posture.Sensitive),
		"disk":   cty.TupleVal([]cty.Value{cty.ObjectVal(map[string]cty.Value{"set_id": cty.StringVal("")})}),
		"names":  cty.TupleVal([]cty.Value{cty.StringVal("")}),
	})}
	for source, want := range map[string]string{
		`resource.key_id != null`:                   `false`,
		`resource.key_id`:                           `null`,
		`resource["key_id"] == null`:                `true`,
		`coalesce(resource.key_id, "x")`:            `"x"`,
		`coalesce(resource.key_id, "") != ""`:       `false`,
		`resource.secret == null`:                   `sensitive true`,
		`resource.disk[0].set_id == null`:           `true`,
		`[for d in resource.disk : d.set_id]`:       `[null]`,
		`resource.names[0]`:                         `""`,
		`[for n in resource.names : n]`:             `[""]`,
		`[for k, v in resource.disk[0] : v == ""]`:  `[true]`,
		`coalesce("", "x")`:                         `""`,
		`{ for n in ["a"] : n => resource.key_id }`: `{"a":null}`,
	} {
		if got := evaluate(t, source, &lang.Evaluation{Resource: r}); got != want {
			t.Errorf("%s gives %s, want %s", source, got, want)
		}
	}
}
