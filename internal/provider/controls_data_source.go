package provider

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// controlsDataSource lists the security controls of the catalog.
type controlsDataSource struct{ configuredDataSource }

func newControlsDataSource() datasource.DataSource { return &controlsDataSource{} }

type controlsModel struct {
	Controls []catalogControlModel `tfsdk:"controls"`
}

type catalogControlModel struct {
	ID              string   `tfsdk:"id"`
	Title           string   `tfsdk:"title"`
	Description     string   `tfsdk:"description"`
	MaxScore        int64    `tfsdk:"max_score"`
	Recommendations []string `tfsdk:"recommendations"`
}

// Metadata implements datasource.DataSource.
func (*controlsDataSource) Metadata(_ context.Context, req datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = req.ProviderTypeName + "_controls"
}

// Schema implements datasource.DataSource.
func (*controlsDataSource) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "The security controls of the catalog with their maximum scores and recommendations, to document them beside the infrastructure.",
		Attributes: map[string]schema.Attribute{
			"controls": schema.ListNestedAttribute{Computed: true, MarkdownDescription: "The controls, by maximum score.", NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"id":              schema.StringAttribute{Computed: true, MarkdownDescription: "The id of the control."},
				"title":           schema.StringAttribute{Computed: true, MarkdownDescription: "Its published title."},
				"description":     schema.StringAttribute{Computed: true, MarkdownDescription: "What it covers."},
				"max_score":       schema.Int64Attribute{Computed: true, MarkdownDescription: "The points it is worth; 0 for one that never counts."},
				"recommendations": schema.ListAttribute{Computed: true, ElementType: types.StringType, MarkdownDescription: "Ids of its recommendations, sorted."},
			}}},
		},
	}
}

// Read implements datasource.DataSource.
func (d *controlsDataSource) Read(ctx context.Context, _ datasource.ReadRequest, resp *datasource.ReadResponse) {
	model := controlsModel{Controls: []catalogControlModel{}}
	for _, control := range d.configured.catalog.Controls {
		entry := catalogControlModel{ID: control.ID, Title: control.Title, Description: control.Description, MaxScore: int64(control.MaxScore), Recommendations: []string{}}
		for _, r := range d.configured.catalog.Recommendations() {
			if slices.Contains(r.Controls, control.ID) {
				entry.Recommendations = append(entry.Recommendations, r.ID)
			}
		}
		model.Controls = append(model.Controls, entry)
	}
	resp.Diagnostics.Append(resp.State.Set(ctx, &model)...)
}
