package posture

import "github.com/zclconf/go-cty/cty"

// Mode tells managed resources from data resources.
type Mode string

const (
	// Managed is a resource block: it is assessed.
	Managed Mode = "managed"
	// Data is a data block: context that others can refer to, never assessed.
	Data Mode = "data"
)

// Scope is what one secure score is computed for: an Azure subscription, an AWS
// account, a Google Cloud project, a cluster. Comparable.
type Scope struct {
	// Environment is azure, aws, gcp or kubernetes.
	Environment string
	// ID is the subscription id, account id, project or cluster name;
	// UnresolvedScope when the plan does not tell.
	ID string
}

// UnresolvedScope is the id of the one scope of an environment that holds the
// resources whose subscription, account or project can't be read off the plan.
const UnresolvedScope = "unresolved"

// Resource is one resource instance on one side of a change.
type Resource struct {
	// Address is absolute and carries instance keys:
	// module.data["a.b"].azurerm_storage_account.this[0].
	Address string
	// Module is the address of the module instance, "" for the root module.
	Module string
	Mode   Mode
	// Type is the resource type, "azurerm_storage_account".
	Type string
	Name string
	// Key is the instance key: a string, an int, or nil without for_each and count.
	Key any
	// Provider is the provider's source address, "registry.terraform.io/hashicorp/azurerm".
	Provider string
	Scope    Scope
	// ID is the cloud's id of the resource when it is known, else "".
	ID string
	// Value is an object of the attributes that were asked for: at least those
	// the catalog reads. An attribute that is known after apply is unknown, a
	// sensitive one carries the mark Sensitive, one the type lacks is missing.
	Value cty.Value
	// Unset names the top-level attributes of Value that nobody configured and
	// the provider will fill in. Where the catalog records the cloud's default,
	// Value already holds it; else they are unknown.
	Unset []string
	// Unknowns explains unknown attributes: path → the references that feed it,
	// as written in the configuration ("azurerm_key_vault_key.cmk.id"). Nil when
	// there is no configuration at hand.
	Unknowns map[string][]string
}

type mark string

// Sensitive is the cty mark of values that must never be shown.
const Sensitive mark = "sensitive"

// GoString lets cty print the mark in debug output without the value.
func (m mark) GoString() string { return string(m) }

// Action is what Terraform will do to a resource.
type Action string

// The actions of a resource change. Both replace orders are one action here.
const (
	NoOp    Action = "no-op"
	Create  Action = "create"
	Read    Action = "read"
	Update  Action = "update"
	Delete  Action = "delete"
	Replace Action = "replace"
	Forget  Action = "forget"
)

// Change is one resource with both of its sides.
type Change struct {
	// Address is the address after the change; PreviousAddress the one before a
	// move, else "".
	Address         string
	PreviousAddress string
	Action          Action
	// Reason is Terraform's action_reason, such as replace_because_cannot_update.
	Reason string
	// ReplacePaths are the attribute paths that force a replacement, printed as
	// in HCL: network_rules[0].default_action.
	ReplacePaths []string
	// Importing is set when the resource comes under management by an import.
	Importing bool
	// Before and After are nil where the resource does not exist (or is no
	// longer managed) on that side.
	Before, After *Resource
}
