package assess_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestCompare goes through every pair of healths.
func TestCompare(t *testing.T) {
	t.Parallel()
	const absent, healthy, unhealthy, unknown, na = posture.Absent, posture.Healthy, posture.Unhealthy, posture.Unknown, posture.NotApplicable
	tests := map[string]struct {
		before, after posture.Health
		want          posture.Delta // "" where no assessment is listed
	}{
		"a new resource that is unhealthy":       {absent, unhealthy, posture.New},
		"a new resource that is healthy":         {absent, healthy, posture.None},
		"a new resource that is unknown":         {absent, unknown, posture.None},
		"a new resource it doesn't apply to":     {absent, na, ""},
		"weakened":                               {healthy, unhealthy, posture.New},
		"unhealthy once it is known":             {unknown, unhealthy, posture.New},
		"it begins to apply":                     {na, unhealthy, posture.New},
		"stays unhealthy":                        {unhealthy, unhealthy, posture.Carried},
		"healed":                                 {unhealthy, healthy, posture.Resolved},
		"nobody knows any more":                  {unhealthy, unknown, posture.Resolved},
		"it doesn't apply any more":              {unhealthy, na, posture.Resolved},
		"an unhealthy resource goes":             {unhealthy, absent, posture.Removed},
		"a healthy resource goes":                {healthy, absent, posture.None},
		"stays healthy":                          {healthy, healthy, posture.None},
		"never applied to a resource that goes":  {na, absent, ""},
		"never applied to a resource that stays": {na, na, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rec := &posture.Recommendation{ID: "r", Controls: []string{"c", "d"}}
			change := posture.Change{Address: "x.new", PreviousAddress: "x.old", Action: posture.Update}
			verdict := func(address string, h posture.Health, message string) (*posture.Resource, []posture.Verdict) {
				if h == absent {
					return nil, nil
				}
				r := &posture.Resource{Address: address, Type: "x"}
				return r, []posture.Verdict{{Recommendation: rec, Resource: r, Health: h, Message: message}}
			}
			var before, after []posture.Verdict
			change.Before, before = verdict("x.old", tt.before, "was wrong")
			change.After, after = verdict("x.new", tt.after, "is wrong")
			got := assess.Compare([]posture.Change{change}, before, after)
			var want []posture.Assessment
			if tt.want != "" {
				a := posture.Assessment{Recommendation: "r", Control: "c", Address: "x.new", Type: "x", Before: tt.before, After: tt.after, Change: tt.want}
				switch tt.want {
				case posture.New, posture.Carried:
					a.Message = "is wrong"
				case posture.Removed:
					a.Message = "was wrong"
				case posture.Resolved:
					a.Message = "was wrong"
				}
				if tt.after == unknown {
					// Only a test gives an unknown verdict a message: it shows which
					// side's evidence is taken.
					a.Message = "is wrong"
				}
				want = append(want, a)
			}
			if diff := cmp.Diff(want, got, cmp.Transformer("empty", func(s []posture.Assessment) []posture.Assessment { return append([]posture.Assessment{}, s...) })); diff != "" {
				t.Errorf("Compare mismatch (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDefectOnOneSide: a resource that exists and has no verdict is unknown.
func TestDefectOnOneSide(t *testing.T) {
	t.Parallel()
	r := &posture.Resource{Address: "x.a"}
	change := posture.Change{Address: "x.a", Before: r, After: r}
	got := assess.Compare([]posture.Change{change}, []posture.Verdict{{Recommendation: &posture.Recommendation{ID: "r"}, Resource: r, Health: posture.Healthy}}, nil)
	if len(got) != 1 || got[0].After != posture.Unknown || got[0].Change != posture.None {
		t.Errorf("Compare = %+v, want unknown after", got)
	}
}

// TestCause: another resource's change explains what the resource itself doesn't.
func TestCause(t *testing.T) {
	t.Parallel()
	saw := func(addresses ...string) []posture.Evidence {
		var out []posture.Evidence
		for _, a := range addresses {
			out = append(out, posture.Evidence{Related: a})
		}
		return out
	}
	tests := map[string]struct {
		itself        posture.Action
		before, after posture.Health
		was, is       []posture.Evidence
		others        []posture.Change
		want          string
	}{
		"a protector is deleted":                            {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.lock"), nil, []posture.Change{{Address: "x.lock", Action: posture.Delete}}, "x.lock is deleted"},
		"a protector is forgotten":                          {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.lock"), nil, []posture.Change{{Address: "x.lock", Action: posture.Forget}}, "x.lock is no longer managed"},
		"a protector is weakened":                           {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.lock"), saw("x.lock"), []posture.Change{{Address: "x.lock", Action: posture.Update}}, "x.lock is updated"},
		"a protector is turned to another one":              {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.lock"), nil, []posture.Change{{Address: "x.lock", Action: posture.Update}}, "x.lock is updated"},
		"a hole is opened":                                  {posture.NoOp, posture.Healthy, posture.Unhealthy, nil, saw("x.rule"), []posture.Change{{Address: "x.rule", Action: posture.Create}}, "x.rule is created"},
		"a protector comes":                                 {posture.NoOp, posture.Unhealthy, posture.Healthy, nil, saw("x.lock"), []posture.Change{{Address: "x.lock", Action: posture.Create}}, "x.lock is created"},
		"a protector only moves, the other one is deleted":  {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.a", "x.old"), saw("x.new"), []posture.Change{{Address: "x.new", PreviousAddress: "x.old", Action: posture.NoOp}, {Address: "x.a", Action: posture.Delete}}, "x.a is deleted"},
		"its own change comes first":                        {posture.Update, posture.Healthy, posture.Unhealthy, saw("x.lock"), saw("x.lock"), []posture.Change{{Address: "x.lock", Action: posture.Update}}, ""},
		"its own change doesn't excuse a deleted protector": {posture.Update, posture.Healthy, posture.Unhealthy, saw("x.lock"), nil, []posture.Change{{Address: "x.lock", Action: posture.Delete}}, "x.lock is deleted"},
		"no change of health, no cause":                     {posture.NoOp, posture.Unhealthy, posture.Unhealthy, saw("x.lock"), nil, []posture.Change{{Address: "x.lock", Action: posture.Delete}}, ""},
		"what doesn't change is no cause":                   {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.lock"), saw("x.lock"), []posture.Change{{Address: "x.lock", Action: posture.NoOp}}, ""},
		"many": {posture.NoOp, posture.Healthy, posture.Unhealthy, saw("x.d", "x.c", "x.b", "x.a"), nil, []posture.Change{
			{Address: "x.a", Action: posture.Delete}, {Address: "x.b", Action: posture.Delete}, {Address: "x.c", Action: posture.Delete}, {Address: "x.d", Action: posture.Delete},
		}, "x.a is deleted; x.b is deleted; x.c is deleted; …"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rec := &posture.Recommendation{ID: "r"}
			r := &posture.Resource{Address: "x.vault"}
			changes := append([]posture.Change{{Address: "x.vault", Action: tt.itself, Before: r, After: r}}, tt.others...)
			got := assess.Compare(changes,
				[]posture.Verdict{{Recommendation: rec, Resource: r, Health: tt.before, Evidence: tt.was}},
				[]posture.Verdict{{Recommendation: rec, Resource: r, Health: tt.after, Evidence: tt.is}})
			if got[0].Cause != tt.want {
				t.Errorf("cause = %q, want %q", got[0].Cause, tt.want)
			}
		})
	}
}
