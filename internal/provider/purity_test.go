package provider

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestKnownAnswersNeverChange hides random attributes of random resources, asks,
// and asks again with the values that were hidden. An answer that was known must
// be the same, one that was unknown must lie within its bounds: Terraform fails
// an apply otherwise. The recommendations are the built-in ones.
func TestKnownAnswersNeverChange(t *testing.T) {
	t.Parallel()
	builtin, diags := catalog.Builtin()
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	everything := &configured{catalog: builtin}
	facts := cloudTypes()
	types := make([]string, 0, len(facts))
	for typ := range facts {
		types = append(types, typ)
	}
	slices.Sort(types)
	compared := 0
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 1))
		full, hidden := make(map[string]cty.Value), make(map[string]cty.Value)
		for range 1 + random.IntN(4) {
			typ := types[random.IntN(len(types))]
			address := typ + "." + string(rune('a'+random.IntN(3)))
			full[address] = randomResource(random, typ, facts[typ])
			hidden[address] = hide(random, full[address])
		}
		was, is := answersOf(t, everything, cty.ObjectVal(hidden)), answersOf(t, everything, cty.ObjectVal(full))
		if was == nil || is == nil {
			continue
		}
		compared++
		for name, before := range was {
			// Range().Includes is what Terraform asks itself.
			if at := differs(before, is[name]); at != "" {
				t.Errorf("seed %d: %s%s", seed, name, at)
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d of 300 estates could be judged", compared)
	}
}

// differs says where a value may not take the place of what was planned, "" when
// it may.
func differs(planned, actual cty.Value) string {
	change := fmt.Sprintf(" was %#v and became %#v", planned, actual)
	if !planned.IsKnown() {
		if included := planned.Range().Includes(actual); included.IsKnown() && included.False() {
			return change
		}
		return ""
	}
	if planned.IsNull() || actual.IsNull() || !actual.IsKnown() || !planned.Type().IsListType() && !planned.Type().IsObjectType() {
		if !planned.RawEquals(actual) {
			return change
		}
		return ""
	}
	if planned.LengthInt() != actual.LengthInt() {
		return fmt.Sprintf(" had %d elements and has %d", planned.LengthInt(), actual.LengthInt())
	}
	it, other := planned.ElementIterator(), actual.ElementIterator()
	for it.Next() && other.Next() {
		step, a := it.Element()
		_, b := other.Element()
		if at := differs(a, b); at != "" {
			if planned.Type().IsObjectType() {
				return "." + step.AsString() + at
			}
			if a.Type().IsObjectType() {
				return " of " + a.GetAttr("recommendation").AsString() + at
			}
			return at
		}
	}
	return ""
}

// answersOf is nil where a condition fails on a value that no cloud would take,
// such as a date that is none.
func answersOf(t *testing.T, c *configured, resources cty.Value) map[string]cty.Value {
	t.Helper()
	o := &options{with: noOptions, oneScope: true}
	report, failed := c.ask(t.Context(), resources, o)
	if failed != nil {
		return nil
	}
	answers := make(map[string]cty.Value)
	s := report.Score.After
	answers["score"] = scoreVal(s.Percentage, s.Worst, s.Best)
	answers["assess"] = assessmentsVal(report)
	for _, minimum := range []float64{20, 50, 70, 90} {
		answers["meets "+number(minimum)] = open(thresholds{minimum: &minimum, severity: 3}.judge(report, nil))
	}
	return answers
}

// randomResource makes values of the types that a resource's schema says; texts
// are taken from words that conditions look for.
func randomResource(random *rand.Rand, typ string, facts *cloudType) cty.Value {
	_, schema := (&cloud{types: map[string]*cloudType{typ: facts}}).schema(typ)
	return randomValue(random, schema, 0)
}

var words = []string{"Allow", "Deny", "TLS1_0", "TLS1_2", "1.2", "Disabled", "Enabled", "*", "", "UserAssigned", "AzureServices", "0.0.0.0/0", "/subscriptions/s/x", "22", "Inbound", "Tcp"}

func randomValue(random *rand.Rand, typ cty.Type, depth int) cty.Value {
	if random.IntN(4) == 0 && depth > 0 {
		return cty.NullVal(typ)
	}
	switch {
	case typ == cty.String:
		return cty.StringVal(words[random.IntN(len(words))])
	case typ == cty.Bool:
		return cty.BoolVal(random.IntN(2) == 0)
	case typ == cty.Number:
		return cty.NumberIntVal(int64(random.IntN(100)))
	case typ.IsObjectType():
		attributes := make(map[string]cty.Value)
		for name, of := range typ.AttributeTypes() {
			attributes[name] = randomValue(random, of, depth+1)
		}
		return cty.ObjectVal(attributes)
	}
	var all []cty.Value
	for range random.IntN(3) {
		if element := randomValue(random, typ.ElementType(), 0); depth < 4 {
			all = append(all, element)
		}
	}
	switch {
	case typ.IsMapType() && len(all) > 0:
		return cty.MapVal(map[string]cty.Value{"k": all[0]})
	case typ.IsMapType():
		return cty.MapValEmpty(typ.ElementType())
	case typ.IsSetType() && len(all) > 0:
		return cty.SetVal(all)
	case typ.IsSetType():
		return cty.SetValEmpty(typ.ElementType())
	case len(all) > 0:
		return cty.ListVal(all)
	default:
		return cty.ListValEmpty(typ.ElementType())
	}
}

// hide makes parts of a value unknown.
func hide(random *rand.Rand, value cty.Value) cty.Value {
	hidden, err := cty.Transform(value, func(path cty.Path, v cty.Value) (cty.Value, error) {
		// What is unknown in a set leaves its length open: Terraform hides such
		// sets whole or in parts; whole is what providers do.
		for _, step := range path {
			if index, ok := step.(cty.IndexStep); ok && !index.Key.Type().IsPrimitiveType() {
				return v, nil
			}
		}
		if len(path) > 0 && random.IntN(5) == 0 {
			return cty.UnknownVal(v.Type()), nil
		}
		return v, nil
	})
	if err != nil {
		panic(err)
	}
	return hidden
}

// TestEveryTypeIsAssessed makes sure that the types above are worth the trouble.
func TestEveryTypeIsAssessed(t *testing.T) {
	t.Parallel()
	builtin, _ := catalog.Builtin()
	assessed := 0
	for typ := range cloudTypes() {
		if len(builtin.For(typ)) > 0 && strings.HasPrefix(typ, "azurerm_") {
			assessed++
		}
	}
	if assessed < 10 {
		t.Errorf("only %d types of the extract are assessed", assessed)
	}
}
