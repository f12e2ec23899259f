package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const listLong = `List the recommendations of the catalog, the built-in ones and your own.

A recommendation that is not counted is assessed and shown, and does not change
the secure score; posture explain ID says why.`

const listExamples = `  posture list
  posture list --environment azure --service storage
  posture list --severity high --format json
  posture list --catalog ./posture`

// filter is what list can be limited to; "" leaves a side open.
type filter struct{ environment, service, control, severity string }

func (a *app) listCommand() *cobra.Command {
	var (
		f      filter
		load   loading
		format = "text"
	)
	cmd := &cobra.Command{
		Use:     "list [flags]",
		Short:   "List the recommendations of the catalog",
		Long:    listLong,
		Example: listExamples,
		Args:    between(0, 0, "no arguments; flags limit the list"),
		RunE: func(*cobra.Command, []string) error {
			s, err := load.settings("")
			if err != nil {
				return err
			}
			all, _, err := load.catalog(a, s)
			if err != nil {
				return err
			}
			list, err := f.apply(all)
			if err != nil {
				return err
			}
			out := bufio.NewWriter(a.stdout)
			if format == "json" {
				err = listJSON(out, list)
			} else {
				listText(out, all, list, terminal(a.stdout), width(a.stdout))
			}
			if err != nil {
				return err
			}
			return out.Flush()
		},
	}
	load.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.environment, "environment", "", "only those of a `CLOUD`: azure, aws, gcp, kubernetes")
	flags.StringVar(&f.service, "service", "", "only those of a `SERVICE`, such as storage")
	flags.StringVar(&f.control, "control", "", "only those of a security control, by `ID`")
	flags.Var(oneOf(&f.severity, posture.Severities()...), "severity", "only those of a `SEVERITY`: low, medium, high, critical")
	flags.Var(oneOf(&format, "text", "json"), "format", "`NAME` of a format: text, json")
	return cmd
}

// apply gives the recommendations that pass. A name that no recommendation has is
// a mistake, not an empty list.
func (f filter) apply(all *catalog.Catalog) ([]*catalog.Recommendation, error) {
	var list []*catalog.Recommendation
	environments, services, controls := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range all.Recommendations() {
		environments[r.Environment], services[r.Service] = true, true
		for _, c := range r.Controls {
			controls[c] = true
		}
		if (f.environment == "" || r.Environment == f.environment) &&
			(f.service == "" || r.Service == f.service) &&
			(f.control == "" || slices.Contains(r.Controls, f.control)) &&
			(f.severity == "" || r.Severity.String() == f.severity) {
			list = append(list, r)
		}
	}
	for _, side := range []struct {
		flag, value string
		names       map[string]bool
	}{{"environment", f.environment, environments}, {"service", f.service, services}, {"control", f.control, controls}} {
		if side.value != "" && !side.names[side.value] {
			names := slices.Sorted(keys(side.names))
			return nil, &usageError{
				fmt.Sprintf("--%s %q: the catalog has none of that name", side.flag, side.value),
				advice(side.value, names, "it has "+either(names)),
			}
		}
	}
	return list, nil
}

// listText is a table that grep and awk can read, too: a line a recommendation.
// On a terminal that is too narrow for it the title stands on a line of its own.
func listText(w *bufio.Writer, all *catalog.Catalog, list []*catalog.Recommendation, people bool, columns int) {
	ids, titles := 0, 0
	for _, r := range list {
		ids, titles = max(ids, len(r.ID)), max(titles, len(r.Title))
	}
	narrow := people && ids+titles+21 > columns
	for _, r := range list {
		counted := "       "
		if r.Counted {
			counted = "counted"
		}
		if narrow {
			fmt.Fprintf(w, "%-*s  %-8s  %s\n    %s\n", ids, r.ID, r.Severity, counted, r.Title)
			continue
		}
		fmt.Fprintf(w, "%-*s  %-8s  %s  %s\n", ids, r.ID, r.Severity, counted, r.Title)
	}
	if len(list) == 0 {
		fmt.Fprintf(w, "none of the %d recommendations\n", len(all.Recommendations()))
	}
}

// listed is a recommendation as list writes it in JSON.
type listed struct {
	ID                string              `json:"id"`
	Title             string              `json:"title"`
	Severity          posture.Severity    `json:"severity"`
	Controls          []string            `json:"controls"`
	Environment       string              `json:"environment"`
	Service           string              `json:"service"`
	Counted           bool                `json:"counted"`
	NotCountedBecause string              `json:"not_counted_because,omitempty"`
	Preview           bool                `json:"preview"`
	BuiltIn           bool                `json:"built_in"`
	Why               string              `json:"why"`
	Remediation       string              `json:"remediation"`
	Note              string              `json:"note,omitempty"`
	AssessmentKey     string              `json:"assessment_key,omitempty"`
	MapsTo            map[string][]string `json:"maps_to"`
	Types             []string            `json:"types"`
	Aliases           []string            `json:"aliases,omitempty"`
}

func listJSON(w io.Writer, list []*catalog.Recommendation) error {
	out := struct {
		FormatVersion   string   `json:"format_version"`
		Recommendations []listed `json:"recommendations"`
	}{FormatVersion: posture.FormatVersion}
	for _, r := range list {
		out.Recommendations = append(out.Recommendations, listed{
			ID: r.ID, Title: r.Title, Severity: r.Severity, Controls: r.Controls, Environment: r.Environment, Service: r.Service,
			Counted: r.Counted, NotCountedBecause: r.NotCountedBecause, Preview: r.Preview, BuiltIn: r.BuiltIn,
			Why: r.Why, Remediation: r.Remediation, Note: r.Note, AssessmentKey: r.AssessmentKey,
			MapsTo: r.MapsTo, Types: r.Types, Aliases: r.Aliases,
		})
	}
	if err := json.MarshalWrite(w, out, jsontext.WithIndent("  "), json.Deterministic(true)); err != nil {
		return fmt.Errorf("writing the list: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}
