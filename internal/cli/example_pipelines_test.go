package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// TestExamplePipelines looks every flag and format up that the pipelines under
// examples/ci hand to posture check.
func TestExamplePipelines(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../examples/ci/*.yml")
	if err != nil || len(files) < 2 {
		t.Fatalf("pipelines %v: %v", files, err)
	}
	command := regexp.MustCompile(`(?s)posture check \\\n(.*?) \|\| code=`)
	flag := regexp.MustCompile(`--([a-z-]+)(?: ([a-z]+))?`)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		calls := command.FindAllStringSubmatch(string(text), -1)
		if len(calls) == 0 {
			t.Errorf("%s checks nothing", file)
		}
		flags := (&app{stdout: os.Stdout}).checkCommand().Flags()
		for _, call := range calls {
			given := flag.FindAllStringSubmatch(call[1], -1)
			if len(given) < 5 || !strings.Contains(call[1], "--title") {
				t.Errorf("%s hands over %v", file, given)
			}
			for _, g := range given {
				if flags.Lookup(g[1]) == nil {
					t.Errorf("%s: there is no flag --%s", file, g[1])
				}
				if _, ok := report.Lookup(g[2]); g[1] == "format" && !ok {
					t.Errorf("%s: there is no format %s", file, g[2])
				}
			}
		}
	}
}
