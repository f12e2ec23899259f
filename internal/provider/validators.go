package provider

import (
	"context"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
)

// dayValidator accepts a day, 2027-03-31.
type dayValidator struct{}

// Description implements validator.String.
func (dayValidator) Description(context.Context) string { return "must be a day such as 2027-03-31" }

// MarkdownDescription implements validator.String.
func (v dayValidator) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements validator.String.
func (dayValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	if _, err := time.Parse(time.DateOnly, req.ConfigValue.ValueString()); err != nil {
		resp.Diagnostics.AddAttributeError(req.Path, "Unreadable day", "Write the day as 2027-03-31.")
	}
}

// dateValidator accepts a day, or a moment as plantimestamp() gives it.
type dateValidator struct{}

// Description implements validator.String.
func (dateValidator) Description(context.Context) string {
	return "must be a day such as 2027-03-31, or plantimestamp()"
}

// MarkdownDescription implements validator.String.
func (v dateValidator) MarkdownDescription(ctx context.Context) string { return v.Description(ctx) }

// ValidateString implements validator.String.
func (dateValidator) ValidateString(_ context.Context, req validator.StringRequest, resp *validator.StringResponse) {
	if req.ConfigValue.IsNull() || req.ConfigValue.IsUnknown() {
		return
	}
	if _, err := parseDate(req.ConfigValue.ValueString()); err != nil {
		resp.Diagnostics.AddAttributeError(req.Path, "Unreadable date", sentence(err.Error()))
	}
}

// sentence makes a sentence of an error.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
