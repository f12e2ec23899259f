package coverage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAzure(t *testing.T) {
	t.Parallel()
	policies, err := Azure()
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, p := range policies {
		for _, initiative := range p.Initiatives {
			counts[initiative]++
		}
	}
	// The sizes of the initiatives as published.
	if diff := cmp.Diff(map[string]int{"mcsb": 223, "mcsb_v2": 412}, counts); diff != "" {
		t.Errorf("policies by initiative (-want +got):\n%s", diff)
	}
}

func TestRead(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		lines []string
		want  string // part of the error, "" for none
	}{
		"sound":                 {lines: []string{"a\tmcsb,mcsb_v2\tconfiguration\tA", "b\tmcsb_v2\truntime\tB\tscans"}},
		"a field is missing":    {lines: []string{"a\tmcsb\tconfiguration"}, want: "3 fields"},
		"an unknown word":       {lines: []string{"a\tmcsb\tperhaps\tA"}, want: `"perhaps" is none of`},
		"no reason":             {lines: []string{"a\tmcsb\tretired\tA"}, want: "a reason is given"},
		"a reason too many":     {lines: []string{"a\tmcsb\tconfiguration\tA\tscans"}, want: "a reason is given"},
		"a policy stands twice": {lines: []string{"a\tmcsb\tconfiguration\tA", "a\tmcsb\tconfiguration\tA"}, want: "line 3 of the policies: a stands twice"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			policies, err := read("headings\n" + strings.Join(test.lines, "\n") + "\n")
			switch {
			case test.want == "" && err != nil:
				t.Error(err)
			case test.want == "" && len(policies) != len(test.lines):
				t.Errorf("read %d policies, want %d", len(policies), len(test.lines))
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("the error is %v, want one about %q", err, test.want)
			}
		})
	}
}
