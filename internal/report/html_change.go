package report

import (
	"fmt"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const (
	// movesShown bounds what gets worse and better; the findings hold them all.
	movesShown = 8
	// stepsShown stand open, stepsListed in all: beyond that a step gains little.
	stepsShown, stepsListed = 6, 200
)

// htmlMove is a finding that this change makes or settles.
type htmlMove struct {
	*posture.Assessment
	Anchor, Phrase string
	Place          htmlPlace
}

// First reports whether nothing was assessed before this change.
func (h *htmlPage) First() bool {
	return h.Score.Before.Best == nil && len(h.Carried)+len(h.Better)+len(h.Gone) == 0
}

// moves fills what gets worse and what gets better.
func (h *htmlPage) moves(index *htmlIndex) {
	h.WorseTitle = "What gets worse"
	if h.First() && len(h.Worse) > 0 {
		h.WorseTitle = "What is unhealthy from the start"
	}
	for _, a := range h.Worse[:shownOf(len(h.Worse), movesShown)] {
		h.WorseShown = append(h.WorseShown, htmlMove{a, index.anchor(a), clean(wrong(a), maxName), h.place(a.Location)})
	}
	if len(h.Worse) > len(h.WorseShown) {
		h.WorseMore = plural(len(h.Worse), "new finding")
	}
	better := append(append([]*posture.Assessment(nil), h.Better...), h.Gone...)
	for _, a := range better[:shownOf(len(better), movesShown)] {
		phrase := "now meets: " + CleanText(a.Title)
		if a.Change == posture.Removed {
			phrase = "goes, and with it: " + CleanText(a.Title)
		}
		if a.Cause != "" {
			phrase += ", because " + CleanText(a.Cause)
		}
		h.BetterShown = append(h.BetterShown, htmlMove{a, index.anchor(a), phrase, h.place(a.Location)})
	}
	if len(better) > len(h.BetterShown) {
		h.BetterMore = fmt.Sprintf("%d that are resolved or gone", len(better))
	}
}

// shownOf gives how many of n entries to show. One more entry takes no more room
// than the line that would hide it.
func shownOf(n, limit int) int {
	if n <= limit+1 {
		return n
	}
	return limit
}

// htmlStep is one step worth taking, with its place among them.
type htmlStep struct {
	posture.Advice
	Rank                     int
	ControlTitle, ScopeLabel string
	Links                    []htmlLink
}

type htmlLink struct{ Text, Anchor string }

// advice fills the steps that gain the most points.
func (h *htmlPage) advice(index *htmlIndex, o Options) {
	listed := len(h.Advice)
	if !o.All {
		listed = shownOf(listed, stepsListed)
	}
	steps := make([]htmlStep, 0, listed)
	for i, a := range h.Advice[:listed] {
		step := htmlStep{Advice: a, Rank: i + 1, ControlTitle: named(h.view.control(a.Control), "")}
		if len(h.Scopes) > 1 {
			step.ScopeLabel = scopeLabel(a.Environment, a.Scope)
		}
		for _, id := range a.Recommendations {
			step.Links = append(step.Links, htmlLink{id, index.of(id, a.Address)})
		}
		steps = append(steps, step)
	}
	shown := shownOf(len(steps), stepsShown)
	h.AdviceShown, h.AdviceFolded = steps[:shown], steps[shown:]
	if left := len(h.Advice) - listed; left > 0 {
		h.AdviceLeft = "And " + plural(left, "step") + " that gain less; the JSON report lists them."
	}
}
