package plan

import (
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// scopes completes the scope of every resource. What a resource itself tells
// (its id, ARN or project) wins; else its provider configuration tells; else the
// scope is the unresolved one of its environment.
func (r *reader) scopes() {
	p := r.plan
	providers := r.providerScopes()
	complete := func(res *posture.Resource, fallback string) {
		if res == nil || res.Scope.Environment == "" || res.Scope.ID != "" {
			return
		}
		if block, _ := p.Config.Resource(res.Address); block != nil {
			res.Scope.ID = providers[block.ProviderKey]
		}
		if res.Scope.ID = first(res.Scope.ID, fallback); res.Scope.ID == "" {
			res.Scope.ID = posture.UnresolvedScope
		}
	}
	for _, changes := range [][]posture.Change{p.Changes, p.Drift} {
		for i := range changes {
			own := ""
			if b := changes[i].Before; b != nil {
				own = b.Scope.ID
			}
			complete(changes[i].Before, "")
			complete(changes[i].After, own)
		}
	}
	for _, resources := range [][]*posture.Resource{p.Data, p.Prior} {
		for _, res := range resources {
			complete(res, "")
		}
	}
}

// providerScopes gives the scope of each provider configuration: from its
// arguments; else from a data resource that reports it (azurerm_client_config);
// else the one scope that the known ids of all its resources agree on.
func (r *reader) providerScopes() map[string]string {
	c := r.plan.Config
	if c == nil {
		return nil
	}
	reported, agreed := make(map[string]string), make(map[string]string)
	agree := func(to map[string]string, res *posture.Resource, scope string) {
		block, _ := c.Resource(res.Address)
		if block == nil || scope == "" {
			return
		}
		if known, ok := to[block.ProviderKey]; ok && known != scope {
			scope = ""
		}
		to[block.ProviderKey] = scope
	}
	for res, scope := range r.identities {
		agree(reported, res, scope)
	}
	for i := range r.plan.Changes {
		for _, res := range []*posture.Resource{r.plan.Changes[i].Before, r.plan.Changes[i].After} {
			if res != nil {
				agree(agreed, res, res.Scope.ID)
			}
		}
	}
	scopes := make(map[string]string, len(c.Providers))
	for key, provider := range c.Providers {
		scopes[key] = first(c.scopeOf(provider), reported[key], agreed[key])
	}
	return scopes
}

// scopeOf reads the scope off the arguments of a provider configuration.
func (c *Config) scopeOf(p *ProviderConfig) string {
	name := providerName(p.FullName, p.Name)
	argument := func(path ...string) string { return c.argument(p, environments[name], path) }
	switch name {
	case "azurerm", "azapi":
		return strings.ToLower(argument("subscription_id"))
	case "aws", "awscc":
		return first(argument("allowed_account_ids"), accountOf(argument("assume_role", "role_arn")))
	case "google", "google-beta":
		return argument("project")
	case "kubernetes", "kubectl":
		return first(argument("config_context"), argument("config_context_cluster"), argument("host"))
	case "helm":
		return first(argument("kubernetes", "config_context"), argument("kubernetes", "host"))
	default:
		return ""
	}
}

// plausible is what a variable's value must look like before it is taken for a
// scope. A flat list of references doesn't tell `var.subscription` from
// `var.production ? "a" : "b"`; the look of the value does.
var plausible = map[string]*regexp.Regexp{
	"azure":      regexp.MustCompile(`^[0-9A-Za-z]{8}(-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}$`),
	"aws":        regexp.MustCompile(`^([0-9]{12}|arn:.*)$`),
	"gcp":        regexp.MustCompile(`^[a-z][a-z0-9-]{4,28}[a-z0-9]$`),
	"kubernetes": regexp.MustCompile(`^.{4,}$`),
}

// argument gives the string value of an argument, of the only element of a list,
// or the cluster that it refers to; "" when there is none, when it is
// sensitive, or when it can't be told.
func (c *Config) argument(p *ProviderConfig, environment string, path []string) string {
	block := p.Expressions
	for len(path) > 1 {
		e := block[path[0]]
		switch {
		case e == nil:
			return ""
		case len(e.Blocks) == 1:
			block, path = e.Blocks[0], path[1:]
		default:
			// An argument that is an object: its value, if it is one.
			value, ok := c.Constant(e, p.Module)
			if !ok {
				return ""
			}
			value, ok = step(value, cty.StringVal(path[1]))
			if !ok {
				return ""
			}
			return stringOf(value)
		}
	}
	e := block[path[0]]
	if e == nil {
		return ""
	}
	value, ok := c.Constant(e, p.Module)
	if !ok {
		if environment == "kubernetes" {
			return clusterIn(e)
		}
		return ""
	}
	s := stringOf(value)
	if e.Constant == nil && !plausible[environment].MatchString(s) {
		return ""
	}
	return s
}

// clusterIn names the cluster that a provider configuration refers to: it may be
// created by the same plan and have no other name yet.
func clusterIn(e *Expression) string {
	for _, reference := range LongestReferences(e.References) {
		parts := strings.SplitN(reference, ".", 3)
		if len(parts) == 3 && strings.HasSuffix(parts[0], "_cluster") {
			return parts[0] + "." + stripKeys(parts[1])
		}
		if len(parts) == 3 && parts[0] == "data" && strings.Contains(parts[1], "_cluster") {
			name, _, _ := strings.Cut(parts[2], ".")
			return "data." + parts[1] + "." + stripKeys(name)
		}
	}
	return ""
}

// stringOf gives a string, or the only string of a list; "" otherwise, and
// always for sensitive values.
func stringOf(value cty.Value) string {
	if value.ContainsMarked() || !value.IsWhollyKnown() || value.IsNull() {
		return ""
	}
	if value.Type().IsTupleType() && value.LengthInt() == 1 {
		value = value.Index(cty.Zero)
	}
	if value.IsNull() || value.Type() != cty.String {
		return ""
	}
	return value.AsString()
}
