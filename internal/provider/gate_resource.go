package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/mapvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// gateResource shows the score of resources as a diff, and says whether they
// meet thresholds. Nothing of the resources is kept.
type gateResource struct{ configured *configured }

func newGateResource() resource.Resource { return &gateResource{} }

// gateResourceModel is the gate as it stands in configuration, plan and state.
type gateResourceModel struct {
	Resources    types.Dynamic `tfsdk:"resources"`
	Exemptions   types.Dynamic `tfsdk:"exemptions"`
	Date         types.String  `tfsdk:"date"`
	MinimumScore types.Float64 `tfsdk:"minimum_score"`
	MaximumDrop  types.Float64 `tfsdk:"maximum_drop"`
	FailOn       types.String  `tfsdk:"fail_on"`
	Controls     types.Map     `tfsdk:"controls"`
	Enforce      types.Bool    `tfsdk:"enforce"`
	Open         types.Bool    `tfsdk:"open"`
	Score        types.Number  `tfsdk:"score"`
	Healthy      types.Int64   `tfsdk:"healthy"`
	Unhealthy    types.Int64   `tfsdk:"unhealthy"`
	Findings     types.List    `tfsdk:"findings"`
}

// Metadata implements resource.Resource.
func (*gateResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_gate"
}

// Schema implements resource.Resource.
func (*gateResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "The secure score of resources in the plan, as a diff, and whether it meets thresholds. " +
			"Fail the plan with a `postcondition` on `self.open`: nothing is created then, and `terraform destroy` is never blocked. " +
			"`resources`, `exemptions` and `date` are write-only: the state holds score, counts and findings, and nothing of the resources. Needs Terraform 1.11 or OpenTofu 1.11.",
		Attributes: map[string]schema.Attribute{
			"resources":     schema.DynamicAttribute{Required: true, WriteOnly: true, MarkdownDescription: resourcesDoc},
			"exemptions":    schema.DynamicAttribute{Optional: true, WriteOnly: true, MarkdownDescription: exemptionsDoc},
			"date":          schema.StringAttribute{Optional: true, WriteOnly: true, Validators: []validatorString{dateValidator{}}, MarkdownDescription: "The day on which expiring exemptions are looked at: `plantimestamp()`. Needed when one of them expires."},
			"minimum_score": schema.Float64Attribute{Optional: true, Validators: []validatorFloat64{percentage}, MarkdownDescription: minimumScoreDoc},
			"maximum_drop":  schema.Float64Attribute{Optional: true, Validators: []validatorFloat64{percentage}, MarkdownDescription: maximumDropDoc},
			"fail_on":       schema.StringAttribute{Optional: true, Validators: []validatorString{stringvalidator.OneOf(posture.Severities()...)}, MarkdownDescription: failOnDoc},
			"controls": schema.MapAttribute{
				ElementType: types.Float64Type, Optional: true, MarkdownDescription: gateControlsDoc,
				Validators: []validatorMap{mapvalidator.ValueFloat64sAre(percentage)},
			},
			"enforce":   schema.BoolAttribute{Optional: true, MarkdownDescription: "Make a closed gate an error of its own, without a `postcondition`. Such an error also blocks `terraform destroy` (`-refresh=false` works around it). Default `false`: a closed gate is a warning."},
			"open":      schema.BoolAttribute{Computed: true, MarkdownDescription: "Whether all thresholds are met. Known at plan as soon as it is certain."},
			"score":     schema.NumberAttribute{Computed: true, MarkdownDescription: "The secure score, 0 to 100; `null` when nothing was assessed. Known at plan when no unknown value can move it, otherwise unknown with bounds."},
			"healthy":   schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that are healthy."},
			"unhealthy": schema.Int64Attribute{Computed: true, MarkdownDescription: "Number of resources that are unhealthy."},
			"findings":  schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "What is unhealthy and counts, sorted: address and recommendation."},
		},
	}
}

// Configure implements resource.ResourceWithConfigure.
func (r *gateResource) Configure(_ context.Context, req resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	r.configured, _ = req.ProviderData.(*configured)
}

// ModifyPlan implements resource.ResourceWithModifyPlan.
func (r *gateResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() || r.configured == nil {
		return
	}
	var config, plan gateResourceModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	var earlier types.Number
	if !req.State.Raw.IsNull() {
		resp.Diagnostics.Append(req.State.GetAttribute(ctx, path.Root("score"), &earlier)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	found, diags := r.look(ctx, &config, float(earlier))
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	found.write(ctx, &plan)
	resp.Diagnostics.Append(resp.Plan.Set(ctx, &plan)...)
	resp.Diagnostics.Append(found.say(config.Enforce.ValueBool())...)
}

// Create implements resource.Resource.
func (r *gateResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var config, plan gateResourceModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	found, diags := r.look(ctx, &config, nil)
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	found.write(ctx, &plan)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
}

// Update implements resource.Resource.
func (r *gateResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var config, plan, state gateResourceModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	found, diags := r.look(ctx, &config, float(state.Score))
	if resp.Diagnostics.Append(diags...); resp.Diagnostics.HasError() {
		return
	}
	found.write(ctx, &plan)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
}

// Read implements resource.Resource: there is nothing to look up.
func (*gateResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

// Delete implements resource.Resource.
func (*gateResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

// ImportState implements resource.ResourceWithImportState. A gate has nothing to
// import but its place: the next apply fills it in.
func (*gateResource) ImportState(ctx context.Context, _ resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root("findings"), types.ListNull(types.StringType))...)
}
