package cli

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

const testLong = `Run the cases of a catalog of your own: the made-up resources in its files
*_test.hcl, each with the health that a recommendation should find. Without DIR,
run those of the built-in catalog.

Exit codes: 0 everything is found as the cases say; 3 something isn't; 1 the
catalog or a case can't be read.`

const testExamples = `  posture test ./posture
  posture test --all ./posture`

func (a *app) testCommand() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:     "test [flags] [DIR]",
		Short:   "Run the cases of a catalog",
		Long:    testLong,
		Example: testExamples,
		Args:    between(0, 1, "one directory at most"),
		RunE: func(cmd *cobra.Command, args []string) error {
			t, err := a.cases(args)
			if err != nil {
				return err
			}
			results, err := check.Cases(cmd.Context(), t.catalog, t.cases)
			if err != nil {
				return err
			}
			s := sheet{width: width(a.stdout)}
			met := s.results(results, all)
			s.uncovered(check.Uncovered(t.own, t.cases))
			s.line(fmt.Sprintf("%d of %d resources as expected, in %s", met, len(results), count(len(t.cases), "case")))
			if _, err := a.stdout.Write(s.Bytes()); err != nil {
				return err
			}
			if met < len(results) {
				return &closed{}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "show what is as expected, too")
	return cmd
}

// proof is a catalog with its cases.
type proof struct {
	catalog *catalog.Catalog
	// own are the recommendations that the cases should prove.
	own   *catalog.Catalog
	cases []*catalog.Case
}

// cases loads the catalog in the directory, or the built-in one, with its cases.
func (a *app) cases(args []string) (*proof, error) {
	load := loading{dirs: args}
	c, files, err := load.catalog(a, &settings{})
	if err != nil {
		return nil, err
	}
	p := &proof{catalog: c, own: c}
	var diags hcl.Diagnostics
	var shown map[string]*hcl.File
	if len(args) == 0 {
		p.cases, diags = catalog.BuiltinCases()
	} else {
		p.cases, diags, shown = catalog.LoadCases(args[0], c)
		p.own = c.Filter(func(r *catalog.Recommendation) bool { return files[r.Range.Filename] != nil })
	}
	if diags.HasErrors() {
		return nil, &diagnosed{"the cases can't be run", diags, shown}
	}
	a.diagnose(diags, shown)
	if len(p.cases) == 0 {
		return nil, &hinted{fmt.Errorf("%s has no cases", args[0]), "cases stand in files named *_test.hcl"}
	}
	return p, nil
}

// results writes what became of each resource and counts those as expected.
func (s *sheet) results(results []check.CaseResult, all bool) (met int) {
	for _, r := range results {
		name := fmt.Sprintf("%s:%d: %s, %q: %s", r.Resource.Range.Filename, r.Resource.Range.Start.Line, r.Case.Of, r.Case.Name, r.Resource.Resource.Address)
		if r.Met {
			met++
			if all {
				s.line(fmt.Sprintf("%s is %s", name, healthWord(r.Got)))
			}
			continue
		}
		if len(r.Diagnostics) > 0 {
			s.line(name + " can't be assessed")
		} else {
			s.line(fmt.Sprintf("%s should be %s and is %s", name, healthWord(r.Resource.Expect), healthWord(r.Got)))
		}
		if r.Why != "" {
			s.wrap("    ", report.CleanText(r.Why))
		}
		for _, d := range r.Diagnostics {
			s.wrap("    ", report.CleanText(d.Summary+": "+d.Detail))
		}
		for _, e := range r.Verdict.Evidence {
			s.wrap("    ", report.EvidenceText(e))
		}
	}
	return met
}

// count counts things in words.
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}

// uncovered names the recommendations that no case proves both ways.
func (s *sheet) uncovered(list []*catalog.Recommendation) {
	if len(list) == 0 {
		return
	}
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	s.wrap("", "without a healthy and an unhealthy case: "+strings.Join(ids, ", "))
}
