package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// open lightens one configuration when its schema has heavy arguments.
func (w *wire) open(ctx context.Context, config *tfprotov6.DynamicValue, name string, of func(*wireTypes) map[string]cty.Type) (context.Context, *tfprotov6.DynamicValue, cty.Type, *beside, error) {
	types, err := w.types()
	if err != nil {
		return ctx, nil, cty.NilType, nil, err
	}
	typ, has := of(types)[name]
	if !has {
		return ctx, config, cty.NilType, nil, nil
	}
	ctx, light, b, err := lighten(ctx, config, typ)
	return ctx, light, typ, b, err
}

func resourcesOf(t *wireTypes) map[string]cty.Type   { return t.resources }
func dataSourcesOf(t *wireTypes) map[string]cty.Type { return t.dataSources }

// ValidateResourceConfig implements tfprotov6.ResourceServer.
func (w *wire) ValidateResourceConfig(ctx context.Context, req *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	ctx, config, _, _, err := w.open(ctx, req.Config, req.TypeName, resourcesOf)
	if err != nil {
		return &tfprotov6.ValidateResourceConfigResponse{Diagnostics: wireFailed(err)}, nil
	}
	light := *req
	light.Config = config
	return w.ProviderServer.ValidateResourceConfig(ctx, &light)
}

// PlanResourceChange implements tfprotov6.ResourceServer.
func (w *wire) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	ctx, config, typ, b, err := w.open(ctx, req.Config, req.TypeName, resourcesOf)
	if err != nil {
		return &tfprotov6.PlanResourceChangeResponse{Diagnostics: wireFailed(err)}, nil
	}
	light := *req
	light.Config = config
	if b != nil {
		if light.ProposedNewState, err = strip(req.ProposedNewState, typ); err != nil {
			return &tfprotov6.PlanResourceChangeResponse{Diagnostics: wireFailed(errUnreadable)}, nil //nolint:nilerr // the cause may quote a value, and no value leaves
		}
	}
	resp, err := w.ProviderServer.PlanResourceChange(ctx, &light)
	if err != nil || b == nil {
		return resp, err
	}
	if resp.PlannedState, err = heavier(resp.PlannedState, typ, b); err != nil {
		resp.Diagnostics = append(resp.Diagnostics, wireFailed(errUnreadable)...)
	}
	return resp, nil
}

// ApplyResourceChange implements tfprotov6.ResourceServer.
func (w *wire) ApplyResourceChange(ctx context.Context, req *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	ctx, config, _, _, err := w.open(ctx, req.Config, req.TypeName, resourcesOf)
	if err != nil {
		return &tfprotov6.ApplyResourceChangeResponse{NewState: req.PriorState, Diagnostics: wireFailed(err)}, nil
	}
	light := *req
	light.Config = config
	return w.ProviderServer.ApplyResourceChange(ctx, &light)
}

// ValidateDataResourceConfig implements tfprotov6.DataSourceServer.
func (w *wire) ValidateDataResourceConfig(ctx context.Context, req *tfprotov6.ValidateDataResourceConfigRequest) (*tfprotov6.ValidateDataResourceConfigResponse, error) {
	ctx, config, _, _, err := w.open(ctx, req.Config, req.TypeName, dataSourcesOf)
	if err != nil {
		return &tfprotov6.ValidateDataResourceConfigResponse{Diagnostics: wireFailed(err)}, nil
	}
	light := *req
	light.Config = config
	return w.ProviderServer.ValidateDataResourceConfig(ctx, &light)
}

// ReadDataSource implements tfprotov6.DataSourceServer.
func (w *wire) ReadDataSource(ctx context.Context, req *tfprotov6.ReadDataSourceRequest) (*tfprotov6.ReadDataSourceResponse, error) {
	ctx, config, _, _, err := w.open(ctx, req.Config, req.TypeName, dataSourcesOf)
	if err != nil {
		return &tfprotov6.ReadDataSourceResponse{Diagnostics: wireFailed(err)}, nil
	}
	light := *req
	light.Config = config
	return w.ProviderServer.ReadDataSource(ctx, &light)
}

// CallFunction implements tfprotov6.FunctionServer.
func (w *wire) CallFunction(ctx context.Context, req *tfprotov6.CallFunctionRequest) (*tfprotov6.CallFunctionResponse, error) {
	spec, has := functions()[req.Name]
	if !has {
		return w.ProviderServer.CallFunction(ctx, req)
	}
	arguments := make([]cty.Value, len(req.Arguments))
	for i, raw := range req.Arguments {
		value, err := decode(raw, spec.parameter(i).typ)
		if err != nil {
			return &tfprotov6.CallFunctionResponse{Error: wireFault(argumentFault(i, "%s", errUnreadable))}, nil //nolint:nilerr // the answer tells it
		}
		arguments[i] = value
	}
	answer, failed := spec.call(ctx, arguments)
	if failed != nil {
		return &tfprotov6.CallFunctionResponse{Error: wireFault(failed)}, nil
	}
	result, err := encode(answer, spec.result)
	if err != nil {
		return nil, err
	}
	return &tfprotov6.CallFunctionResponse{Result: result}, nil
}

func wireFault(f *fault) *tfprotov6.FunctionError {
	failed := &tfprotov6.FunctionError{Text: f.text}
	if f.argument >= 0 {
		argument := int64(f.argument)
		failed.FunctionArgument = &argument
	}
	return failed
}
