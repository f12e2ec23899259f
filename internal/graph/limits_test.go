package graph

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

const limitsHead = `---
page_title: "What posture can tell before apply"
description: |-
  Which references between resources are certain, undecided or certainly absent in a plan, with and without the sources.
---

# What posture can tell before apply

Many recommendations ask for a second resource: a private endpoint of this account, a diagnostic setting of this vault, a security group on this subnet. Before apply their ids are often unknown, and what belongs together stands in the configuration only. Posture follows it, and never guesses: what can't be told is **undecided**, the assessment is then unknown, and the evidence says why.

Plan JSON (` + "`terraform show -json`" + `) leaves out local values, dynamic blocks, conditions, and which of several references an expression takes. With the sources of the configuration they are no obstacle. Posture has the sources when it checks the plan file itself, or with ` + "`--source DIR`" + `.

This page is written by a test. Each row is an attribute in a real plan of Terraform 1.11.4 whose answer was held against the ids after apply: *certain* was right in every case.

| answer | means |
|---|---|
| certain | what the attribute refers to is known |
| none | it certainly refers to no other resource of the plan |
| undecided | it may refer to one of several, or its trail ends |

Two conventions apply to plan JSON alone, where expressions are lists of references: of all instances of a block beside ` + "`each.key`, `each.value` or `count.index`" + ` the one with that key is meant, where no other fits and the attribute holds a single value; and maps made of instances keep their keys. A text that begins with an Azure id refers to that resource; only the sources show whether a path of another resource follows.

Resources that are in neither the configuration nor the state are not seen: an endpoint that another team made in another state does not count.
`

// limits are the sections of the page: directories of testdata.
var limits = []struct{ dir, title, text string }{
	{"modules", "Modules", "Unknown ids through arguments and outputs, three modules deep."},
	{"count", "Instances by number", "Unknown ids of `count`, in resources and modules."},
	{"for_each", "Instances by key", "Unknown ids of `for_each`, in resources and modules."},
	{"keys", "Odd keys", "Keys with dots, slashes, quotes, brackets and template marks."},
	{"arguments", "Objects and maps as arguments", "One argument holds the ids of several resources."},
	{"locals", "Locals", "Plan JSON does not hold them."},
	{"conditions", "Conditions", "A condition known at plan decides; another one doesn't, nor do the sources then."},
	{"functions", "Functions", "Those that pass on what they are given are followed."},
	{"passing", "Arguments of other resources", "An argument that holds an id leads on to what it refers to."},
	{"traps", "Expressions that look like others", "None of these may be taken for `x[each.key]`."},
	{"alias", "Provider aliases", "They make no difference."},
	{"known", "Known ids", "Values that are known decide, whatever they pass through."},
	{"prior_changes", "New beside existing resources", "Ids of what exists are known, those of what is new are not."},
	{"replaced", "Replaced resources", "They get another id."},
	{"moved", "Moved resources", "Addresses change, ids don't."},
	{"targeted", "Plans limited to targets", "What the plan leaves out, and the state doesn't hold, is undecided."},
}

func TestLimits(t *testing.T) {
	t.Parallel()
	var page strings.Builder
	page.WriteString(limitsHead)
	for _, section := range limits {
		dir := filepath.Join("testdata", section.dir)
		tree := openTree(t, dir)
		p := readPlan(t, filepath.Join(dir, "plan.json"))
		plain, full := New(p, After, nil), New(p, After, tree)
		fmt.Fprintf(&page, "\n## %s\n\n%s\n\n| resource | input | plan JSON | with sources |\n|---|---|---|---|\n", section.title, section.text)
		for _, block := range blocksOf(plain) {
			text := sourceText(t, tree, dir, block)
			if text == "" {
				continue
			}
			fmt.Fprintf(&page, "| `%s` | `` %s `` | %s | %s |\n", stripKeys(block[0].Address), text, verdict(plain, block, "input"), verdict(full, block, "input"))
		}
	}
	dynamicLimits(t, &page)
	golden.Check(t, filepath.Join("..", "..", "templates", "guides", "limits.md"), []byte(page.String()))
}

// blocksOf gives the managed resources of a graph by block of the configuration.
func blocksOf(g *Graph) [][]*posture.Resource {
	blocks := make(map[string][]*posture.Resource)
	for address, i := range g.located {
		if i.Mode == posture.Managed {
			blocks[stripKeys(address)] = append(blocks[stripKeys(address)], i.Resource)
		}
	}
	var all [][]*posture.Resource
	for _, name := range slices.Sorted(maps.Keys(blocks)) {
		list := blocks[name]
		slices.SortFunc(list, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
		all = append(all, list)
	}
	return all
}

func stripKeys(address string) string {
	a, _ := source.ParseAddress(address)
	name := a.Block()
	for _, m := range slices.Backward(a.Modules) {
		name = "module." + m.Name + "." + name
	}
	return name
}

// sourceText gives the text of the attribute input, without its line breaks.
func sourceText(t *testing.T, tree *source.Tree, dir string, block []*posture.Resource) string {
	t.Helper()
	at, whole := tree.Locate(block[0].Address, "input"), tree.Locate(block[0].Address, "")
	if at == nil || whole == nil || *at == *whole {
		return ""
	}
	file, err := os.ReadFile(filepath.Join(dir, at.File))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(file), "\n")[at.Line-1 : at.EndLine]
	_, text, _ := strings.Cut(strings.Join(lines, " "), "=")
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", "\\|")
}

