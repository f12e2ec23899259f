package plan

import (
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// location is what a resource itself tells of where in the cloud it is. Only
// attributes that are known and not sensitive are looked at.
type location struct {
	id, arn, selfLink, parent, project, owner, subscription, account string
}

// locates reports whether an attribute is one of those.
func locates(name []byte) bool {
	switch string(name) {
	case "id", "arn", "self_link", "parent_id", "project", "owner_id", "subscription_id", "account_id":
		return true
	default:
		return false
	}
}

// see takes note of one attribute.
func (l *location) see(name []byte, v raw) {
	if v.kind() != '"' {
		return
	}
	switch string(name) {
	case "id":
		l.id, _ = v.text()
	case "arn":
		l.arn, _ = v.text()
	case "self_link":
		l.selfLink, _ = v.text()
	case "parent_id":
		l.parent, _ = v.text()
	case "project":
		l.project, _ = v.text()
	case "owner_id":
		l.owner, _ = v.text()
	case "subscription_id":
		l.subscription, _ = v.text()
	case "account_id":
		l.account, _ = v.text()
	}
}

// scope is the id of the scope that the resource tells, "" when it doesn't.
func (l *location) scope(environment string) string {
	switch environment {
	case "azure":
		return first(subscriptionOf(l.id), subscriptionOf(l.parent))
	case "aws":
		return first(accountOf(l.arn), accountOf(l.id), accountID(l.owner))
	case "gcp":
		return first(l.project, projectOf(l.id), projectOf(l.selfLink))
	default:
		return ""
	}
}

// identity is the scope that a data resource reports of the provider
// configuration it was read with.
func (l *location) identity(r *posture.Resource) string {
	if r.Mode != posture.Data {
		return ""
	}
	switch r.Type {
	case "azurerm_client_config":
		return strings.ToLower(l.subscription)
	case "azurerm_resource_group":
		return subscriptionOf(l.id)
	case "aws_caller_identity":
		return accountID(l.account)
	case "google_client_config":
		return l.project
	default:
		return ""
	}
}

func first(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}

// subscriptionOf takes the subscription out of an Azure resource id. Azure
// compares ids without case; the lower one stands for all.
func subscriptionOf(id string) string {
	const prefix = "/subscriptions/"
	if len(id) <= len(prefix) || !strings.EqualFold(id[:len(prefix)], prefix) {
		return ""
	}
	subscription, _, _ := strings.Cut(id[len(prefix):], "/")
	return strings.ToLower(subscription)
}

// accountOf takes the account out of an ARN: arn:partition:service:region:account:…
// Some services leave it out, and "aws" owns the managed policies.
func accountOf(arn string) string {
	parts := strings.SplitN(arn, ":", 6)
	if len(parts) < 6 || parts[0] != "arn" {
		return ""
	}
	return accountID(parts[4])
}

// accountID gives s when it is an AWS account id: twelve digits.
func accountID(s string) string {
	if len(s) != 12 || strings.Trim(s, "0123456789") != "" {
		return ""
	}
	return s
}

// projectOf takes the project out of projects/<project>/… or a self link.
func projectOf(id string) string {
	const prefix = "projects/"
	start := 0
	if !strings.HasPrefix(id, prefix) {
		if start = strings.Index(id, "/"+prefix) + 1; start == 0 {
			return ""
		}
	}
	project, _, _ := strings.Cut(id[start+len(prefix):], "/")
	return project
}

// environments are the providers whose resources belong to a cloud.
var environments = map[string]string{
	"azurerm": "azure", "azapi": "azure", "azuread": "azure",
	"aws": "aws", "awscc": "aws",
	"google": "gcp", "google-beta": "gcp",
	"kubernetes": "kubernetes", "helm": "kubernetes", "kubectl": "kubernetes",
}

func environment(provider, typ string) string {
	return environments[providerName(provider, typ)]
}

// providerName is the last part of the provider's source address, or where that
// is missing the prefix of the resource type.
func providerName(provider, typ string) string {
	if provider == "" {
		name, _, _ := strings.Cut(typ, "_")
		return name
	}
	return provider[strings.LastIndexByte(provider, '/')+1:]
}
