package provider

import (
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"
)

// inProcess are the providers in this process, under hashicorp's namespace: the
// testing framework knows one namespace at a time.
func inProcess() map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"posture": func() (tfprotov6.ProviderServer, error) { return New("test")(), nil },
		"azurerm": func() (tfprotov6.ProviderServer, error) { return newCloud(), nil },
	}
}

const hashicorp = `
terraform {
  required_providers {
    posture = { source = "hashicorp/posture" }
    azurerm = { source = "hashicorp/azurerm" }
  }
}
`

func acceptance(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	if os.Getenv("TF_ACC_TERRAFORM_PATH") == "" {
		if _, err := exec.LookPath("terraform"); err != nil {
			t.Skip("no terraform on PATH")
		}
	}
	t.Parallel()
	resource.UnitTest(t, resource.TestCase{ProtoV6ProviderFactories: inProcess(), Steps: steps})
}

func TestAccGate(t *testing.T) {
	good := storage("logs", denied) + vault("main", "purge_protection_enabled = true")
	bad := storage("logs", denied+"https_traffic_only_enabled = false") + vault("main", "purge_protection_enabled = true")
	score := func(change plancheck.ResourceActionType, value knownvalue.Check) resource.ConfigPlanChecks {
		return resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectResourceAction("posture_gate.main", change),
			plancheck.ExpectKnownValue("posture_gate.main", tfjsonpath.New("score"), value),
		}}
	}
	acceptance(
		t,
		resource.TestStep{
			Config:           hashicorp + good + gate(closesPlan),
			ConfigPlanChecks: score(plancheck.ResourceActionCreate, knownvalue.Float64Exact(92.31)),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue("posture_gate.main", tfjsonpath.New("open"), knownvalue.Bool(true)),
				statecheck.ExpectKnownValue("posture_gate.main", tfjsonpath.New("resources"), knownvalue.Null()),
				statecheck.ExpectKnownValue("posture_gate.main", tfjsonpath.New("findings"), knownvalue.ListExact([]knownvalue.Check{knownvalue.StringExact("azurerm_key_vault.main: key_vault_diagnostics")})),
			},
		},
		resource.TestStep{Config: hashicorp + bad + gate(closesPlan), ExpectError: regexp.MustCompile("The gate is closed")},
		resource.TestStep{
			Config:           hashicorp + bad + gate(""),
			ConfigPlanChecks: score(plancheck.ResourceActionUpdate, knownvalue.Float64Exact(61.54)),
		},
		resource.TestStep{
			ResourceName: "posture_gate.main", ImportState: true, ImportStateId: "main", ImportStatePersist: false,
			ImportStateVerify: false,
		},
	)
}

func TestAccUndecided(t *testing.T) {
	config := hashicorp + `
resource "terraform_data" "late" { input = true }
` + storage("logs", denied+"https_traffic_only_enabled = terraform_data.late.output") + vault("main", "purge_protection_enabled = true") + gate("")
	acceptance(t, resource.TestStep{
		Config: config,
		ConfigPlanChecks: resource.ConfigPlanChecks{
			PreApply: []plancheck.PlanCheck{
				plancheck.ExpectUnknownValue("posture_gate.main", tfjsonpath.New("score")),
				plancheck.ExpectUnknownValue("posture_gate.main", tfjsonpath.New("open")),
			},
			PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
		},
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("posture_gate.main", tfjsonpath.New("score"), knownvalue.Float64Exact(92.31)),
		},
	})
}

func TestAccFunctions(t *testing.T) {
	acceptance(t, resource.TestStep{
		Config: hashicorp + storage("logs", denied) + `
output "score" { value = nonsensitive(provider::posture::score({ "azurerm_storage_account.logs" = azurerm_storage_account.logs })) }
output "title" { value = provider::posture::recommendation("storage_secure_transfer").title }
`,
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectKnownOutputValue("score", knownvalue.Int64Exact(100)),
			plancheck.ExpectKnownOutputValue("title", knownvalue.StringExact("Secure transfer to storage accounts should be enabled")),
		}},
	})
}

func TestAccExemptionImport(t *testing.T) {
	acceptance(
		t,
		resource.TestStep{Config: hashicorp + exemptionBlock("")},
		resource.TestStep{
			ResourceName: "posture_exemption.scanners", ImportState: true, ImportStateId: "storage_secure_transfer@azurerm_storage_account.logs",
			ImportStateVerify: true, ImportStateVerifyIgnore: []string{"category", "reason", "owner"},
		},
	)
}

// TestStateUpgrade reads states that other versions of the provider may have
// written: with attributes that are gone, and without some that are new.
func TestStateUpgrade(t *testing.T) {
	t.Parallel()
	server := New("test")()
	for name, state := range map[string]string{
		"newer": `{"score":71,"open":true,"findings":["a"],"minimum_score":70,"added_later":{"x":1}}`,
		"older": `{"score":71}`,
	} {
		response, err := server.UpgradeResourceState(t.Context(), &tfprotov6.UpgradeResourceStateRequest{TypeName: "posture_gate", RawState: &tfprotov6.RawState{JSON: []byte(state)}})
		if err != nil || len(response.Diagnostics) > 0 {
			t.Errorf("%s: %v, %v", name, err, response.Diagnostics)
		}
	}
}
