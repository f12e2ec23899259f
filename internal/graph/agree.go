package graph

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// agreeing gives the module of the sources if it is that of the plan: if the two
// declare the same. Sources may be of another day than the plan, and locals can't
// be held against anything. Each expression is compared besides, where it is
// used.
func agreeing(m *source.Module, n *node) *source.Module {
	if m == nil || n == nil {
		return nil
	}
	if n.agrees == nil {
		agrees := declaresSame(m.Declared(), n)
		n.agrees = &agrees
	}
	if !*n.agrees {
		return nil
	}
	return m
}

func declaresSame(d source.Declared, n *node) bool {
	// Data resources of check blocks stand in the plan alone, and ephemeral ones
	// in neither.
	managed := slices.DeleteFunc(d.Resources, func(id string) bool { return strings.HasPrefix(id, "data.") })
	planned := 0
	for id := range n.module.Resources {
		if !strings.HasPrefix(id, "data.") {
			planned++
		}
	}
	return len(d.Broken) == 0 && planned == len(managed) && allIn(managed, n.module.Resources) &&
		same(d.Calls, n.module.Calls) && same(d.Outputs, n.module.Outputs) && same(d.Variables, n.module.Variables)
}

func same[T any](names []string, in map[string]T) bool {
	return len(names) == len(in) && allIn(names, in)
}

func allIn[T any](names []string, in map[string]T) bool {
	return !slices.ContainsFunc(names, func(name string) bool { _, ok := in[name]; return !ok })
}
