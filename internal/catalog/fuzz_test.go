package catalog_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func seeds(f *testing.F, pattern string) {
	f.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		f.Fatalf("no files match %s: %v", pattern, err)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
}

// FuzzLoad holds that no catalog brings posture down, neither when it is read
// nor when its conditions are evaluated on an empty and on an unknown resource.
func FuzzLoad(f *testing.F) {
	seeds(f, "testdata/*/[!c]*s.hcl")
	f.Fuzz(func(t *testing.T, src string) {
		c, diags, files := catalog.LoadSources(map[string]string{"fuzz.hcl": src}, nil)
		printed(diags[:min(len(diags), 3)], files)
		for _, r := range c.Recommendations() {
			if !diags.HasErrors() && len(r.Types) == 0 {
				t.Errorf("%s assesses nothing", r.ID)
			}
			for _, a := range r.Assess {
				for _, v := range []cty.Value{cty.EmptyObjectVal, cty.DynamicVal} {
					ev := &lang.Evaluation{Resource: &posture.Resource{Address: "a.b", Type: a.Types[0], Value: v}, Params: r.Values()}
					if a.When != nil {
						_, _ = a.When.Decide(ev)
					}
					_, _ = a.Healthy.Decide(ev)
					if a.Message != nil {
						_, _ = a.Message.Text(ev)
					}
				}
			}
			for _, typ := range r.Types {
				c.Wanted(typ)
				c.Defaults(typ, "x@1")
			}
		}
	})
}

// FuzzCases holds that no file of cases brings posture down.
func FuzzCases(f *testing.F) {
	seeds(f, "testdata/*/*_test.hcl")
	c, diags, _ := catalog.Load([]string{"testdata/sound"}, nil)
	if diags.HasErrors() {
		f.Fatal(diags)
	}
	f.Fuzz(func(t *testing.T, src string) {
		cases, _ := catalog.CasesFrom(c, src)
		for _, example := range cases {
			if _, err := check.Cases(t.Context(), c, []*catalog.Case{example}); err != nil {
				t.Error(err)
			}
		}
	})
}
