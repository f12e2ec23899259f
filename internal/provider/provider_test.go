package provider

import "testing"

func TestProviderConfiguration(t *testing.T) {
	everyBinary(t, func(t *testing.T, binary string) {
		main := storage("logs", denied) + `
resource "posture_gate" "main" {
  resources = ` + resourcesOfLogs + `
}
`
		w := newWorkspace(t, binary, map[string]string{
			"main.tf": main,
			"catalog/naming.hcl": `
recommendation "named_well" {
  title       = "Storage accounts should be named well"
  control     = "manage_access_and_permissions"
  severity    = "low"
  why         = "People look for them."
  remediation = "Rename it."
  assess {
    types   = ["azurerm_storage_account"]
    healthy = startswith(resource.name, "st")
    message = "is named badly"
  }
}
`,
			"broken/naming.hcl": `recommendation "x" { titel = "X" }`,
		})
		tests := []struct {
			config string
			code   int
			says   []string
		}{
			{`catalogs = ["catalog"]`, 0, []string{"+ score = 100"}},
			{`
  catalogs = ["catalog"]
  include  = ["custom"]`, 0, []string{"+ score = 66.67", `+ "azurerm_storage_account.logs: named_well"`}},
			{`include = ["preview"]`, 0, []string{"+ score = 50"}},
			{`parameters = { storage_minimum_tls = { versions = ["TLS1_3"] } }`, 0, []string{"+ score = 50"}},
			{`
  standard = "mcsb"
  gate     = { minimum_score = 100 }`, 0, []string{"+ score = 100", "+ open = true"}},
			{`catalogs = ["missing"]`, 1, []string{`The directory "missing" can't be loaded`, `with provider["registry`, "catalogs"}},
			{`catalogs = ["broken"]`, 1, []string{"broken/naming.hcl:1", `"titel"`}},
			{`parameters = { storage_minimum_tls = { version = [] } }`, 1, []string{`has no parameter "version"`, "on posture.tf line 2, in provider \"posture\":"}},
			{`parameters = "all"`, 1, []string{"The parameters must be an object by recommendation"}},
			{`standard = "iso"`, 1, []string{`There is no standard "iso"; there are mcsb.`}},
			{`include = ["all"]`, 1, []string{"include", "preview"}},
			{`gate = { minimum_score = 101 }`, 1, []string{"minimum_score", "between 0"}},
			{`gate = { controls = { encrypt = 50 } }`, 1, []string{`There is no control "encrypt"`}},
			{`standard = terraform_data.late.output`, 1, []string{"Unknown provider configuration"}},
		}
		for _, test := range tests {
			w.write(t, "posture.tf", "provider \"posture\" {\n  "+test.config+"\n}\nresource \"terraform_data\" \"late\" {\n  input = \"mcsb\"\n}\n")
			mentions(t, w.plan(t, test.code), test.says...)
		}
	})
}
