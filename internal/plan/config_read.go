package plan

import (
	"errors"
	"fmt"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// configuration reads the configuration part.
func (r *reader) configuration() error {
	c := r.config()
	return r.object("configuration", func(name string) (err error) {
		switch name {
		case "provider_config":
			c.Providers = make(map[string]*ProviderConfig)
			return r.object(name, func(key string) error {
				element, err := r.element()
				if err != nil {
					return err
				}
				c.Providers[r.values.name([]byte(key))], err = r.provider(element)
				return err
			})
		case "root_module":
			c.Root, err = r.module(0)
			return err
		default:
			return r.skip()
		}
	})
}

func (r *reader) provider(element raw) (*ProviderConfig, error) {
	p := &ProviderConfig{}
	for w := element.members(); ; {
		name, v, ok := w.next()
		if !ok {
			return p, nil
		}
		switch string(name) {
		case "name":
			p.Name, _ = v.text()
		case "full_name":
			p.FullName, _ = v.text()
		case "alias":
			p.Alias, _ = v.text()
		case "version_constraint":
			p.VersionConstraint, _ = v.text()
		case "module_address":
			p.Module, _ = v.text()
		case "expressions":
			var err error
			if p.Expressions, err = r.body(v, 0); err != nil {
				return nil, fmt.Errorf("a provider configuration: %w", err)
			}
		}
	}
}

func (r *reader) module(depth int) (*Module, error) {
	if depth > r.limits.Nesting {
		return nil, errors.New("modules nest too deep")
	}
	m := &Module{
		Resources: make(map[string]*ConfigResource),
		Calls:     make(map[string]*ModuleCall),
		Outputs:   make(map[string]*Expression),
		Variables: make(map[string]*Variable),
	}
	return m, r.object("a module of the configuration", func(name string) error {
		switch name {
		case "resources":
			return r.array("resources of the configuration", func(int) error {
				element, err := r.element()
				if err != nil {
					return err
				}
				if r.blocks++; r.blocks > r.limits.Resources {
					return r.tooMany("the configuration")
				}
				return r.block(element, m)
			})
		case "module_calls":
			return r.object(name, func(called string) (err error) {
				m.Calls[called], err = r.call(depth)
				return err
			})
		case "outputs":
			return r.object(name, func(output string) error {
				element, err := r.element()
				if err != nil {
					return err
				}
				m.Outputs[output], err = r.expression(element.member("expression"), 0)
				return err
			})
		case "variables":
			return r.object(name, func(variable string) error {
				element, err := r.element()
				if err != nil {
					return err
				}
				m.Variables[variable], err = r.variable(element)
				return err
			})
		default:
			return r.skip()
		}
	})
}

// call reads a module call, whose module may be too large to hold as one element.
func (r *reader) call(depth int) (*ModuleCall, error) {
	call := &ModuleCall{}
	return call, r.object("a module call", func(name string) (err error) {
		if name == "module" {
			call.Module, err = r.module(depth + 1)
			return err
		}
		element, err := r.element()
		if err != nil {
			return err
		}
		switch name {
		case "source":
			call.Source, _ = element.text()
		case "expressions":
			call.Expressions, err = r.body(element, 0)
		case "count_expression":
			call.Count, err = r.expression(element, 0)
		case "for_each_expression":
			call.ForEach, err = r.expression(element, 0)
		}
		return err
	})
}

func (r *reader) variable(element raw) (*Variable, error) {
	v := &Variable{}
	v.Sensitive = element.member("sensitive").isTrue() || element.member("ephemeral").isTrue()
	if def := element.member("default"); def != nil {
		var sensitive raw
		if v.Sensitive {
			sensitive = raw("true")
		}
		var err error
		if v.Default, err = r.values.value(def, nil, sensitive, 0); err != nil {
			return nil, fmt.Errorf("the default of a variable: %w", err)
		}
	}
	return v, nil
}

// block reads a resource or data block.
func (r *reader) block(element raw, m *Module) error {
	b := &ConfigResource{Mode: posture.Managed}
	var err error
	for w := element.members(); err == nil; {
		name, v, ok := w.next()
		if !ok {
			break
		}
		switch string(name) {
		case "address":
			b.Address, _ = v.text()
		case "mode":
			if mode, _ := v.text(); mode == string(posture.Data) {
				b.Mode = posture.Data
			}
		case "type":
			b.Type = r.values.textName(v)
		case "name":
			b.Name = r.values.textName(v)
		case "provider_config_key":
			b.ProviderKey = r.values.textName(v)
		case "expressions":
			b.Expressions, err = r.body(v, 0)
		case "count_expression":
			b.Count, err = r.expression(v, 0)
		case "for_each_expression":
			b.ForEach, err = r.expression(v, 0)
		case "depends_on":
			b.DependsOn = r.values.texts(v)
		}
	}
	if err != nil {
		return fmt.Errorf("the configuration of %q: %w", shorten(b.Address), err)
	}
	m.Resources[b.Address] = b
	return nil
}
