package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"
)

// postureProvider is the index of everything that the provider serves.
type postureProvider struct{ version string }

func newProvider(version string) provider.Provider { return &postureProvider{version: version} }

// Metadata implements provider.Provider.
func (p *postureProvider) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "posture"
	resp.Version = p.version
}

// Resources implements provider.Provider.
func (p *postureProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		newGateResource,
		newExemptionResource,
	}
}

// DataSources implements provider.Provider.
func (p *postureProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{
		newScoreDataSource,
		newRecommendationsDataSource,
		newControlsDataSource,
		newStandardDataSource,
		newReportDataSource,
	}
}

// Functions implements provider.ProviderWithFunctions.
func (p *postureProvider) Functions(context.Context) []func() function.Function {
	var all []func() function.Function
	for _, s := range functions() {
		all = append(all, func() function.Function { return frameworkFunction{spec: s} })
	}
	return all
}
