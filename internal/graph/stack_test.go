package graph

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Attributes that the stacks are asked about.
const (
	endpointTarget = "private_service_connection.private_connection_resource_id"
	settingTarget  = "target_resource_id"
	guardedSubnet  = "subnet_id"
)

// answer is a relation as text.
type answer struct {
	Certain, Possible []string
	Undecided         bool
}

func answerOf(r posture.Relation) answer {
	var a answer
	for _, x := range r.Resources {
		a.Certain = append(a.Certain, x.Address)
	}
	for _, x := range r.Possible {
		a.Possible = append(a.Possible, x.Resource.Address)
	}
	a.Undecided = len(r.Undecided) > 0
	return a
}

func certainly(addresses ...string) answer { return answer{Certain: addresses} }

func stack(t testing.TB, name string, side Side, sources bool) *Graph {
	t.Helper()
	dir := filepath.Join("..", "..", "examples", name)
	p := readPlan(t, filepath.Join(dir, "plan.json"))
	if sources {
		return New(p, side, openTree(t, dir))
	}
	return New(p, side, nil)
}

func resourceAt(t testing.TB, g *Graph, address string) *posture.Resource {
	t.Helper()
	i := g.located[address]
	if i == nil {
		t.Fatalf("%s is not in the graph", address)
	}
	return i.Resource
}

// stackQuestion is one question to a stack and its answer.
type stackQuestion struct {
	// of is the resource asked about; types and attribute are what is asked for.
	of        string
	types     []string
	attribute string
	want      answer
}

func (q stackQuestion) ask(t *testing.T, g *Graph) {
	t.Helper()
	got := answerOf(g.Related(resourceAt(t, g, q.of), q.types, q.attribute))
	if diff := cmp.Diff(q.want, got); diff != "" {
		t.Errorf("Related(%s, %v, %s) (-want +got):\n%s", q.of, q.types, q.attribute, diff)
	}
}

var (
	endpoints    = []string{"azurerm_private_endpoint"}
	settings     = []string{"azurerm_monitor_diagnostic_setting"}
	associations = []string{"azurerm_subnet_network_security_group_association"}
)

const (
	orders     = `module.data.module.storage["shop/orders.v2"].azurerm_storage_account.this`
	ledger     = `module.data.module.storage["finance/ledger.2026"].azurerm_storage_account.this`
	media      = `module.data.module.storage["shop/media"].azurerm_storage_account.this`
	vault      = "module.data.azurerm_key_vault.core"
	sqlServer  = "module.data.azurerm_mssql_server.catalog"
	catalogDB  = `module.data.azurerm_mssql_database.this["catalog"]`
	historyDB  = `module.data.azurerm_mssql_database.this["orders.history"]`
	search     = "module.data.azurerm_postgresql_flexible_server.search"
	cluster    = "module.compute.azurerm_kubernetes_cluster.platform"
	registry   = "module.compute.azurerm_container_registry.main"
	firewall   = "module.network.azurerm_firewall.hub"
	workers    = `module.network.module.spoke["shop.prod/noe"].azurerm_subnet.this["10.60.1.0/24"]`
	aks        = `module.network.module.spoke["shop.prod/noe"].azurerm_subnet.this["10.60.8.0/22"]`
	endpointsA = `module.network.module.spoke["shop.prod/noe"].azurerm_subnet.this["10.60.12.0/26"]`
	jump       = `module.network.module.spoke["shop.dr/swc"].azurerm_subnet.this["10.61.1.0/24"]`

	linkOrders = `module.network.module.private_link["storage/shop/orders.v2"].azurerm_private_endpoint.this`
	linkSQL    = `module.network.module.private_link["sql/catalog"].azurerm_private_endpoint.this`
	linkVault  = "module.vault_private_link.azurerm_private_endpoint.this"
	logs       = "module.monitoring.module.diagnostics.azurerm_monitor_diagnostic_setting.this"
	guard      = "azurerm_subnet_network_security_group_association.this"
)

