package catalog_test

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestSharedLocals holds that locals.hcl serves all files of its directory, and
// no other directory.
func TestSharedLocals(t *testing.T) {
	t.Parallel()
	recommendation := func(id, healthy string) string {
		return `recommendation "` + id + `" {
			title    = "T"
			control  = "enable_mfa"
			severity = "low"
			why      = "W."
			assess {
				types   = local.boxes
				healthy = ` + healthy + `
			}
		}`
	}
	base, _ := catalog.Builtin()
	c, diags, _ := catalog.LoadSources(map[string]string{
		"one/locals.hcl": `locals {
			boxes  = ["thing_box"]
			closed = resource.closed == true
		}`,
		"one/a.hcl": recommendation("a", "local.closed"),
		"one/b.hcl": "locals {\n locked = local.closed && resource.locked == true\n}\n" + recommendation("b", "local.locked"),
	}, base)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	r := &posture.Resource{Address: "thing_box.x", Type: "thing_box", Value: cty.ObjectVal(map[string]cty.Value{"closed": cty.True, "locked": cty.False})}
	for id, want := range map[string]bool{"a": true, "b": false} {
		found, _ := c.Find(id)
		v, diags := found.Assess[0].Healthy.Decide(&lang.Evaluation{Resource: r})
		if diags.HasErrors() || v.True() != want {
			t.Errorf("%s is %v, %s, want %v", id, v, diags, want)
		}
	}
	_, diags, _ = catalog.LoadSources(map[string]string{
		"one/locals.hcl": "locals {\n boxes = [\"thing_box\"]\n broken = resorce.x\n}",
		"one/a.hcl":      "locals {\n boxes = []\n}\n",
		"two/b.hcl":      recommendation("b", "true"),
	}, base)
	text := diags.Error()
	for _, d := range diags {
		text += d.Error() + "\n"
	}
	for _, want := range []string{`There is another local "boxes"`, "two/b.hcl", "resorce"} {
		if !strings.Contains(text, want) {
			t.Errorf("the diagnostics lack %q:\n%s", want, text)
		}
	}
	if n := strings.Count(text, "resorce"); n > 2 {
		t.Errorf("a mistake in locals.hcl is told %d times:\n%s", n, text)
	}
}
