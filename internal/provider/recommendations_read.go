package provider

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// assessedRecommendation is a recommendation with the resources it was held
// against.
type assessedRecommendation struct {
	ID                string              `tfsdk:"id"`
	Title             string              `tfsdk:"title"`
	Severity          string              `tfsdk:"severity"`
	Control           string              `tfsdk:"control"`
	Counted           bool                `tfsdk:"counted"`
	Why               string              `tfsdk:"why"`
	Remediation       string              `tfsdk:"remediation"`
	Fix               types.String        `tfsdk:"fix"`
	PotentialIncrease types.Number        `tfsdk:"potential_increase"`
	Requirements      map[string][]string `tfsdk:"requirements"`
	Healthy           []string            `tfsdk:"healthy"`
	Unhealthy         []string            `tfsdk:"unhealthy"`
	Unknown           []string            `tfsdk:"unknown"`
	NotApplicable     []string            `tfsdk:"not_applicable"`
	Exempt            []string            `tfsdk:"exempt"`
}

// byRecommendation groups the assessments that pass the filter, those first that
// cost most; health keeps what has a resource of that health, "" keeps all.
func byRecommendation(report *answer, filter func(*posture.Assessment) bool, health string) []assessedRecommendation {
	points := report.points()
	index := make(map[string]int)
	all := []assessedRecommendation{}
	for i := range report.Assessments {
		a := &report.Assessments[i]
		if !filter(a) {
			continue
		}
		at, has := index[a.Recommendation]
		if !has {
			at = len(all)
			index[a.Recommendation] = at
			all = append(all, report.described(a, points[a.Recommendation]))
		}
		all[at].add(a)
	}
	all = slices.DeleteFunc(all, func(r assessedRecommendation) bool { return !r.has(health) })
	slices.SortStableFunc(all, func(a, b assessedRecommendation) int {
		return cmp.Or(cmp.Compare(points[b.ID], points[a.ID]), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// points are what each recommendation's unhealthy resources cost.
func (r *answer) points() map[string]float64 {
	points := make(map[string]float64)
	for _, advice := range r.Advice {
		for _, id := range advice.Recommendations {
			points[id] += advice.Points
		}
	}
	return points
}

// described makes the entry of a recommendation.
func (r *answer) described(a *posture.Assessment, points float64) assessedRecommendation {
	entry := assessedRecommendation{
		ID: a.Recommendation, Title: a.Title, Severity: a.Severity.String(), Control: a.Control, Counted: a.Counted,
		Fix: types.StringNull(), PotentialIncrease: numberAttr(&points), Requirements: map[string][]string{},
		Healthy: []string{}, Unhealthy: []string{}, Unknown: []string{}, NotApplicable: []string{}, Exempt: []string{},
	}
	if known, has := r.catalog.Find(a.Recommendation); has {
		entry.Why, entry.Remediation = known.Why, known.Remediation
		for standard, ids := range known.MapsTo {
			entry.Requirements[standard] = ids
		}
		for _, assess := range known.Assess {
			if slices.Contains(assess.Types, a.Type) && assess.Fix != cty.NilVal && assess.Fix.IsWhollyKnown() && entry.Fix.IsNull() {
				entry.Fix = types.StringValue(fixText(assess.Fix))
			}
		}
	}
	return entry
}

func (e *assessedRecommendation) add(a *posture.Assessment) {
	switch a.After {
	case posture.Healthy:
		e.Healthy = append(e.Healthy, a.Address)
	case posture.Unhealthy:
		e.Unhealthy = append(e.Unhealthy, a.Address)
	case posture.Unknown:
		e.Unknown = append(e.Unknown, a.Address)
	case posture.NotApplicable:
		e.NotApplicable = append(e.NotApplicable, a.Address)
	case posture.Absent:
	}
	if a.Exemption != nil {
		e.Exempt = append(e.Exempt, a.Address)
	}
}

func (e *assessedRecommendation) has(health string) bool {
	of := map[string][]string{
		posture.Healthy.String(): e.Healthy, posture.Unhealthy.String(): e.Unhealthy,
		posture.Unknown.String(): e.Unknown, posture.NotApplicable.String(): e.NotApplicable,
	}
	return health == "" || len(of[health]) > 0
}

// fixText writes a fix as HCL: objects are nested blocks, the rest arguments.
func fixText(fix cty.Value) string {
	file := hclwrite.NewEmptyFile()
	writeFix(file.Body(), fix)
	return strings.TrimSpace(string(file.Bytes()))
}

func writeFix(body *hclwrite.Body, fix cty.Value) {
	for it := fix.ElementIterator(); it.Next(); {
		name, value := it.Element()
		if value.Type().IsObjectType() && !value.IsNull() {
			writeFix(body.AppendNewBlock(name.AsString(), nil).Body(), value)
			continue
		}
		body.SetAttributeValue(name.AsString(), value)
	}
}

// within reports whether an address is the other, one of its instances, or in
// that module; "" holds everything.
func within(address, of string) bool {
	rest, ok := strings.CutPrefix(address, of)
	return of == "" || ok && (rest == "" || rest[0] == '[' || rest[0] == '.')
}
