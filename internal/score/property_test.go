package score_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// inventory is a random set of verdicts.
type inventory struct {
	controls []*posture.Control
	verdicts []posture.Verdict
	rand     *rand.Rand
}

func (in inventory) clone() inventory {
	in.verdicts = slices.Clone(in.verdicts)
	return in
}

// keepOnly tells whether a verdict counts in a control.
func (in inventory) keepOnly(control string) func(posture.Verdict) bool {
	return func(v posture.Verdict) bool {
		return score.Counted(v.Recommendation) && slices.Contains(v.Recommendation.Controls, control)
	}
}

func (in inventory) score() posture.Score {
	return score.Of(in.verdicts, in.controls, score.Options{}).Total
}

// each runs a property on many small random inventories: small, since every
// corner shows up there.
func each(t *testing.T, property func(t *testing.T, in inventory)) {
	t.Helper()
	for seed := range uint64(1000) {
		property(t, random(seed))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func random(seed uint64) inventory {
	r := rand.New(rand.NewPCG(seed, 1))
	in := inventory{rand: r}
	for i := range 1 + r.IntN(4) {
		in.controls = append(in.controls, &posture.Control{ID: fmt.Sprintf("c%d", i), MaxScore: []int{0, 1, 2, 4, 10}[r.IntN(5)]})
	}
	var recs []*posture.Recommendation
	for i := range 1 + r.IntN(6) {
		rec := &posture.Recommendation{ID: fmt.Sprintf("r%d", i), Counted: r.IntN(8) > 0, BuiltIn: true}
		for range 1 + r.IntN(2) {
			if c := in.controls[r.IntN(len(in.controls))].ID; !slices.Contains(rec.Controls, c) {
				rec.Controls = append(rec.Controls, c)
			}
		}
		recs = append(recs, rec)
	}
	environments := []string{"aws", "azure"}
	for i := range 1 + r.IntN(12) {
		scope := posture.Scope{Environment: environments[r.IntN(2)], ID: fmt.Sprint(r.IntN(2))}
		res := &posture.Resource{Address: fmt.Sprintf("x.r%d", i), Scope: scope}
		for _, rec := range recs {
			v := posture.Verdict{Recommendation: rec, Resource: res, Health: posture.Health(r.IntN(5))}
			v.MayNotApply = v.Health == posture.Unknown && r.IntN(2) == 0
			switch r.IntN(12) {
			case 0:
				v.Exemption = &posture.Exemption{Category: posture.Mitigated}
			case 1:
				v.Exemption = &posture.Exemption{Category: posture.Waiver}
			}
			in.verdicts = append(in.verdicts, v)
		}
	}
	return in
}

// within reports whether a score stands in the interval of another one. A score
// that is nil (nothing was assessed after all) is not judged.
func within(s, interval posture.Score) bool {
	if s.Percentage == nil {
		return true
	}
	return interval.Worst != nil && *interval.Worst <= *s.Percentage && *s.Percentage <= *interval.Best
}

func TestKnownStandsBetweenWorstAndBest(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		r := score.Of(in.verdicts, in.controls, score.Options{})
		scores := []posture.Score{r.Total}
		for _, e := range r.Environments {
			scores = append(scores, e.Score)
		}
		for _, s := range r.Scopes {
			scores = append(scores, s.Score)
			for _, c := range s.Controls {
				if c.Score.Current < 0 || c.Score.Current > c.Score.Max {
					t.Errorf("control %+v is not from 0 to its maximum", c.Score)
				}
			}
		}
		for _, s := range scores {
			if !within(s, s) {
				t.Errorf("known %v is not from worst %v to best %v", *s.Percentage, *s.Worst, *s.Best)
			}
		}
	})
}

// TestResolvingStaysInside resolves unknown verdicts in every direction: healthy,
// unhealthy, and not applicable where that is possible.
func TestResolvingStaysInside(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		interval := in.score()
		for range 10 {
			partly, wholly := in.clone(), in.clone()
			for i, v := range in.verdicts {
				if v.Health != posture.Unknown {
					continue
				}
				resolved := &wholly.verdicts[i]
				resolved.Health, resolved.MayNotApply = posture.Health(1+in.rand.IntN(2)), false
				if v.MayNotApply && in.rand.IntN(3) == 0 {
					resolved.Health = posture.NotApplicable
				}
				if in.rand.IntN(2) == 0 {
					partly.verdicts[i] = *resolved
				}
			}
			if s := wholly.score(); !within(s, interval) {
				t.Errorf("resolved %v is outside of %v to %v", *s.Percentage, *interval.Worst, *interval.Best)
			}
			// Knowing more never widens the interval.
			if s := partly.score(); s.Worst != nil && (*s.Worst < *interval.Worst || *s.Best > *interval.Best) {
				t.Errorf("partly resolved, %v to %v is wider than %v to %v", *s.Worst, *s.Best, *interval.Worst, *interval.Best)
			}
		}
	})
}

