package provider

import (
	"context"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// exemptionResource is an exemption as a resource: it creates nothing anywhere,
// it is reviewed, versioned and referred to like the rest.
type exemptionResource struct{ configured *configured }

func newExemptionResource() resource.Resource { return &exemptionResource{} }

type exemptionModel struct {
	ID             types.String `tfsdk:"id"`
	Recommendation types.String `tfsdk:"recommendation"`
	Address        types.String `tfsdk:"address"`
	Category       types.String `tfsdk:"category"`
	Reason         types.String `tfsdk:"reason"`
	Owner          types.String `tfsdk:"owner"`
	Expires        types.String `tfsdk:"expires"`
}

// Metadata implements resource.Resource.
func (*exemptionResource) Metadata(_ context.Context, req resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_exemption"
}

// Schema implements resource.Resource.
func (*exemptionResource) Schema(_ context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	filled := []validatorString{stringvalidator.LengthAtLeast(1)}
	resp.Schema = schema.Schema{
		MarkdownDescription: "A recorded decision not to follow a recommendation somewhere, with a reason and an owner. It creates nothing in any cloud. " +
			"Give it to functions, the gate and data sources as `exemptions = [posture_exemption.example]`; `posture check` honours it when it stands in the plan.",
		Attributes: map[string]schema.Attribute{
			"id":             schema.StringAttribute{Computed: true, MarkdownDescription: "Recommendation and address, `storage_secure_transfer@azurerm_storage_account.logs`."},
			"recommendation": schema.StringAttribute{Required: true, Validators: filled, MarkdownDescription: "The id of a recommendation, or `*` for all."},
			"address":        schema.StringAttribute{Required: true, Validators: filled, MarkdownDescription: "The address of the resource. `*` matches within one part of an address, `**` any number of parts, `[*]` any instance key."},
			"category": schema.StringAttribute{
				Required: true, Validators: []validatorString{stringvalidator.OneOf(categories...)},
				MarkdownDescription: "`mitigated`: resolved by other means, the resource counts as healthy. `waiver`: the risk is accepted, the resource leaves the score.",
			},
			"reason": schema.StringAttribute{Required: true, Validators: filled, MarkdownDescription: "Why, in a sentence that a reviewer can agree with."},
			"owner":  schema.StringAttribute{Optional: true, MarkdownDescription: "Who answers for it."},
			"expires": schema.StringAttribute{
				Optional: true, Validators: []validatorString{dayValidator{}},
				MarkdownDescription: "The last day it holds, such as `2027-03-31`. After it the exemption doesn't apply, and that is said.",
			},
		},
	}
}

// Configure implements resource.ResourceWithConfigure.
func (r *exemptionResource) Configure(_ context.Context, req resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	r.configured, _ = req.ProviderData.(*configured)
}

// ModifyPlan implements resource.ResourceWithModifyPlan: the id is known at plan,
// a recommendation must exist, an exemption that is over is said.
func (r *exemptionResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		return
	}
	var model exemptionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if id := model.Recommendation; r.configured != nil && !id.IsUnknown() && id.ValueString() != "*" {
		if _, has := r.configured.catalog.Find(id.ValueString()); !has {
			resp.Diagnostics.AddAttributeError(path.Root("recommendation"), "Unknown recommendation", sentence(unknownRecommendation(r.configured.catalog, id.ValueString())))
		}
	}
	if day, err := time.Parse(time.DateOnly, model.Expires.ValueString()); err == nil && !time.Now().Before(day.AddDate(0, 0, 1)) {
		resp.Diagnostics.AddAttributeWarning(path.Root("expires"), "Expired exemption", "The exemption held until "+model.Expires.ValueString()+" and doesn't apply any more.")
	}
	if id := model.key(); !id.IsUnknown() {
		resp.Diagnostics.Append(resp.Plan.SetAttribute(ctx, path.Root("id"), id)...)
	}
}

// key is the id of an exemption, unknown until both its parts are known.
func (m *exemptionModel) key() types.String {
	if m.Recommendation.IsUnknown() || m.Address.IsUnknown() {
		return types.StringUnknown()
	}
	return types.StringValue(m.Recommendation.ValueString() + "@" + m.Address.ValueString())
}

// Create implements resource.Resource.
func (*exemptionResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var model exemptionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	model.ID = model.key()
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// Read implements resource.Resource: the state is all there is.
func (*exemptionResource) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

// Update implements resource.Resource.
func (*exemptionResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var model exemptionModel
	resp.Diagnostics.Append(req.Plan.Get(ctx, &model)...)
	model.ID = model.key()
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

// Delete implements resource.Resource.
func (*exemptionResource) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {
}

// ImportState implements resource.ResourceWithImportState. What an id doesn't
// hold, the next apply writes.
func (*exemptionResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	recommendation, address, ok := strings.Cut(req.ID, "@")
	if !ok || recommendation == "" || address == "" {
		resp.Diagnostics.AddError("Unreadable id", "The id of an exemption is its recommendation and its address: storage_secure_transfer@azurerm_storage_account.logs.")
		return
	}
	for name, value := range map[string]string{"id": req.ID, "recommendation": recommendation, "address": address} {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), value)...)
	}
}
