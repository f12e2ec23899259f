package assess_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const recommendations = `
control "transit" {
  title     = "Transit"
  max_score = 4
}

recommendation "https" {
  title       = "HTTPS only"
  control     = "transit"
  severity    = "high"
  why         = "Because."
  remediation = "Do."

  assess {
    types   = ["cloud_store"]
    when    = coalesce(resource.kind, "store") != "archive"
    healthy = coalesce(resource.https, resource.old_https, true)
    message = "accepts plain HTTP as ${resource.name}"
  }
}

recommendation "keys" {
  title       = "Keys"
  control     = "transit"
  severity    = "low"
  why         = "Because."
  remediation = "Do."

  assess {
    types   = ["cloud_store"]
    healthy = length(related("cloud_lock", "store_id")) > 0 && alltrue([for r in coalesce(resource.rule, []) : r.port == 443])
    message = "has no lock"
  }
}

recommendation "wrong" {
  title       = "Wrong"
  control     = "transit"
  severity    = "low"
  why         = "Because."
  remediation = "Do."

  assess {
    types   = ["cloud_broken"]
    healthy = resource.size > 3
    message = "is small"
  }
}
`

func load(t testing.TB, text string) *catalog.Catalog {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "cloud.hcl"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, diags, _ := catalog.Load([]string{dir}, nil)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return c
}

// locks answers that some locks belong to every store.
type locks struct {
	found     []*posture.Resource
	undecided []string
}

func (l locks) Related(*posture.Resource, []string, string) posture.Relation {
	return posture.Relation{Resources: l.found, Undecided: l.undecided}
}

func (l locks) Referenced(*posture.Resource, string, []string) posture.Relation {
	return posture.Relation{}
}
func (l locks) OfType(*posture.Resource, string) posture.Relation { return posture.Relation{} }

func store(attributes map[string]cty.Value) *posture.Resource {
	attributes["name"] = cty.StringVal("logs")
	return &posture.Resource{Address: "cloud_store.logs", Mode: posture.Managed, Type: "cloud_store", Value: cty.ObjectVal(attributes)}
}

func TestVerdicts(t *testing.T) {
	t.Parallel()
	c := load(t, recommendations)
	lock := &posture.Resource{Address: "cloud_lock.logs", Type: "cloud_lock"}
	rule := func(port cty.Value) cty.Value {
		return cty.ObjectVal(map[string]cty.Value{"port": port})
	}
	type verdict struct {
		Health      posture.Health
		MayNotApply bool
		Message     string
		Evidence    []posture.Evidence
	}
	tests := map[string]struct {
		resource *posture.Resource
		rel      posture.Relations
		of       string
		want     verdict
	}{
		"healthy, without evidence": {
			store(map[string]cty.Value{"https": cty.True}), nil, "https",
			verdict{Health: posture.Healthy},
		},
		"unhealthy": {
			store(map[string]cty.Value{"https": cty.False}), nil, "https",
			verdict{Health: posture.Unhealthy, Message: "accepts plain HTTP as logs", Evidence: []posture.Evidence{{Path: "https", Value: false}}},
		},
		"unhealthy by the default of the cloud": {
			&posture.Resource{Address: "cloud_store.logs", Mode: posture.Managed, Type: "cloud_store", Unset: []string{"https"}, Value: cty.ObjectVal(map[string]cty.Value{
				"https": cty.False, "kind": cty.NullVal(cty.String), "name": cty.StringVal("secret").Mark(posture.Sensitive),
			})}, nil, "https",
			verdict{Health: posture.Unhealthy, Message: "accepts plain HTTP as (sensitive)", Evidence: []posture.Evidence{{Path: "https", Value: false, Default: true}, {Path: "kind"}}},
		},
		"a sensitive value decides and isn't shown": {
			store(map[string]cty.Value{"https": cty.False.Mark(posture.Sensitive)}), nil, "https",
			verdict{Health: posture.Unhealthy, Message: "accepts plain HTTP as logs", Evidence: []posture.Evidence{{Path: "https", Sensitive: true}}},
		},
		"unknown": {
			&posture.Resource{Address: "cloud_store.logs", Mode: posture.Managed, Type: "cloud_store", Unknowns: map[string][]string{"https": {"var.https", "local.x"}}, Value: cty.ObjectVal(map[string]cty.Value{"https": cty.UnknownVal(cty.Bool)})}, nil, "https",
			verdict{Health: posture.Unknown, Evidence: []posture.Evidence{{Path: "https", Unknown: "known after apply: refers to var.https, local.x"}}},
		},
		"whether it applies is unknown": {
			store(map[string]cty.Value{"kind": cty.UnknownVal(cty.String), "https": cty.False}), nil, "https",
			verdict{Health: posture.Unknown, MayNotApply: true, Evidence: []posture.Evidence{{Path: "https", Value: false}, {Path: "kind", Unknown: "known after apply"}}},
		},
		"not applicable": {
			store(map[string]cty.Value{"kind": cty.StringVal("archive"), "https": cty.False}), nil, "https",
			verdict{Health: posture.NotApplicable},
		},
		"related, kept though healthy": {
			store(map[string]cty.Value{}),
			locks{found: []*posture.Resource{lock}},
			"keys",
			verdict{Health: posture.Healthy, Evidence: []posture.Evidence{{Related: "cloud_lock.logs"}}},
		},
		"undecided": {
			store(map[string]cty.Value{}),
			locks{undecided: []string{"A lock refers to local.x."}},
			"keys",
			verdict{Health: posture.Unknown, Evidence: []posture.Evidence{{Unknown: "A lock refers to local.x."}}},
		},
		"elements of a list": {
			store(map[string]cty.Value{"rule": cty.TupleVal([]cty.Value{rule(cty.NumberIntVal(443)), rule(cty.NumberIntVal(80))})}),
			locks{found: []*posture.Resource{lock}},
			"keys",
			verdict{Health: posture.Unhealthy, Message: "has no lock", Evidence: []posture.Evidence{{Path: "rule[0].port", Value: 443.0}, {Path: "rule[1].port", Value: 80.0}, {Related: "cloud_lock.logs"}}},
		},
		"an empty list": {
			store(map[string]cty.Value{"rule": cty.EmptyTupleVal}),
			locks{},
			"keys",
			verdict{Health: posture.Unhealthy, Message: "has no lock", Evidence: []posture.Evidence{{Path: "rule", Value: []any{}}}},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			verdicts, diags := assess.Resources(t.Context(), []*posture.Resource{tt.resource}, c, tt.rel, assess.Options{})
			if len(diags) > 0 {
				t.Fatal(diags)
			}
			for _, v := range verdicts {
				if v.Recommendation.ID != tt.of {
					continue
				}
				got := verdict{v.Health, v.MayNotApply, v.Message, v.Evidence}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("verdict mismatch (-want +got):\n%s", diff)
				}
				return
			}
			t.Errorf("no verdict of %s", tt.of)
		})
	}
}