// allLogs are the settings whose target passes through a local.
var allLogs = []string{
	logs + `["aks/platform"]`, logs + `["registry/main"]`, logs + `["sql/catalog"]`, logs + `["storage/finance/ledger.2026"]`, logs + `["vault/core"]`,
}

func TestLandingZone(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		sources   bool
		questions []stackQuestion
	}{
		"with sources": {true, []stackQuestion{
			{orders, endpoints, endpointTarget, certainly(linkOrders)},
			{ledger, endpoints, endpointTarget, answer{}},
			{media, endpoints, endpointTarget, answer{}},
			{vault, endpoints, endpointTarget, certainly(linkVault)},
			{sqlServer, endpoints, endpointTarget, certainly(linkSQL)},
			{search, endpoints, endpointTarget, answer{}},
			{registry, endpoints, endpointTarget, answer{}},

			{vault, settings, settingTarget, certainly(logs + `["vault/core"]`)},
			{catalogDB, settings, settingTarget, certainly(logs + `["sql/catalog"]`)},
			{historyDB, settings, settingTarget, answer{}},
			{sqlServer, settings, settingTarget, answer{}},
			{cluster, settings, settingTarget, certainly(logs + `["aks/platform"]`)},
			{registry, settings, settingTarget, certainly(logs + `["registry/main"]`)},
			{ledger, settings, settingTarget, certainly(logs + `["storage/finance/ledger.2026"]`)},
			{orders, settings, settingTarget, answer{}},
			{firewall, settings, settingTarget, certainly("module.monitoring.azurerm_monitor_diagnostic_setting.firewall")},

			{workers, associations, guardedSubnet, certainly(`module.network.module.spoke["shop.prod/noe"].` + guard + `["10.60.1.0/24"]`)},
			{jump, associations, guardedSubnet, certainly(`module.network.module.spoke["shop.dr/swc"].` + guard + `["10.61.1.0/24"]`)},
			{aks, associations, guardedSubnet, answer{}},
			{endpointsA, associations, guardedSubnet, answer{}},
			{endpointsA, endpoints, "subnet_id", certainly(linkSQL, linkOrders, linkVault)},
			{workers, []string{"azurerm_storage_account"}, "network_rules.virtual_network_subnet_ids", certainly(orders)},
			{workers, []string{"azurerm_network_interface"}, "ip_configuration.subnet_id", certainly(
				`module.compute.module.vm_group["workers/batch.v1"].azurerm_network_interface.this[0]`,
				`module.compute.module.vm_group["workers/batch.v1"].azurerm_network_interface.this[1]`)},
		}},
		"plan JSON alone": {false, []stackQuestion{
			// Which of two endpoints is for which target isn't in the JSON; that no
			// other resource is meant is.
			{orders, endpoints, endpointTarget, answer{Possible: []string{linkSQL, linkOrders}}},
			{sqlServer, endpoints, endpointTarget, answer{Possible: []string{linkSQL, linkOrders}}},
			{vault, endpoints, endpointTarget, certainly(linkVault)},
			{ledger, endpoints, endpointTarget, answer{}},
			{media, endpoints, endpointTarget, answer{}},
			{search, endpoints, endpointTarget, answer{}},

			// The local may hold whatever the root module can name, and no more.
			{vault, settings, settingTarget, answer{Possible: allLogs}},
			{orders, settings, settingTarget, answer{Possible: allLogs}},
			{search, settings, settingTarget, answer{}},
			{firewall, settings, settingTarget, answer{
				Certain:  []string{"module.monitoring.azurerm_monitor_diagnostic_setting.firewall"},
				Possible: allLogs,
			}},

			{workers, associations, guardedSubnet, certainly(`module.network.module.spoke["shop.prod/noe"].` + guard + `["10.60.1.0/24"]`)},
			{aks, associations, guardedSubnet, answer{}},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := stack(t, "landing_zone", After, test.sources)
			for _, q := range test.questions {
				q.ask(t, g)
			}
		})
	}
}