// verdict sums up the answers for the instances of a block.
func verdict(g *Graph, block []*posture.Resource, attribute string) string {
	counts := make(map[string]int)
	for _, r := range block {
		answer := g.Referenced(r, attribute, nil)
		open := len(answer.Undecided)+len(answer.Possible) > 0
		switch {
		case open && len(answer.Resources) > 0:
			counts["partly undecided"]++
		case open:
			counts["undecided"]++
		case len(answer.Resources) > 0:
			counts["certain"]++
		default:
			counts["none"]++
		}
	}
	var parts []string
	for _, name := range []string{"certain", "none", "partly undecided", "undecided"} {
		switch counts[name] {
		case 0:
		case len(block):
			return name
		default:
			parts = append(parts, fmt.Sprintf("%s (%d of %d)", name, counts[name], len(block)))
		}
	}
	return strings.Join(parts, ", ")
}

// dynamicLimits adds what takes a real provider: nested and dynamic blocks.
func dynamicLimits(t *testing.T, page *strings.Builder) {
	t.Helper()
	dir := filepath.Join("..", "..", "examples", "landing_zone")
	p := readPlan(t, filepath.Join(dir, "plan.json"))
	plain, full := New(p, After, nil), New(p, After, openTree(t, dir))
	page.WriteString("\n## Nested and dynamic blocks\n\nThe example `landing_zone`, planned with the azurerm provider: all ids are unknown, and most references cross modules.\n\n| resource and attribute | plan JSON | with sources | refers to |\n|---|---|---|---|\n")
	rows := []struct{ block, attribute string }{
		{"module.vault_private_link.azurerm_private_endpoint.this", "private_service_connection.private_connection_resource_id"},
		{"module.network.module.private_link.azurerm_private_endpoint.this", "private_service_connection.private_connection_resource_id"},
		{"module.vault_private_link.azurerm_private_endpoint.this", "subnet_id"},
		{"module.network.module.private_link.azurerm_private_endpoint.this", "subnet_id"},
		{"module.network.module.spoke.azurerm_subnet_network_security_group_association.this", "subnet_id"},
		{"module.network.module.spoke.azurerm_subnet_network_security_group_association.this", "network_security_group_id"},
		{"module.compute.azurerm_disk_encryption_set.vm", "key_vault_key_id"},
		{"module.compute.azurerm_kubernetes_cluster.platform", "default_node_pool.vnet_subnet_id"},
		{"module.compute.azurerm_kubernetes_cluster.platform", "microsoft_defender.log_analytics_workspace_id"},
		{"module.compute.module.vm_group.azurerm_managed_disk.data", "disk_encryption_set_id"},
		{"module.compute.module.vm_group.azurerm_network_interface.this", "ip_configuration.subnet_id"},
		{"module.network.module.spoke.azurerm_virtual_network_peering.from_hub", "virtual_network_name"},
		{"module.network.module.spoke.azurerm_virtual_network_peering.to_hub", "remote_virtual_network_id"},
		{"module.monitoring.azurerm_monitor_diagnostic_setting.firewall", "target_resource_id"},
		{"module.monitoring.module.diagnostics.azurerm_monitor_diagnostic_setting.this", "target_resource_id"},
		{"module.data.module.storage.azurerm_storage_account.this", "customer_managed_key.key_vault_key_id"},
		{"module.data.module.storage.azurerm_storage_account.this", "network_rules.virtual_network_subnet_ids"},
		{"module.compute.module.vm_group.azurerm_linux_virtual_machine.this", "os_disk.disk_encryption_set_id"},
		{"module.compute.module.vm_group.azurerm_linux_virtual_machine.this", "network_interface_ids"},
		{"module.compute.module.vm_group.azurerm_network_interface.this", "ip_configuration.public_ip_address_id"},
	}
	for _, row := range rows {
		for _, block := range blocksOf(plain) {
			if stripKeys(block[0].Address) == row.block {
				for _, r := range block {
					one := []*posture.Resource{r}
					var to []string
					for _, target := range full.Referenced(r, row.attribute, nil).Resources {
						to = append(to, "`"+target.Address+"`")
					}
					fmt.Fprintf(page, "| `%s` `%s` | %s | %s | %s |\n", r.Address, row.attribute, verdict(plain, one, row.attribute), verdict(full, one, row.attribute), strings.Join(to, ", "))
				}
			}
		}
	}
}
