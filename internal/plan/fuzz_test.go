package plan

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// FuzzRead reads anything: it must end without panic, and what it gives must be
// fit for use.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/probes/*.json")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds found")
	}
	for _, path := range files {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		// The engine mutates small inputs well and large ones hardly at all.
		if len(b) < 24<<10 {
			f.Add(b)
		}
	}
	for _, seed := range []string{
		"", "PK\x03\x04", "\x1f\x8b", "\xff\xfe{", `{"format_version":"1.0"}`,
		planOf(changeOf(`{"body":"{}","id":"/subscriptions/x","l":[1,null]}`, `{"l":[false,true],"id":{}}`, `{"l":true}`)),
		unsetPlan(`["create","delete"]`, `{}`, `{"b":[{}]}`, `{"b":[{"x":true}],"c":true}`, `true`, `{"b":[{"x":{"references":["a.b"]}}]}`),
		scopePlan("azurerm", "azurerm_x", `{}`, `"module_address":"module.m","expressions":{"subscription_id":{"references":["var.sub"]}}`, ""),
	} {
		f.Add([]byte(seed))
	}
	defaults := func(string, string) map[string]cty.Value { return map[string]cty.Value{"c": cty.True} }
	f.Fuzz(func(t *testing.T, in []byte) {
		for _, o := range []Options{{Defaults: defaults}, {Attributes: some, Limits: Limits{Nesting: 5, Element: 1 << 12, Resources: 10}}} {
			p, err := Read(bytes.NewReader(in), o)
			if err != nil {
				if !strings.HasPrefix(err.Error(), "reading plan: ") || len(err.Error()) > 2000 {
					t.Errorf("Read: %q, want a short error that says what was done", err)
				}
				continue
			}
			if p.Kind == KindPlan && (p.Config == nil || p.Config.Root == nil) {
				t.Error("a plan without configuration")
			}
			dump(p)
			for _, r := range append(p.After(), p.Before()...) {
				if r.Address == "" || r.Type == "" || r.Value == cty.NilVal {
					t.Errorf("resource without address, type or value: %q", r.Address)
				}
				p.Config.Resource(r.Address)
			}
		}
	})
}
