package plantest

import (
	"encoding/json"
	"fmt"
)

// base is a plan to repeat, cut where addresses have to be changed.
type base struct {
	Variables map[string]json.RawMessage `json:"variables"`
	Planned   struct {
		Root module `json:"root_module"`
	} `json:"planned_values"`
	Changes []resource `json:"resource_changes"`
	Prior   struct {
		Values struct {
			Root module `json:"root_module"`
		} `json:"values"`
	} `json:"prior_state"`
	Configuration struct {
		Providers map[string]json.RawMessage `json:"provider_config"`
		Root      json.RawMessage            `json:"root_module"`
	} `json:"configuration"`
}

func newBase(plan []byte) (*base, error) {
	b := &base{}
	if err := json.Unmarshal(plan, b); err != nil {
		return nil, fmt.Errorf("reading a plan to repeat: %w", err)
	}
	return b, nil
}

// arguments passes the values of the variables to a copy.
func (b *base) arguments() map[string]any {
	arguments := make(map[string]any, len(b.Variables))
	for name, given := range b.Variables {
		var v struct {
			Value json.RawMessage `json:"value"`
		}
		if json.Unmarshal(given, &v) == nil && v.Value != nil {
			arguments[name] = map[string]json.RawMessage{"constant_value": v.Value}
		}
	}
	return arguments
}

// resource is a resource change, or a resource of a state, in Terraform's order
// of members.
type resource struct {
	Address         string          `json:"address"`
	PreviousAddress string          `json:"previous_address,omitempty"`
	ModuleAddress   string          `json:"module_address,omitempty"`
	Mode            string          `json:"mode"`
	Type            string          `json:"type"`
	Name            string          `json:"name"`
	Index           json.RawMessage `json:"index,omitempty"`
	Provider        string          `json:"provider_name"`
	Schema          json.RawMessage `json:"schema_version,omitempty"`
	Change          json.RawMessage `json:"change,omitempty"`
	Reason          string          `json:"action_reason,omitempty"`
	Values          json.RawMessage `json:"values,omitempty"`
	Sensitive       json.RawMessage `json:"sensitive_values,omitempty"`
}

// in moves a resource into a module.
func (r resource) in(module string) resource {
	prefix := "module." + module
	r.Address = prefix + "." + r.Address
	if r.PreviousAddress != "" {
		r.PreviousAddress = prefix + "." + r.PreviousAddress
	}
	// The values of a state don't repeat the module.
	if r.Change != nil {
		if r.ModuleAddress != "" {
			prefix += "." + r.ModuleAddress
		}
		r.ModuleAddress = prefix
	}
	return r
}

// module is a module of a state.
type module struct {
	Resources []resource `json:"resources,omitempty"`
	Address   string     `json:"address,omitempty"`
	Children  []module   `json:"child_modules,omitempty"`
}

// in moves a module and all below it into a module.
func (m module) in(parent string) module {
	moved := module{Address: "module." + parent + "." + m.Address}
	for _, r := range m.Resources {
		moved.Resources = append(moved.Resources, r.in(parent))
	}
	for _, c := range m.Children {
		moved.Children = append(moved.Children, c.in(parent))
	}
	return moved
}
