package provider

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"
)

// judgedModel is what data sources that judge resources are told. The three ways
// in exclude each other.
type judgedModel struct {
	Resources   types.Dynamic `tfsdk:"resources"`
	Assessments types.List    `tfsdk:"assessments"`
	File        types.String  `tfsdk:"file"`
	Exemptions  types.Dynamic `tfsdk:"exemptions"`
	Date        types.String  `tfsdk:"date"`
}

// judgedAttributes are the arguments of the model, beside those given.
func judgedAttributes(more map[string]schema.Attribute) map[string]schema.Attribute {
	all := map[string]schema.Attribute{
		"resources": schema.DynamicAttribute{Optional: true, MarkdownDescription: resourcesDoc +
			" They are not kept in the state. One of `resources`, `assessments` and `file` is needed."},
		"assessments": schema.ListAttribute{Optional: true, ElementType: attrType(assessmentType), MarkdownDescription: "The digest that the function `assess` makes of resources; it holds no values."},
		"file":        schema.StringAttribute{Optional: true, MarkdownDescription: "A state or plan as JSON (`terraform show -json`), or a binary plan. Relative to the root module."},
		"exemptions":  schema.DynamicAttribute{Optional: true, MarkdownDescription: exemptionsDoc},
		"date":        schema.StringAttribute{Optional: true, Validators: []validatorString{dateValidator{}}, MarkdownDescription: "The day on which expiring exemptions are looked at, such as `2027-03-31`. Default: today."},
	}
	maps.Copy(all, more)
	return all
}

// configuredDataSource remembers the provider's configuration.
type configuredDataSource struct{ configured *configured }

// Configure implements datasource.DataSourceWithConfigure.
func (d *configuredDataSource) Configure(_ context.Context, req datasource.ConfigureRequest, _ *datasource.ConfigureResponse) {
	d.configured, _ = req.ProviderData.(*configured)
}

// judge answers for whichever way in was taken. What was given is not kept: the
// model comes back without resources and assessments.
func (c *configured) judge(ctx context.Context, model *judgedModel) (*answer, diag.Diagnostics) {
	o, diags := c.question(ctx, "exemptions", model.Exemptions, model.Date)
	resources, err := heavyArgument(ctx, "resources", model.Resources)
	if err != nil {
		diags.AddAttributeError(path.Root("resources"), "Unreadable resources", err.Error())
	}
	assessments, err := assessmentsArgument(ctx, model.Assessments)
	if err != nil {
		diags.AddAttributeError(path.Root("assessments"), "Unreadable assessments", err.Error())
	}
	if diags.HasError() {
		return nil, diags
	}
	model.Resources, model.Assessments = types.DynamicNull(), types.ListNull(attrType(assessmentType))
	model.Exemptions = types.DynamicNull()
	if o.date.IsZero() {
		o.date = now()
	}
	var report *answer
	var failed *failure
	ways := 0
	if !model.File.IsNull() {
		ways++
		report, failed = c.askFile(ctx, model.File.ValueString(), o)
	}
	if !assessments.IsNull() {
		ways++
		report, failed = c.askAssessments(assessments, o)
	}
	if !resources.IsNull() {
		ways++
		report, failed = c.ask(ctx, resources, o)
	}
	switch {
	case ways != 1:
		diags.AddError("Nothing to judge", "Give one of the arguments resources, assessments and file, and one only.")
	case failed != nil:
		diags.AddAttributeError(path.Root(failed.attribute), failed.summary, sentence(failed.text))
	case report == nil:
		diags.AddError("Unknown resources", "It isn't known yet which resources there will be.")
	default:
		for _, note := range report.diagnosed("warning") {
			diags.AddWarning("Exemption to look at", note)
		}
	}
	return report, diags
}

func assessmentsArgument(ctx context.Context, held types.List) (cty.Value, error) {
	if b := besideOf(ctx); b != nil {
		return b.heavy["assessments"]()
	}
	raw, err := held.ToTerraformValue(ctx)
	if err != nil {
		return cty.DynamicVal, errUnreadable
	}
	return fromTerraform(raw)
}
