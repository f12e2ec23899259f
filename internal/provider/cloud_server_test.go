package provider

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
)

// cloud stands in for hashicorp/azurerm: real schemas, computed attributes
// unknown at plan, documented defaults, made-up ids. It keeps nothing.
type cloud struct {
	tfprotov6.ProviderServer
	types        map[string]*cloudType
	subscription string
}

func newCloud() *cloud {
	return &cloud{types: cloudTypes(), subscription: "00000000-0000-0000-0000-000000000001"}
}

func (c *cloud) schema(name string) (*tfprotov6.Schema, cty.Type) {
	schema := &tfprotov6.Schema{Block: c.types[name].block("")}
	typ, err := ctyType(schema.ValueType())
	if err != nil {
		panic(err)
	}
	return schema, typ
}

func cloudProviderSchema() *tfprotov6.Schema {
	return &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{
		Attributes: []*tfprotov6.SchemaAttribute{{Name: "subscription_id", Type: tftypes.String, Optional: true}},
		BlockTypes: []*tfprotov6.SchemaNestedBlock{{TypeName: "features", Nesting: tfprotov6.SchemaNestedBlockNestingModeList, Block: &tfprotov6.SchemaBlock{}}},
	}}
}

func (c *cloud) GetMetadata(context.Context, *tfprotov6.GetMetadataRequest) (*tfprotov6.GetMetadataResponse, error) {
	resp := &tfprotov6.GetMetadataResponse{}
	for name := range c.types {
		resp.Resources = append(resp.Resources, tfprotov6.ResourceMetadata{TypeName: name})
	}
	return resp, nil
}

func (c *cloud) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	resp := &tfprotov6.GetProviderSchemaResponse{Provider: cloudProviderSchema(), ResourceSchemas: make(map[string]*tfprotov6.Schema)}
	for name := range c.types {
		resp.ResourceSchemas[name], _ = c.schema(name)
	}
	return resp, nil
}

func (c *cloud) GetResourceIdentitySchemas(context.Context, *tfprotov6.GetResourceIdentitySchemasRequest) (*tfprotov6.GetResourceIdentitySchemasResponse, error) {
	return &tfprotov6.GetResourceIdentitySchemasResponse{}, nil
}

func (c *cloud) ValidateProviderConfig(_ context.Context, req *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: req.Config}, nil
}

func (c *cloud) ConfigureProvider(_ context.Context, req *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	typ, err := ctyType(cloudProviderSchema().ValueType())
	if err != nil {
		return nil, err
	}
	config, err := decode(req.Config, typ)
	if err == nil && !config.IsNull() && known(config.GetAttr("subscription_id"), cty.String) {
		c.subscription = config.GetAttr("subscription_id").AsString()
	}
	return &tfprotov6.ConfigureProviderResponse{}, err
}

func (c *cloud) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}

func (c *cloud) GetFunctions(context.Context, *tfprotov6.GetFunctionsRequest) (*tfprotov6.GetFunctionsResponse, error) {
	return &tfprotov6.GetFunctionsResponse{}, nil
}

func (c *cloud) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

func (c *cloud) UpgradeResourceState(_ context.Context, req *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	schema, _ := c.schema(req.TypeName)
	value, err := req.RawState.Unmarshal(schema.ValueType())
	if err != nil {
		return nil, err
	}
	state, err := tfprotov6.NewDynamicValue(schema.ValueType(), value)
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &state}, err
}

func (c *cloud) ReadResource(_ context.Context, req *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return &tfprotov6.ReadResourceResponse{NewState: req.CurrentState}, nil
}

func (c *cloud) ImportResourceState(_ context.Context, req *tfprotov6.ImportResourceStateRequest) (*tfprotov6.ImportResourceStateResponse, error) {
	return nil, fmt.Errorf("the stand-in can't import %s", req.TypeName)
}

func (c *cloud) PlanResourceChange(_ context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	_, typ := c.schema(req.TypeName)
	prior, err := decode(req.PriorState, typ)
	if err != nil {
		return nil, err
	}
	proposed, err := decode(req.ProposedNewState, typ)
	if err != nil {
		return nil, err
	}
	resp := &tfprotov6.PlanResourceChangeResponse{PlannedState: req.ProposedNewState, UnsafeToUseLegacyTypeSystem: true} //nolint:staticcheck // azurerm sets it
	if proposed.IsNull() {
		return resp, nil
	}
	planned := c.types[req.TypeName].plan("", prior, proposed)
	if !prior.IsNull() {
		for _, name := range []string{"name", "location", "resource_group_name"} {
			if typ.HasAttribute(name) && !planned.GetAttr(name).RawEquals(prior.GetAttr(name)) {
				resp.RequiresReplace = append(resp.RequiresReplace, tftypes.NewAttributePath().WithAttributeName(name))
			}
		}
	}
	resp.PlannedState, err = encode(planned, typ)
	return resp, err
}

func (c *cloud) ApplyResourceChange(_ context.Context, req *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	_, typ := c.schema(req.TypeName)
	planned, err := decode(req.PlannedState, typ)
	if err != nil {
		return nil, err
	}
	resp := &tfprotov6.ApplyResourceChangeResponse{NewState: req.PlannedState, UnsafeToUseLegacyTypeSystem: true} //nolint:staticcheck // azurerm sets it
	if !planned.IsNull() {
		resp.NewState, err = encode(c.settle(req.TypeName, planned), typ)
	}
	return resp, err
}
