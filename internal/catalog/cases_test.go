package catalog_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestCases runs the cases of the built-in recommendations, one subtest each:
//
//	go test ./internal/catalog -run TestCases/storage_
func TestCases(t *testing.T) {
	t.Parallel()
	c, _ := catalog.Builtin()
	cases, _ := catalog.BuiltinCases()
	byID := map[string][]*catalog.Case{}
	for _, example := range cases {
		byID[example.Of] = append(byID[example.Of], example)
	}
	for _, r := range c.Recommendations() {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			found := map[posture.Health]bool{}
			for _, example := range byID[r.ID] {
				runCase(t, c, r, example)
				for _, resource := range example.Resources {
					if !resource.Context {
						found[resource.Expect] = true
					}
				}
			}
			for _, h := range []posture.Health{posture.Healthy, posture.Unhealthy} {
				if !found[h] {
					t.Errorf("%s: no case has a resource that is %s", r.Range, h)
				}
			}
		})
	}
}

func runCase(t *testing.T, c *catalog.Catalog, r *catalog.Recommendation, example *catalog.Case) {
	t.Helper()
	if len(example.Params) > 0 {
		var err error
		if r, err = withParams(c, r, example); err != nil {
			t.Error(err)
			return
		}
	}
	rel := caseRelations{resources: example.Resources}
	for _, resource := range example.Resources {
		if resource.Context {
			continue
		}
		got, why := judge(r, resource.Resource, rel)
		if got == "error" || got != resource.Expect.String() {
			t.Errorf("%s: case %q: %s is %s, want %s\n%s", resource.Range, example.Name, resource.Resource.Address, got, resource.Expect, why)
		}
	}
}

// judge assesses one resource; why explains the answer to the author of a case.
func judge(r *catalog.Recommendation, resource *posture.Resource, rel posture.Relations) (health, why string) {
	health = posture.NotApplicable.String()
	for _, a := range r.Assess {
		if !contains(a.Types, resource.Type) {
			continue
		}
		ev := &lang.Evaluation{Resource: resource, Relations: rel, Params: r.Values()}
		if a.When != nil {
			when, diags := a.When.Decide(ev)
			if diags.HasErrors() {
				return "error", explain(diags, ev, a)
			}
			if when.IsKnown() && when.False() {
				continue
			}
			if !when.IsKnown() {
				return posture.Unknown.String(), "when is unknown\n" + explain(nil, ev, a)
			}
		}
		v, diags := a.Healthy.Decide(ev)
		switch {
		case diags.HasErrors():
			return "error", explain(diags, ev, a)
		case !v.IsKnown():
			return posture.Unknown.String(), explain(nil, ev, a)
		case v.True():
			return posture.Healthy.String(), explain(nil, ev, a)
		}
		if a.Message != nil {
			message, diags := a.Message.Text(ev)
			if diags.HasErrors() {
				return "error", explain(diags, ev, a)
			}
			why = "message: " + message + "\n"
		}
		return posture.Unhealthy.String(), why + explain(nil, ev, a)
	}
	return health, "no assess block concerns it"
}

func explain(diags hcl.Diagnostics, ev *lang.Evaluation, a *catalog.Assess) string {
	var b strings.Builder
	for _, d := range diags {
		b.WriteString("  " + d.Error() + "\n")
	}
	b.WriteString("  assess block at " + a.Range.String() + "\n")
	for _, path := range a.Paths() {
		for _, found := range lang.Find(ev.Resource.Value, path) {
			b.WriteString("  " + path + ": " + found.Path + " = " + found.Value.GoString() + "\n")
		}
	}
	for _, related := range ev.Related {
		b.WriteString("  related: " + related.Related + "\n")
	}
	for _, reason := range ev.Undecided {
		b.WriteString("  undecided: " + reason + "\n")
	}
	return b.String()
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

// printed renders diagnostics with their source.
func printed(diags hcl.Diagnostics, files map[string]*hcl.File) string {
	var b bytes.Buffer
	_ = hcl.NewDiagnosticTextWriter(&b, files, 120, false).WriteDiagnostics(diags)
	return b.String()
}
