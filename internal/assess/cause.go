package assess

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// causes looks for the change of another resource that explains a new health.
type causes struct {
	// changes are by the addresses of both sides; moved gives the address after
	// of one before.
	changes map[string]*posture.Change
	moved   map[string]string
}

func newCauses(changes []posture.Change) *causes {
	c := &causes{changes: make(map[string]*posture.Change, len(changes)), moved: map[string]string{}}
	for i := range changes {
		c.changes[changes[i].Address] = &changes[i]
	}
	for i := range changes {
		if previous := changes[i].PreviousAddress; previous != "" {
			c.moved[previous] = changes[i].Address
		}
	}
	return c
}

// named bounds how many causes are named.
const named = 3

// of names the changes of other resources that explain why the health of a pair
// differs, "" when the resource itself may be the reason.
//
// The suspects are the resources that the conditions found: one that protected
// it and doesn't any more, one that is new, one that is still there and changes.
// A resource that changes itself is its own first suspect; only the end of a
// protector is held against others then.
func (c *causes) of(p *pair) string {
	if p.before == nil || p.after == nil {
		return ""
	}
	was, is := c.related(p.before), related(p.after)
	var lost, gained, kept []string
	for _, address := range was {
		if slices.Contains(is, address) {
			kept = append(kept, address)
		} else {
			lost = append(lost, address)
		}
	}
	for _, address := range is {
		if !slices.Contains(was, address) {
			gained = append(gained, address)
		}
	}
	itself := p.change.Action != posture.NoOp && p.change.Action != ""
	var out []string
	for _, address := range slices.Concat(lost, gained, kept) {
		change := c.changes[address]
		if change == nil || change == p.change {
			continue
		}
		ends := change.Action == posture.Delete || change.Action == posture.Forget
		if itself && !ends {
			continue
		}
		if text := says(change); text != "" {
			out = append(out, text)
		}
	}
	if len(out) > named {
		out = append(out[:named], ellipsis)
	}
	return strings.Join(out, "; ")
}

// says puts a change into words, "" for one that changes nothing.
func says(c *posture.Change) string {
	switch c.Action {
	case posture.Delete:
		return c.Address + " is deleted"
	case posture.Forget:
		return c.Address + " is no longer managed"
	case posture.Create:
		return c.Address + " is created"
	case posture.Update:
		return c.Address + " is updated"
	case posture.Replace:
		return c.Address + " is replaced"
	case posture.NoOp, posture.Read:
	}
	return ""
}

// related gives the other resources that a verdict found, in order.
func related(v *posture.Verdict) []string {
	var addresses []string
	for _, e := range v.Evidence {
		if e.Related != "" && e.Related != v.Resource.Address && !slices.Contains(addresses, e.Related) {
			addresses = append(addresses, e.Related)
		}
	}
	slices.Sort(addresses)
	return addresses
}

// related gives them by their addresses after the change.
func (c *causes) related(v *posture.Verdict) []string {
	addresses := related(v)
	for i, address := range addresses {
		if to, ok := c.moved[address]; ok {
			addresses[i] = to
		}
	}
	return addresses
}
