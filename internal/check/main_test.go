package check_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const examples = "../../examples"

// small is the catalog of the tests.
func small(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, diags, _ := catalog.Load([]string{filepath.Join("testdata", "catalog")}, nil)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return c
}

func open(t testing.TB, c *catalog.Catalog, name string) *plan.Plan {
	t.Helper()
	p, err := plan.Open(t.Context(), filepath.Join(examples, name, "plan.json"), check.PlanOptions(c))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// custom counts the recommendations of the small catalog, which are a user's own.
var custom = check.Include{Custom: true}

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

func ptr(f float64) *float64 { return &f }

type attributes map[string]cty.Value

// resource makes a resource of a subscription.
func resource(address, typ, id string, values attributes) *posture.Resource {
	if values == nil {
		values = attributes{}
	}
	if id != "" {
		values["id"] = cty.StringVal(id)
	}
	return &posture.Resource{
		Address: address, Mode: posture.Managed, Type: typ, Name: address[len(typ)+1:], ID: id,
		Scope: posture.Scope{Environment: "azure", ID: "s1"}, Value: cty.ObjectVal(values),
	}
}

// stays is a resource that the change leaves alone.
func stays(r *posture.Resource) posture.Change {
	return posture.Change{Address: r.Address, Action: posture.NoOp, Before: r, After: r}
}

// of makes a plan of changes, without a configuration.
func of(changes ...posture.Change) *plan.Plan {
	return &plan.Plan{Kind: plan.KindPlan, Complete: true, Changes: changes}
}

func texts(diags hcl.Diagnostics) []string {
	var out []string
	for _, d := range diags {
		out = append(out, d.Detail)
	}
	return out
}

func text(s string) cty.Value { return cty.StringVal(s) }

// assessment finds one in a report, nil when it isn't there.
func assessment(r *posture.Report, recommendation, address string) *posture.Assessment {
	for i := range r.Assessments {
		if a := &r.Assessments[i]; a.Recommendation == recommendation && a.Address == address {
			return a
		}
	}
	return nil
}
