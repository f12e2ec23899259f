package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// scoreDataSource shows the secure score with everything it is made of.
type scoreDataSource struct{ configuredDataSource }

func newScoreDataSource() datasource.DataSource { return &scoreDataSource{} }

type scoreModel struct {
	judgedModel
	MinimumScore types.Float64 `tfsdk:"minimum_score"`
	pointsModel
	NotApplicable types.Int64    `tfsdk:"not_applicable"`
	Exempt        types.Int64    `tfsdk:"exempt"`
	Environments  []scopeModel   `tfsdk:"environments"`
	Scopes        []scopeModel   `tfsdk:"scopes"`
	Controls      []controlModel `tfsdk:"controls"`
}

// pointsModel is one score.
type pointsModel struct {
	Score     types.Number `tfsdk:"score"`
	Worst     types.Number `tfsdk:"worst"`
	Best      types.Number `tfsdk:"best"`
	Current   types.Number `tfsdk:"current"`
	Max       types.Number `tfsdk:"max"`
	Healthy   types.Int64  `tfsdk:"healthy"`
	Unhealthy types.Int64  `tfsdk:"unhealthy"`
	Unknown   types.Int64  `tfsdk:"unknown"`
}

// scopeModel is the score of a scope, or of an environment with scope left empty.
type scopeModel struct {
	Environment types.String `tfsdk:"environment"`
	Scope       types.String `tfsdk:"scope"`
	pointsModel
}

// controlModel is one control of one scope.
type controlModel struct {
	Environment       types.String `tfsdk:"environment"`
	Scope             types.String `tfsdk:"scope"`
	ID                types.String `tfsdk:"id"`
	Title             types.String `tfsdk:"title"`
	Current           types.Number `tfsdk:"current"`
	Max               types.Number `tfsdk:"max"`
	PotentialIncrease types.Number `tfsdk:"potential_increase"`
	Healthy           types.Int64  `tfsdk:"healthy"`
	Unhealthy         types.Int64  `tfsdk:"unhealthy"`
	Unknown           types.Int64  `tfsdk:"unknown"`
	NotApplicable     types.Int64  `tfsdk:"not_applicable"`
	Exempt            types.Int64  `tfsdk:"exempt"`
}

// Metadata implements datasource.DataSource.
func (*scoreDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_score"
}

// Schema implements datasource.DataSource.
func (*scoreDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes := judgedAttributes(map[string]schema.Attribute{
		"minimum_score":  schema.Float64Attribute{Optional: true, Validators: []validatorFloat64{percentage}, MarkdownDescription: "Makes a lower score an error that names the worst offenders and what they cost. As a gate prefer `posture_gate` or the functions: Terraform may read a data source only during apply."},
		"not_applicable": schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that are looked at and that no recommendation concerns."},
		"exempt":         schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of assessments that exemptions apply to."},
		"environments":   schema.ListNestedAttribute{Computed: true, MarkdownDescription: "The score of each environment: `azure`, `aws`, `gcp`, `kubernetes`.", NestedObject: schema.NestedAttributeObject{Attributes: scopeAttributes()}},
		"scopes":         schema.ListNestedAttribute{Computed: true, MarkdownDescription: "The score of each scope: subscription, account, project or cluster.", NestedObject: schema.NestedAttributeObject{Attributes: scopeAttributes()}},
		"controls":       schema.ListNestedAttribute{Computed: true, MarkdownDescription: "The security controls of each scope, with their points.", NestedObject: schema.NestedAttributeObject{Attributes: controlAttributes()}},
	})
	for name, attribute := range pointsAttributes() {
		attributes[name] = attribute
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "The secure score of resources as Microsoft Defender for Cloud computes it, with its interval, security controls, environments and scopes.\n\n" +
			"Terraform reads a data source while planning only when nothing that its arguments refer to is about to change; otherwise it reads it during apply. " +
			"So this one is for seeing and documenting. What it is given is not kept in the state; what it answers is: numbers, ids and titles.",
		Attributes: attributes,
	}
}

func pointsAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"score":     schema.NumberAttribute{Computed: true, MarkdownDescription: "The secure score, 0 to 100; `null` when nothing was assessed."},
		"worst":     schema.NumberAttribute{Computed: true, MarkdownDescription: "The score if everything unknown turns out unhealthy."},
		"best":      schema.NumberAttribute{Computed: true, MarkdownDescription: "The score if everything unknown turns out healthy."},
		"current":   schema.NumberAttribute{Computed: true, MarkdownDescription: "Points reached, summed over security controls."},
		"max":       schema.NumberAttribute{Computed: true, MarkdownDescription: "Points that can be reached."},
		"healthy":   schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of healthy resources."},
		"unhealthy": schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of unhealthy resources."},
		"unknown":   schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that can't be decided."},
	}
}

