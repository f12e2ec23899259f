package provider

import (
	"bytes"
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// reportDataSource renders a report as text.
type reportDataSource struct{ configuredDataSource }

func newReportDataSource() datasource.DataSource { return &reportDataSource{} }

type reportModel struct {
	judgedModel
	Format  types.String `tfsdk:"format"`
	Content types.String `tfsdk:"content"`
}

// Metadata implements datasource.DataSource.
func (*reportDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_report"
}

// Schema implements datasource.DataSource.
func (*reportDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "A report on resources in any of posture's formats as a string, to be written to a file or shown. When Terraform reads it, and what it keeps, is as with [posture_score](score).",
		Attributes: judgedAttributes(map[string]schema.Attribute{
			"format":  schema.StringAttribute{Required: true, Validators: []validatorString{stringvalidator.OneOf(formats()...)}, MarkdownDescription: "The format."},
			"content": schema.StringAttribute{Computed: true, MarkdownDescription: "The report."},
		}),
	}
}

// formats are the names of the formats of package report.
func formats() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// Read implements datasource.DataSource.
func (d *reportDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model reportModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	answer, diags := d.configured.judge(ctx, &model.judgedModel)
	resp.Diagnostics.Append(diags...)
	if resp.Diagnostics.HasError() {
		return
	}
	format, _ := report.Lookup(model.Format.ValueString())
	var content bytes.Buffer
	if err := format.Write(&content, answer.Report, report.Options{All: true}); err != nil {
		resp.Diagnostics.AddAttributeError(path.Root("format"), "Unwritten report", sentence(err.Error()))
		return
	}
	model.Content = types.StringValue(content.String())
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}
