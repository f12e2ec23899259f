package report

import (
	"fmt"
	"maps"
	"slices"

	oscal "github.com/defenseunicorns/go-oscal/src/types/oscal-1-1-3"
	"github.com/google/uuid"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// oscalTarget is a security control or a requirement, with what was seen of it.
type oscalTarget struct {
	finding                    oscal.Finding
	observations               []oscal.RelatedObservation
	risks                      []oscal.AssociatedRisk
	healthy, unhealthy, exempt int
	unknown                    int
}

// observe writes down one assessment, and counts it where it belongs.
func (x *oscalWriter) observe(a *posture.Assessment) {
	id := x.id("observation", a.Recommendation, a.Address)
	observation := oscal.Observation{
		UUID: id, Title: mdText(a.Title), Methods: []string{"TEST"}, Types: &[]string{"finding"}, Collected: x.at,
		Description: x.oscalOutcome(a),
		Subjects:    &[]oscal.SubjectReference{{SubjectUuid: x.item(a), Type: "inventory-item", Title: mdCode(a.Address)}},
	}
	props := x.property(nil, "recommendation", a.Recommendation)
	props = x.property(props, "health", a.After.String())
	props = x.property(props, "health-before", a.Before.String())
	props = x.property(props, "change", string(a.Change))
	props = x.property(props, "severity", a.Severity.String())
	observation.Props = &props
	if evidence := x.evidence(a); len(evidence) > 0 {
		observation.RelevantEvidence = &evidence
	}
	x.observations = append(x.observations, observation)
	x.weigh(x.target(token(a.Control), x.control(a.Control)), a, id)
	if known := x.recommendations[a.Recommendation]; known != nil {
		for _, standard := range slices.Sorted(maps.Keys(known.MapsTo)) {
			for _, requirement := range known.MapsTo[standard] {
				if uuid.Validate(requirement) == nil {
					continue // the id of a policy is no requirement
				}
				x.weigh(x.target(token(standard+"_"+requirement), standard+" "+requirement), a, id)
			}
		}
	}
	if a.After == posture.Unhealthy {
		x.endanger(a, id)
	}
}

// oscalOutcome says what was seen.
func (x *oscalWriter) oscalOutcome(a *posture.Assessment) string {
	switch a.After {
	case posture.Healthy:
		return mdCode(a.Address) + " meets the recommendation."
	case posture.Unhealthy:
		return mdCode(a.Address) + " " + mdText(wrong(a))
	case posture.Unknown, posture.NotApplicable, posture.Absent:
	}
	return mdCode(a.Address) + " can't be judged before apply."
}

func (x *oscalWriter) evidence(a *posture.Assessment) []oscal.RelevantEvidence {
	var list []oscal.RelevantEvidence
	for _, e := range a.Evidence {
		list = append(list, oscal.RelevantEvidence{Description: mdText(EvidenceText(e))})
	}
	if known(a.Location) {
		list = append(list, oscal.RelevantEvidence{Description: "Where it is written.", Href: x.o.uri(a.Location)})
	}
	return list
}

// item gives the id of the inventory item of a resource, and adds it the first
// time.
func (x *oscalWriter) item(a *posture.Assessment) string {
	if id, ok := x.items[a.Address]; ok {
		return id
	}
	id := x.id("resource", a.Address)
	x.items[a.Address] = id
	props := x.property(nil, "address", a.Address)
	props = x.property(props, "type", a.Type)
	props = x.property(props, "environment", a.Environment)
	props = x.property(props, "scope", a.Scope)
	item := oscal.InventoryItem{UUID: id, Description: mdCode(a.Address)}
	if len(props) > 0 {
		item.Props = &props
	}
	x.inventory = append(x.inventory, item)
	return id
}

// target gives the control or requirement with a token.
func (x *oscalWriter) target(token, title string) *oscalTarget {
	t := x.targets[token]
	if t == nil {
		t = &oscalTarget{finding: oscal.Finding{
			UUID: x.id("finding", token), Title: mdText(title),
			Target: oscal.FindingTarget{Type: "objective-id", TargetId: token, Title: mdText(title)},
		}}
		x.targets[token] = t
		x.targetOrder = append(x.targetOrder, token)
	}
	return t
}

// weigh counts an assessment in a target.
func (x *oscalWriter) weigh(t *oscalTarget, a *posture.Assessment, observation string) {
	t.observations = append(t.observations, oscal.RelatedObservation{ObservationUuid: observation})
	switch {
	case a.After == posture.Healthy:
		t.healthy++
	case a.After == posture.Unknown:
		t.unknown++
	default:
		if a.Exemption != nil {
			t.exempt++
		} else {
			t.unhealthy++
		}
		risk := oscal.AssociatedRisk{RiskUuid: x.id("risk", a.Recommendation)}
		if !slices.Contains(t.risks, risk) {
			t.risks = append(t.risks, risk)
		}
	}
}

// settle turns the counts into a verdict: what is not known to be met is not
// satisfied.
func (t *oscalTarget) settle() {
	status := oscal.ObjectiveStatus{State: "satisfied", Reason: "pass"}
	switch {
	case t.unhealthy > 0:
		status = oscal.ObjectiveStatus{State: "not-satisfied", Reason: "fail"}
	case t.unknown > 0 || t.healthy+t.exempt == 0:
		status = oscal.ObjectiveStatus{State: "not-satisfied", Reason: "other", Remarks: "Not known before apply."}
	case t.exempt > 0:
		status.Remarks = "With exemptions."
	}
	t.finding.Target.Status = status
	t.finding.Description = fmt.Sprintf("Of %s, %d are healthy, %d unhealthy, %d exempt and %d unknown before apply.",
		plural(t.healthy+t.unhealthy+t.exempt+t.unknown, "assessment"), t.healthy, t.unhealthy, t.exempt, t.unknown)
	t.finding.RelatedObservations = &t.observations
	if len(t.risks) > 0 {
		t.finding.RelatedRisks = &t.risks
	}
}

// endanger adds an unhealthy assessment to the risk of its recommendation. The
// risk is open unless every one of them is excused.
func (x *oscalWriter) endanger(a *posture.Assessment, observation string) {
	r := x.risks[a.Recommendation]
	if r == nil {
		r = &oscal.Risk{
			UUID: x.id("risk", a.Recommendation), Title: mdText(a.Title), Description: mdText(a.Title),
			Statement: mdText(a.Title), Status: "deviation-approved", RelatedObservations: &[]oscal.RelatedObservation{},
		}
		props := x.property(nil, "recommendation", a.Recommendation)
		props = x.property(props, "severity", a.Severity.String())
		if len(props) > 0 {
			r.Props = &props
		}
		if known := x.recommendations[a.Recommendation]; known != nil {
			if known.Why != "" {
				r.Statement = mdText(known.Why)
			}
			if known.Remediation != "" {
				r.Remediations = &[]oscal.Response{{
					UUID: x.id("remediation", a.Recommendation), Lifecycle: "recommendation", Title: "What to do", Description: mdText(known.Remediation),
				}}
			}
		}
		x.risks[a.Recommendation] = r
		x.riskOrder = append(x.riskOrder, a.Recommendation)
	}
	*r.RelatedObservations = append(*r.RelatedObservations, oscal.RelatedObservation{ObservationUuid: observation})
	if a.Exemption == nil {
		r.Status = "open"
		return
	}
	e := a.Exemption
	factor := oscal.MitigatingFactor{
		UUID:        x.id("exemption", a.Recommendation, a.Address),
		Description: "Exemption " + mdCode(e.ID) + ", " + mdText(string(e.Category)) + ": " + mdText(e.Reason),
		Subjects:    &[]oscal.SubjectReference{{SubjectUuid: x.item(a), Type: "inventory-item"}},
	}
	props := x.property(nil, "owner", e.Owner)
	if !e.Expires.IsZero() {
		props = x.property(props, "expires", e.Expires.Format("2006-01-02"))
	}
	if len(props) > 0 {
		factor.Props = &props
	}
	if r.MitigatingFactors == nil {
		r.MitigatingFactors = &[]oscal.MitigatingFactor{}
	}
	*r.MitigatingFactors = append(*r.MitigatingFactors, factor)
}
