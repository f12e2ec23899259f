package assess_test

import (
	"fmt"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// BenchmarkResources holds the built-in recommendations against storage accounts,
// some of them unhealthy. The budget is 1 µs to 20 µs an assessment.
func BenchmarkResources(b *testing.B) {
	c, diags := catalog.Builtin()
	if diags.HasErrors() {
		b.Fatal(diags)
	}
	rs := make([]*posture.Resource, 2000)
	for i := range rs {
		rs[i] = &posture.Resource{
			Address: fmt.Sprintf("azurerm_storage_account.s[%d]", i), Mode: posture.Managed, Type: "azurerm_storage_account",
			Value: cty.ObjectVal(map[string]cty.Value{
				"name": cty.StringVal("logs"), "id": cty.DynamicVal,
				"https_traffic_only_enabled": cty.BoolVal(i%4 > 0), "min_tls_version": cty.StringVal("TLS1_2"),
				"allow_nested_items_to_be_public": cty.BoolVal(i%8 == 0), "public_network_access_enabled": cty.True,
				"shared_access_key_enabled": cty.False, "infrastructure_encryption_enabled": cty.NullVal(cty.Bool),
				"account_kind": cty.StringVal("StorageV2"), "customer_managed_key": cty.EmptyTupleVal,
				"network_rules": cty.TupleVal([]cty.Value{cty.ObjectVal(map[string]cty.Value{"default_action": cty.StringVal("Deny"), "ip_rules": cty.EmptyTupleVal})}),
			}),
		}
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		verdicts, diags := assess.Resources(b.Context(), rs, c, nil, assess.Options{})
		if len(diags) > 0 {
			b.Fatal(diags[0])
		}
		n += len(verdicts)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(n), "µs/assessment")
}

// BenchmarkCompare sets two sides of ten thousand resources against each other.
func BenchmarkCompare(b *testing.B) {
	var changes []posture.Change
	var before, after []posture.Verdict
	var recs []*posture.Recommendation
	for i := range 10 {
		recs = append(recs, &posture.Recommendation{ID: fmt.Sprintf("r%d", i), Controls: []string{fmt.Sprintf("c%d", i%3)}})
	}
	for i := range 10000 {
		r := &posture.Resource{Address: fmt.Sprintf("x.r[%05d]", i)}
		changes = append(changes, posture.Change{Address: r.Address, Before: r, After: r})
		for _, rec := range recs {
			before = append(before, posture.Verdict{Recommendation: rec, Resource: r, Health: posture.Healthy})
			after = append(after, posture.Verdict{Recommendation: rec, Resource: r, Health: posture.Unhealthy})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		assess.Compare(changes, before, after)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(before)), "ns/assessment")
}
