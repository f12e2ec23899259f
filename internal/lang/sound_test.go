package lang_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// TestKnownStaysKnown holds the promise of three-valued answers: what is known
// while parts are unknown doesn't change whatever those parts turn out to be.
func TestKnownStaysKnown(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for _, tests := range []map[string]map[string]string{valueTests, functionTests} {
		for _, rows := range tests {
			for source, want := range rows {
				if !strings.Contains(want, "unknown") && !strings.Contains(want, "error") {
					hold(t, source, want, random)
				}
			}
		}
	}
	for _, source := range []string{
		`length([for r in resource.partial : r if r.open]) <= 2`,
		`anytrue([for r in resource.partial : r.open && r.kind == "in"])`,
		`length(setintersection(resource.words, resource.mixed)) > 0`,
		`length(distinct(concat(resource.words, resource.mixed))) > 1`,
		`length(setsubtract(resource.words, resource.mixed)) < 3`,
		`alltrue([for w in setunion(resource.words, resource.mixed) : w != "q"]) || true`,
		`index(resource.mixed, "a") == 0`,
		`startswith("${resource.url}/x", "https:")`,
		`ports_include(concat(resource.mixed, ["*"]), 22)`,
	} {
		hold(t, source, evaluate(t, source, &lang.Evaluation{Resource: sample()}), random)
	}
}

func hold(t *testing.T, source, want string, random *rand.Rand) {
	t.Helper()
	for range 15 {
		r := sample()
		r.Value = settle(r.Value, random)
		got := evaluate(t, source, &lang.Evaluation{Resource: r})
		if strings.HasPrefix(want, "unknown") || strings.HasPrefix(got, "error") {
			continue
		}
		if got != want {
			t.Errorf("%s gives %s while parts are unknown, and %s with %s", source, want, got, render(r.Value))
			return
		}
	}
}

// settle gives a value with every unknown part replaced by some value that it
// may turn out to have.
func settle(v cty.Value, random *rand.Rand) cty.Value {
	settled, err := cty.Transform(v, func(_ cty.Path, part cty.Value) (cty.Value, error) {
		if part.IsKnown() {
			return part, nil
		}
		pool := []cty.Value{cty.NullVal(cty.String), cty.StringVal("a"), cty.StringVal("in"), cty.StringVal("22")}
		switch {
		case part.Type() == cty.Bool:
			pool = []cty.Value{cty.True, cty.False}
		case part.Type() == cty.DynamicPseudoType:
			pool = append(pool, cty.True, cty.False, cty.NumberIntVal(22), cty.EmptyTupleVal, cty.EmptyObjectVal,
				cty.TupleVal([]cty.Value{cty.StringVal("a"), cty.StringVal("b")}))
		case part.Range().StringPrefix() != "":
			pool = []cty.Value{cty.StringVal("https://"), cty.StringVal("https://a")}
		}
		return pool[random.IntN(len(pool))], nil
	})
	if err != nil {
		panic(err)
	}
	return settled
}