// TestClean has two endpoints and two settings that must not be mixed up, and a
// target that is a text with "/blobServices/default" behind the id.
func TestClean(t *testing.T) {
	t.Parallel()
	for _, sources := range []bool{false, true} {
		g := stack(t, "clean", After, sources)
		for _, q := range []stackQuestion{
			{"azurerm_storage_account.archive", endpoints, endpointTarget, certainly("azurerm_private_endpoint.blob")},
			{"azurerm_key_vault.archive", endpoints, endpointTarget, certainly("azurerm_private_endpoint.vault")},
			{"azurerm_storage_account.archive", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.blob")},
			{"azurerm_key_vault.archive", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.vault")},
			{"azurerm_subnet.endpoints", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.endpoints")},
			{"azurerm_log_analytics_workspace.archive", settings, settingTarget, answer{}},
		} {
			q.ask(t, g)
		}
	}
}

func TestWebshop(t *testing.T) {
	t.Parallel()
	for _, sources := range []bool{false, true} {
		g := stack(t, "webshop", After, sources)
		for _, q := range []stackQuestion{
			{"azurerm_subnet.web", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.web")},
			{"azurerm_subnet.ops", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.ops")},
			{"azurerm_subnet.aks", associations, guardedSubnet, answer{}},
			{"azurerm_network_security_group.web", associations, "network_security_group_id", certainly("azurerm_subnet_network_security_group_association.web")},
			{"azurerm_key_vault.shop", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.vault")},
			{"azurerm_storage_account.orders", settings, settingTarget, answer{}},
			{"azurerm_virtual_network.shop", []string{"azurerm_subnet"}, "virtual_network_name", certainly("azurerm_subnet.aks", "azurerm_subnet.edge", "azurerm_subnet.ops", "azurerm_subnet.web")},
		} {
			q.ask(t, g)
		}
	}
}

// TestWebshopChange is a change that takes protectors away: deleted, and there
// are no references any more, only ids before.
func TestWebshopChange(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		side      Side
		questions []stackQuestion
	}{
		"before": {Before, []stackQuestion{
			{"azurerm_key_vault.shop", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.vault")},
			{"azurerm_subnet.web", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.web")},
			{"azurerm_subnet.ops", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.ops")},
			{"azurerm_mssql_server.catalog", endpoints, endpointTarget, answer{}},
			{"azurerm_eventhub_namespace.clickstream", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.clicks")},
			{"azurerm_virtual_network.shop", []string{"azurerm_subnet"}, "virtual_network_name", certainly("azurerm_subnet.aks", "azurerm_subnet.edge", "azurerm_subnet.ops", "azurerm_subnet.web")},
		}},
		"after": {After, []stackQuestion{
			{"azurerm_key_vault.shop", settings, settingTarget, answer{}},
			{"azurerm_subnet.web", associations, guardedSubnet, answer{}},
			{"azurerm_subnet.ops", associations, guardedSubnet, certainly("azurerm_subnet_network_security_group_association.ops")},
			{"azurerm_mssql_server.catalog", endpoints, endpointTarget, certainly("azurerm_private_endpoint.catalog")},
			{"azurerm_eventhub_namespace.clickstream", settings, settingTarget, certainly("azurerm_monitor_diagnostic_setting.clicks")},
			{"azurerm_virtual_network.shop", []string{"azurerm_subnet"}, "virtual_network_name", certainly("azurerm_subnet.aks", "azurerm_subnet.edge", "azurerm_subnet.ops", "azurerm_subnet.web")},
		}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, sources := range []bool{false, true} {
				g := stack(t, "webshop_change", test.side, sources)
				for _, q := range test.questions {
					q.ask(t, g)
				}
			}
		})
	}
}

// TestIncomplete is a plan limited to targets. What it leaves out may refer to
// what it holds, where the configuration says so.
func TestIncomplete(t *testing.T) {
	t.Parallel()
	for _, sources := range []bool{false, true} {
		g := stack(t, "incomplete", After, sources)
		for _, q := range []stackQuestion{
			{"azurerm_storage_account.points", endpoints, endpointTarget, answer{Undecided: true}},
			{"azurerm_key_vault.loyalty", settings, settingTarget, answer{Undecided: true}},
			// Nothing in the configuration or state has these.
			{"azurerm_mssql_server.ledger", settings, settingTarget, answer{}},
			{"azurerm_key_vault.loyalty", endpoints, endpointTarget, answer{}},
			{"azurerm_mssql_server.ledger", []string{"azurerm_mssql_server_extended_auditing_policy"}, "server_id", answer{}},
		} {
			q.ask(t, g)
		}
		got := g.OfType(resourceAt(t, g, "azurerm_key_vault.loyalty"), "azurerm_private_endpoint")
		if len(got.Undecided) == 0 {
			t.Error("OfType is decided for a type of which the plan leaves resources out")
		}
	}
}

// TestMulticloud is about names and ARNs.
func TestMulticloud(t *testing.T) {
	t.Parallel()
	block := []string{"aws_s3_bucket_public_access_block"}
	for _, sources := range []bool{false, true} {
		g := stack(t, "multicloud", After, sources)
		for _, q := range []stackQuestion{
			{"aws_s3_bucket.models", block, "bucket", certainly("aws_s3_bucket_public_access_block.models")},
			{"aws_s3_bucket.events", block, "bucket", certainly("aws_s3_bucket_public_access_block.events")},
			{"aws_s3_bucket.trail", block, "bucket", answer{}},
			{"aws_s3_bucket.trail", []string{"aws_cloudtrail"}, "s3_bucket_name", certainly("aws_cloudtrail.all")},
			{"aws_kms_key.data", []string{"aws_ebs_volume", "aws_db_instance"}, "kms_key_id", certainly("aws_db_instance.profiles", "aws_ebs_volume.features")},
			{"aws_kms_key.legacy", []string{"aws_ebs_volume", "aws_db_instance"}, "kms_key_id", answer{}},
			{"aws_security_group.worker", []string{"aws_instance"}, "vpc_security_group_ids", certainly("aws_instance.worker")},
			{"aws_iam_role.worker", []string{"aws_iam_role_policy_attachment"}, "role", certainly("aws_iam_role_policy_attachment.worker")},
			{"google_compute_network.reporting", []string{"google_compute_firewall"}, "network", certainly("google_compute_firewall.internal", "google_compute_firewall.ssh")},
			{"google_compute_network.reporting", []string{"google_compute_subnetwork"}, "network", certainly("google_compute_subnetwork.reporting")},
			{"google_storage_bucket.raw", []string{"google_storage_bucket"}, "logging.log_bucket", certainly("google_storage_bucket.reports")},
			{"google_storage_bucket.raw", []string{"google_storage_bucket_iam_member"}, "bucket", certainly("google_storage_bucket_iam_member.raw_public")},
		} {
			q.ask(t, g)
		}
	}
}

// TestOrder holds that answers don't depend on the order of questions.
func TestOrder(t *testing.T) {
	t.Parallel()
	first, second := stack(t, "landing_zone", After, false), stack(t, "landing_zone", After, false)
	addresses := []string{orders, ledger, vault, catalogDB, workers}
	var forward, backward []answer
	for _, a := range addresses {
		forward = append(forward, answerOf(first.Related(resourceAt(t, first, a), settings, settingTarget)))
	}
	for _, a := range slices.Backward(addresses) {
		backward = append(backward, answerOf(second.Related(resourceAt(t, second, a), settings, settingTarget)))
	}
	slices.Reverse(backward)
	if diff := cmp.Diff(forward, backward); diff != "" {
		t.Errorf("(-forward +backward):\n%s", diff)
	}
}
