package catalog_test

import (
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestHostileFiles holds that files which would exhaust a recursive parser are
// refused, and that long honest ones are not.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	const n = 500_000
	repeat := strings.Repeat
	refused := map[string]string{
		"brackets":            "a = " + repeat("[", n),
		"closed brackets":     "a = " + repeat("[", n) + repeat("]", n),
		"parentheses":         "a = " + repeat("(", n),
		"blocks":              repeat("a {\n", n),
		"negations":           "a = " + repeat("!", n) + "b",
		"spaced negations":    "a = " + repeat("! ", n) + "b",
		"minus":               "a = " + repeat("- ", n) + "b",
		"conditionals":        "a = " + repeat("a?b:", n) + "c",
		"conditionals before": "a = " + repeat("a?", n) + "c",
		"and":                 "a = b" + repeat("&&b", n),
		"and over lines":      "a = (b" + repeat("\n&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b&&b", n/30) + ")",
		"sums":                "a = b" + repeat("+b", n),
		"templates":           `a = "` + repeat("%{ if a }", n) + `"`,
		"interpolations":      `a = "` + repeat(`${"`, n),
		"splats":              "a = b" + repeat("[*]", n),
	}
	for name, src := range refused {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, diags, _ := catalog.LoadSources(map[string]string{"hostile.hcl": src}, nil); !diags.HasErrors() {
				t.Error("the file is accepted")
			}
		})
	}
	_, diags, _ := catalog.LoadSources(map[string]string{"long.hcl": "locals {\n" + repeat("  # "+repeat("-", 76)+"\n", 2000) +
		"  a = [\n" + repeat("    \"a/b+c=d\", # -----------------------\n", 2000) + "  ]\n}\n"}, nil)
	if diags.HasErrors() {
		t.Errorf("an honest file is refused: %s", diags)
	}
}