func scopeAttributes() map[string]schema.Attribute {
	attributes := pointsAttributes()
	attributes["environment"] = schema.StringAttribute{Computed: true, MarkdownDescription: "The environment."}
	attributes["scope"] = schema.StringAttribute{Computed: true, MarkdownDescription: "The id of the scope, `unresolved` when the values don't tell; `null` for an environment."}
	return attributes
}

func controlAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"environment":        schema.StringAttribute{Computed: true, MarkdownDescription: "The environment."},
		"scope":              schema.StringAttribute{Computed: true, MarkdownDescription: "The id of the scope."},
		"id":                 schema.StringAttribute{Computed: true, MarkdownDescription: "The id of the control, such as `encrypt_data_in_transit`."},
		"title":              schema.StringAttribute{Computed: true, MarkdownDescription: "Its published title."},
		"current":            schema.NumberAttribute{Computed: true, MarkdownDescription: "Points reached."},
		"max":                schema.NumberAttribute{Computed: true, MarkdownDescription: "Points that can be reached."},
		"potential_increase": schema.NumberAttribute{Computed: true, MarkdownDescription: "Points that the unhealthy resources cost."},
		"healthy":            schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of healthy resources."},
		"unhealthy":          schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of unhealthy resources."},
		"unknown":            schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that can't be decided."},
		"not_applicable":     schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that nothing in the control concerns."},
		"exempt":             schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that a waiver takes out."},
	}
}

// Read implements datasource.DataSource.
func (d *scoreDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model scoreModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	report, diags := d.configured.judge(ctx, &model.judgedModel)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	model.write(report.Report)
	if minimum := model.MinimumScore.ValueFloat64Pointer(); minimum != nil {
		found := thresholds{minimum: minimum}.judge(report, nil)[0]
		if found.met.IsKnown() && found.met.False() {
			resp.Diagnostics.AddAttributeError(path.Root("minimum_score"), "Secure score too low", paragraphs(sentence(found.message), offenders(report.Report)))
		} else if !found.met.IsKnown() {
			resp.Diagnostics.AddAttributeWarning(path.Root("minimum_score"), "Secure score undecided", paragraphs(sentence(found.message), unknowns(report.Report)))
		}
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

func (m *scoreModel) write(report *posture.Report) {
	m.pointsModel = pointsOf(report.Score.After)
	notApplicable := make(map[string]bool)
	exempt := 0
	for i := range report.Assessments {
		a := &report.Assessments[i]
		if a.Exemption != nil {
			exempt++
		}
		other, seen := notApplicable[a.Address]
		notApplicable[a.Address] = (other || !seen) && a.After == posture.NotApplicable
	}
	nothing := 0
	for _, none := range notApplicable {
		if none {
			nothing++
		}
	}
	m.NotApplicable, m.Exempt = types.Int64Value(int64(nothing)), types.Int64Value(int64(exempt))
	m.Environments, m.Scopes, m.Controls = []scopeModel{}, []scopeModel{}, []controlModel{}
	for _, e := range report.Environments {
		m.Environments = append(m.Environments, scopeModel{types.StringValue(e.Environment), types.StringNull(), pointsOf(e.After)})
	}
	for _, s := range report.Scopes {
		m.Scopes = append(m.Scopes, scopeModel{types.StringValue(s.Environment), types.StringValue(s.Scope), pointsOf(s.After)})
		for _, c := range s.Controls {
			m.Controls = append(m.Controls, controlOf(s, c))
		}
	}
}

func pointsOf(s posture.Score) pointsModel {
	return pointsModel{
		Score: numberAttr(s.Percentage), Worst: numberAttr(s.Worst), Best: numberAttr(s.Best),
		Current: numberAttr(&s.Current), Max: numberAttr(&s.Max),
		Healthy: types.Int64Value(int64(s.Healthy)), Unhealthy: types.Int64Value(int64(s.Unhealthy)), Unknown: types.Int64Value(int64(s.Unknown)),
	}
}

func controlOf(s posture.ScopeScore, c posture.ControlChange) controlModel {
	return controlModel{
		Environment: types.StringValue(s.Environment), Scope: types.StringValue(s.Scope),
		ID: types.StringValue(c.ID), Title: types.StringValue(c.Title),
		Current: numberAttr(&c.After.Current), Max: numberAttr(&c.After.Max), PotentialIncrease: numberAttr(&c.After.PotentialIncrease),
		Healthy: types.Int64Value(int64(c.After.Healthy)), Unhealthy: types.Int64Value(int64(c.After.Unhealthy)),
		Unknown: types.Int64Value(int64(c.After.Unknown)), NotApplicable: types.Int64Value(int64(c.After.NotApplicable)),
		Exempt: types.Int64Value(int64(c.After.Exempt)),
	}
}
