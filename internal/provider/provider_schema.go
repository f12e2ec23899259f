package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/float64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/mapvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// providerModel is the provider's configuration.
type providerModel struct {
	Catalogs   types.List    `tfsdk:"catalogs"`
	Parameters types.Dynamic `tfsdk:"parameters"`
	Standard   types.String  `tfsdk:"standard"`
	Include    types.Set     `tfsdk:"include"`
	Gate       types.Object  `tfsdk:"gate"`
}

// gateModel are the thresholds, in the provider's configuration and in the gate.
type gateModel struct {
	MinimumScore types.Float64 `tfsdk:"minimum_score"`
	MaximumDrop  types.Float64 `tfsdk:"maximum_drop"`
	FailOn       types.String  `tfsdk:"fail_on"`
	Controls     types.Map     `tfsdk:"controls"`
}

const (
	minimumScoreDoc = "The least secure score, 0 to 100."
	maximumDropDoc  = "The most percentage points that the score may fall below that of the last apply."
	failOnDoc       = "The severity from which an unhealthy assessment closes the gate: `low`, `medium`, `high` or `critical`."
	gateControlsDoc = "Least percentage of healthy resources by security control, `{ encrypt_data_in_transit = 90 }`."
)

var percentage = float64validator.Between(0, 100)

// Schema implements provider.Provider.
func (p *postureProvider) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Cloud security posture inside `terraform plan`: the secure score of Microsoft Defender for Cloud, its security controls and recommendations, before anything is deployed. " +
			"Everything here is optional, and holds for the gate and the data sources. Functions don't see it: Terraform calls them on a provider that isn't configured; they take options instead.",
		Attributes: map[string]schema.Attribute{
			"catalogs": schema.ListAttribute{
				ElementType:         types.StringType,
				Optional:            true,
				MarkdownDescription: "Directories with catalogs of your own, relative to the root module. See [write your own recommendations](guides/write-recommendations).",
			},
			"parameters": schema.DynamicAttribute{
				Optional:            true,
				MarkdownDescription: "Values of recommendations' parameters by recommendation and name, `{ key_vault_soft_delete = { minimum_days = 30 } }`.",
			},
			"standard": schema.StringAttribute{
				Optional:            true,
				MarkdownDescription: "Judge by the recommendations that map to this standard only, such as `mcsb`.",
			},
			"include": schema.SetAttribute{
				ElementType:         types.StringType,
				Optional:            true,
				Validators:          []validatorSet{setvalidator.ValueStringsAre(stringvalidator.OneOf(countable...))},
				MarkdownDescription: "What takes part in the secure score besides what does in Defender: `preview` recommendations, those `disabled` by default, and `custom` ones of your own catalogs.",
			},
			"gate": schema.SingleNestedAttribute{
				Optional:            true,
				MarkdownDescription: "Thresholds of every `posture_gate` that sets none itself.",
				Attributes: map[string]schema.Attribute{
					"minimum_score": schema.Float64Attribute{Optional: true, Validators: []validatorFloat64{percentage}, MarkdownDescription: minimumScoreDoc},
					"maximum_drop":  schema.Float64Attribute{Optional: true, Validators: []validatorFloat64{percentage}, MarkdownDescription: maximumDropDoc},
					"fail_on":       schema.StringAttribute{Optional: true, Validators: []validatorString{stringvalidator.OneOf(posture.Severities()...)}, MarkdownDescription: failOnDoc},
					"controls": schema.MapAttribute{
						ElementType: types.Float64Type, Optional: true, MarkdownDescription: gateControlsDoc,
						Validators: []validatorMap{mapvalidator.ValueFloat64sAre(percentage)},
					},
				},
			},
		},
	}
}
