package check_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/plan/plantest"
)

// BenchmarkPlan judges plans that are read already, with the built-in catalog. The
// time a resource must not grow with their number.
func BenchmarkPlan(b *testing.B) {
	c, diags := catalog.Builtin()
	if diags.HasErrors() {
		b.Fatal(texts(diags))
	}
	var bases [][]byte
	for _, stack := range []string{"webshop_change", "landing_zone", "multicloud"} {
		base, err := os.ReadFile(filepath.Join(examples, stack, "plan.json"))
		if err != nil {
			b.Fatal(err)
		}
		bases = append(bases, base)
	}
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var text bytes.Buffer
			if err := plantest.Generate(&text, n, bases...); err != nil {
				b.Fatal(err)
			}
			p, err := plan.Read(&text, check.PlanOptions(c))
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			assessments := 0
			for b.Loop() {
				r, err := check.Plan(b.Context(), p, check.Options{Catalog: c})
				if err != nil {
					b.Fatal(err)
				}
				assessments = len(r.Assessments)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/resource")
			b.ReportMetric(float64(assessments), "assessments")
		})
	}
}
