package provider

import (
	"strings"
	"testing"
)

func exemptionBlock(more string) string {
	return `
resource "posture_exemption" "scanners" {
  recommendation = "storage_secure_transfer"
  address        = "azurerm_storage_account.logs"
  category       = "waiver"
  reason         = "Old scanners speak HTTP."
  owner          = "team-scan"
  ` + more + `
}
`
}

func TestExemption(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		open := storage("logs", denied+"https_traffic_only_enabled = false") + vault("main", "purge_protection_enabled = true")
		doors := gate(closesPlan+`
  exemptions = [posture_exemption.scanners]
  date       = plantimestamp()
`) + `
output "score" {
  value = nonsensitive(provider::posture::score(
    { "azurerm_storage_account.logs" = azurerm_storage_account.logs },
    { exemptions = [posture_exemption.scanners], date = plantimestamp() },
  ))
}
data "posture_score" "main" {
  resources  = { "azurerm_storage_account.logs" = azurerm_storage_account.logs }
  exemptions = [posture_exemption.scanners]
}
output "exempt" { value = data.posture_score.main.exempt }
`
		w := newWorkspace(t, binary, map[string]string{"main.tf": open + exemptionBlock("") + doors})
		// The first plan honours an exemption that doesn't exist yet.
		mentions(t, w.plan(t, 0), `+ id = "storage_secure_transfer@azurerm_storage_account.logs"`, "+ open = true", "+ score = 92.31")
		w.apply(t, 0)
		mentions(t, w.output(t, "score"), "100")
		mentions(t, w.output(t, "exempt"), "1")
		w.plan(t, 0, "-detailed-exitcode")

		// One that is over doesn't apply, and that is said.
		w.write(t, "main.tf", open+exemptionBlock(`expires = "2026-01-31"`)+doors)
		mentions(t, w.plan(t, 1), "Warning: Expired exemption", "The exemption held until 2026-01-31", "ended on 2026-01-31", "Error: Resource postcondition failed")
		w.write(t, "main.tf", open+exemptionBlock(`expires = "2099-01-31"`)+strings.Replace(doors, "  date       = plantimestamp()", "", 1))
		mentions(t, w.plan(t, 1), "Error: Date needed", "set date = plantimestamp()")
		w.write(t, "main.tf", open+exemptionBlock(`expires = "2099-01-31"`)+doors)
		w.apply(t, 0)
		w.plan(t, 0, "-detailed-exitcode")

		// In a plan or state it is honoured by itself, as posture check does it.
		w.write(t, "state.json", w.must(t, 0, "show", "-json"))
		w.write(t, "state.tf", `
data "posture_score" "state" { file = "state.json" }
output "exempt_of_state" { value = data.posture_score.state.exempt }
`)
		w.apply(t, 0)
		mentions(t, w.output(t, "exempt_of_state"), "1")
		w.write(t, "state.tf", "")

		// Mistakes are found while planning.
		w.write(t, "main.tf", strings.Replace(exemptionBlock(""), "secure_transfer", "secure_transfr", 1))
		mentions(t, w.plan(t, 1), "Error: Unknown recommendation", `Did you mean "storage_secure_transfer"?`)
		w.write(t, "main.tf", strings.Replace(exemptionBlock(`expires = "31.1.2026"`), "waiver", "ignored", 1))
		mentions(t, w.plan(t, 1), "Write the day as 2027-03-31.", `"ignored"`)
	})
}

func TestExemptionImport(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		w := newWorkspace(t, binary, map[string]string{"main.tf": exemptionBlock("")})
		mentions(t, w.must(t, 1, "import", "-no-color", "posture_exemption.scanners", "scanners"), "Unreadable id")
		w.must(t, 0, "import", "-no-color", "posture_exemption.scanners", "storage_secure_transfer@azurerm_storage_account.logs")
		mentions(t, w.plan(t, 0), "0 to add, 1 to change, 0 to destroy", `+ category = "waiver"`)
		w.apply(t, 0)
		w.plan(t, 0, "-detailed-exitcode")
	})
}
