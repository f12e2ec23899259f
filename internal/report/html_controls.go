package report

import (
	"fmt"
	"math"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// scopesOpen is how many scopes show their security controls unasked.
const scopesOpen = 3

// htmlControls is the table of the security controls of one scope.
type htmlControls struct {
	Environment, Scope, Label, Score string
	// Alone is set for the only scope: it needs no fold.
	Alone, Open bool
	Rows        []htmlControl
}

// htmlControl is a row of it.
type htmlControl struct {
	ID, Title                           string
	Max                                 int
	Bar                                 htmlShares
	Points, Healthy, Unhealthy, Unknown htmlMoved
	Potential                           htmlMoved
	Change                              *htmlWord
	Exempt, Gain                        string
}

// htmlWord is a text with a look.
type htmlWord struct{ Text, Look string }

// htmlShares are shares of a whole, in percent.
type htmlShares struct{ Healthy, Unknown, From, Unhealthy float64 }

func shares(c posture.ControlScore) htmlShares {
	all := float64(sum(c))
	if all <= 0 {
		return htmlShares{}
	}
	s := htmlShares{Healthy: round(100 * float64(c.Healthy) / all), Unknown: round(100 * float64(c.Unknown) / all)}
	s.From = round(s.Healthy + s.Unknown)
	s.Unhealthy = round(math.Max(0, 100-s.From))
	return s
}

func (h *htmlPage) controlTables() {
	for i, s := range h.Scopes {
		table := htmlControls{
			Environment: s.Environment, Scope: s.Scope, Label: scopeLabel(s.Environment, s.Scope),
			Score: h.text.move(s.Before, s.After, h.Whole), Alone: len(h.Scopes) == 1, Open: i < scopesOpen,
		}
		for _, c := range s.Controls {
			if sum(c.After)+sum(c.Before)+c.After.Exempt > 0 {
				table.Rows = append(table.Rows, h.controlRow(s, c))
			}
		}
		if len(table.Rows) > 0 {
			h.ControlTables = append(h.ControlTables, table)
		}
	}
}

func (h *htmlPage) controlRow(s posture.ScopeScore, c posture.ControlChange) htmlControl {
	row := htmlControl{
		ID: c.ID, Title: named(c.Title, c.ID), Max: c.Max, Bar: shares(c.After),
		Points:    h.moved(c.Before.Current, c.After.Current, points),
		Healthy:   h.counts(c.Before.Healthy, c.After.Healthy),
		Unhealthy: h.counts(c.Before.Unhealthy, c.After.Unhealthy),
		Unknown:   h.counts(c.Before.Unknown, c.After.Unknown),
		Potential: h.moved(c.Before.PotentialIncrease, c.PotentialIncrease, points),
	}
	if change := c.After.Current - c.Before.Current; h.Whole && c.Before.Max > 0 && c.After.Max > 0 && math.Abs(change) >= 0.005 {
		row.Change = &htmlWord{"+" + points(change), "up"}
		if change < 0 {
			row.Change = &htmlWord{points(change), "down"}
		}
	}
	// A side on which nothing was assessed has no points, which isn't none of them.
	if c.Before.Max == 0 {
		row.Points.Moved, row.Potential.Moved = false, false
	}
	if sum(c.Before) == 0 {
		row.Healthy.Moved, row.Unhealthy.Moved, row.Unknown.Moved = false, false, false
	}
	if c.After.Max == 0 {
		row.Points.None, row.Points.AfterText = true, "none"
	}
	if c.After.Exempt > 0 {
		row.Exempt = fmt.Sprintf("%d exempt", c.After.Exempt)
	}
	if c.PotentialIncrease > 0 && s.After.Max > 0 {
		row.Gain = "+" + percent(100*c.PotentialIncrease/s.After.Max)
	}
	return row
}
