package provider

import (
	"fmt"
	"os/exec"
	"testing"
	"time"
)

// BenchmarkTerraformPlan plans storage accounts with the real Terraform, alone and
// with each way to judge them, and prints the share that posture has in the run:
// processor time of all processes, above that of the plan alone.
func BenchmarkTerraformPlan(b *testing.B) {
	binary, err := exec.LookPath("terraform")
	if err != nil {
		b.Skip("no terraform on PATH")
	}
	ways := []struct{ name, config string }{
		{"alone", ""},
		{"function", `output "score" { value = nonsensitive(provider::posture::score({ "azurerm_storage_account.many" = azurerm_storage_account.many })) }`},
		{"gate", `
resource "posture_gate" "main" {
  resources     = { "azurerm_storage_account.many" = azurerm_storage_account.many }
  minimum_score = 50
}`},
	}
	for _, n := range []int{100, 1000} {
		accounts := storage("many", fmt.Sprintf("count = %d\n%s", n, denied))
		var alone time.Duration
		for _, way := range ways {
			b.Run(fmt.Sprintf("%d/%s", n, way.name), func(b *testing.B) {
				w := newWorkspace(b, binary, map[string]string{"main.tf": accounts + way.config})
				w.env = append(w.env, "POSTURE_TEST_CATALOG=")
				var spent time.Duration
				for b.Loop() {
					command := exec.CommandContext(b.Context(), w.binary, "plan", "-input=false", "-lock=false", "-out=saved")
					command.Dir, command.Env = w.dir, w.env
					if said, err := command.CombinedOutput(); err != nil {
						b.Fatalf("%v\n%s", err, said)
					}
					spent += command.ProcessState.UserTime() + command.ProcessState.SystemTime()
				}
				spent /= time.Duration(b.N)
				b.ReportMetric(spent.Seconds(), "cpu-s/op")
				if way.name == "alone" {
					alone = spent
					return
				}
				b.ReportMetric((spent - alone).Seconds(), "posture-cpu-s/op")
				b.ReportMetric(100*(spent-alone).Seconds()/spent.Seconds(), "%posture")
			})
		}
	}
}
