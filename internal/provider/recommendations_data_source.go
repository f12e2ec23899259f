package provider

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// recommendationsDataSource shows assessments by recommendation.
type recommendationsDataSource struct{ configuredDataSource }

func newRecommendationsDataSource() datasource.DataSource { return &recommendationsDataSource{} }

type recommendationsModel struct {
	judgedModel
	Severity        types.String             `tfsdk:"severity"`
	Control         types.String             `tfsdk:"control"`
	Health          types.String             `tfsdk:"health"`
	Resource        types.String             `tfsdk:"resource"`
	Recommendations []assessedRecommendation `tfsdk:"recommendations"`
}

// Metadata implements datasource.DataSource.
func (*recommendationsDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_recommendations"
}

// healths are the values of the filter health.
var healths = []string{posture.Healthy.String(), posture.Unhealthy.String(), posture.Unknown.String(), posture.NotApplicable.String()}

// Schema implements datasource.DataSource.
func (*recommendationsDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	addresses := func(doc string) schema.Attribute {
		return schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: doc}
	}
	text := func(doc string) schema.Attribute {
		return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "What the recommendations say of resources: title, why, what to do, the HCL that settles it, and the addresses concerned. When Terraform reads it, and what it keeps, is as with [posture_score](score).",
		Attributes: judgedAttributes(map[string]schema.Attribute{
			"severity": schema.StringAttribute{Optional: true, Validators: []validatorString{stringvalidator.OneOf(posture.Severities()...)}, MarkdownDescription: "Only recommendations of this severity or above."},
			"control":  schema.StringAttribute{Optional: true, MarkdownDescription: "Only recommendations of this security control."},
			"health":   schema.StringAttribute{Optional: true, Validators: []validatorString{stringvalidator.OneOf(healths...)}, MarkdownDescription: "Only recommendations with a resource of this health: `healthy`, `unhealthy`, `unknown` or `not_applicable`."},
			"resource": schema.StringAttribute{Optional: true, MarkdownDescription: "Only the resource of this address, its instances, or the resources of this module."},
			"recommendations": schema.ListNestedAttribute{
				Computed: true, MarkdownDescription: "The recommendations, those first that cost most points.",
				NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
					"id":                 text("The id."),
					"title":              text("What should hold."),
					"severity":           text("`low`, `medium`, `high` or `critical`."),
					"control":            text("The security control it is listed under."),
					"counted":            schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether it takes part in the secure score."},
					"why":                text("Why it matters."),
					"remediation":        text("What to do."),
					"fix":                text("The arguments that settle it, as HCL; `null` when there is no single answer."),
					"potential_increase": schema.NumberAttribute{Computed: true, MarkdownDescription: "Points that its unhealthy resources cost. Some are gained only when other recommendations of the same control are met as well."},
					"requirements":       schema.MapAttribute{Computed: true, ElementType: types.ListType{ElemType: types.StringType}, MarkdownDescription: "Ids by standard or source: `mcsb`, `azure_policy`."},
					"healthy":            addresses("Addresses of healthy resources."),
					"unhealthy":          addresses("Addresses of unhealthy resources."),
					"unknown":            addresses("Addresses of resources that can't be decided."),
					"not_applicable":     addresses("Addresses of resources that it does not concern."),
					"exempt":             addresses("Addresses to which an exemption applies; they are among the others too."),
				}},
			},
		}),
	}
}

// Read implements datasource.DataSource.
func (d *recommendationsDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model recommendationsModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	report, diags := d.configured.judge(ctx, &model.judgedModel)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	var severity posture.Severity
	if text := model.Severity.ValueString(); text != "" {
		severity, _ = parseSeverity(text)
	}
	model.Recommendations = byRecommendation(report, func(a *posture.Assessment) bool {
		return a.Severity >= severity && within(a.Address, model.Resource.ValueString()) &&
			(model.Control.IsNull() || slices.Contains(report.controls(a.Recommendation), model.Control.ValueString()))
	}, model.Health.ValueString())
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}
