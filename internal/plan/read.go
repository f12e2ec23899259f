package plan

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Read reads the JSON of a plan or a state, plain or gzipped. It reads r to its
// end and once; what is told apart later (which provider configuration a
// resource has, what nobody set) is resolved afterwards, because the
// configuration comes last in the file.
func Read(r io.Reader, o Options) (*Plan, error) {
	p, err := read(r, o)
	if err != nil {
		return nil, fmt.Errorf("reading plan: %w", err)
	}
	return p, nil
}

func read(r io.Reader, o Options) (*Plan, error) {
	text, err := decompress(r)
	if err != nil {
		return nil, err
	}
	rd := newReader(text, o)
	if err := rd.document(); err != nil {
		return nil, err
	}
	return rd.finish()
}

// reader is the state of one reading.
type reader struct {
	*stream
	options Options
	limits  Limits
	values  values
	wanted  map[string]wanted
	plan    *Plan
	// seen are the top-level names, in the order of the file.
	seen []string
	// changed are the addresses that have a change: what else the prior state
	// holds was left out of the plan.
	changed map[string]bool
	// identities are scopes that data resources report of their provider
	// configuration: azurerm_client_config and its like.
	identities map[*posture.Resource]string
	// open are the kept attributes of each resource that are unknown, as a whole
	// or in parts, sorted.
	open        map[*posture.Resource][]string
	expressions map[string]*Expression
	// unknowns and sensitives are the masks of the resource at hand.
	unknowns, sensitives map[string]raw
	// kept are its attributes until they become an object.
	kept     map[string]cty.Value
	deferred int
	blocks   int
}

func newReader(r io.Reader, o Options) *reader {
	limits := o.Limits.withDefaults()
	return &reader{
		stream:      newStream(r, limits.Element),
		options:     o,
		limits:      limits,
		values:      values{intern: newIntern(), nesting: limits.Nesting},
		wanted:      make(map[string]wanted),
		plan:        &Plan{Complete: true},
		changed:     make(map[string]bool),
		identities:  make(map[*posture.Resource]string),
		open:        make(map[*posture.Resource][]string),
		expressions: make(map[string]*Expression),
		unknowns:    make(map[string]raw),
		sensitives:  make(map[string]raw),
		kept:        make(map[string]cty.Value),
	}
}

// document reads the one object that the file is.
func (r *reader) document() error {
	switch r.peek() {
	case '{':
	case '[', '"', 't', 'f', 'n', '0':
		return errNotPlan
	default:
		_, err := r.token()
		switch {
		case errors.Is(err, io.EOF):
			return errEmpty
		case r.source.err != nil:
			return err
		default:
			return errNotJSON
		}
	}
	if err := r.object("the file", r.section); err != nil {
		return err
	}
	if _, err := r.token(); err == nil {
		return r.foreign(fmt.Errorf("more follows after the end of the JSON, at byte %d: give one plan at a time", r.dec.InputOffset()))
	} else if !errors.Is(err, io.EOF) {
		return r.foreign(err)
	}
	return nil
}

// section reads one top-level member.
func (r *reader) section(name string) error {
	for _, s := range r.seen {
		if s == name {
			return fmt.Errorf("the JSON holds %q twice: Terraform doesn't write that", shorten(name))
		}
	}
	if len(r.seen) > 100 {
		return r.foreign(errNotPlan)
	}
	r.seen = append(r.seen, name)
	switch name {
	case "format_version":
		return r.version()
	case "terraform_version":
		return r.string(name, &r.plan.TerraformVersion)
	case "complete":
		return r.bool(name, &r.plan.Complete)
	case "errored":
		return r.bool(name, &r.plan.Errored)
	case "variables":
		return r.variables()
	case "resource_changes":
		return r.changes(name, &r.plan.Changes)
	case "resource_drift":
		return r.changes(name, &r.plan.Drift)
	case "deferred_changes":
		return r.array(name, func(int) error { r.deferred++; return r.skip() })
	case "prior_state":
		return r.object(name, func(name string) error {
			if name != "values" {
				return r.skip()
			}
			return r.state(r.priorResource)
		})
	case "values":
		return r.state(r.stateResource)
	case "configuration":
		return r.configuration()
	default:
		return r.skip()
	}
}

func (r *reader) version() error {
	if err := r.string("format_version", &r.plan.FormatVersion); err != nil {
		return err
	}
	if major, _, _ := strings.Cut(r.plan.FormatVersion, "."); major != "1" {
		return fmt.Errorf("format_version %q is not supported, only 1.x is: write the plan with Terraform 1.1 or later, or use a newer posture", shorten(r.plan.FormatVersion))
	}
	return nil
}

// variables reads the values given to the variables of the root module.
func (r *reader) variables() error {
	given := make(map[string]cty.Value)
	r.config().Variables = given
	return r.object("variables", func(name string) error {
		element, err := r.element()
		if err != nil {
			return err
		}
		value, err := r.values.value(element.member("value"), nil, nil, 0)
		if err != nil {
			return fmt.Errorf("variable %q: %w", shorten(name), err)
		}
		given[name] = value
		return nil
	})
}

func (r *reader) config() *Config {
	if r.plan.Config == nil {
		r.plan.Config = &Config{}
	}
	return r.plan.Config
}

func (r *reader) string(what string, to *string) error {
	token, err := r.token()
	if err != nil {
		return err
	}
	if token.Kind() != '"' {
		return fmt.Errorf("%s is not a string", what)
	}
	*to = token.String()
	return nil
}

func (r *reader) bool(what string, to *bool) error {
	token, err := r.token()
	if err != nil {
		return err
	}
	switch token.Kind() {
	case 't', 'f':
		*to = token.Bool()
	case 'n':
	default:
		return fmt.Errorf("%s is not a bool", what)
	}
	return nil
}
