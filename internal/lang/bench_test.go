package lang_test

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// BenchmarkDecide measures conditions as the catalog has them.
func BenchmarkDecide(b *testing.B) {
	rules := make([]cty.Value, 0, 20)
	for range 20 {
		rules = append(rules, cty.ObjectVal(map[string]cty.Value{
			"direction":              cty.StringVal("Inbound"),
			"access":                 cty.StringVal("Allow"),
			"source_address_prefix":  cty.StringVal("10.0.0.0/8"),
			"destination_port_range": cty.StringVal("22"),
		}))
	}
	resource := &posture.Resource{Address: "azurerm_x.y", Type: "azurerm_x", Value: cty.ObjectVal(map[string]cty.Value{
		"https_traffic_only_enabled": cty.True,
		"min_tls_version":            cty.StringVal("TLS1_2"),
		"network_rules":              cty.TupleVal([]cty.Value{cty.ObjectVal(map[string]cty.Value{"default_action": cty.StringVal("Deny"), "ip_rules": cty.EmptyTupleVal})}),
		"security_rule":              cty.TupleVal(rules),
	})}
	benchmarks := map[string]string{
		"coalesce": `coalesce(resource.https_traffic_only_enabled, resource.enable_https_traffic_only, true)`,
		"contains": `contains(["TLS1_2", "TLS1_3"], coalesce(resource.min_tls_version, "TLS1_2"))`,
		"nested":   `resource.network_rules[0].default_action == "Deny" && length(coalesce(resource.network_rules[0].ip_rules, [])) == 0`,
		"rules": `!anytrue([for r in resource.security_rule : r.direction == "Inbound" && r.access == "Allow" &&
			open_to_internet(r.source_address_prefix) && ports_include(r.destination_port_range, [22, 3389])])`,
	}
	for name, source := range benchmarks {
		b.Run(name, func(b *testing.B) {
			expr, diags := hclsyntax.ParseExpression([]byte(source), "bench.hcl", hcl.InitialPos)
			if diags.HasErrors() {
				b.Fatal(diags)
			}
			e, diags := lang.Compile(expr, lang.Scope{})
			if diags.HasErrors() {
				b.Fatal(diags)
			}
			ev := &lang.Evaluation{}
			b.ReportAllocs()
			for b.Loop() {
				ev.Reset(resource)
				if v, diags := e.Decide(ev); diags.HasErrors() || !v.IsKnown() || v.False() {
					b.Fatal(v, diags)
				}
			}
		})
	}
}
