package check

import (
	"cmp"
	"maps"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// report puts two judged sides together. What it lists is never nil, so that
// JSON shows empty lists.
func (o *Options) report(changes []posture.Change, was, is *judgement, x *exemptions) *posture.Report {
	r := &posture.Report{
		FormatVersion: posture.FormatVersion,
		Score:         score.Change(was.score.Total, is.score.Total),
		Risk:          score.RiskChange(score.Risk(was.verdicts, o.score(), score.DefaultRisk), score.Risk(is.verdicts, o.score(), score.DefaultRisk)),
		Environments:  environments(was.score, is.score),
		Scopes:        scopes(was.score, is.score),
		Assessments:   assess.Compare(changes, was.verdicts, is.verdicts),
		Advice:        is.score.Advice(is.verdicts, o.score()),
	}
	o.finish(r)
	o.steps(r.Advice, is.verdicts)
	r.Diagnostics = append(defects(was, is), x.settle(r.Assessments, addresses(changes))...)
	r.Exemptions = x.listed()
	r.Recommendations = o.named(r.Assessments)
	r.Controls = o.controls(r.Recommendations)
	return r
}

// finish says which assessments count. The catalog is asked for the
// recommendations that are named, not for all: reading those takes time.
func (o *Options) finish(r *posture.Report) {
	counted := map[string]bool{}
	for i := range r.Assessments {
		a := &r.Assessments[i]
		is, known := counted[a.Recommendation]
		if !known {
			rec, ok := o.Catalog.Find(a.Recommendation)
			is = ok && o.Include.counted(&rec.Recommendation)
			counted[a.Recommendation] = is
		}
		a.Counted = is
	}
}

// environments sets the scores of every environment side by side.
func environments(was, is *score.Result) []posture.EnvScore {
	both := map[string]*[2]posture.Score{}
	for i, result := range []*score.Result{was, is} {
		for _, e := range result.Environments {
			if both[e.Name] == nil {
				both[e.Name] = &[2]posture.Score{}
			}
			both[e.Name][i] = e.Score
		}
	}
	out := []posture.EnvScore{}
	for _, name := range slices.Sorted(maps.Keys(both)) {
		out = append(out, posture.EnvScore{Environment: name, ScoreChange: score.Change(both[name][0], both[name][1])})
	}
	return out
}

// scopes sets the scores of every scope side by side, with their controls in the
// order of the catalog.
func scopes(was, is *score.Result) []posture.ScopeScore {
	type both struct {
		sides [2]posture.Score
		// controls are by id; order is that of first sight.
		controls map[string]*posture.ControlChange
		order    []string
	}
	byScope := map[posture.Scope]*both{}
	rank := map[string]int{}
	for i, result := range []*score.Result{was, is} {
		for _, s := range result.Scopes {
			b := byScope[s.Scope]
			if b == nil {
				b = &both{controls: map[string]*posture.ControlChange{}}
				byScope[s.Scope] = b
			}
			b.sides[i] = s.Score
			for _, c := range s.Controls {
				change := b.controls[c.Control.ID]
				if change == nil {
					change = &posture.ControlChange{ID: c.Control.ID, Title: c.Control.Title, Max: c.Control.MaxScore}
					b.controls[c.Control.ID] = change
					b.order = append(b.order, c.Control.ID)
					rank[c.Control.ID] = c.Rank
				}
				if i == 0 {
					change.Before = c.Score
				} else {
					change.After, change.PotentialIncrease = c.Score, c.Score.PotentialIncrease
				}
			}
		}
	}
	out := []posture.ScopeScore{}
	for _, id := range slices.SortedFunc(maps.Keys(byScope), score.CompareScopes) {
		b := byScope[id]
		slices.SortFunc(b.order, func(a, c string) int { return cmp.Compare(rank[a], rank[c]) })
		s := posture.ScopeScore{Environment: id.Environment, Scope: id.ID, Before: b.sides[0], After: b.sides[1], Controls: []posture.ControlChange{}}
		for _, control := range b.order {
			s.Controls = append(s.Controls, *b.controls[control])
		}
		out = append(out, s)
	}
	return out
}

// defects are the mistakes of the catalog that showed on either side, each once.
func defects(was, is *judgement) []posture.Diagnostic {
	out := append([]posture.Diagnostic{}, is.diagnostics...)
	for _, d := range was.diagnostics {
		if !slices.ContainsFunc(is.diagnostics, func(other posture.Diagnostic) bool {
			return d.Summary == other.Summary && d.Location != nil && other.Location != nil && *d.Location == *other.Location
		}) {
			out = append(out, d)
		}
	}
	return out
}

func addresses(changes []posture.Change) []string {
	out := make([]string, len(changes))
	for i := range changes {
		out[i] = changes[i].Address
	}
	return out
}

// named summarises the recommendations that the assessments name.
func (o *Options) named(assessments []posture.Assessment) []posture.RecommendationSummary {
	ids := map[string]bool{}
	for i := range assessments {
		ids[assessments[i].Recommendation] = true
	}
	out := []posture.RecommendationSummary{}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		rec, ok := o.Catalog.Find(id)
		if !ok {
			continue
		}
		out = append(out, posture.RecommendationSummary{
			ID: rec.ID, Title: rec.Title, Controls: rec.Controls, Severity: rec.Severity, Why: rec.Why, Remediation: rec.Remediation,
			Environment: rec.Environment, Counted: o.Include.counted(&rec.Recommendation), AssessmentKey: rec.AssessmentKey, MapsTo: rec.MapsTo,
		})
	}
	return out
}

// controls summarises the controls that recommendations belong to, in the order of
// the catalog.
func (o *Options) controls(recommendations []posture.RecommendationSummary) []posture.ControlSummary {
	ids := map[string]bool{}
	for i := range recommendations {
		for _, id := range recommendations[i].Controls {
			ids[id] = true
		}
	}
	out := []posture.ControlSummary{}
	for _, c := range o.Catalog.Controls {
		if ids[c.ID] {
			out = append(out, posture.ControlSummary{ID: c.ID, Title: c.Title, Max: c.MaxScore})
		}
	}
	return out
}

// severe reports whether fail_on heeds a recommendation.
func (o *Options) severe(id string) bool {
	rec, ok := o.Catalog.Find(id)
	return ok && o.Include.severe(&rec.Recommendation)
}
