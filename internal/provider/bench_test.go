package provider

import (
	"fmt"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/zclconf/go-cty/cty"
)

// sizes are numbers of resources. Each has about 80 attributes, as a storage
// account without its blocks has: all of them travel, few are read.
var sizes = []int{100, 1000, 5000}

func many(n int) cty.Value {
	resources := make(map[string]cty.Value, n)
	for i := range n {
		attributes := account().AsValueMap()
		if i%3 == 0 {
			attributes["https_traffic_only_enabled"] = cty.False
		}
		for k := len(attributes); k < 80; k++ {
			attributes[fmt.Sprintf("primary_endpoint_number_%d", k)] = cty.StringVal(fmt.Sprintf("https://account%d.endpoint%d.example.net/", i, k))
		}
		resources[fmt.Sprintf("azurerm_storage_account.a%d", i)] = cty.ObjectVal(attributes)
	}
	return cty.ObjectVal(resources)
}

func benchmarkSizes(b *testing.B, run func(b *testing.B, server tfprotov6.ProviderServer, resources cty.Value)) {
	b.Helper()
	server := New("test")()
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			resources := many(n)
			b.ReportAllocs()
			run(b, server, resources)
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/resource")
		})
	}
}

func benchmarkFunction(b *testing.B, name string) {
	b.Helper()
	benchmarkSizes(b, func(b *testing.B, server tfprotov6.ProviderServer, resources cty.Value) {
		raw, err := encode(resources, cty.DynamicPseudoType)
		if err != nil {
			b.Fatal(err)
		}
		request := &tfprotov6.CallFunctionRequest{Name: name, Arguments: []*tfprotov6.DynamicValue{raw}}
		for b.Loop() {
			if response, err := server.CallFunction(b.Context(), request); err != nil || response.Error != nil {
				b.Fatal(err, response)
			}
		}
	})
}

func BenchmarkScoreFunction(b *testing.B)  { benchmarkFunction(b, "score") }
func BenchmarkAssessFunction(b *testing.B) { benchmarkFunction(b, "assess") }

// BenchmarkScoreDataSource reads a data source as Terraform does: validate, then
// read.
func BenchmarkScoreDataSource(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, server tfprotov6.ProviderServer, resources cty.Value) {
		configureServer(b, server)
		config := blank(b, server, "posture_score")
		config["resources"] = resources
		types, err := server.(*wire).types()
		if err != nil {
			b.Fatal(err)
		}
		raw, err := encode(cty.ObjectVal(config), types.dataSources["posture_score"])
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			validated, err := server.ValidateDataResourceConfig(b.Context(), &tfprotov6.ValidateDataResourceConfigRequest{TypeName: "posture_score", Config: raw})
			if err != nil || len(validated.Diagnostics) > 0 {
				b.Fatal(err, validated)
			}
			read, err := server.ReadDataSource(b.Context(), &tfprotov6.ReadDataSourceRequest{TypeName: "posture_score", Config: raw})
			if err != nil || len(read.Diagnostics) > 0 {
				b.Fatal(err, read.Diagnostics[0])
			}
		}
	})
}

// BenchmarkGate plans the creation of a gate.
func BenchmarkGate(b *testing.B) {
	benchmarkSizes(b, func(b *testing.B, server tfprotov6.ProviderServer, resources cty.Value) {
		configureServer(b, server)
		types, err := server.(*wire).types()
		if err != nil {
			b.Fatal(err)
		}
		typ := types.resources["posture_gate"]
		config := nulls(typ)
		prior, err := encode(cty.NullVal(typ), typ)
		if err != nil {
			b.Fatal(err)
		}
		config["resources"] = resources
		raw, err := encode(cty.ObjectVal(config), typ)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			planned, err := server.PlanResourceChange(b.Context(), &tfprotov6.PlanResourceChangeRequest{TypeName: "posture_gate", Config: raw, PriorState: prior, ProposedNewState: raw})
			if err != nil || len(planned.Diagnostics) > 0 {
				b.Fatal(err, planned.Diagnostics[0])
			}
		}
	})
}

func configureServer(b *testing.B, server tfprotov6.ProviderServer) {
	b.Helper()
	schema, err := schemaOf(b.Context(), server)
	if err != nil {
		b.Fatal(err)
	}
	typ, err := ctyType(schema.Provider.ValueType())
	if err != nil {
		b.Fatal(err)
	}
	config, err := encode(cty.ObjectVal(nulls(typ)), typ)
	if err != nil {
		b.Fatal(err)
	}
	configured, err := server.ConfigureProvider(b.Context(), &tfprotov6.ConfigureProviderRequest{Config: config})
	if err != nil || len(configured.Diagnostics) > 0 {
		b.Fatal(err, configured)
	}
}

func blank(b *testing.B, server tfprotov6.ProviderServer, dataSource string) map[string]cty.Value {
	b.Helper()
	types, err := server.(*wire).types()
	if err != nil {
		b.Fatal(err)
	}
	return nulls(types.dataSources[dataSource])
}

func nulls(typ cty.Type) map[string]cty.Value {
	attributes := make(map[string]cty.Value)
	for name, of := range typ.AttributeTypes() {
		attributes[name] = cty.NullVal(of)
	}
	return attributes
}
