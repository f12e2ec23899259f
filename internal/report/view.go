package report

import (
	"cmp"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// view is a report seen as people ask about it: what got worse, what got better,
// what stays, what nobody can know yet. Writers for people share it. The order is
// that of the report, except that the lists of findings begin with the most
// severe.
type view struct {
	*posture.Report
	// Whole is false for a report of one side only, a state or values: nothing
	// can be new or resolved there.
	Whole bool
	// Worse, Carried: unhealthy after the change. Better: unhealthy before and
	// not after. Gone: unhealthy before on a resource that leaves.
	Worse, Carried, Better, Gone []*posture.Assessment
	// Unknown: no verdict after the change. Exempt: unhealthy, and excused.
	Unknown, Exempt []*posture.Assessment
	// Healthy counts assessments that are healthy after the change.
	Healthy int

	recommendations map[string]*posture.RecommendationSummary
	controls        map[string]string
}

func newView(r *posture.Report) *view {
	v := &view{
		Report: r, Whole: r.Plan.Kind == "plan" || r.Plan.Kind == "",
		recommendations: make(map[string]*posture.RecommendationSummary, len(r.Recommendations)),
		controls:        map[string]string{},
	}
	for i := range r.Recommendations {
		v.recommendations[r.Recommendations[i].ID] = &r.Recommendations[i]
	}
	for _, control := range r.Controls {
		v.controls[control.ID] = control.Title
	}
	for _, scope := range r.Scopes {
		for _, control := range scope.Controls {
			v.controls[control.ID] = control.Title
		}
	}
	for i := range r.Assessments {
		v.sort(&r.Assessments[i])
	}
	for _, list := range [][]*posture.Assessment{v.Worse, v.Carried, v.Better, v.Gone, v.Unknown, v.Exempt} {
		slices.SortStableFunc(list, urgency)
	}
	return v
}

// urgency orders findings: the most severe first, and among those of one severity
// the ones that change the score.
func urgency(a, b *posture.Assessment) int {
	if order := cmp.Compare(b.Severity, a.Severity); order != 0 || a.Counted == b.Counted {
		return order
	}
	if a.Counted {
		return -1
	}
	return 1
}

// sort puts an assessment into its list.
func (v *view) sort(a *posture.Assessment) {
	switch {
	case a.After == posture.Unhealthy && a.Exemption != nil:
		v.Exempt = append(v.Exempt, a)
	case a.After == posture.Unhealthy && (a.Change == posture.Carried || !v.Whole):
		v.Carried = append(v.Carried, a)
	case a.After == posture.Unhealthy:
		v.Worse = append(v.Worse, a)
	case a.Change == posture.Resolved && a.After != posture.Unknown:
		v.Better = append(v.Better, a)
	case a.Change == posture.Removed:
		v.Gone = append(v.Gone, a)
	}
	switch a.After {
	case posture.Unknown:
		if a.Exemption == nil {
			v.Unknown = append(v.Unknown, a)
		}
	case posture.Healthy:
		v.Healthy++
	case posture.Unhealthy, posture.NotApplicable, posture.Absent:
	}
}

// group is the assessments of one recommendation.
type group struct {
	ID, Title, Control string
	Severity           posture.Severity
	Counted            bool
	Remediation        string
	Assessments        []*posture.Assessment
}

// groups gathers assessments by recommendation, in the order in which the
// recommendations first appear.
func (v *view) groups(lists ...[]*posture.Assessment) []*group {
	var ordered []*group
	byID := map[string]*group{}
	for _, list := range lists {
		for _, a := range list {
			g := byID[a.Recommendation]
			if g == nil {
				g = &group{ID: a.Recommendation, Title: a.Title, Control: v.control(a.Control), Severity: a.Severity, Counted: a.Counted}
				if r := v.recommendations[a.Recommendation]; r != nil {
					g.Remediation = r.Remediation
				}
				byID[a.Recommendation] = g
				ordered = append(ordered, g)
			}
			g.Assessments = append(g.Assessments, a)
		}
	}
	return ordered
}

// control gives the title of a control, its id where the title isn't known.
func (v *view) control(id string) string {
	if title := v.controls[id]; title != "" {
		return title
	}
	return id
}
