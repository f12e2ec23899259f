package provider

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// heavy names the arguments that hold whole resources. They never reach the
// framework: its dynamic values cost up to a hundred times the work of cty's, and
// its handling of write-only ones grows with the square of their size.
var heavy = []string{"resources", "assessments"}

// wire is the framework's server with our own hand on three kinds of messages:
// calls of functions, and those that carry a configuration with heavy arguments,
// of the gate and of data sources. In these a known heavy argument is replaced by
// an empty one, so that the framework still tells null, unknown and given
// apart, and the value itself travels in the context.
type wire struct {
	tfprotov6.ProviderServer
	types func() (*wireTypes, error)
}

// wireTypes are the types of the messages that the wire opens.
type wireTypes struct {
	resources, dataSources map[string]cty.Type
}

func newWire(inner tfprotov6.ProviderServer) *wire {
	return &wire{ProviderServer: inner, types: sync.OnceValues(func() (*wireTypes, error) {
		schema, err := schemaOf(context.Background(), inner)
		if err != nil {
			return nil, err
		}
		types := &wireTypes{}
		if types.resources, err = heavyTypes(schema.ResourceSchemas); err != nil {
			return nil, err
		}
		types.dataSources, err = heavyTypes(schema.DataSourceSchemas)
		return types, err
	})}
}

// heavyTypes gives the types of those schemas that have a heavy argument.
func heavyTypes(schemas map[string]*tfprotov6.Schema) (map[string]cty.Type, error) {
	types := make(map[string]cty.Type)
	for name, schema := range schemas {
		typ, err := ctyType(schema.ValueType())
		if err != nil {
			return nil, err
		}
		for _, argument := range heavy {
			if typ.HasAttribute(argument) {
				types[name] = typ
			}
		}
	}
	return types, nil
}

// heavier puts refined values into a planned state.
func heavier(planned *tfprotov6.DynamicValue, typ cty.Type, b *beside) (*tfprotov6.DynamicValue, error) {
	if len(b.refined) == 0 || planned == nil {
		return planned, nil
	}
	whole, err := decode(planned, typ)
	if err != nil || whole.IsNull() || !whole.IsKnown() {
		return planned, err
	}
	attributes := whole.AsValueMap()
	for name, value := range b.refined {
		if !attributes[name].IsKnown() {
			attributes[name] = value
		}
	}
	return encode(cty.ObjectVal(attributes), typ)
}

// wireFailed is the one diagnostic of the wire itself.
func wireFailed(err error) []*tfprotov6.Diagnostic {
	return []*tfprotov6.Diagnostic{{
		Severity: tfprotov6.DiagnosticSeverityError,
		Summary:  "Unreadable message",
		Detail:   "Reading the message of Terraform: " + err.Error() + ".",
	}}
}
