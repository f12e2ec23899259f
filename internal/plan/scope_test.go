package plan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const (
	guid    = "aaaaaaaa-0000-0000-0000-00000000000a"
	another = "bbbbbbbb-0000-0000-0000-00000000000b"
)

// TestScopesOfExamples counts the resources of each scope.
func TestScopesOfExamples(t *testing.T) {
	t.Parallel()
	tests := map[string]map[posture.Scope]int{
		"landing_zone": {
			{Environment: "azure", ID: "11111111-1111-1111-1111-111111111111"}: 67,
			{Environment: "azure", ID: "22222222-2222-2222-2222-222222222222"}: 18,
			{}: 3,
		},
		"webshop": {
			{Environment: "azure", ID: "11111111-1111-1111-1111-111111111111"}: 40,
			{}: 2,
		},
		"multicloud": {
			{Environment: "aws", ID: posture.UnresolvedScope}:                  23,
			{Environment: "azure", ID: "11111111-1111-1111-1111-111111111111"}: 6,
			{Environment: "gcp", ID: "fjordmarket-reporting"}:                  12,
		},
	}
	for stack, want := range tests {
		t.Run(stack, func(t *testing.T) {
			t.Parallel()
			p, err := Open(t.Context(), "../../examples/"+stack+"/plan.json", Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := make(map[posture.Scope]int)
			for _, r := range p.After() {
				got[r.Scope]++
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("scopes differ (-want +got):\n%s", diff)
			}
		})
	}
}

// scopePlan is a plan with one resource of a provider, in a module.
func scopePlan(provider, typ, after, config, given string) string {
	return fmt.Sprintf(`{"format_version":"1.2","variables":{%[5]s},"resource_changes":[`+
		`{"address":"module.m[0].%[2]s.x","type":"%[2]s","provider_name":"registry.terraform.io/y/%[1]s","change":{"actions":["create"],"before":null,"after":%[3]s,"after_unknown":{"later":true}}}],`+
		`"configuration":{"provider_config":{"k":{"name":"%[1]s","full_name":"registry.terraform.io/y/%[1]s",%[4]s}},"root_module":{`+
		`"module_calls":{"m":{"expressions":{"sub":{"references":["var.all[\"prod\"].id","var.all[\"prod\"]","var.all"]},"fixed":{"constant_value":"%[6]s"}},`+
		`"module":{"resources":[{"address":"%[2]s.x","provider_config_key":"k"}],"variables":{"sub":{},"fixed":{},"def":{"default":"%[6]s"}}}}},`+
		`"variables":{"all":{},"sub":{"default":"%[6]s"},"secret":{"sensitive":true}}}}}`, provider, typ, after, config, given, guid)
}

func TestScope(t *testing.T) {
	t.Parallel()
	const env = `"production"`
	azure := func(expression string) string { return `"expressions":{"subscription_id":` + expression + `}` }
	inModule := func(expression string) string { return `"module_address":"module.m",` + azure(expression) }
	given := `"all":{"value":{"prod":{"id":"` + another + `"}}},"env":{"value":` + env + `},"secret":{"value":"` + guid + `"}`
	unresolved := posture.UnresolvedScope
	tests := map[string]struct{ provider, typ, after, config, want string }{
		"id":                     {"azurerm", "azurerm_x", `{"id":"/SUBSCRIPTIONS/ABC/resourceGroups/r"}`, `"name":"k"`, "azure abc"},
		"parent of azapi":        {"azapi", "azapi_resource", `{"parent_id":"/subscriptions/abc"}`, `"name":"k"`, "azure abc"},
		"id wins over provider":  {"azurerm", "azurerm_x", `{"id":"/subscriptions/abc"}`, azure(`{"constant_value":"` + guid + `"}`), "azure abc"},
		"constant":               {"azurerm", "azurerm_x", `{}`, azure(`{"constant_value":"Sub-A"}`), "azure sub-a"},
		"default of a variable":  {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.sub"]}`), "azure " + guid},
		"part of a variable":     {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.all[\"prod\"].id","var.all[\"prod\"]","var.all"]}`), "azure " + another},
		"argument of a call":     {"azurerm", "azurerm_x", `{}`, inModule(`{"references":["var.sub"]}`), "azure " + another},
		"constant of a call":     {"azurerm", "azurerm_x", `{}`, inModule(`{"references":["var.fixed"]}`), "azure " + guid},
		"default in a module":    {"azurerm", "azurerm_x", `{}`, inModule(`{"references":["var.def"]}`), "azure " + guid},
		"missing in a variable":  {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.all[\"dev\"]","var.all"]}`), "azure " + unresolved},
		"a condition":            {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.env"]}`), "azure " + unresolved},
		"two references":         {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.sub","var.env"]}`), "azure " + unresolved},
		"a sensitive variable":   {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.secret"]}`), "azure " + unresolved},
		"a local":                {"azurerm", "azurerm_x", `{}`, azure(`{"references":["local.sub"]}`), "azure " + unresolved},
		"no such variable":       {"azurerm", "azurerm_x", `{}`, azure(`{"references":["var.nope"]}`), "azure " + unresolved},
		"nothing":                {"azuread", "azuread_x", `{}`, `"name":"k"`, "azure " + unresolved},
		"arn":                    {"aws", "aws_x", `{"arn":"arn:aws:kms:eu-north-1:123456789012:key/1"}`, `"name":"k"`, "aws 123456789012"},
		"arn without account":    {"aws", "aws_x", `{"arn":"arn:aws:s3:::bucket"}`, `"name":"k"`, "aws " + unresolved},
		"owner":                  {"aws", "aws_x", `{"owner_id":"123456789012"}`, `"name":"k"`, "aws 123456789012"},
		"owner that is a word":   {"aws", "aws_x", `{"owner_id":"amazon-owned"}`, `"name":"k"`, "aws " + unresolved},
		"allowed account":        {"aws", "aws_x", `{}`, `"expressions":{"allowed_account_ids":{"constant_value":["123456789012"]}}`, "aws 123456789012"},
		"allowed accounts":       {"aws", "aws_x", `{}`, `"expressions":{"allowed_account_ids":{"constant_value":["123456789012","123456789013"]}}`, "aws " + unresolved},
		"assumed role":           {"aws", "aws_x", `{}`, `"expressions":{"assume_role":[{"role_arn":{"constant_value":"arn:aws:iam::123456789012:role/x"}}]}`, "aws 123456789012"},
		"assumed role, object":   {"awscc", "awscc_x", `{}`, `"expressions":{"assume_role":{"constant_value":{"role_arn":"arn:aws:iam::123456789012:role/x"}}}`, "aws 123456789012"},
		"project":                {"google", "google_x", `{"project":"p-1"}`, `"name":"k"`, "gcp p-1"},
		"self link":              {"google-beta", "google_x", `{"self_link":"https://www.googleapis.com/compute/v1/projects/p-2/global/x"}`, `"name":"k"`, "gcp p-2"},
		"provider's project":     {"google", "google_x", `{}`, `"expressions":{"project":{"constant_value":"p-3"}}`, "gcp p-3"},
		"context":                {"kubernetes", "kubernetes_x", `{}`, `"expressions":{"config_context":{"constant_value":"prod"}}`, "kubernetes prod"},
		"cluster of the plan":    {"kubernetes", "kubernetes_x", `{}`, `"expressions":{"host":{"references":["azurerm_kubernetes_cluster.a.kube_config[0].host","azurerm_kubernetes_cluster.a.kube_config[0]","azurerm_kubernetes_cluster.a.kube_config","azurerm_kubernetes_cluster.a"]}}`, "kubernetes azurerm_kubernetes_cluster.a"},
		"cluster that was read":  {"helm", "helm_release", `{}`, `"expressions":{"kubernetes":[{"host":{"references":["data.aws_eks_cluster.a.endpoint","data.aws_eks_cluster.a"]}}]}`, "kubernetes data.aws_eks_cluster.a"},
		"a provider of no cloud": {"random", "random_x", `{}`, `"name":"k"`, " "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(scopePlan(test.provider, test.typ, test.after, test.config, given)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			scope := p.Changes[0].After.Scope
			if got := scope.Environment + " " + scope.ID; got != test.want {
				t.Errorf("scope = %q, want %q", got, test.want)
			}
		})
	}
}

// TestScopeOfOthers takes the scope that everything else of the same provider
// configuration agrees on, and none when they don't.
func TestScopeOfOthers(t *testing.T) {
	t.Parallel()
	change := func(address, id string) string {
		after := `{}`
		if id != "" {
			after = `{"id":"` + id + `"}`
		}
		return `{"address":"` + address + `","type":"azurerm_x","change":{"actions":["create"],"before":null,"after":` + after + `,"after_unknown":{"id":` + fmt.Sprint(id == "") + `}}}`
	}
	config := `"configuration":{"provider_config":{"azurerm":{"name":"azurerm"}},"root_module":{"resources":[` +
		`{"address":"azurerm_x.a","provider_config_key":"azurerm"},{"address":"azurerm_x.b","provider_config_key":"azurerm"},{"address":"azurerm_x.new","provider_config_key":"azurerm"},` +
		`{"address":"data.azurerm_client_config.me","mode":"data","provider_config_key":"azurerm"}]}}`
	me := `,"prior_state":{"values":{"root_module":{"resources":[{"address":"data.azurerm_client_config.me","mode":"data","type":"azurerm_client_config","values":{"id":"x","subscription_id":"REPORTED"}}]}}}`
	tests := map[string]struct{ b, rest, want string }{
		"agree":    {"/subscriptions/one/x", "", "one"},
		"disagree": {"/subscriptions/two/x", "", posture.UnresolvedScope},
		"reported": {"/subscriptions/two/x", me, "reported"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := `{"format_version":"1.2","resource_changes":[` + change("azurerm_x.a", "/subscriptions/one/x") + "," +
				change("azurerm_x.b", test.b) + "," + change("azurerm_x.new", "") + "]" + test.rest + "," + config + "}"
			p, err := Read(strings.NewReader(in), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Changes[2].After.Scope.ID; got != test.want {
				t.Errorf("scope = %q, want %q", got, test.want)
			}
		})
	}
}

// TestScopeOfReplacement keeps the scope of what is replaced.
func TestScopeOfReplacement(t *testing.T) {
	t.Parallel()
	in := planOf(`{"address":"azurerm_x.a","type":"azurerm_x","change":{"actions":["delete","create"],"before":{"id":"/subscriptions/one/x"},"after":{},"after_unknown":{"id":true}}}`)
	p, err := Read(strings.NewReader(in), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Changes[0].After.Scope.ID; got != "one" {
		t.Errorf("scope = %q, want %q", got, "one")
	}
}
