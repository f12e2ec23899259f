package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseAddress(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		address string
		want    Address
		bad     bool
	}{
		"root":            {address: "azurerm_subnet.web", want: Address{Type: "azurerm_subnet", Name: "web"}},
		"count":           {address: "azurerm_subnet.web[12]", want: Address{Type: "azurerm_subnet", Name: "web", Key: 12}},
		"data":            {address: `data.azurerm_subnet.web["a"]`, want: Address{Data: true, Type: "azurerm_subnet", Name: "web", Key: "a"}},
		"data in module":  {address: `module.m.data.azurerm_subnet.web`, want: Address{Modules: []Call{{Name: "m"}}, Data: true, Type: "azurerm_subnet", Name: "web"}},
		"nested modules":  {address: `module.a["x"].module.b[0].t.n`, want: Address{Modules: []Call{{"a", "x"}, {"b", 0}}, Type: "t", Name: "n"}},
		"dots, slashes":   {address: `module.a["x.y/z"].t.n["1.2.3.0/24"]`, want: Address{Modules: []Call{{"a", "x.y/z"}}, Type: "t", Name: "n", Key: "1.2.3.0/24"}},
		"brackets":        {address: `t.n["br[0]"]`, want: Address{Type: "t", Name: "n", Key: "br[0]"}},
		"quotes":          {address: `t.n["q\"uote"]`, want: Address{Type: "t", Name: "n", Key: `q"uote`}},
		"all at once":     {address: `module.m["]\"."].t.n[1]`, want: Address{Modules: []Call{{"m", `]".`}}, Type: "t", Name: "n", Key: 1}},
		"template marks":  {address: `t.n["dollar$${x}pct%%{y}"]`, want: Address{Type: "t", Name: "n", Key: "dollar${x}pct%{y}"}},
		"backslash, tab":  {address: `t.n["back\\slash\ttab"]`, want: Address{Type: "t", Name: "n", Key: "back\\slash\ttab"}},
		"unicode":         {address: `t.n["ünï"]`, want: Address{Type: "t", Name: "n", Key: "ünï"}},
		"unicode escaped": {address: `t.n["\u00fcn\u2028"]`, want: Address{Type: "t", Name: "n", Key: "ün\u2028"}},
		"module alone":    {address: "module.m", bad: true},
		"empty":           {address: "", bad: true},
		"open key":        {address: `t.n["x`, bad: true},
		"open escape":     {address: `t.n["x\`, bad: true},
		"junk after key":  {address: `t.n["x"]y`, bad: true},
		"too short":       {address: "t", bad: true},
		"too long":        {address: "t.n.id", bad: true},
		"two dots":        {address: "t..n", bad: true},
		"trailing dot":    {address: "t.n.", bad: true},
		"no number":       {address: "t.n[x]", bad: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := ParseAddress(test.address)
			if ok == test.bad {
				t.Fatalf("ParseAddress(%q) = %v, %t", test.address, got, ok)
			}
			if diff := cmp.Diff(test.want, got); !test.bad && diff != "" {
				t.Errorf("ParseAddress(%q) (-want +got):\n%s", test.address, diff)
			}
		})
	}
}

func TestParseReference(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		reference string
		want      Ref
	}{
		"variable":   {reference: "var.tags", want: Ref{Root: "var", Steps: []any{"tags"}}},
		"keys":       {reference: `module.net.ids["a/b"]["c.d"]`, want: Ref{Root: "module", Steps: []any{"net", "ids", "a/b", "c.d"}}},
		"go quoting": {reference: `module.m["x"].ids["dollar${x}"]`, want: Ref{Root: "module", Steps: []any{"m", "x", "ids", "dollar${x}"}}},
		"path":       {reference: "network_rules[0].default_action", want: Ref{Root: "network_rules", Steps: []any{0, "default_action"}}},
		"lone":       {reference: "network_rules", want: Ref{Root: "network_rules"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := ParseReference(test.reference)
			if diff := cmp.Diff(test.want, got); !ok || diff != "" {
				t.Errorf("ParseReference(%q) = %t (-want +got):\n%s", test.reference, ok, diff)
			}
		})
	}
}

func FuzzParseAddress(f *testing.F) {
	f.Add(`module.a["x"].module.b[0].t.n["\u00fc]"]`)
	f.Add(`t.n["\`)
	f.Fuzz(func(t *testing.T, address string) {
		a, ok := ParseAddress(address)
		if ok && (a.Type == "" || a.Name == "") {
			t.Errorf("ParseAddress(%q) = %v", address, a)
		}
	})
}
