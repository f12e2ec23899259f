package provider

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExamples applies every example of the documentation with the built-in
// catalog, plans again, imports as its import.sh says, and destroys.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob("../../examples/*/*/*.tf")
	if err != nil {
		t.Fatal(err)
	}
	kept := []string{"../../examples/provider/provider.tf"}
	for _, file := range files {
		switch kind := strings.Split(file, "/")[3]; kind {
		case "data-sources", "resources", "functions":
			kept = append(kept, file)
		}
	}
	if len(kept) != 1+5+2+5 {
		t.Errorf("%d examples, want one for the provider and for each of its 5 data sources, 2 resources and 5 functions", len(kept))
	}
	for _, file := range kept {
		t.Run(strings.TrimPrefix(filepath.Dir(file), "../../examples/"), func(t *testing.T) {
			everyBinary(t, func(t *testing.T, binary string) {
				content, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				example := map[string]string{"main.tf": string(content)}
				if strings.Contains(string(content), "required_providers") {
					example["versions.tf"] = ""
				}
				w := newWorkspace(t, binary, example)
				w.env = append(w.env, "POSTURE_TEST_CATALOG=")
				w.must(t, 0, "fmt", "-check", "-diff", "main.tf")
				w.must(t, 0, "validate", "-no-color")
				w.apply(t, 0)
				w.plan(t, 0, "-detailed-exitcode")
				if script, err := os.ReadFile(filepath.Join(filepath.Dir(file), "import.sh")); err == nil {
					w.importAs(t, string(script))
				}
				w.must(t, 0, "destroy", "-no-color", "-auto-approve")
			})
		})
	}
}

// importAs forgets a resource and imports it again, as the last line of a script
// says.
func (w *workspace) importAs(t *testing.T, script string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(script), "\n")
	words := strings.Fields(lines[len(lines)-1])
	if len(words) != 4 || words[0] != "terraform" || words[1] != "import" {
		t.Fatalf("the import script is not understood: %q", words)
	}
	w.must(t, 0, "state", "rm", words[2])
	w.must(t, 0, "import", "-no-color", words[2], words[3])
	w.apply(t, 0)
	w.plan(t, 0, "-detailed-exitcode")
}
