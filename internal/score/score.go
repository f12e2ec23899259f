package score

import (
	"cmp"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Options say what takes part.
type Options struct {
	// Counted tells which recommendations take part in the score. Nil means those
	// that do in Defender: see Counted.
	Counted func(*posture.Recommendation) bool
	// OneScope makes one scope of each environment, with the id AllScopes.
	OneScope bool
}

// AllScopes is the id of the only scope of an environment under OneScope.
const AllScopes = "all"

// Counted is Defender's own choice: built-in recommendations that are generally
// available and on by default.
func Counted(r *posture.Recommendation) bool {
	return r.Counted && !r.Preview && r.BuiltIn
}

// Result is the score of one side of a change.
type Result struct {
	Total posture.Score
	// Environments are sorted by name, Scopes by environment and id. A scope is
	// listed when a counted recommendation looked at one of its resources.
	Environments []Environment
	Scopes       []Scope

	sheet  *sheet
	scopes []*scopeSums
}

// Environment is the score of an environment over its scopes.
type Environment struct {
	Name  string
	Score posture.Score
}

// Scope is the score of one scope with its controls, in the order in which the
// controls were given.
type Scope struct {
	Scope    posture.Scope
	Score    posture.Score
	Controls []Control
}

// Control is one control of one scope. Rank is its place among the controls that
// were given.
type Control struct {
	Control *posture.Control
	Rank    int
	Score   posture.ControlScore
}

// Of computes the score of one side from all its verdicts. Their order does not
// matter. Verdicts of recommendations that name none of the controls, and those
// that are Absent, are passed over.
func Of(verdicts []posture.Verdict, controls []*posture.Control, o Options) *Result {
	if o.Counted == nil {
		o.Counted = Counted
	}
	sheet := fill(verdicts, controls, o)
	r := &Result{sheet: sheet, scopes: sheet.sums()}
	for _, sums := range r.scopes {
		r.Scopes = append(r.Scopes, sums.scope())
	}
	r.Total = total(r.scopes)
	for start := 0; start < len(r.scopes); {
		name := r.scopes[start].id.Environment
		end := start
		for end < len(r.scopes) && r.scopes[end].id.Environment == name {
			end++
		}
		r.Environments = append(r.Environments, Environment{Name: name, Score: total(r.scopes[start:end])})
		start = end
	}
	return r
}

// Change sets two scores side by side. The difference is that of the percentages
// as they are printed, so that a reader's own subtraction agrees.
func Change(before, after posture.Score) posture.ScoreChange {
	change := posture.ScoreChange{Before: before, After: after}
	if before.Percentage != nil && after.Percentage != nil {
		diff := fromHundredths(toHundredths(*after.Percentage) - toHundredths(*before.Percentage))
		change.Change = &diff
	}
	return change
}

// CompareScopes orders scopes by environment, then id.
func CompareScopes(a, b posture.Scope) int {
	return cmp.Or(cmp.Compare(a.Environment, b.Environment), cmp.Compare(a.ID, b.ID))
}

// sums adds the sheet up, one entry a scope, sorted.
func (s *sheet) sums() []*scopeSums {
	byScope := map[posture.Scope]*scopeSums{}
	var scopes []*scopeSums
	for row, r := range s.resources {
		id := s.scope(r)
		sums := byScope[id]
		if sums == nil {
			sums = &scopeSums{id: id, controls: make([]controlSums, len(s.controls))}
			for i, control := range s.controls {
				sums.controls[i].control = control
			}
			byScope[id] = sums
			scopes = append(scopes, sums)
		}
		sums.add(s.row(row))
	}
	slices.SortFunc(scopes, func(a, b *scopeSums) int { return CompareScopes(a.id, b.id) })
	return scopes
}
