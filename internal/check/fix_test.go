package check_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/remediate"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestFixKeepsItsPromise sets what the fixes set in the plan itself and judges it
// as a whole: the score is the one that was promised, what was fixed is healthy,
// and what was left still isn't.
func TestFixKeepsItsPromise(t *testing.T) {
	t.Parallel()
	all, _ := catalog.Builtin()
	for _, stack := range []string{"webshop", "webshop_change", "landing_zone"} {
		for name, disruptive := range map[string]bool{stack: false, stack + ", disruptive": true} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				p, dir := open(t, all, stack), filepath.Join(examples, stack)
				tree, err := source.OpenDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				o := check.Options{Catalog: all, Sources: tree}
				before, err := check.Plan(t.Context(), p, o)
				if err != nil {
					t.Fatal(err)
				}
				fixes, err := check.Fix(t.Context(), p, o, remediate.Options{Dir: dir, Sources: tree, Disruptive: disruptive})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(before.Score.After, fixes.Score.Before); diff != "" {
					t.Errorf("the score without the fixes is another (-want +got):\n%s", diff)
				}
				if len(fixes.Patch.Fixed) == 0 || len(fixes.Worse) > 0 {
					t.Fatalf("%d fixed, %v worse", len(fixes.Patch.Fixed), fixes.Worse)
				}
				for _, f := range fixes.Patch.Fixed {
					set(t, all, p, f, before.Assessments)
				}
				after, err := check.Plan(t.Context(), p, o)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(after.Score.After, fixes.Score.After); diff != "" {
					t.Errorf("the promise is not the score with the fixes (-want +promised):\n%s", diff)
				}
				for _, a := range after.Assessments {
					if a.After == posture.Unhealthy && slices.ContainsFunc(fixes.Patch.Fixed, func(f remediate.Fix) bool {
						return f.Recommendation == a.Recommendation && slices.Contains(f.Addresses, a.Address)
					}) {
						t.Errorf("%s of %s is fixed and unhealthy", a.Recommendation, a.Address)
					}
				}
			})
		}
	}
}

// set makes a fix in the values of a plan.
func set(t *testing.T, all *catalog.Catalog, p *plan.Plan, f remediate.Fix, was []posture.Assessment) {
	t.Helper()
	rec, ok := all.Find(f.Recommendation)
	if !ok {
		t.Fatalf("there is no recommendation %s", f.Recommendation)
	}
	for i := range p.Changes {
		r := p.Changes[i].After
		if r == nil || !slices.Contains(f.Addresses, r.Address) {
			continue
		}
		if !slices.ContainsFunc(was, func(a posture.Assessment) bool {
			return a.Recommendation == f.Recommendation && a.Address == r.Address && a.After == posture.Unhealthy
		}) {
			t.Errorf("%s of %s was not unhealthy", f.Recommendation, r.Address)
		}
		at := slices.IndexFunc(rec.Assess, func(a *catalog.Assess) bool { return slices.Contains(a.Types, r.Type) })
		r.Value = remediate.With(r.Type, r.Value, rec.Assess[at].Fix)
	}
}

// TestFixLeavesWhatItCannotSettle holds that a fix which alone does not make the
// resource healthy is left, with the reason.
func TestFixLeavesWhatItCannotSettle(t *testing.T) {
	t.Parallel()
	all, _ := catalog.Builtin()
	p, dir := open(t, all, "webshop"), filepath.Join(examples, "webshop")
	tree, err := source.OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	const id = "eventhub_public_network_access_disabled"
	fixes, err := check.Fix(t.Context(), p, check.Options{Catalog: all, Sources: tree}, remediate.Options{Dir: dir, Sources: tree, Disruptive: true, Only: []string{id}})
	if err != nil {
		t.Fatal(err)
	}
	if len(fixes.Patch.Left) != 1 || len(fixes.Patch.Fixed)+len(fixes.Patch.Files) > 0 {
		t.Fatalf("%d left, %d fixed, %d files", len(fixes.Patch.Left), len(fixes.Patch.Fixed), len(fixes.Patch.Files))
	}
	if got, want := fixes.Patch.Left[0].Reason, "the fix alone doesn't settle it; posture explain --plan PLAN ADDRESS shows the rest"; got != want {
		t.Errorf("left because %q, want %q", got, want)
	}
}
