package provider

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// gateOutcome is what the gate found.
type gateOutcome struct {
	// report is nil while it isn't known which resources there are.
	report   *answer
	failOn   posture.Severity
	outcomes []outcome
	open     cty.Value
}

// look judges the resources of a configuration.
func (r *gateResource) look(ctx context.Context, config *gateResourceModel, earlier *float64) (*gateOutcome, diag.Diagnostics) {
	own := gateModel{config.MinimumScore, config.MaximumDrop, config.FailOn, config.Controls}
	t, diags := own.thresholds(ctx)
	if t.minimum == nil && t.drop == nil && t.severity == posture.SeverityNone && len(t.controls) == 0 {
		t = r.configured.gate
	}
	diags.Append(r.configured.knownControls(path.Root("controls"), t.controls)...)
	o, found := r.configured.question(ctx, "exemptions", config.Exemptions, config.Date)
	diags.Append(found...)
	resources, err := heavyArgument(ctx, "resources", config.Resources)
	if err != nil {
		diags.AddAttributeError(path.Root("resources"), "Unreadable resources", err.Error())
	}
	if diags.HasError() {
		return nil, diags
	}
	o.oneScope = true
	report, failed := r.configured.ask(ctx, resources, o)
	if failed != nil {
		diags.AddAttributeError(path.Root(failed.attribute), failed.summary, sentence(failed.text))
		return nil, diags
	}
	g := &gateOutcome{report: report, failOn: t.severity, open: undecided()}
	if report != nil {
		g.outcomes = t.judge(report, earlier)
		g.open = open(g.outcomes)
	}
	return g, diags
}

// write puts what was found into the model. What may still change is unknown.
func (g *gateOutcome) write(ctx context.Context, model *gateResourceModel) {
	model.Resources, model.Exemptions, model.Date = types.DynamicNull(), types.DynamicNull(), types.StringNull()
	model.Open, model.Score = types.BoolUnknown(), types.NumberUnknown()
	model.Healthy, model.Unhealthy = types.Int64Unknown(), types.Int64Unknown()
	model.Findings = types.ListUnknown(types.StringType)
	if g.open.IsKnown() {
		model.Open = types.BoolValue(g.open.True())
	} else {
		refine(ctx, "open", g.open)
	}
	if g.report == nil {
		return
	}
	s := g.report.Score.After
	switch score := scoreVal(s.Percentage, s.Worst, s.Best); {
	case !score.IsKnown():
		refine(ctx, "score", score)
	case score.IsNull():
		model.Score = types.NumberNull()
	default:
		model.Score = numberAttr(s.Best)
	}
	if s.Unknown == 0 {
		model.Healthy, model.Unhealthy = types.Int64Value(int64(s.Healthy)), types.Int64Value(int64(s.Unhealthy))
	}
	if findings, certain := g.findings(); certain {
		model.Findings, _ = types.ListValueFrom(ctx, types.StringType, findings)
	}
}

// findings lists what is unhealthy and counts, or is severe enough to close the
// gate; certain is false when there may be more.
func (g *gateOutcome) findings() (findings []string, certain bool) {
	findings, certain = []string{}, true
	for i := range g.report.Assessments {
		a := &g.report.Assessments[i]
		severe := g.failOn != posture.SeverityNone && a.Severity >= g.failOn && g.report.matters(a)
		if a.Exemption != nil || !a.Counted && !severe {
			continue
		}
		switch a.After {
		case posture.Unhealthy:
			findings = append(findings, a.Address+": "+a.Recommendation)
		case posture.Unknown:
			certain = false
		case posture.Healthy, posture.NotApplicable, posture.Absent:
		}
	}
	return findings, certain
}

// say tells the reader of a plan what is decided and what is not.
func (g *gateOutcome) say(enforce bool) (diags diag.Diagnostics) {
	if g.report == nil {
		diags.AddAttributeWarning(path.Root("resources"), "The gate is undecided", "It isn't known yet which resources there will be. The gate is looked at again during apply.")
		return diags
	}
	for _, text := range g.report.diagnosed("warning") {
		diags.AddAttributeWarning(path.Root("exemptions"), "Exemption to look at", text)
	}
	var reasons []string
	for _, o := range g.outcomes {
		if !o.met.IsKnown() || o.met.False() {
			reasons = append(reasons, sentence(o.message))
		}
	}
	switch {
	case !g.open.IsKnown():
		diags.AddWarning("The gate is undecided", paragraphs(strings.Join(reasons, "\n"), unknowns(g.report.Report), "The gate is looked at again during apply."))
	case g.open.True():
	case enforce:
		diags.AddError("The gate is closed", paragraphs(strings.Join(reasons, "\n"), offenders(g.report.Report)))
	default:
		diags.AddWarning("The gate is closed", paragraphs(strings.Join(reasons, "\n"), offenders(g.report.Report)))
	}
	return diags
}

func paragraphs(texts ...string) string {
	var filled []string
	for _, text := range texts {
		if text != "" {
			filled = append(filled, text)
		}
	}
	return strings.Join(filled, "\n\n")
}