// TestDefect: a condition that errors is no verdict; it is said once, with its
// place and without a value.
func TestDefect(t *testing.T) {
	t.Parallel()
	c := load(t, recommendations)
	var rs []*posture.Resource
	for i := range 3 {
		rs = append(rs, &posture.Resource{Address: fmt.Sprintf("cloud_broken.b%d", 2-i), Mode: posture.Managed, Type: "cloud_broken", Value: cty.ObjectVal(map[string]cty.Value{"size": cty.StringVal("hunter2")})})
	}
	verdicts, diags := assess.Resources(t.Context(), rs, c, nil, assess.Options{})
	if len(verdicts) != 0 || len(diags) != 1 {
		t.Fatalf("verdicts %v, diagnostics %v; want none and one", verdicts, diags)
	}
	d := diags[0]
	if d.Severity != "error" || d.Address != "cloud_broken.b0" || d.Location == nil || d.Location.Line != 45 || !strings.HasSuffix(d.Location.File, "cloud.hcl") {
		t.Errorf("diagnostic %+v at %+v doesn't say what and where", d, d.Location)
	}
	if !strings.HasPrefix(d.Detail, `The recommendation "wrong" can't be assessed. `) || !strings.HasSuffix(d.Detail, "It is the same with 2 more resources.") || strings.Contains(d.Detail, "hunter2") {
		t.Errorf("detail %q", d.Detail)
	}
}

// TestWorkers: the verdicts are the same however many workers there are, and
// whatever the order of the resources.
func TestWorkers(t *testing.T) {
	t.Parallel()
	c := load(t, recommendations)
	var forth, back []*posture.Resource
	for i := range 500 {
		r := store(map[string]cty.Value{"https": cty.BoolVal(i%3 == 0)})
		r.Address = fmt.Sprintf("cloud_store.s[%d]", i)
		forth, back = append(forth, r), append([]*posture.Resource{r}, back...)
	}
	one, _ := assess.Resources(t.Context(), forth, c, nil, assess.Options{Workers: 1})
	many, _ := assess.Resources(t.Context(), back, c, nil, assess.Options{Workers: 8})
	if len(one) != 1000 {
		t.Fatalf("%d verdicts, want 1000", len(one))
	}
	for i := range one {
		a, b := one[i], many[i]
		if a.Resource != b.Resource || a.Recommendation.ID != b.Recommendation.ID || a.Health != b.Health {
			t.Fatalf("verdict %d: %s of %s, and %s of %s", i, a.Recommendation.ID, a.Resource.Address, b.Recommendation.ID, b.Resource.Address)
		}
	}
}

func TestDataIsContext(t *testing.T) {
	t.Parallel()
	r := store(map[string]cty.Value{"https": cty.False})
	r.Mode = posture.Data
	if verdicts, _ := assess.Resources(t.Context(), []*posture.Resource{r}, load(t, recommendations), nil, assess.Options{}); len(verdicts) != 0 {
		t.Errorf("a data resource got %d verdicts", len(verdicts))
	}
}

func TestCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if verdicts, _ := assess.Resources(ctx, []*posture.Resource{store(map[string]cty.Value{})}, load(t, recommendations), nil, assess.Options{}); len(verdicts) != 0 {
		t.Errorf("a cancelled run gave %d verdicts", len(verdicts))
	}
}
