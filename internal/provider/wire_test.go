package provider

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// asked calls a function through the wire; failed is the error with the number of
// the argument it blames.
func asked(t *testing.T, name string, arguments ...cty.Value) (answer cty.Value, failed string) {
	t.Helper()
	return callOn(t, New("test")(), name, arguments...)
}

func callOn(t *testing.T, server tfprotov6.ProviderServer, name string, arguments ...cty.Value) (cty.Value, string) {
	t.Helper()
	request := &tfprotov6.CallFunctionRequest{Name: name}
	for i, argument := range arguments {
		raw, err := encode(argument, functions()[name].parameter(i).typ)
		if err != nil {
			t.Fatal(err)
		}
		request.Arguments = append(request.Arguments, raw)
	}
	response, err := server.CallFunction(t.Context(), request)
	if err != nil {
		t.Fatal(err)
	}
	if f := response.Error; f != nil {
		argument := int64(-1)
		if f.FunctionArgument != nil {
			argument = *f.FunctionArgument
		}
		return cty.NilVal, fmt.Sprintf("[%d] %s", argument, f.Text)
	}
	answer, err := decode(response.Result, functions()[name].result)
	if err != nil {
		t.Fatal(err)
	}
	return answer, ""
}

// TestBothWaysAgree asks the framework's server and the wire around it.
func TestBothWaysAgree(t *testing.T) {
	t.Parallel()
	resources := object(at, account(plainHTTP...), "azurerm_storage_account.b", cty.TupleVal([]cty.Value{account(), account("network_rules", unknownRules)}))
	calls := map[string][]cty.Value{
		"score":          {resources, object("include", cty.TupleVal([]cty.Value{cty.StringVal("preview")}))},
		"meets":          {resources, cty.NumberIntVal(10)},
		"assess":         {resources},
		"unhealthy":      {cty.StringVal("azurerm_storage_account"), account(plainHTTP...)},
		"recommendation": {cty.StringVal("storage_secure_transfer")},
	}
	for name, arguments := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			inner := providerserver.NewProtocol6(newProvider("test"))()
			wired, failed := asked(t, name, arguments...)
			framed, failedToo := callOn(t, inner, name, arguments...)
			if failed != "" || failedToo != "" {
				t.Fatalf("errors: %q and %q", failed, failedToo)
			}
			if !unrefined(wired).RawEquals(unrefined(framed)) {
				t.Errorf("wire: %#v\nframework: %#v", wired, framed)
			}
		})
	}
}

// unrefined drops the bounds of unknown values, which the framework can't send.
func unrefined(value cty.Value) cty.Value {
	plain, _ := cty.Transform(value, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if !v.IsKnown() {
			return cty.UnknownVal(v.Type()), nil
		}
		return v, nil
	})
	return plain
}

// TestDynamicLikeCty holds the quick reader of dynamic values against cty's.
func TestDynamicLikeCty(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]cty.Value{
		"resources":      object(at, account(), `azurerm_a.x["q\"uo,te]"]`, account(), "azurerm_b.y", cty.TupleVal([]cty.Value{account(), cty.DynamicVal})),
		"nothing":        cty.EmptyObjectVal,
		"null":           cty.NullVal(cty.DynamicPseudoType),
		"unknown":        cty.DynamicVal,
		"typed unknown":  cty.UnknownVal(cty.Object(map[string]cty.Type{"a": cty.String})),
		"typed null":     cty.NullVal(cty.Object(map[string]cty.Type{"a": cty.String})),
		"a string":       cty.StringVal("x"),
		"a map":          cty.MapVal(map[string]cty.Value{"a": cty.True}),
		"dynamic inside": object("a", object("extra", cty.NullVal(cty.DynamicPseudoType), "more", cty.UnknownVal(cty.DynamicPseudoType))),
		"long":           many(40),
		"refined":        object("a", cty.UnknownVal(cty.String).RefineNotNull()),
	} {
		raw, err := encode(value, cty.DynamicPseudoType)
		if err != nil {
			t.Fatal(err)
		}
		got, err := decode(raw, cty.DynamicPseudoType)
		if err != nil || !got.RawEquals(value) {
			t.Errorf("%s: %#v, %v", name, got, err)
		}
	}
}

func TestEmptyMessageIsNull(t *testing.T) {
	t.Parallel()
	response, err := New("test")().CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: "score", Arguments: []*tfprotov6.DynamicValue{{}}})
	if err != nil || response.Error != nil {
		t.Fatalf("score of an empty message: %v, %v", err, response.Error)
	}
	if answer, err := decode(response.Result, cty.Number); err != nil || !answer.IsNull() {
		t.Errorf("score of an empty message = %#v, %v", answer, err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte{0x92, 0xc4, 0x08, '"', 's', 't', 'r', 'i', 'n', 'g', '"', 0xa1, 'x'})
	f.Add([]byte{0xff})
	server := New("test")()
	f.Fuzz(func(t *testing.T, message []byte) {
		if len(message) == 0 {
			return
		}
		response, err := server.CallFunction(t.Context(), &tfprotov6.CallFunctionRequest{Name: "score", Arguments: []*tfprotov6.DynamicValue{{MsgPack: message}}})
		if err != nil || response == nil {
			t.Errorf("a message of %d bytes breaks the call: %v", len(message), err)
		}
	})
}
