package graph

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestHostile follows configurations that grow without end. Terraform would not
// have planned them; the answer is undecided, and comes soon.
func TestHostile(t *testing.T) {
	t.Parallel()
	chain := func(n int, first string, next func(before string) string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "locals {\n  l0 = %s\n", first)
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, "  l%d = %s\n", i, next(fmt.Sprintf("local.l%d", i-1)))
		}
		fmt.Fprintf(&b, "  last = local.l%d\n}\n", n)
		return b.String()
	}
	const account = "azurerm_storage_account.s"
	tests := map[string]struct {
		text      string
		undecided bool
	}{
		"doubled text":    {chain(60, `"x"`, func(s string) string { return `"${` + s + `}${` + s + `}"` }), true},
		"doubled replace": {chain(60, `"xx"`, func(s string) string { return `replace(` + s + `, "x", ` + s + `)` }), true},
		"doubled list":    {chain(60, "["+account+".id]", func(s string) string { return "concat(" + s + ", " + s + ")" }), true},
		"doubled object":  {chain(60, "["+account+".id, null]", func(s string) string { return "[for a in " + s + " : [for b in " + s + " : b]]" }), true},
		"doubled choice":  {chain(60, account+".id", func(s string) string { return "random_id.r.hex == \"\" ? " + s + " : " + s }), true},
		"doubled join":    {chain(60, `["xxxxxxxxxxxxxxxx"]`, func(s string) string { return "[join(\"xxxxxxxxxxxxxxxx\", concat(" + s + ", " + s + "))]" }), true},
		"made of itself":  {"locals {\n  last = local.other\n  other = local.last\n}\n", true},
		"deep":            {chain(50_000, account+".id", func(s string) string { return s }), true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := source.Open(fstest.MapFS{"main.tf": {Data: []byte(test.text + "\nresource \"azurerm_storage_account\" \"s\" {}\nresource \"random_id\" \"r\" {}\nresource \"azurerm_private_endpoint\" \"e\" {\n  target_id = local.last\n}\n")}})
			if err != nil {
				t.Fatal(err)
			}
			p := newPlan(nil)
			p.add(account, nil, nil)
			p.add("random_id.r", nil, nil)
			p.add("azurerm_private_endpoint.e", map[string]cty.Value{"target_id": cty.DynamicVal}, map[string]*plan.Expression{"target_id": {References: []string{"local.last"}}})
			g := New(&p.Plan, After, tree)
			got := g.Referenced(resourceAt(t, g, "azurerm_private_endpoint.e"), "target_id", nil)
			if undecided := len(got.Possible)+len(got.Undecided) > 0; undecided != test.undecided {
				t.Errorf("undecided = %t, want %t (%v)", undecided, test.undecided, answerOf(got))
			}
		})
	}
}

// TestConcurrent asks all questions at once.
func TestConcurrent(t *testing.T) {
	t.Parallel()
	g := stack(t, "landing_zone", After, true)
	var wait sync.WaitGroup
	for _, i := range g.located {
		wait.Go(func() {
			g.Related(i.Resource, endpoints, endpointTarget)
			g.Related(i.Resource, settings, settingTarget)
			g.Referenced(i.Resource, "subnet_id", []string{"azurerm_subnet"})
			g.OfType(i.Resource, "azurerm_key_vault")
		})
	}
	wait.Wait()
}
