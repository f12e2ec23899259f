package report

import (
	"fmt"
	"math"
	"strconv"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// htmlBar is a score drawn on a line of 100: what is certain, what values known
// after apply may add, and where the known score stands between the two.
type htmlBar struct {
	Certain, Maybe float64
	// Known is nil when there is no interval: the score is the end of the bar.
	Known *float64
}

func scoreBar(s posture.Score) htmlBar {
	if s.Worst == nil || s.Best == nil {
		return htmlBar{}
	}
	worst, best := within(*s.Worst), within(*s.Best)
	bar := htmlBar{Certain: worst}
	if best-worst >= 0.005 {
		bar.Maybe = math.Max(round(best-worst), 0.5) // an interval is never invisible
		bar.Known = s.Percentage
	}
	return bar
}

func within(percentage float64) float64 { return round(math.Min(math.Max(percentage, 0), 100)) }

func round(v float64) float64 { return math.Round(v*100) / 100 }

// htmlSide is the score of one side with its name.
type htmlSide struct {
	Name string
	posture.Score
	Bar      htmlBar
	Interval string
}

func newHTMLSide(name string, s posture.Score) htmlSide {
	return htmlSide{name, s, scoreBar(s), interval(s)}
}

// interval says between what the score lies, and nothing where there is no doubt.
func interval(s posture.Score) string {
	if s.Worst == nil || s.Best == nil || *s.Best-*s.Worst < 0.005 {
		return ""
	}
	return percent(*s.Worst) + " to " + percent(*s.Best)
}

// htmlMoved is a number before and after; it shows both where they differ.
type htmlMoved struct {
	Before, After         float64
	BeforeText, AfterText string
	// Moved shows the number before, None says that there is none after.
	Moved, None bool
}

func (h *htmlPage) moved(before, after float64, text func(float64) string) htmlMoved {
	m := htmlMoved{Before: before, After: after, BeforeText: text(before), AfterText: text(after)}
	m.Moved = h.Whole && m.BeforeText != m.AfterText
	return m
}

func (h *htmlPage) counts(before, after int) htmlMoved {
	return h.moved(float64(before), float64(after), func(v float64) string { return strconv.FormatFloat(v, 'f', 0, 64) })
}

// percentages is the score before and after; a side without one has no number.
func (h *htmlPage) percentages(before, after posture.Score) htmlMoved {
	m := htmlMoved{BeforeText: scoreText(before), AfterText: scoreText(after), None: after.Percentage == nil}
	if after.Percentage != nil {
		m.After = *after.Percentage
	}
	if before.Percentage != nil {
		m.Before, m.Moved = *before.Percentage, h.Whole && m.BeforeText != m.AfterText
	}
	return m
}

// htmlScoreRow is an environment, a scope, or an environment with its only scope.
type htmlScoreRow struct {
	Environment, Scope, Name, Detail string
	Nested                           bool
	Before, After                    posture.Score
	Percentages, Points              htmlMoved
	Healthy, Unhealthy, Unknown      htmlMoved
	Interval                         string
}

func (h *htmlPage) scoreRow(env, scope string, before, after posture.Score) htmlScoreRow {
	row := htmlScoreRow{
		Environment: env, Scope: scope, Before: before, After: after,
		Percentages: h.percentages(before, after), Interval: interval(after),
		Points:  h.moved(before.Current, after.Current, points),
		Healthy: h.counts(before.Healthy, after.Healthy), Unhealthy: h.counts(before.Unhealthy, after.Unhealthy),
		Unknown: h.counts(before.Unknown, after.Unknown),
	}
	if before.Best == nil { // there was nothing to count
		for _, m := range []*htmlMoved{&row.Points, &row.Healthy, &row.Unhealthy, &row.Unknown} {
			m.Moved = false
		}
	}
	return row
}

// environments makes one list of rows for each environment. One with a single
// scope is a single row: the numbers are the same.
func (h *htmlPage) environments() {
	byEnvironment := map[string][]posture.ScopeScore{}
	for _, s := range h.Scopes {
		byEnvironment[s.Environment] = append(byEnvironment[s.Environment], s)
	}
	add := func(id string, total *posture.EnvScore) {
		var rows []htmlScoreRow
		scopes := byEnvironment[id]
		delete(byEnvironment, id)
		if total != nil && len(scopes) != 1 {
			row := h.scoreRow(id, "", total.Before, total.After)
			row.Name = environment(id)
			if len(scopes) > 0 {
				row.Detail = plural(len(scopes), "scope")
			}
			rows = append(rows, row)
		}
		for _, s := range scopes {
			row := h.scoreRow(id, s.Scope, s.Before, s.After)
			row.Name, row.Nested = scopeTitle(s.Environment, s.Scope), len(rows) > 0
			if !row.Nested {
				row.Name, row.Detail = environment(id), row.Name
			}
			rows = append(rows, row)
		}
		h.EnvironmentRows = append(h.EnvironmentRows, rows)
	}
	for i := range h.Environments {
		add(h.Environments[i].Environment, &h.Environments[i])
	}
	for _, s := range h.Scopes { // of environments that the report doesn't list
		if _, left := byEnvironment[s.Environment]; left {
			add(s.Environment, nil)
		}
	}
}

// scopeTitle is the id of a scope, or what to say where there is none.
func scopeTitle(env, scope string) string {
	if name := scopeName(posture.ScopeScore{Environment: env, Scope: scope}); name != "" {
		return name
	}
	return "(scope not known from the plan)"
}

// scopeLabel names a scope with its environment.
func scopeLabel(env, scope string) string {
	return fmt.Sprintf("%s %s", environment(env), scopeTitle(env, scope))
}
