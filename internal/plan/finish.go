package plan

import (
	"fmt"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// finish says what was read and resolves what needs the whole file.
func (r *reader) finish() (*Plan, error) {
	p := r.plan
	isPlan := slices.ContainsFunc(r.seen, func(name string) bool {
		return name == "planned_values" || name == "resource_changes" || name == "configuration"
	})
	switch {
	case r.foreign(nil) != nil:
		return nil, r.foreign(nil)
	case p.FormatVersion == "" && isPlan:
		return nil, errNoVersion
	case p.FormatVersion == "":
		return nil, errNotPlan
	case isPlan:
		p.Kind = KindPlan
		r.config().complete()
		r.whole()
	default:
		// The JSON of an empty state is a format_version and nothing else.
		p.Kind, p.Config = KindState, nil
		p.Complete, p.Errored = true, false
	}
	r.latestData()
	r.resolve()
	return p, nil
}

// whole writes down why the plan doesn't show all of the change.
func (r *reader) whole() {
	p := r.plan
	if p.Errored {
		p.Incomplete = append(p.Incomplete, fmt.Sprintf(
			"Planning stopped at an error: the plan holds the %s that came before it.", count(len(p.Changes), "resource")))
	}
	if r.deferred > 0 {
		p.Incomplete = append(p.Incomplete, fmt.Sprintf(
			"Terraform defers %s to a later plan, because what they depend on isn't known yet.", count(r.deferred, "change")))
	}
	if !p.Complete && len(p.Incomplete) == 0 {
		p.Incomplete = append(p.Incomplete,
			"The plan leaves resources out: it was limited to targets (-target, -exclude), or a later plan must follow.")
	}
	p.Complete = len(p.Incomplete) == 0
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// complete fills in what may be missing, so that users of the configuration
// need no special cases, and marks the values of sensitive variables.
func (c *Config) complete() {
	if c.Root == nil {
		c.Root = &Module{}
	}
	for name, value := range c.Variables {
		if v := c.Root.Variables[name]; v != nil && v.Sensitive {
			c.Variables[name] = value.Mark(posture.Sensitive)
		}
	}
}

// latestData leaves one data resource for each address: the one that is yet to
// be read where the prior state still holds the last answer.
func (r *reader) latestData() {
	seen := make(map[string]bool, len(r.plan.Data))
	r.plan.Data = slices.DeleteFunc(r.plan.Data, func(d *posture.Resource) bool {
		again := seen[d.Address]
		seen[d.Address] = true
		return again
	})
}
