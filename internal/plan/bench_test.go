package plan

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/plan/plantest"
)

// largePlan makes a plan of n resource changes out of three example stacks.
var largePlan = sync.OnceValue(func() func(tb testing.TB, n int) []byte {
	made := make(map[int][]byte)
	return func(tb testing.TB, n int) []byte {
		tb.Helper()
		if b := made[n]; b != nil {
			return b
		}
		var bases [][]byte
		for _, stack := range []string{"webshop_change", "landing_zone", "multicloud"} {
			b, err := os.ReadFile(filepath.Join("../../examples", stack, "plan.json"))
			if err != nil {
				tb.Fatal(err)
			}
			bases = append(bases, b)
		}
		var b bytes.Buffer
		if err := plantest.Generate(&b, n, bases...); err != nil {
			tb.Fatal(err)
		}
		made[n] = b.Bytes()
		return b.Bytes()
	}
})()

// BenchmarkRead reads a plan of 10,000 resources: as encoding/json does into any, as
// the product does, and with all attributes. vs_json is the time as a
// multiple of the first.
func BenchmarkRead(b *testing.B) {
	data := largePlan(b, 10_000)
	decode := func() any {
		var v any
		if err := json.Unmarshal(data, &v); err != nil {
			b.Fatal(err)
		}
		return v
	}
	reading := func(o Options) func() any {
		return func() any {
			p, err := Read(bytes.NewReader(data), o)
			if err != nil {
				b.Fatal(err)
			}
			return p
		}
	}
	var reference float64
	for _, bench := range []struct {
		name string
		run  func() any
	}{
		{"json_into_any", decode},
		{"attributes_of_recommendations", reading(Options{Attributes: some, Defaults: defaults})},
		{"all_attributes", reading(Options{})},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				bench.run()
			}
			perRun := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
			if bench.name == "json_into_any" {
				reference = perRun
			}
			if reference > 0 {
				b.ReportMetric(perRun/reference, "vs_json")
			}
			b.ReportMetric(float64(held(bench.run))/float64(len(data)), "held/size")
		})
	}
}

// held is how many bytes the result of run keeps alive.
func held(run func() any) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	result := run()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(result)
	return after.HeapAlloc - min(before.HeapAlloc, after.HeapAlloc)
}
