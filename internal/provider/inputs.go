package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"
)

const exemptionsDoc = "Exemptions to honour: a list of `posture_exemption` resources, or of objects with their attributes."

// heavyArgument gives one of the arguments that the wire keeps from the
// framework; without the wire, the framework has it.
func heavyArgument(ctx context.Context, name string, held types.Dynamic) (cty.Value, error) {
	if b := besideOf(ctx); b != nil {
		return b.heavy[name]()
	}
	return dynamicVal(ctx, held)
}

// question adds what a block says to the provider's configuration.
func (c *configured) question(ctx context.Context, argument string, exemptions types.Dynamic, date types.String) (*options, diag.Diagnostics) {
	var diags diag.Diagnostics
	o := c.options
	value, err := dynamicVal(ctx, exemptions)
	if err == nil {
		o.exemptions, o.undecided, err = readExemptions(value)
	}
	if err != nil {
		diags.AddAttributeError(path.Root(argument), "Unreadable exemptions", "The argument "+err.Error()+".")
	}
	if date.IsUnknown() {
		o.undecided = true
	} else if text := date.ValueString(); text != "" {
		if o.date, err = parseDate(text); err != nil {
			diags.AddAttributeError(path.Root("date"), "Unreadable date", sentence(err.Error()))
		}
	}
	return &o, diags
}
