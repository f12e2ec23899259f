package catalog_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestCases runs the cases of the built-in recommendations as the program does,
// one subtest each, and holds that each has a healthy and an unhealthy resource,
// or only the latter where it is an inventory:
//
//	go test ./internal/catalog -run TestCases/storage_
func TestCases(t *testing.T) {
	t.Parallel()
	c, _ := catalog.Builtin()
	cases, _ := catalog.BuiltinCases()
	runCases(t, c, cases)
}

func runCases(t *testing.T, c *catalog.Catalog, cases []*catalog.Case) {
	t.Helper()
	byID := map[string][]*catalog.Case{}
	for _, example := range cases {
		byID[example.Of] = append(byID[example.Of], example)
	}
	for _, r := range c.Recommendations() {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			results, err := check.Cases(t.Context(), c, byID[r.ID])
			if err != nil {
				t.Fatal(err)
			}
			found := map[posture.Health]bool{}
			for _, result := range results {
				found[result.Resource.Expect] = true
				if !result.Met {
					t.Error(explain(result))
				}
			}
			for _, h := range []posture.Health{posture.Healthy, posture.Unhealthy} {
				if r.BuiltIn && !found[h] && (h == posture.Unhealthy || !r.Inventory()) {
					t.Errorf("%s: no case has a resource that is %s", r.Range, h)
				}
			}
		})
	}
}

// explain tells the author of a case what was found, and why.
func explain(result check.CaseResult) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: case %q: %s is %s, want %s", result.Resource.Range, result.Case.Name, result.Resource.Resource.Address, result.Got, result.Resource.Expect)
	if result.Why != "" {
		fmt.Fprintf(&b, "\n  %s", result.Why)
	}
	for _, d := range result.Diagnostics {
		fmt.Fprintf(&b, "\n  %s: %s: %s", d.Severity, d.Summary, d.Detail)
		if d.Location != nil {
			fmt.Fprintf(&b, " (%s line %d)", d.Location.File, d.Location.Line)
		}
	}
	if result.Verdict.Message != "" {
		fmt.Fprintf(&b, "\n  message: %s", result.Verdict.Message)
	}
	for _, e := range result.Verdict.Evidence {
		switch {
		case e.Path == "" && e.Related == "":
			fmt.Fprintf(&b, "\n  undecided: %s", e.Unknown)
		case e.Related != "":
			fmt.Fprintf(&b, "\n  related: %s %s", e.Related, e.Path)
		case e.Unknown != "":
			fmt.Fprintf(&b, "\n  %s is unknown: %s", e.Path, e.Unknown)
		default:
			fmt.Fprintf(&b, "\n  %s = %v", e.Path, e.Value)
		}
	}
	return b.String()
}

// printed renders diagnostics with their source.
func printed(diags hcl.Diagnostics, files map[string]*hcl.File) string {
	var b bytes.Buffer
	_ = hcl.NewDiagnosticTextWriter(&b, files, 120, false).WriteDiagnostics(diags)
	return b.String()
}
