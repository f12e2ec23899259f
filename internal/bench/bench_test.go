package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestTableSaysWhatIsOverBudget(t *testing.T) {
	t.Parallel()
	rows := []row{
		{
			resources: 1, size: 40 << 10,
			check:  usage{time: 80 * time.Millisecond, memory: 61 << 20},
			decode: usage{time: 10 * time.Millisecond, memory: 8 << 20},
		},
		{
			resources: 10_000, size: 100 << 20,
			check:  usage{time: 900 * time.Millisecond, memory: 250 << 20},
			decode: usage{time: 1800 * time.Millisecond, memory: 700 << 20},
		},
		{
			resources: 100_000, size: 1000 << 20,
			check:  usage{time: 9 * time.Second, memory: 900 << 20},
			decode: usage{time: 18 * time.Second, memory: 7000 << 20},
		},
	}
	var out strings.Builder
	if err := printTable(&out, rows); err != nil {
		t.Fatal(err)
	}
	want := `   resources        plan    check     memory   encoding/json      memory   time ratio
           1      0.0 MB   0.08 s    61.0 MB          0.01 s      8.0 MB         8.00
      10,000    100.0 MB   0.90 s   250.0 MB          1.80 s    700.0 MB         0.50
     100,000   1000.0 MB   9.00 s   900.0 MB         18.00 s   7000.0 MB         0.50

over budget:   start-up takes 0.08 s and 61.0 MB, of 0.10 s and 60.0 MB
within budget: 10,000 resources take 0.50 of the decoder's time and 250.0 MB, of 1.00 and 300.0 MB
within budget: ten times as many take 10.0 times as long and 900.0 MB for a plan of 1000.0 MB, of 11 times and less than the plan
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
}

func TestGeneratedPlanIsJSON(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "plan.json")
	if err := writePlan(path, "../..", 250); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	// The yardstick itself: it must read to the end what posture is measured on.
	if err := decodeFile(path); err != nil {
		t.Error(err)
	}
	if got := strings.Count(string(data), `"change":{`); got < 250 {
		t.Errorf("the plan has %d changes, want 250", got)
	}
}

func TestMeasureTellsAFailedRun(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	used, err := measure(t.Context(), self, "-test.run=^$")
	if err != nil || used.time <= 0 {
		t.Errorf("measuring a run without tests = %v, %v", used, err)
	}
	if _, err := measure(t.Context(), self, "-no-such-flag"); err == nil || !strings.Contains(err.Error(), "no-such-flag") {
		t.Errorf("measuring a run that ends badly = %v, want its exit code and its words", err)
	}
}

func TestBetterTakesTheSmallerOfEach(t *testing.T) {
	t.Parallel()
	first := usage{time: time.Second, memory: 10}
	second := usage{time: 2 * time.Second, memory: 5}
	if got, want := (usage{}).better(first).better(second), (usage{time: time.Second, memory: 5}); got != want {
		t.Errorf("better = %v, want %v", got, want)
	}
}