// TestUnknownWeighs: two scopes, one of them with nine resources more that count
// for certain and are unknown. Left out of the weights, they would put the known
// score at 50, below the worst.
func TestUnknownWeighs(t *testing.T) {
	t.Parallel()
	vs, controls := verdicts(
		group{scope: "a", max: 10, healthy: 1}, group{scope: "a", max: 1, unknown: 9},
		group{scope: "b", max: 1, unhealthy: 1},
	)
	got := score.Of(vs, controls, score.Options{}).Total
	want := posture.Score{Percentage: ptr(90.91), Worst: ptr(82.64), Best: ptr(90.91), Current: 10, Max: 11, Healthy: 1, Unhealthy: 1, Unknown: 9, Weight: 11}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Of mismatch (-want +got):\n%s", diff)
	}
	// When they may not apply at all, they may not weigh either: worst is as if
	// they all left, best as if they stayed.
	for i := range vs {
		vs[i].MayNotApply = vs[i].Health == posture.Unknown
	}
	got = score.Of(vs, controls, score.Options{}).Total
	want = posture.Score{Percentage: ptr(50), Worst: ptr(45.45), Best: ptr(90.91), Current: 10, Max: 11, Healthy: 1, Unhealthy: 1, Unknown: 9, Weight: 2}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Of mismatch (-want +got):\n%s", diff)
	}
}

func TestHealingNeverLowers(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		before := in.score()
		for i, v := range in.verdicts {
			if v.Health != posture.Unhealthy {
				continue
			}
			healed := in.clone()
			healed.verdicts[i].Health = posture.Healthy
			after := healed.score()
			if before.Worst == nil {
				continue
			}
			if *after.Worst < *before.Worst || *after.Best < *before.Best {
				t.Errorf("healing %s of %s: %v to %v became %v to %v", v.Recommendation.ID, v.Resource.Address, *before.Worst, *before.Best, *after.Worst, *after.Best)
			}
			// The known score leaves a resource out that has become unknown.
			if before.Unknown == 0 && after.Unknown == 0 && before.Percentage != nil && *after.Percentage < *before.Percentage {
				t.Errorf("healing %s of %s: %v became %v", v.Recommendation.ID, v.Resource.Address, *before.Percentage, *after.Percentage)
			}
		}
	})
}

func TestUnknownNeverCountsHealthy(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		before := score.Of(in.verdicts, in.controls, score.Options{})
		for i := range in.verdicts {
			if in.verdicts[i].Exemption != nil {
				continue
			}
			lost := in.clone()
			lost.verdicts[i].Health = posture.Unknown
			after := score.Of(lost.verdicts, in.controls, score.Options{})
			if was, is := healthyPlaces(before), healthyPlaces(after); is > was {
				t.Errorf("losing a verdict raised the healthy ones from %d to %d", was, is)
			}
			if before.Total.Worst != nil && *after.Total.Worst > *before.Total.Worst && in.verdicts[i].Health == posture.Healthy {
				t.Errorf("losing a healthy verdict raised worst from %v to %v", *before.Total.Worst, *after.Total.Worst)
			}
		}
	})
}

func healthyPlaces(r *score.Result) int {
	n := 0
	for _, s := range r.Scopes {
		for _, c := range s.Controls {
			n += c.Score.Healthy
		}
	}
	return n
}

func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		shuffled := in.clone()
		in.rand.Shuffle(len(in.verdicts), func(i, j int) {
			shuffled.verdicts[i], shuffled.verdicts[j] = shuffled.verdicts[j], shuffled.verdicts[i]
		})
		a, b := score.Of(in.verdicts, in.controls, score.Options{}), score.Of(shuffled.verdicts, in.controls, score.Options{})
		if diff := cmp.Diff(a.Total, b.Total); diff != "" {
			t.Errorf("Total mismatch (-sorted +shuffled):\n%s", diff)
		}
		if diff := cmp.Diff(a.Scopes, b.Scopes); diff != "" {
			t.Errorf("Scopes mismatch (-sorted +shuffled):\n%s", diff)
		}
		if diff := cmp.Diff(a.Advice(in.verdicts, score.Options{}), b.Advice(shuffled.verdicts, score.Options{})); diff != "" {
			t.Errorf("Advice mismatch (-sorted +shuffled):\n%s", diff)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	var groups []group
	for i := range 12 {
		groups = append(groups, group{max: i, healthy: 5000, unhealthy: 3000, unknown: 1000})
	}
	vs, controls := verdicts(groups...)
	b.ReportAllocs()
	for b.Loop() {
		score.Of(vs, controls, score.Options{})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(vs)), "ns/verdict")
}
