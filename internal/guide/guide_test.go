package guide

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/catalog/coverage"
)

var anchor = regexp.MustCompile(`<a id="([^"]+)">`)

// TestPages holds that every recommendation has its anchor, once, an example that
// is unhealthy and one that is healthy, and that all code is HCL.
func TestPages(t *testing.T) {
	t.Parallel()
	pages, err := Pages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c, _ := catalog.Builtin()
	found := map[string]int{}
	for name, text := range pages {
		for _, match := range anchor.FindAllStringSubmatch(text, -1) {
			found[match[1]]++
		}
		for i, part := range strings.Split(text, "\n```") {
			if i%2 == 0 {
				continue
			}
			_, code, _ := strings.Cut(part, "\n")
			if _, diags := hclsyntax.ParseConfig([]byte(code+"\n"), name, hcl.InitialPos); diags.HasErrors() {
				t.Errorf("%s: %s\n%s", name, diags, code)
			}
		}
		for _, target := range links.FindAllStringSubmatch(text, -1) {
			page, id, _ := strings.Cut(target[1], "#")
			switch _, ok := pages[page+".md"]; {
			case page == "":
				page = strings.TrimSuffix(name, ".md")
			case page == "write-recommendations":
			case !ok:
				t.Errorf("%s links to %s, which is no page", name, target[1])
			}
			if id != "" && !strings.Contains(pages[page+".md"], `<a id="`+id+`">`) {
				t.Errorf("%s links to %s, where there is no such anchor", name, target[1])
			}
		}
	}
	for _, r := range c.Recommendations() {
		if found[r.ID] != 1 {
			t.Errorf("%s has %d anchors", r.ID, found[r.ID])
		}
		section := section(pages[service{r.Environment, r.Service}.page()+".md"], r.ID)
		for _, want := range []string{"\nUnhealthy", "\nHealthy"} {
			if !strings.Contains(section, want) && (want == "\nUnhealthy" || !r.Inventory()) {
				t.Errorf("the section of %s has no %q", r.ID, want)
			}
		}
	}
	if coverage := pages["coverage-azure.md"]; !strings.Contains(coverage, "\n**") {
		t.Error("the page of coverage has no totals")
	}
}

var links = regexp.MustCompile(`\]\(([^)\s]+)\)`)

func section(page, id string) string {
	_, rest, _ := strings.Cut(page, `<a id="`+id+`">`)
	text, _, _ := strings.Cut(rest, "\n<a id=")
	return text
}

// TestCoverage holds that the totals are counted, not written.
func TestCoverage(t *testing.T) {
	t.Parallel()
	c, _ := catalog.Builtin()
	r := c.Recommendations()[0]
	assessed := slices.Clone(r.MapsTo["azure_policy"])
	if len(assessed) == 0 {
		t.Skipf("%s maps to no policy", r.ID)
	}
	b := &book{catalog: c}
	text := b.coverage([]coverage.Policy{
		{ID: assessed[0], Title: "A", DecidedBy: coverage.Configuration, Initiatives: []string{"mcsb", "mcsb_v2"}},
		{ID: "0", Title: "B", DecidedBy: coverage.Configuration, Initiatives: []string{"mcsb_v2"}},
		{ID: "1", Title: "C", DecidedBy: coverage.Runtime, Initiatives: []string{"mcsb_v2"}, WhyNot: "it scans"},
	})
	for _, want := range []string{
		"**1 of 2** policies that configuration decides are assessed, of 3 in both",
		"| 1 | 1 of 1 | 0, 0 | 0, 0 | 0 |",
		"| 3 | 1 of 2 | 1, 0 | 0, 0 | 0 |",
		"| C | `1` | v2 | it scans |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q:\n%s", want, text)
		}
	}
}

func TestWritten(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"recommendations.md", "recommendations-azure-x.md", "coverage-azure.md", "write-recommendations.md", "limits.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := Written(dir)
	if err != nil || len(got) != 3 || slices.Contains(got, "limits.md") {
		t.Errorf("Written() = %v, %v, want the three pages that Pages could have given", got, err)
	}
}
