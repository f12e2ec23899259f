package provider

import (
	"context"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

type (
	validatorString  = validator.String
	validatorFloat64 = validator.Float64
	validatorMap     = validator.Map
	validatorSet     = validator.Set
)

// Configure implements provider.Provider.
func (p *postureProvider) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	var model providerModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	for name, value := range map[string]attr.Value{
		"catalogs": model.Catalogs, "parameters": model.Parameters, "standard": model.Standard, "include": model.Include, "gate": model.Gate,
	} {
		if value.IsUnknown() {
			resp.Diagnostics.AddAttributeError(path.Root(name), "Unknown provider configuration", "The value must be known while planning.")
		}
	}
	if resp.Diagnostics.HasError() {
		return
	}
	c, diags := configure(ctx, &model)
	resp.Diagnostics.Append(diags...)
	if !resp.Diagnostics.HasError() {
		resp.DataSourceData, resp.ResourceData = c, c
	}
}

// configure builds the catalog and the defaults.
func configure(ctx context.Context, model *providerModel) (*configured, diag.Diagnostics) {
	var diags diag.Diagnostics
	c := &configured{options: options{with: cty.NullVal(cty.DynamicPseudoType)}}
	base, err := builtin()
	if err != nil {
		diags.AddError("Unreadable built-in catalog", err.Error())
		return nil, diags
	}
	c.catalog = base
	var directories []string
	diags.Append(model.Catalogs.ElementsAs(ctx, &directories, false)...)
	if len(directories) > 0 && !diags.HasError() {
		loaded, found, _ := catalog.Load(directories, base)
		diags.Append(fromHCL(path.Root("catalogs"), found)...)
		if diags.HasError() {
			return nil, diags
		}
		c.catalog = loaded
	}
	diags.Append(c.parameters(ctx, model.Parameters)...)
	if c.options.standard = model.Standard.ValueString(); c.options.standard != "" {
		if known := standards(c.catalog); !slices.Contains(known, c.options.standard) {
			diags.AddAttributeError(path.Root("standard"), "Unknown standard", unknownStandard(c.options.standard, known))
		}
	}
	diags.Append(model.Include.ElementsAs(ctx, &c.options.include, false)...)
	var gate gateModel
	if !model.Gate.IsNull() && !model.Gate.IsUnknown() {
		diags.Append(model.Gate.As(ctx, &gate, basetypes.ObjectAsOptions{})...)
		var found diag.Diagnostics
		c.gate, found = gate.thresholds(ctx)
		diags.Append(found...)
		diags.Append(c.knownControls(path.Root("gate").AtName("controls"), c.gate.controls)...)
	}
	return c, diags
}

func (c *configured) parameters(ctx context.Context, given types.Dynamic) (diags diag.Diagnostics) {
	if given.IsNull() {
		return nil
	}
	at := path.Root("parameters")
	value, err := dynamicVal(ctx, given)
	if err == nil && !value.IsWhollyKnown() {
		diags.AddAttributeError(at, "Unknown provider configuration", "The value must be known while planning.")
		return diags
	}
	var parameters map[string]map[string]cty.Value
	if err == nil {
		parameters, err = readParameters(value)
	}
	if err != nil {
		diags.AddAttributeError(at, "Unsupported parameters", "The parameters "+err.Error()+".")
		return diags
	}
	with, found := c.catalog.WithParameters(parameters)
	diags.Append(fromHCL(at, found)...)
	if !diags.HasError() {
		c.catalog = with
	}
	return diags
}

// knownControls complains about thresholds of controls that the catalog lacks.
func (c *configured) knownControls(at path.Path, controls map[string]float64) (diags diag.Diagnostics) {
	ids := make([]string, len(c.catalog.Controls))
	for i, control := range c.catalog.Controls {
		ids[i] = control.ID
	}
	for _, id := range slices.Sorted(maps.Keys(controls)) {
		if !slices.Contains(ids, id) {
			diags.AddAttributeError(at.AtMapKey(id), "Unknown control", "There is no control \""+id+"\""+meant(id, ids)+".")
		}
	}
	return diags
}

// thresholds reads the model; unknown values set no threshold.
func (m gateModel) thresholds(ctx context.Context) (t thresholds, diags diag.Diagnostics) {
	if f := m.MinimumScore; !f.IsNull() && !f.IsUnknown() {
		t.minimum = f.ValueFloat64Pointer()
	}
	if f := m.MaximumDrop; !f.IsNull() && !f.IsUnknown() {
		t.drop = f.ValueFloat64Pointer()
	}
	if s := m.FailOn.ValueString(); s != "" {
		severity, err := parseSeverity(s)
		if err != nil {
			diags.AddAttributeError(path.Root("fail_on"), "Unknown severity", err.Error())
		}
		t.severity = severity
	}
	if !m.Controls.IsNull() && !m.Controls.IsUnknown() {
		diags.Append(m.Controls.ElementsAs(ctx, &t.controls, false)...)
	}
	return t, diags
}

// dynamicVal reads a dynamic argument that the framework holds.
func dynamicVal(ctx context.Context, given types.Dynamic) (cty.Value, error) {
	raw, err := given.ToTerraformValue(ctx)
	if err != nil {
		return cty.DynamicVal, errUnreadable
	}
	return fromTerraform(raw)
}

// standards are the ids of the catalog's standards.
func standards(c *catalog.Catalog) []string {
	ids := make([]string, len(c.Standards()))
	for i, s := range c.Standards() {
		ids[i] = s.ID
	}
	return ids
}
