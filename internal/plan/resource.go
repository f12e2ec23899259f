package plan

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// side is one side of a change, or a resource of a state.
type side struct{ value, unknown, sensitive raw }

// absent reports whether the resource doesn't exist on that side.
func (s side) absent() bool { return s.value.isNull() && !s.unknown.hasTrue() }

// equal reports whether two sides hold the same, so that one value serves both.
func (s side) equal(other side) bool {
	return s.unknown == nil && other.unknown == nil &&
		bytes.Equal(s.value, other.value) && bytes.Equal(s.sensitive, other.sensitive)
}

// wanted says which attributes of a type to keep.
type wanted struct {
	names map[string]bool
	all   bool
}

func (w wanted) keeps(name []byte) bool {
	return w.all || w.names[string(name)]
}

// identity are the attributes that are kept of every resource: others are found
// by them.
var identity = []string{"id", "name", "arn", "self_link"}

func (r *reader) wantedOf(typ string) wanted {
	if w, ok := r.wanted[typ]; ok {
		return w
	}
	w := wanted{all: true}
	if r.options.Attributes != nil {
		var names map[string]bool
		names, w.all = r.options.Attributes(typ)
		w.names = make(map[string]bool, len(names)+len(identity))
		for name, keep := range names {
			w.names[name] = keep
		}
		for _, name := range identity {
			w.names[name] = true
		}
	}
	r.wanted[typ] = w
	return w
}

// resource makes a resource of one of its sides.
func (r *reader) resource(h header, s side) (*posture.Resource, error) {
	if v := s.value; !v.isNull() && v.kind() != '{' {
		return nil, errors.New("its values are not an object")
	}
	module, _ := splitModule(h.address)
	res := &posture.Resource{
		Address:  h.address,
		Module:   r.values.name([]byte(module)),
		Mode:     posture.Managed,
		Type:     h.typ,
		Name:     h.name,
		Key:      h.key,
		Provider: h.provider,
		Scope:    posture.Scope{Environment: environment(h.provider, h.typ)},
	}
	if h.mode == string(posture.Data) {
		res.Mode = posture.Data
	}
	return res, r.attributes(res, s)
}

// attributes fills in the value of a resource, its id, and the scope as far as
// the resource tells it.
func (r *reader) attributes(res *posture.Resource, s side) error {
	keep := r.wantedOf(res.Type)
	if s.unknown.isTrue() {
		res.Value = keep.unknown()
		return nil
	}
	clear(r.unknowns)
	clear(r.sensitives)
	s.unknown.index(r.unknowns)
	s.sensitive.index(r.sensitives)
	clear(r.kept)
	attributes := r.kept
	var loc location
	var open []string
	set := func(name []byte, member raw) error {
		kept := keep.keeps(name)
		if !kept && !locates(name) {
			return nil
		}
		unknown, sensitive := r.unknowns[string(name)], r.sensitives[string(name)]
		if s.sensitive.isTrue() {
			sensitive = s.sensitive
		}
		if unknown == nil && sensitive == nil {
			loc.see(name, member)
		}
		if !kept {
			return nil
		}
		key := r.values.name(name)
		value, err := r.values.value(member, unknown, sensitive, 0)
		if err != nil {
			return fmt.Errorf("attribute %q: %w", shorten(key), err)
		}
		attributes[key] = value
		if unknown != nil {
			open = append(open, key)
		}
		return nil
	}
	for w := s.value.members(); ; {
		name, member, ok := w.next()
		if !ok {
			break
		}
		if err := set(name, member); err != nil {
			return err
		}
	}
	for w := s.unknown.members(); ; {
		name, mask, ok := w.next()
		if !ok {
			break
		}
		if _, done := attributes[string(name)]; !done && mask.hasTrue() {
			if err := set(name, nil); err != nil {
				return err
			}
		}
	}
	if open != nil {
		slices.Sort(open)
		r.open[res] = slices.Compact(open)
	}
	if err := r.reshape(res, attributes); err != nil {
		return err
	}
	res.Value = cty.ObjectVal(attributes)
	res.ID = loc.id
	res.Scope.ID = loc.scope(res.Scope.Environment)
	if own := loc.identity(res); own != "" {
		r.identities[res] = own
	}
	return nil
}

// unknown is the value of a resource of which nothing is known.
func (w wanted) unknown() cty.Value {
	if w.all {
		return cty.DynamicVal
	}
	attributes := make(map[string]cty.Value, len(w.names))
	for name, keep := range w.names {
		if keep {
			attributes[name] = cty.DynamicVal
		}
	}
	return cty.ObjectVal(attributes)
}

// reshape brings what providers write in their own way into the common form.
func (r *reader) reshape(res *posture.Resource, attributes map[string]cty.Value) error {
	if providerName(res.Provider, res.Type) != "azapi" {
		return nil
	}
	// Until version 2 azapi took the body as JSON text.
	body, ok := attributes["body"]
	if !ok {
		return nil
	}
	text, marks := body.Unmark()
	if text.IsNull() || !text.IsKnown() || text.Type() != cty.String {
		return nil
	}
	parsed, err := r.values.text(text.AsString())
	if errors.Is(err, errNotText) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("attribute %q: %w", "body", err)
	}
	attributes["body"] = parsed.WithMarks(marks)
	return nil
}
