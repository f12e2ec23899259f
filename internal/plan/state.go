package plan

import (
	"errors"
	"fmt"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// state reads the values of a state: a tree of modules with resources in each.
func (r *reader) state(resource func(element raw) error) error {
	count := 0
	return r.object("values", func(name string) error {
		if name != "root_module" {
			return r.skip()
		}
		return r.stateModule(0, &count, resource)
	})
}

func (r *reader) stateModule(depth int, count *int, resource func(element raw) error) error {
	if depth > r.limits.Nesting {
		return errors.New("modules nest too deep")
	}
	return r.object("a module", func(name string) error {
		switch name {
		case "resources":
			return r.array("resources of a module", func(int) error {
				element, err := r.element()
				if err != nil {
					return err
				}
				if *count++; *count > r.limits.Resources {
					return r.tooMany("the state")
				}
				return resource(element)
			})
		case "child_modules":
			return r.array("child_modules", func(int) error {
				return r.stateModule(depth+1, count, resource)
			})
		default:
			return r.skip()
		}
	})
}

// stateResource takes a resource of a state as what exists.
func (r *reader) stateResource(element raw) error {
	res, err := r.existing(element, nil)
	switch {
	case err != nil || res == nil:
		return err
	case res.Mode == posture.Data:
		r.plan.Data = append(r.plan.Data, res)
	default:
		r.plan.Changes = append(r.plan.Changes, posture.Change{Address: res.Address, Action: posture.NoOp, After: res})
	}
	return nil
}

// priorResource keeps of the prior state of a plan what the changes don't name:
// data resources, which are read before planning, and managed resources that a
// plan with targets leaves out.
func (r *reader) priorResource(element raw) error {
	res, err := r.existing(element, r.changed)
	switch {
	case err != nil || res == nil:
		return err
	case res.Mode == posture.Data:
		r.plan.Data = append(r.plan.Data, res)
	default:
		r.plan.Prior = append(r.plan.Prior, res)
	}
	return nil
}

// existing makes the resource of an element of a state; nil for a deposed object
// and for an address to leave out.
func (r *reader) existing(element raw, leave map[string]bool) (*posture.Resource, error) {
	h, err := r.header(element)
	if err != nil {
		return nil, fmt.Errorf("a resource of the state: %w", err)
	}
	s := side{value: h.values, sensitive: h.sensitive.mask()}
	if h.deposed || leave[h.address] || s.absent() {
		return nil, nil
	}
	res, err := r.resource(h, s)
	if err != nil {
		return nil, fmt.Errorf("%q: %w", shorten(h.address), err)
	}
	return res, nil
}
