package plan

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// changes reads resource_changes or resource_drift.
func (r *reader) changes(section string, to *[]posture.Change) error {
	return r.array(section, func(i int) error {
		element, err := r.element()
		if err != nil {
			return err
		}
		if i >= r.limits.Resources {
			return r.tooMany(section)
		}
		if err := r.change(section, element, to); err != nil {
			return fmt.Errorf("%s[%d]: %w", section, i, err)
		}
		return nil
	})
}

func (r *reader) tooMany(what string) error {
	return fmt.Errorf("%s holds more than %d resources: split the configuration, or ask for a higher limit", what, r.limits.Resources)
}

// header is what a resource says of itself before its values.
type header struct {
	address, previous, typ, name, provider, mode string
	key                                          any
	deposed                                      bool
	reason                                       string
	change                                       sides
	values, sensitive                            raw
}

// header picks the members out of an element of resource_changes or of a state.
// Their order doesn't matter: the element is at hand whole.
func (r *reader) header(element raw) (h header, err error) {
	if element.kind() != '{' {
		return h, errors.New("not an object")
	}
	text := func(v raw, what string) string {
		if v.kind() != '"' {
			if err == nil && !v.isNull() {
				err = fmt.Errorf("%s is not a string", what)
			}
		}
		return r.values.textName(v)
	}
	for w := element.members(); ; {
		name, ok := w.step()
		if !ok {
			break
		}
		if string(name) == "change" {
			w.into(h.change.read)
			continue
		}
		v := w.value()
		switch string(name) {
		case "address":
			h.address, _ = v.text()
		case "previous_address":
			h.previous, _ = v.text()
		case "mode":
			h.mode = text(v, "mode")
		case "type":
			h.typ = text(v, "type")
		case "name":
			h.name = text(v, "name")
		case "provider_name":
			h.provider = text(v, "provider_name")
		case "action_reason":
			h.reason = text(v, "action_reason")
		case "index":
			h.key = r.key(v)
		case "deposed", "deposed_key":
			h.deposed = !v.isNull() && !bytes.Equal(v, []byte(`""`))
		case "values":
			h.values = v
		case "sensitive_values":
			h.sensitive = v
		}
	}
	if err == nil && (h.address == "" || h.typ == "") {
		err = errors.New("no address or no type")
	}
	return h, err
}

// key gives an instance key as a string or an int.
func (r *reader) key(v raw) any {
	if s, ok := v.text(); ok {
		return s
	}
	n := 0
	if _, err := fmt.Sscan(string(v), &n); err != nil {
		return nil
	}
	return n
}

// change reads one element of resource_changes.
func (r *reader) change(section string, element raw, to *[]posture.Change) error {
	h, err := r.header(element)
	if err != nil || h.deposed {
		return err
	}
	action, err := actionOf(h.change.actions)
	if err != nil {
		return fmt.Errorf("%q: %w", shorten(h.address), err)
	}
	before, after := h.change.before, h.change.after
	change := posture.Change{
		Address:         h.address,
		PreviousAddress: h.previous,
		Action:          action,
		Reason:          h.reason,
		ReplacePaths:    paths(h.change.replacePaths),
		Importing:       !h.change.importing.isNull(),
	}
	if !after.absent() && action != posture.Delete && action != posture.Forget {
		if change.After, err = r.resource(h, after); err != nil {
			return fmt.Errorf("%q: %w", shorten(h.address), err)
		}
	}
	if h.mode == string(posture.Data) {
		if change.After != nil && section == "resource_changes" {
			r.changed[h.address] = true
			r.plan.Data = append(r.plan.Data, change.After)
		}
		return nil
	}
	if !before.absent() && action != posture.Create {
		if change.After != nil && before.equal(after) {
			same := *change.After
			change.Before = &same
		} else if change.Before, err = r.resource(h, before); err != nil {
			return fmt.Errorf("%q: %w", shorten(h.address), err)
		}
	}
	if section == "resource_changes" {
		r.changed[h.address] = true
		if h.previous != "" {
			r.changed[h.previous] = true
		}
	}
	*to = append(*to, change)
	return nil
}

// sides are the members of a change.
type sides struct {
	before, after                    side
	actions, replacePaths, importing raw
}

func (s *sides) read(members *walk) {
	for {
		name, v, ok := members.next()
		if !ok {
			return
		}
		switch string(name) {
		case "actions":
			s.actions = v
		case "before":
			s.before.value = v
		case "after":
			s.after.value = v
		case "after_unknown":
			s.after.unknown = v.mask()
		case "before_sensitive":
			s.before.sensitive = v.mask()
		case "after_sensitive":
			s.after.sensitive = v.mask()
		case "replace_paths":
			s.replacePaths = v
		case "importing":
			s.importing = v
		}
	}
}

// actionOf reads the list of actions: one, or two that together are a
// replacement.
func actionOf(v raw) (posture.Action, error) {
	var actions []string
	for w := v.elements(); ; {
		_, element, ok := w.next()
		if !ok {
			break
		}
		s, _ := element.text()
		actions = append(actions, s)
	}
	if len(actions) == 2 && slices.Contains(actions, "create") &&
		(slices.Contains(actions, "delete") || slices.Contains(actions, "forget")) {
		return posture.Replace, nil
	}
	if len(actions) == 1 {
		switch action := posture.Action(actions[0]); action {
		case posture.NoOp, posture.Create, posture.Read, posture.Update, posture.Delete, posture.Forget:
			return action, nil
		case posture.Replace: // is two actions in a plan
		}
	}
	return "", errors.New("the actions of the change are not known here: use a newer posture")
}

// paths prints replace_paths as in HCL.
func paths(v raw) []string {
	var printed []string
	for w := v.elements(); ; {
		_, path, ok := w.next()
		if !ok {
			return printed
		}
		var p string
		for steps := path.elements(); ; {
			_, step, more := steps.next()
			if !more {
				break
			}
			if name, isName := step.text(); isName {
				p = joinName(p, name)
			} else {
				p += "[" + string(step) + "]"
			}
		}
		printed = append(printed, p)
	}
}
