package provider

import (
	"strings"
	"testing"
)

const resourcesOfLogs = `{ "azurerm_storage_account.logs" = azurerm_storage_account.logs }`

func TestFunctionsInConditions(t *testing.T) {
	closed := storage("logs", denied+"https_traffic_only_enabled = false")
	healthy := storage("logs", denied)
	tests := map[string]struct {
		config string
		// says is what a plan of closed resources says, code its exit code.
		says []string
		code int
	}{
		"precondition": {code: 1, says: []string{"Error: Resource precondition failed", "The score is 50."}, config: `
resource "terraform_data" "release" {
  lifecycle {
    precondition {
      condition     = provider::posture::score(RESOURCES) >= 70
      error_message = "The score is ${nonsensitive(provider::posture::score(RESOURCES))}."
    }
  }
}`},
		"output precondition": {code: 1, says: []string{"Error: Module output value precondition failed", "storage_secure_transfer"}, config: `
locals { found = nonsensitive(provider::posture::unhealthy("azurerm_storage_account", azurerm_storage_account.logs, { severity = "high" })) }
output "id" {
  value = azurerm_storage_account.logs.id
  precondition {
    condition     = provider::posture::meets(RESOURCES, 70)
    error_message = join(", ", local.found[*].recommendation)
  }
}`},
		"check": {code: 0, says: []string{"Warning: Check block assertion failed", "Too low."}, config: `
check "posture" {
  assert {
    condition     = provider::posture::meets(RESOURCES, 70)
    error_message = "Too low."
  }
}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			everyBinary(t, func(t *testing.T, binary string) {
				config := strings.ReplaceAll(test.config, "RESOURCES", resourcesOfLogs)
				w := newWorkspace(t, binary, map[string]string{"main.tf": closed + config})
				w.must(t, 0, "validate", "-no-color")
				said := w.plan(t, test.code)
				mentions(t, said, test.says...)
				silent(t, said, "hunter2")
				if test.code != 0 {
					silent(t, w.apply(t, 1), "Creating...")
				}
				w.write(t, "main.tf", healthy+config)
				w.must(t, 0, "validate", "-no-color")
				silent(t, w.plan(t, 0), "Error:", "Warning: Check")
				w.apply(t, 0)
				w.plan(t, 0, "-detailed-exitcode")
				// Conditions never block destroying, not even when they fail.
				w.write(t, "main.tf", closed+config)
				w.must(t, 0, "destroy", "-no-color", "-auto-approve")
			})
		})
	}
}

func TestPostconditionWithSelf(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		condition := `
  lifecycle {
    postcondition {
      condition     = length(provider::posture::unhealthy("azurerm_storage_account", self, { severity = "high" })) == 0
      error_message = nonsensitive(join("\n", provider::posture::unhealthy("azurerm_storage_account", self, { severity = "high" })[*].message))
    }
  }
`
		w := newWorkspace(t, binary, map[string]string{"main.tf": storage("logs", "https_traffic_only_enabled = false"+condition)})
		w.must(t, 0, "validate", "-no-color")
		mentions(t, w.plan(t, 1), "Error: Resource postcondition failed", "accepts plain HTTP")
		w.write(t, "main.tf", storage("logs", condition))
		w.apply(t, 0)
	})
}

func TestVariableValidation(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": `
variable "account" {
  type = object({ name = string, https_traffic_only_enabled = optional(bool, true), min_tls_version = optional(string, "TLS1_2") })
  validation {
    condition     = length(provider::posture::unhealthy("azurerm_storage_account", var.account, { severity = "high" })) == 0
    error_message = "The account must accept HTTPS only."
  }
}
output "name" { value = var.account.name }
`})
		w.env = append(w.env, `TF_VAR_account={ name = "logs", https_traffic_only_enabled = false }`)
		mentions(t, w.plan(t, 1), "Error: Invalid value for variable", "The account must accept HTTPS only.")
		w.env = append(w.env, `TF_VAR_account={ name = "logs" }`)
		w.plan(t, 0)
	})
}

// TestMockedProviders runs a module's own tests, with the cloud mocked and the
// functions real. OpenTofu's can't call functions of providers: there the test
// looks at an output.
func TestMockedProviders(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		assert := `condition     = provider::posture::score({ "azurerm_storage_account.logs" = azurerm_storage_account.logs }) >= 70`
		if strings.Contains(binary, "tofu") {
			assert = `condition     = output.score >= 70`
		}
		test := `
mock_provider "azurerm" {}
run "healthy" {
  command = plan
  assert {
    ASSERT
    error_message = "The score is too low."
  }
}
run "plain_http" {
  command = plan
  variables { https = false }
  assert {
    ASSERT
    error_message = "The score is too low."
  }
}
`
		w := newWorkspace(t, binary, map[string]string{
			"main.tf": `
variable "https" { default = true }
output "score" {
  value     = provider::posture::score({ "azurerm_storage_account.logs" = azurerm_storage_account.logs })
  sensitive = true
}
` + storage("logs", "public_network_access_enabled = false\nhttps_traffic_only_enabled = var.https"),
			"posture.tftest.hcl": strings.ReplaceAll(test, "ASSERT", assert),
		})
		said, code := w.run(t, "test", "-no-color")
		if code == 0 {
			t.Errorf("the second run should fail")
		}
		mentions(t, said, `run "healthy"... pass`, `run "plain_http"... fail`)
	})
}
