package score

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// step is an advice before its numbers are printed.
type step struct {
	advice     posture.Advice
	points     *big.Rat
	percentage *big.Rat
	row, col   int
}

// Advice lists, for each resource that is unhealthy in a control that is worth
// points, what healing it there gains: the score with the resource healthy minus
// the score now. The resource must follow every recommendation named before it
// gains anything. Sorted by points, then severity, most first, then by address
// and control. Steps are left to the caller, who knows the catalog.
//
// The verdicts and options must be those that the result was made of.
func (r *Result) Advice(verdicts []posture.Verdict, o Options) []posture.Advice {
	if o.Counted == nil {
		o.Counted = Counted
	}
	steps, byPlace := r.steps()
	for i := range verdicts {
		v := &verdicts[i]
		row, ok := r.sheet.rows[v.Resource.Address]
		if !ok || markOf(v) != markUnhealthy {
			continue
		}
		for _, col := range r.sheet.columnsOf(v.Recommendation, o.Counted) {
			s := byPlace[[2]int{row, col}]
			if s == nil || slices.Contains(s.advice.Recommendations, v.Recommendation.ID) {
				continue
			}
			s.advice.Recommendations = append(s.advice.Recommendations, v.Recommendation.ID)
			s.advice.Severity = max(s.advice.Severity, v.Recommendation.Severity)
		}
	}
	slices.SortFunc(steps, func(a, b *step) int {
		return cmp.Or(b.points.Cmp(a.points), cmp.Compare(b.advice.Severity, a.advice.Severity),
			cmp.Compare(a.advice.Address, b.advice.Address), cmp.Compare(a.advice.Control, b.advice.Control))
	})
	advice := make([]posture.Advice, len(steps))
	for i, s := range steps {
		slices.Sort(s.advice.Recommendations)
		s.advice.Points = hundredths(s.points)
		s.advice.Percentage = hundredths(s.percentage)
		advice[i] = s.advice
	}
	return advice
}

// steps makes one step for every unhealthy place that is worth points. Within a
// control of a scope all unhealthy resources gain the same, so the numbers are
// computed once each and shared.
func (r *Result) steps() ([]*step, map[[2]int]*step) {
	type gain struct{ points, percentage *big.Rat }
	gains := map[posture.Scope][]gain{}
	var weight int64
	for _, s := range r.scopes {
		if _, _, maximum := s.ratios(); maximum > 0 {
			weight += s.certain
		}
	}
	for _, s := range r.scopes {
		_, _, maximum := s.ratios()
		gains[s.id] = make([]gain, len(s.controls))
		for i := range s.controls {
			c := &s.controls[i]
			if c.count[unhealthy] == 0 || c.control.MaxScore == 0 {
				continue
			}
			points := big.NewRat(int64(c.control.MaxScore), c.assessed())
			// points ÷ scope's maximum × scope's weight ÷ all weights, in percent.
			share := big.NewRat(s.certain, weight)
			share.Mul(share, big.NewRat(100*100, maximum))
			gains[s.id][i] = gain{points, share.Mul(share, points)}
		}
	}
	var steps []*step
	byPlace := map[[2]int]*step{}
	for row, res := range r.sheet.resources {
		for col, m := range r.sheet.row(row) {
			scope := r.sheet.scope(res)
			g := gains[scope][col]
			if g.points == nil || m.settle() != unhealthy {
				continue
			}
			s := &step{points: g.points, percentage: g.percentage, row: row, col: col, advice: posture.Advice{
				Environment: scope.Environment, Scope: scope.ID,
				Control: r.sheet.controls[col].ID, Address: res.Address, Type: res.Type,
			}}
			steps = append(steps, s)
			byPlace[[2]int{row, col}] = s
		}
	}
	return steps, byPlace
}
