package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const group = "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/"

// existing makes a resource with known attributes.
func existing(address, typ, id string, attributes map[string]string) *posture.Resource {
	values := map[string]cty.Value{"id": cty.StringVal(id)}
	for name, text := range attributes {
		values[name] = cty.StringVal(text)
	}
	environment := "azure"
	if typ[:2] != "az" {
		environment = typ[:3]
	}
	return &posture.Resource{
		Address: address, Mode: posture.Managed, Type: typ, ID: id, Value: cty.ObjectVal(values),
		Scope: posture.Scope{Environment: environment, ID: posture.UnresolvedScope},
	}
}

// TestKnownIDs asks what a known value refers to.
func TestKnownIDs(t *testing.T) {
	t.Parallel()
	account := existing("a.account", "azurerm_storage_account", group+"Microsoft.Storage/storageAccounts/acc", nil)
	rules := existing("a.rules", "azurerm_storage_account_network_rules", account.ID, nil)
	network := existing("a.network", "azurerm_virtual_network", group+"Microsoft.Network/virtualNetworks/net", map[string]string{"name": "net"})
	subnet := existing("a.subnet", "azurerm_subnet", network.ID+"/subnets/default", nil)
	server := existing("a.server", "azurerm_mssql_server", group+"Microsoft.Sql/servers/sql", nil)
	rg := existing("a.rg", "azurerm_resource_group", "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg", map[string]string{"name": "rg"})
	key := existing("a.key", "azurerm_key_vault_key", "https://kv.vault.azure.net/keys/orders/0123456789abcdef", nil)
	kms := existing("a.kms", "aws_kms_key", "0a1b", map[string]string{"arn": "arn:aws:kms:eu-north-1:123456789012:key/0a1b"})
	bucket := existing("a.bucket", "aws_s3_bucket", "logs", map[string]string{"bucket": "logs"})
	versioning := existing("a.versioning", "aws_s3_bucket_versioning", "logs", nil)
	role := existing("a.role", "aws_iam_role", "worker", nil)
	policy := existing("a.policy", "aws_ecr_repository", "worker", nil)
	vpc := existing("a.vpc", "google_compute_network", "projects/p/global/networks/n", map[string]string{
		"self_link": "https://www.googleapis.com/compute/v1/projects/p/global/networks/n", "name": "n",
	})
	all := []*posture.Resource{account, rules, network, subnet, server, rg, key, kms, bucket, versioning, role, policy, vpc}
	tests := map[string]struct {
		value, attribute string
		environment      string
		want             answer
	}{
		"equal":                     {value: server.ID, want: certainly("a.server")},
		"without case":              {value: "/SUBSCRIPTIONS/11111111-1111-1111-1111-111111111111/resourcegroups/RG/providers/microsoft.sql/servers/SQL/", want: certainly("a.server")},
		"owner of the id":           {value: account.ID, want: certainly("a.account")},
		"side of the account":       {value: account.ID + "/blobServices/default", want: certainly("a.account")},
		"auditing of the server":    {value: server.ID + "/extendedAuditingSettings/Default", want: certainly("a.server")},
		"a child is another one":    {value: server.ID + "/databases/legacy"},
		"default names a child too": {value: network.ID + "/subnets/default", want: certainly("a.subnet")},
		"child named default":       {value: server.ID + "/databases/default"},
		"below a blob service":      {value: account.ID + "/blobServices/default/containers/c"},
		"what is in the group":      {value: group + "Microsoft.KeyVault/vaults/elsewhere"},
		"key without version":       {value: "https://kv.vault.azure.net/keys/orders", want: certainly("a.key")},
		"key with other version":    {value: "https://kv.vault.azure.net/keys/orders/fedcba9876543210", want: certainly("a.key")},
		"other key":                 {value: "https://kv.vault.azure.net/keys/invoices"},
		"arn":                       {value: "arn:aws:kms:eu-north-1:123456789012:key/0a1b", want: certainly("a.kms")},
		"case counts in aws":        {value: "LOGS", attribute: "bucket"},
		"bucket":                    {value: "logs", attribute: "bucket", want: certainly("a.bucket")},
		"self link":                 {value: "https://www.googleapis.com/compute/v1/projects/p/global/networks/n", want: certainly("a.vpc")},
		"path of a self link":       {value: "projects/p/global/networks/n", want: certainly("a.vpc")},
		"beta self link":            {value: "https://www.googleapis.com/compute/beta/projects/p/global/networks/n", want: certainly("a.vpc")},
		"an id that two have":       {value: "worker", attribute: "role", want: answer{Possible: []string{"a.policy", "a.role"}}},
		"a name is not an id":       {value: "net", attribute: "virtual_network_name", want: answer{Possible: []string{"a.network"}}},
		"the name of another kind":  {value: "net", attribute: "display_name"},
		"empty":                     {value: ""},
		"elsewhere":                 {value: group + "Microsoft.Storage/storageAccounts/other"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			attribute := test.attribute
			if attribute == "" {
				attribute = "target_id"
			}
			asked := existing("a.asked", "azurerm_asked", "unrelated", map[string]string{attribute: test.value})
			g := FromResources(append(all[:len(all):len(all)], asked))
			if diff := cmp.Diff(test.want, answerOf(g.Referenced(asked, attribute, nil))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestWithoutConfiguration leaves open what unknown values refer to.
func TestWithoutConfiguration(t *testing.T) {
	t.Parallel()
	vault := existing("azurerm_key_vault.v", "azurerm_key_vault", group+"Microsoft.KeyVault/vaults/v", nil)
	later := existing("azurerm_monitor_diagnostic_setting.later", "azurerm_monitor_diagnostic_setting", "x", nil)
	later.Value = cty.ObjectVal(map[string]cty.Value{"target_resource_id": cty.UnknownVal(cty.String)})
	known := existing("azurerm_monitor_diagnostic_setting.known", "azurerm_monitor_diagnostic_setting", "y", map[string]string{"target_resource_id": vault.ID})
	secret := existing("azurerm_monitor_diagnostic_setting.secret", "azurerm_monitor_diagnostic_setting", "z", nil)
	secret.Value = cty.ObjectVal(map[string]cty.Value{"target_resource_id": cty.StringVal(vault.ID).Mark(posture.Sensitive)})
	whole := existing("azurerm_monitor_diagnostic_setting.whole", "azurerm_monitor_diagnostic_setting", "w", nil)
	whole.Value = cty.DynamicVal
	empty := &posture.Resource{Address: "azurerm_monitor_diagnostic_setting.empty", Mode: posture.Managed, Type: "azurerm_monitor_diagnostic_setting"}
	g := FromResources([]*posture.Resource{vault, later, known, secret, whole, empty})
	want := answer{Certain: []string{known.Address, secret.Address}, Possible: []string{later.Address, whole.Address}}
	if diff := cmp.Diff(want, answerOf(g.Related(vault, settings, settingTarget))); diff != "" {
		t.Errorf("Related (-want +got):\n%s", diff)
	}
	stranger := existing("azurerm_key_vault.stranger", "azurerm_key_vault", "s", nil)
	if diff := cmp.Diff(answer{Undecided: true}, answerOf(g.Referenced(stranger, "x_id", nil))); diff != "" {
		t.Errorf("Referenced of a stranger (-want +got):\n%s", diff)
	}
}

func TestOfType(t *testing.T) {
	t.Parallel()
	in := func(address, scope string) *posture.Resource {
		r := existing(address, "azurerm_key_vault", address, nil)
		r.Scope.ID = scope
		return r
	}
	one, two, unresolved := in("v.one", "1"), in("v.two", "2"), in("v.unresolved", posture.UnresolvedScope)
	tests := map[string]struct {
		resources []*posture.Resource
		of        *posture.Resource
		want      answer
	}{
		"same scope":            {[]*posture.Resource{one, two, in("v.also", "1")}, one, certainly("v.also", "v.one")},
		"one can't be told":     {[]*posture.Resource{one, two, unresolved}, one, answer{Certain: []string{"v.one"}, Undecided: true}},
		"its own can't be told": {[]*posture.Resource{one, two, unresolved}, unresolved, answer{Certain: []string{"v.unresolved"}, Undecided: true}},
		"none can be told":      {[]*posture.Resource{unresolved, in("v.more", posture.UnresolvedScope)}, unresolved, certainly("v.more", "v.unresolved")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := answerOf(FromResources(test.resources).OfType(test.of, "azurerm_key_vault"))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
