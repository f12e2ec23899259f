package provider

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// standardDataSource shows a standard with its requirements.
type standardDataSource struct{ configuredDataSource }

func newStandardDataSource() datasource.DataSource { return &standardDataSource{} }

type standardModel struct {
	ID           types.String       `tfsdk:"id"`
	Title        types.String       `tfsdk:"title"`
	Version      types.String       `tfsdk:"version"`
	URL          types.String       `tfsdk:"url"`
	Requirements []requirementModel `tfsdk:"requirements"`
}

type requirementModel struct {
	ID              string   `tfsdk:"id"`
	Title           string   `tfsdk:"title"`
	Recommendations []string `tfsdk:"recommendations"`
}

// Metadata implements datasource.DataSource.
func (*standardDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_standard"
}

// Schema implements datasource.DataSource.
func (*standardDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "A standard of the catalog, such as the Microsoft cloud security benchmark: its requirements, and the recommendations that map to each.",
		Attributes: map[string]schema.Attribute{
			"id":      schema.StringAttribute{Required: true, MarkdownDescription: "The id of the standard, such as `mcsb`."},
			"title":   schema.StringAttribute{Computed: true, MarkdownDescription: "Its title."},
			"version": schema.StringAttribute{Computed: true, MarkdownDescription: "The publisher's version."},
			"url":     schema.StringAttribute{Computed: true, MarkdownDescription: "Where it is published."},
			"requirements": schema.ListNestedAttribute{Computed: true, MarkdownDescription: "Its requirements.", NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"id":              schema.StringAttribute{Computed: true, MarkdownDescription: "The number of the requirement, such as `DP-3`."},
				"title":           schema.StringAttribute{Computed: true, MarkdownDescription: "Its title."},
				"recommendations": schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "Ids of the recommendations that map to it, sorted."},
			}}},
		},
	}
}

// Read implements datasource.DataSource.
func (d *standardDataSource) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	var model standardModel
	resp.Diagnostics.Append(req.Config.Get(ctx, &model)...)
	if resp.Diagnostics.HasError() {
		return
	}
	standard := d.configured.catalog.Standard(model.ID.ValueString())
	if standard == nil {
		resp.Diagnostics.AddAttributeError(path.Root("id"), "Unknown standard", unknownStandard(model.ID.ValueString(), standards(d.configured.catalog)))
		return
	}
	model.Title, model.Version, model.URL = types.StringValue(standard.Title), types.StringValue(standard.Version), types.StringValue(standard.URL)
	model.Requirements = []requirementModel{}
	for _, requirement := range standard.Requirements {
		entry := requirementModel{ID: requirement.ID, Title: requirement.Title, Recommendations: []string{}}
		for _, r := range d.configured.catalog.Recommendations() {
			if slices.Contains(r.MapsTo[standard.ID], requirement.ID) {
				entry.Recommendations = append(entry.Recommendations, r.ID)
			}
		}
		model.Requirements = append(model.Requirements, entry)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}

func unknownStandard(id string, known []string) string {
	return fmt.Sprintf("There is no standard %q; there are %s.", id, strings.Join(known, ", "))
}
