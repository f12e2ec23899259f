package catalog

import "strings"

// prefixes say which environment the types of a provider belong to.
var prefixes = map[string]string{
	"azurerm": "azure", "azapi": "azure", "azuread": "azure", "azurestack": "azure", "msgraph": "azure", "azuredevops": "azure",
	"aws": "aws", "awscc": "aws",
	"google": "gcp", "googleworkspace": "gcp",
	"kubernetes": "kubernetes", "helm": "kubernetes", "kubectl": "kubernetes",
}

// Environment gives the environment of resource types, "" when they belong to
// none that posture knows.
func Environment(types ...string) string {
	for _, t := range types {
		provider, _, _ := strings.Cut(t, "_")
		if e := prefixes[provider]; e != "" {
			return e
		}
	}
	return ""
}
