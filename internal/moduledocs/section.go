package moduledocs

import (
	"maps"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

// Section is what is said of a module.
type Section struct {
	Standard *posture.Standard
	// Kind is what was judged: "plan", "state" or "values"; "" when nothing was,
	// and the resources are known by their types alone.
	Kind string
	// Incomplete says why the plan doesn't show all of the module.
	Incomplete []string
	// Healthy, Unhealthy and Unknown count resources, each in one of them.
	Healthy, Unhealthy, Unknown int
	Controls                    []Control
	Requirements                []Requirement
	Resources                   []Resource
	// Unmapped counts the recommendations about the resources that map to no
	// requirement of the standard.
	Unmapped int
	// NotAssessed counts by type the resources that no recommendation is about.
	NotAssessed map[string]int
	// Untyped are resources whose type is known only by a plan.
	Untyped []string
	// Elsewhere are the addresses of modules whose files were not looked into.
	Elsewhere  []string
	Exemptions []Exempt
}

// Control counts resources in a security control, by the recommendations that
// take part in the secure score.
type Control struct {
	Title                       string
	Max                         int
	Healthy, Unhealthy, Unknown int
}

// Standings are recommendations by how they stand, sorted. Missed ones have a
// resource that is unhealthy. Unknown ones have none, and one of which it can't be
// told. Met are the others.
type Standings struct{ Met, Missed, Unknown []string }

// Requirement is a requirement of the standard with the recommendations that map
// to it.
type Requirement struct {
	posture.Requirement
	Standings
}

// Resource is all instances of a resource.
type Resource struct {
	Pattern   string
	Instances int
	Standings
}

// Exempt is an exemption of what would be missed or unknown.
type Exempt struct {
	Recommendation, Pattern string
	*posture.Exemption
}

// judged is what a section is made of: one side, assessed. Exemptions are left
// out of the verdicts.
type judged struct {
	verdicts []posture.Verdict
	// module is the address that patterns begin after. The verdicts keep whole
	// ones: they tell instances of the module apart that look the same within.
	module   []string
	controls []*posture.Control
	counted  func(*posture.Recommendation) bool
}

// section arranges the verdicts.
func (j *judged) section(standard *posture.Standard) *Section {
	s := &Section{Standard: standard, Controls: j.byControl()}
	requirements, all := map[string]worst{}, worst{}
	patterns, addresses, instances := map[string]worst{}, worst{}, map[string]map[string]bool{}
	for i := range j.verdicts {
		v := &j.verdicts[i]
		id, address := v.Recommendation.ID, v.Resource.Address
		split, _ := within(parts(address), j.module)
		name := pattern(split)
		for _, requirement := range v.Recommendation.MapsTo[standard.ID] {
			into(requirements, requirement).add(id, v.Health)
		}
		all.add(id, v.Health)
		addresses.add(address, v.Health)
		into(patterns, name).add(id, v.Health)
		if instances[name] == nil {
			instances[name] = map[string]bool{}
		}
		instances[name][address] = true
	}
	mapped := map[string]bool{}
	for _, r := range standard.Requirements {
		if found := requirements[r.ID]; found != nil {
			s.Requirements = append(s.Requirements, Requirement{r, found.standings()})
			for id := range found {
				mapped[id] = true
			}
		}
	}
	s.Unmapped = len(all) - len(mapped)
	for _, name := range slices.SortedFunc(maps.Keys(patterns), byAddress) {
		s.Resources = append(s.Resources, Resource{name, len(instances[name]), patterns[name].standings()})
	}
	total := addresses.standings()
	s.Healthy, s.Unhealthy, s.Unknown = len(total.Met), len(total.Missed), len(total.Unknown)
	return s
}

// byAddress puts the resources of a module before those of the modules it calls.
func byAddress(a, b string) int {
	inner := func(s string) int {
		if strings.HasPrefix(s, "module.") {
			return 1
		}
		return 0
	}
	if order := inner(a) - inner(b); order != 0 {
		return order
	}
	return strings.Compare(a, b)
}

// byControl counts as the secure score does, over all scopes.
func (j *judged) byControl() []Control {
	counts := map[string]*Control{}
	for _, scope := range score.Of(j.verdicts, j.controls, score.Options{Counted: j.counted, OneScope: true}).Scopes {
		for _, c := range scope.Controls {
			sum := counts[c.Control.ID]
			if sum == nil {
				sum = &Control{Title: c.Control.Title, Max: c.Control.MaxScore}
				counts[c.Control.ID] = sum
			}
			sum.Healthy += c.Score.Healthy
			sum.Unhealthy += c.Score.Unhealthy
			sum.Unknown += c.Score.Unknown
		}
	}
	var list []Control
	for _, control := range j.controls {
		if c := counts[control.ID]; c != nil && c.Healthy+c.Unhealthy+c.Unknown > 0 {
			list = append(list, *c)
			delete(counts, control.ID)
		}
	}
	return list
}

// worst keeps the worst health that was seen of each name.
type worst map[string]posture.Health

func into(all map[string]worst, name string) worst {
	if all[name] == nil {
		all[name] = worst{}
	}
	return all[name]
}

func (w worst) add(name string, h posture.Health) {
	if was, seen := w[name]; !seen || weight(h) > weight(was) {
		w[name] = h
	}
}

func weight(h posture.Health) int {
	switch h {
	case posture.Unhealthy:
		return 2
	case posture.Unknown:
		return 1
	case posture.Healthy, posture.NotApplicable, posture.Absent:
	}
	return 0
}

func (w worst) standings() Standings {
	var s Standings
	for _, name := range slices.Sorted(maps.Keys(w)) {
		switch weight(w[name]) {
		case 2:
			s.Missed = append(s.Missed, name)
		case 1:
			s.Unknown = append(s.Unknown, name)
		default:
			s.Met = append(s.Met, name)
		}
	}
	return s
}
