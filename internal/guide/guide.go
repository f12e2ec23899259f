package guide

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/catalog/coverage"
	"github.com/tfposture/terraform-provider-posture/internal/check"
)

// Written lists the files of a directory that have names of pages as Pages gives
// them.
func Written(dir string) ([]string, error) {
	var names []string
	for _, pattern := range []string{"recommendations.md", "recommendations-*.md", "coverage-*.md"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return nil, fmt.Errorf("listing pages: %w", err)
		}
		for _, name := range found {
			names = append(names, filepath.Base(name))
		}
	}
	return names, nil
}

// Pages gives the pages of the built-in catalog by file name.
func Pages(ctx context.Context) (map[string]string, error) {
	c, diags := catalog.Builtin()
	if diags.HasErrors() {
		return nil, fmt.Errorf("reading the catalog: %w", diags)
	}
	cases, diags := catalog.BuiltinCases()
	if diags.HasErrors() {
		return nil, fmt.Errorf("reading the cases: %w", diags)
	}
	results, err := check.Cases(ctx, c, cases)
	if err != nil {
		return nil, err
	}
	policies, err := coverage.Azure()
	if err != nil {
		return nil, err
	}
	b := &book{catalog: c, files: catalog.BuiltinFiles(), results: map[string][]check.CaseResult{}}
	for _, r := range results {
		b.results[r.Case.Of] = append(b.results[r.Case.Of], r)
	}
	services := map[service][]*catalog.Recommendation{}
	for _, r := range c.Recommendations() {
		s := service{r.Environment, r.Service}
		services[s] = append(services[s], r)
	}
	pages := map[string]string{}
	for _, s := range slices.SortedFunc(maps.Keys(services), byTitle) {
		text, err := b.service(ctx, s, services[s])
		if err != nil {
			return nil, fmt.Errorf("writing the page of %s: %w", s.title(), err)
		}
		pages[s.page()+".md"] = text
	}
	pages["recommendations.md"] = b.index(services)
	pages["coverage-azure.md"] = b.coverage(policies)
	return pages, nil
}

// book is what all pages are written from.
type book struct {
	catalog *catalog.Catalog
	files   map[string]*hcl.File
	results map[string][]check.CaseResult // of cases, by recommendation
}
