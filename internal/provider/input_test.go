package provider

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
)

func object(pairs ...any) cty.Value {
	attributes := make(map[string]cty.Value)
	for i := 0; i < len(pairs); i += 2 {
		attributes[pairs[i].(string)] = pairs[i+1].(cty.Value)
	}
	return cty.ObjectVal(attributes)
}

func thing(name string) cty.Value {
	return object("id", cty.StringVal("/"+name), "name", cty.StringVal(name))
}

func everything(string) (map[string]bool, bool) { return nil, true }

func TestReadResources(t *testing.T) {
	t.Parallel()
	one := thing("one")
	tests := map[string]struct {
		value     cty.Value
		addresses []string
		undecided []string
		problems  []string
	}{
		"one resource":              {value: object("azurerm_a.x", one), addresses: []string{"azurerm_a.x"}},
		"a data resource":           {value: object("data.azurerm_a.x", one), addresses: []string{"data.azurerm_a.x"}},
		"an instance":               {value: object(`azurerm_a.x["a.b[0]"]`, one), addresses: []string{`azurerm_a.x["a.b[0]"]`}},
		"an instance by number":     {value: object(`module.m["p.q"].azurerm_a.x[2]`, one), addresses: []string{`module.m["p.q"].azurerm_a.x[2]`}},
		"count":                     {value: object("azurerm_a.x", cty.TupleVal([]cty.Value{one, thing("two")})), addresses: []string{"azurerm_a.x[0]", "azurerm_a.x[1]"}},
		"count as a list":           {value: object("azurerm_a.x", cty.ListVal([]cty.Value{one})), addresses: []string{"azurerm_a.x[0]"}},
		"count = 0":                 {value: object("azurerm_a.x", cty.EmptyTupleVal)},
		"for_each":                  {value: object("azurerm_a.x", object("a.b", one, `q"uote`, one)), addresses: []string{`azurerm_a.x["a.b"]`, `azurerm_a.x["q\"uote"]`}},
		"for_each as a map":         {value: object("azurerm_a.x", cty.MapVal(map[string]cty.Value{"k": one})), addresses: []string{`azurerm_a.x["k"]`}},
		"for_each = {}":             {value: object("azurerm_a.x", cty.EmptyObjectVal)},
		"null":                      {value: object("azurerm_a.x", cty.NullVal(cty.DynamicPseudoType))},
		"typed null":                {value: object("azurerm_a.x", cty.NullVal(one.Type()))},
		"a null instance":           {value: object("azurerm_a.x", cty.TupleVal([]cty.Value{cty.NullVal(one.Type()), one})), addresses: []string{"azurerm_a.x[1]"}},
		"nothing":                   {value: cty.EmptyObjectVal},
		"all null":                  {value: cty.NullVal(cty.DynamicPseudoType)},
		"a map":                     {value: cty.MapVal(map[string]cty.Value{"azurerm_a.x": one}), addresses: []string{"azurerm_a.x"}},
		"unknown":                   {value: cty.DynamicVal, undecided: []string{"resources"}},
		"an unknown resource":       {value: object("azurerm_a.x", cty.DynamicVal), undecided: []string{"azurerm_a.x"}},
		"an unknown of known type":  {value: object("azurerm_a.x", cty.UnknownVal(one.Type())), undecided: []string{"azurerm_a.x"}},
		"an unknown instance":       {value: object("azurerm_a.x", object("k", cty.DynamicVal)), undecided: []string{`azurerm_a.x["k"]`}},
		"module, its output":        {value: object("module.m", object("azurerm_a.x", one)), addresses: []string{"module.m.azurerm_a.x"}},
		"module, whole":             {value: object("module.m", object("id", cty.StringVal("i"), "resources", object("azurerm_a.x", one))), addresses: []string{"module.m.azurerm_a.x"}},
		"module with count":         {value: object("module.m", cty.TupleVal([]cty.Value{object("resources", object("azurerm_a.x", one))})), addresses: []string{"module.m[0].azurerm_a.x"}},
		"module with for_each":      {value: object("module.m", object("k", object("resources", object("azurerm_a.x", one)))), addresses: []string{`module.m["k"].azurerm_a.x`}},
		"module in a module":        {value: object("module.m", object("all", object("module.n", object("all", object("azurerm_a.x", cty.TupleVal([]cty.Value{one})))))), addresses: []string{"module.m.module.n.azurerm_a.x[0]"}},
		"an instance of a module":   {value: object(`module.m["k"]`, object("all", object("azurerm_a.x", one))), addresses: []string{`module.m["k"].azurerm_a.x`}},
		"a module that is unknown":  {value: object("module.m", cty.DynamicVal), undecided: []string{"module.m"}},
		"an output that is unknown": {value: object("module.m", object("all", cty.DynamicVal)), undecided: []string{"module.m"}},
		"a module with count = 0":   {value: object("module.m", cty.EmptyTupleVal)},
		"a name alone":              {value: object("logs", one), problems: []string{`the key "logs" is not a resource address. A value doesn't say which type of resource it is, so its key must: write "azurerm_storage_account.logs" = azurerm_storage_account.logs (with the resource's own type)`}},
		"a key that is no address":  {value: object("a.b.c", one), problems: []string{`write "azurerm_storage_account.example"`}},
		"a list":                    {value: cty.TupleVal([]cty.Value{one}), problems: []string{"resources must be an object keyed by resource address, not a list: write {"}},
		"a string":                  {value: object("azurerm_a.x", cty.StringVal("hunter2")), problems: []string{`the value of "azurerm_a.x" is a string and not a resource`}},
		"a module without any":      {value: object("module.m", object("id", cty.StringVal("x"))), problems: []string{"no output of module.m is an object keyed by resource address"}},
		"twice":                     {value: object("azurerm_a.x", cty.TupleVal([]cty.Value{one}), "azurerm_a.x[0]", one), addresses: []string{"azurerm_a.x[0]"}, problems: []string{`"azurerm_a.x[0]" is given twice`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := readResources(test.value, everything)
			var addresses []string
			for _, r := range got.resources {
				addresses = append(addresses, r.Address)
			}
			if diff := cmp.Diff(test.addresses, addresses); diff != "" {
				t.Errorf("addresses (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.undecided, got.undecided); diff != "" {
				t.Errorf("undecided (-want +got):\n%s", diff)
			}
			if len(got.problems) != len(test.problems) {
				t.Fatalf("problems = %q, want %q", got.problems, test.problems)
			}
			for i, want := range test.problems {
				if !strings.Contains(got.problems[i], want) {
					t.Errorf("problem = %q, want %q", got.problems[i], want)
				}
				if strings.Contains(got.problems[i], "hunter2") {
					t.Errorf("problem %q quotes a value", got.problems[i])
				}
			}
		})
	}
}

func TestReadResourcesKeepsTheWanted(t *testing.T) {
	t.Parallel()
	want := func(string) (map[string]bool, bool) { return map[string]bool{"rules": true, "body": true}, false }
	value := object("azapi_resource.x", object(
		"id", cty.StringVal("/subscriptions/s/x"), "name", cty.StringVal("x"), "secret", cty.StringVal("hunter2"),
		"rules", cty.SetVal([]cty.Value{object("a", cty.NullVal(cty.String))}),
		"body", cty.StringVal(`{"properties":{"on":true}}`),
	))
	r := readResources(value, want).resources[0]
	plain, _ := r.Value.UnmarkDeep()
	wanted := object("id", cty.StringVal("/subscriptions/s/x"), "name", cty.StringVal("x"),
		"rules", cty.TupleVal([]cty.Value{object("a", cty.NullVal(cty.DynamicPseudoType))}),
		"body", object("properties", object("on", cty.True)))
	if !plain.RawEquals(wanted) {
		t.Errorf("value = %#v, want %#v", plain, wanted)
	}
	if r.ID != "/subscriptions/s/x" || r.Type != "azapi_resource" || r.Name != "x" {
		t.Errorf("resource = %+v", r)
	}
	for name, attribute := range r.Value.AsValueMap() {
		if !attribute.IsMarked() {
			t.Errorf("attribute %s could be shown", name)
		}
	}
}

func FuzzParseKey(f *testing.F) {
	for _, seed := range []string{`module.a["x.y"].azurerm_b.c[0]`, "data.azurerm_a.b", `azurerm_a.b["\"]`, "[", `a_b.c["${x}"]`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		parsed, ok := parseKey(text)
		if !ok || parsed.typ == "" {
			return
		}
		again, ok := parseKey(parsed.address(parsed.index))
		if !ok || again != parsed {
			t.Errorf("parseKey(%q) = %+v, and its address %q reads as %+v", text, parsed, parsed.address(parsed.index), again)
		}
	})
}
