package plan

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Config is the configuration part of a plan. It describes blocks, not
// instances: one ConfigResource stands for all that count or for_each make of
// it. Everything in it is shared and must not be changed.
//
// Plan JSON leaves out locals, dynamic blocks, conditions and functions; what
// depends on them can't be told from here.
type Config struct {
	Root *Module
	// Providers are the provider configurations by the key that resources name:
	// "azurerm", "azurerm.workload", "module.network:azurerm".
	Providers map[string]*ProviderConfig
	// Variables are the values given to the variables of the root module. Those
	// of variables declared sensitive or ephemeral carry the mark Sensitive.
	Variables map[string]cty.Value
}

// Module is one module of the configuration.
type Module struct {
	// Resources are keyed "azurerm_subnet.web" and "data.azurerm_subnet.web".
	Resources map[string]*ConfigResource
	Calls     map[string]*ModuleCall
	Outputs   map[string]*Expression
	Variables map[string]*Variable
}

// ModuleCall is a module block and the module it calls.
type ModuleCall struct {
	Source         string
	Expressions    map[string]*Expression
	Count, ForEach *Expression
	Module         *Module
}

// Variable is a declaration of an input variable.
type Variable struct {
	// Default is cty.NilVal when the variable must be given.
	Default cty.Value
	// Sensitive is true for sensitive and for ephemeral variables.
	Sensitive bool
}

// ProviderConfig is a provider block, or the empty configuration that Terraform
// supposes where there is none.
type ProviderConfig struct {
	// Name is the local name and FullName the source address.
	Name, FullName, Alias string
	// VersionConstraint is as written, "~> 5.2".
	VersionConstraint string
	// Module is the address of the module it stands in, "" for the root.
	Module      string
	Expressions map[string]*Expression
}

// ConfigResource is a resource or data block.
type ConfigResource struct {
	// Address is relative to the module: "azurerm_subnet.web".
	Address, Type, Name string
	// ProviderKey is the key into Config.Providers.
	ProviderKey string
	Mode        posture.Mode
	// Expressions are those of the block's body by top-level name.
	Expressions    map[string]*Expression
	Count, ForEach *Expression
	DependsOn      []string
}

// Expression is an expression of plan JSON: a constant, a flat list of what it
// refers to, nested blocks, or none of these when Terraform couldn't tell (a
// function of constants, an empty block).
type Expression struct {
	// Constant may be a secret written as a literal: never print it.
	Constant *cty.Value
	// References are as in the file: each longest form first, followed by its
	// prefixes. [LongestReferences] leaves the prefixes out.
	References []string
	// Blocks are nested blocks in the order of the source, static ones only.
	Blocks []map[string]*Expression
}

// Resource finds the block that made the resource instance with the absolute
// address, and the module the block stands in; nil when there is none.
func (c *Config) Resource(address string) (*ConfigResource, *Module) {
	if c == nil {
		return nil, nil
	}
	module, name, ok := c.Module(address)
	if !ok {
		return nil, nil
	}
	resource := module.Resources[name]
	if resource == nil {
		return nil, nil
	}
	return resource, module
}

// Module finds the module of the absolute address, and gives what remains of the
// address within it, without instance keys.
func (c *Config) Module(address string) (module *Module, rest string, ok bool) {
	if c == nil || c.Root == nil {
		return nil, "", false
	}
	module = c.Root
	for {
		name, rest, found := cutModule(address)
		if !found {
			return module, stripKeys(address), true
		}
		call := module.Calls[name]
		if call == nil || call.Module == nil {
			return nil, "", false
		}
		module, address = call.Module, rest
	}
}
