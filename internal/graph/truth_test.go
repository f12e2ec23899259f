package graph

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestTruth holds what the graph says of a plan against what really refers to
// what after the plan was applied. What is certain must be true, and what is
// true must be certain or undecided.
func TestTruth(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/*/plan.json")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range cases {
		dir := filepath.Dir(file)
		for name, sources := range map[string]Locals{"json": nil, "sources": openTree(t, dir)} {
			t.Run(filepath.Base(dir)+"/"+name, func(t *testing.T) {
				t.Parallel()
				g := New(readPlan(t, file), After, sources)
				checkTruth(t, g, truthOf(t, filepath.Join(dir, "applied.json")))
			})
		}
	}
}

func readPlan(t testing.TB, file string) *plan.Plan {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := plan.Read(f, plan.Options{})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return p
}

func openTree(t testing.TB, dir string) *source.Tree {
	t.Helper()
	tree, err := source.OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// truthOf gives for each address what its input refers to, by known ids.
func truthOf(t testing.TB, file string) map[string]map[string]bool {
	t.Helper()
	state := readPlan(t, file)
	byID := make(map[string]string)
	for _, r := range state.After() {
		byID[r.ID] = r.Address
	}
	truth := make(map[string]map[string]bool)
	for _, r := range state.After() {
		truth[r.Address] = make(map[string]bool)
		l := leaves{}
		l.read(r.Value.GetAttr("input"), nil)
		for _, text := range l.texts {
			for _, id := range uuid.FindAllString(text, -1) {
				if to := byID[id]; to != "" && to != r.Address {
					truth[r.Address][to] = true
				}
			}
		}
	}
	return truth
}

var uuid = regexp.MustCompile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

func checkTruth(t *testing.T, g *Graph, truth map[string]map[string]bool) {
	t.Helper()
	wrong := 0
	errorf := func(format string, args ...any) {
		t.Helper()
		if wrong++; wrong < 6 {
			t.Errorf(format, args...)
		}
	}
	forward := make(map[string][]string)
	decided, total := 0, 0
	for _, address := range slices.Sorted(maps.Keys(truth)) {
		i := g.located[address]
		if i == nil {
			if g.complete() {
				errorf("%s is not in the graph", address)
			}
			continue
		}
		answer := g.Referenced(i.Resource, "input", nil)
		total++
		if len(answer.Undecided) == 0 && len(answer.Possible) == 0 {
			decided++
		}
		for _, r := range answer.Resources {
			forward[r.Address] = append(forward[r.Address], address)
			if !truth[address][r.Address] {
				errorf("%s is said to refer to %s, and refers to %v", address, r.Address, slices.Sorted(maps.Keys(truth[address])))
			}
		}
		for to := range truth[address] {
			if !contains(answer.Resources, to) && !isPossible(answer, to) && len(answer.Undecided) == 0 {
				errorf("%s refers to %s, which is not said", address, to)
			}
		}
	}
	for _, i := range g.located {
		answer := g.Related(i.Resource, []string{"terraform_data"}, "input")
		var got []string
		for _, r := range answer.Resources {
			got = append(got, r.Address)
		}
		slices.Sort(forward[i.Address])
		if !slices.Equal(got, forward[i.Address]) {
			errorf("Related(%s) = %v, and Referenced gives %v", i.Address, got, forward[i.Address])
		}
		for from, to := range truth {
			if to[i.Address] && !slices.Contains(got, from) && !isPossible(answer, from) && len(answer.Undecided) == 0 {
				errorf("Related(%s) leaves out %s", i.Address, from)
			}
		}
	}
	t.Logf("%d of %d decided", decided, total)
}

func contains(resources []*posture.Resource, address string) bool {
	return slices.ContainsFunc(resources, func(r *posture.Resource) bool { return r.Address == address })
}

// isPossible reports whether the answer names the address as one that may be related.
func isPossible(answer posture.Relation, address string) bool {
	return slices.ContainsFunc(answer.Possible, func(p posture.Possibility) bool { return p.Resource.Address == address })
}
