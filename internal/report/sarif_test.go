package report

import (
	"bytes"
	"fmt"
	"iter"
	"maps"
	"slices"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/sarif"
)

// TestSARIFMeetsSchema validates against the schema that OASIS publishes.
func TestSARIFMeetsSchema(t *testing.T) {
	t.Parallel()
	schema := published(t, "sarif-2.1.0.json")
	for _, format := range []string{"sarif", "github"} {
		t.Run(format, func(t *testing.T) {
			t.Parallel()
			everyReport(t, format, Options{Title: "prod/network", Version: "1.2.3"}, func(t *testing.T, _ *posture.Report, out []byte) {
				t.Helper()
				if err := valid(t, schema, out); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// run is a run with its results.
type run struct {
	sarif.Run
	Results []sarif.Result
}

func logOf(t *testing.T, format string, r *posture.Report, o Options) run {
	t.Helper()
	f, _ := Lookup(format)
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	var log sarif.Log
	if err := json.UnmarshalRead(&b, &log, json.RejectUnknownMembers(true)); err != nil {
		t.Fatal(err)
	}
	return run{log.Runs[0], slices.Collect(iter.Seq[sarif.Result](log.Runs[0].Results))}
}

// TestSARIFStates follows the one assessment of each kind that a hostile report
// has into its result.
func TestSARIFStates(t *testing.T) {
	t.Parallel()
	type state struct{ Kind, Level, Baseline string }
	want := []state{
		{"", "error", "new"},                // new
		{"", "error", "unchanged"},          // carried
		{"", "error", "unchanged"},          // carried and exempt
		{"open", "none", "new"},             // unknown
		{"pass", "none", "absent"},          // resolved
		{"notApplicable", "none", "absent"}, // removed with its resource
	}
	run := logOf(t, "sarif", hostile("x"), Options{})
	var got []state
	for i, r := range run.Results {
		got = append(got, state{r.Kind, r.Level, r.BaselineState})
		if exempt := len(r.Suppressions) > 0; exempt != (i == 2) {
			t.Errorf("result %d is suppressed: %v", i, exempt)
		}
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("result %d has the index of another rule", i)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := len(logOf(t, "github", hostile("x"), Options{}).Results); got != 2 {
		t.Errorf("GitHub gets %d results, want the two that are open", got)
	}
}

// TestSARIFState compares a state with nothing: there was no earlier run.
func TestSARIFState(t *testing.T) {
	t.Parallel()
	run := logOf(t, "sarif", read(t, "testdata/state"), Options{})
	if len(run.Results) == 0 {
		t.Fatal("no results")
	}
	for _, r := range run.Results {
		if r.BaselineState != "" {
			t.Errorf("%s is %s", r.RuleID, r.BaselineState)
		}
	}
}

// TestSARIFFingerprints keeps fingerprints when lines, files, messages and the
// order change, and tells apart whatever differs in recommendation or address.
func TestSARIFFingerprints(t *testing.T) {
	t.Parallel()
	prints := func(r *posture.Report) []string {
		var all []string
		for _, result := range logOf(t, "sarif", r, Options{}).Results {
			all = append(all, result.PartialFingerprints["postureAssessment/v1"])
			if github := result.PartialFingerprints["primaryLocationLineHash"]; github != all[len(all)-1]+":1" {
				t.Errorf("GitHub's fingerprint is %s", github)
			}
		}
		slices.Sort(all)
		return all
	}
	before := prints(read(t, "testdata/webshop_change"))
	moved := read(t, "testdata/webshop_change")
	for i := range moved.Assessments {
		a := &moved.Assessments[i]
		a.Message += "!"
		if a.Location != nil {
			a.Location = &posture.Location{File: "moved/" + a.Location.File, Line: a.Location.Line + 100}
		}
	}
	slices.Reverse(moved.Assessments)
	if diff := cmp.Diff(before, prints(moved)); diff != "" {
		t.Errorf("fingerprints change (-before +after):\n%s", diff)
	}
	if distinct := slices.Compact(slices.Clone(before)); len(distinct) != len(before) {
		t.Errorf("%d results share %d fingerprints", len(before), len(distinct))
	}
	if a, b := fingerprint("a", "b.c"), fingerprint("a.b", "c"); a == b {
		t.Error("a shift between recommendation and address is not seen")
	}
}

// TestSARIFPlaces looks at where results are said to be.
func TestSARIFPlaces(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	r.Assessments = r.Assessments[:0]
	for _, at := range []*posture.Location{
		{File: "a b/m%in.tf", Line: 3, Column: 5, EndLine: 7}, {File: "../modules/x/main.tf", Line: 1}, {File: "main.tf"}, nil,
	} {
		r.Assessments = append(r.Assessments, posture.Assessment{
			Recommendation: "r", Address: fmt.Sprintf(`module.m["[x](y)"].t.n[%d]`, len(r.Assessments)), Type: "t", After: posture.Unhealthy, Change: posture.New, Location: at,
		})
	}
	got := logOf(t, "sarif", r, Options{Prefix: "infra/prod"}).Results
	want := []*sarif.PhysicalLocation{
		{Artifact: sarif.ArtifactLocation{URI: "infra/prod/a%20b/m%25in.tf", URIBaseID: sourceRoot}, Region: &sarif.Region{StartLine: 3, StartColumn: 5, EndLine: 7}},
		{Artifact: sarif.ArtifactLocation{URI: "infra/modules/x/main.tf", URIBaseID: sourceRoot}, Region: &sarif.Region{StartLine: 1}},
		nil, nil,
	}
	for i := range want {
		at := got[i].Locations[0]
		if diff := cmp.Diff(want[i], at.Physical); diff != "" {
			t.Errorf("place %d (-want +got):\n%s", i, diff)
		}
		if name := fmt.Sprintf(`module.m["[x](y)"].t.n[%d]`, i); at.Logical[0].FullyQualifiedName != name {
			t.Errorf("address %s, want %s", at.Logical[0].FullyQualifiedName, name)
		}
		if text := got[i].Message.Text; text != fmt.Sprintf(`module.m["[x] (y)"].t.n[%d] does not meet: `, i) {
			t.Errorf("message %q", text)
		}
	}
	for i, result := range logOf(t, "github", r, Options{}).Results {
		if result.Locations[0].Physical == nil {
			t.Errorf("GitHub gets no place for result %d, and refuses the file", i)
		}
	}
}

// TestSARIFNumbers counts alerts up to what GitHub takes.
func TestSARIFNumbers(t *testing.T) {
	t.Parallel()
	r := &posture.Report{Plan: posture.PlanSummary{Kind: "plan"}, Assessments: make([]posture.Assessment, 25_010)}
	for i := range r.Assessments {
		r.Assessments[i] = posture.Assessment{Recommendation: "r", Address: fmt.Sprint("t.n", i), Severity: posture.Low, After: posture.Unhealthy, Change: posture.New}
	}
	r.Assessments[25_009].Severity = posture.Critical
	// Counted in the text: decoding so much would take longer than writing it.
	for format, want := range map[string]int{"github": 25_000, "sarif": 25_010} {
		f, _ := Lookup(format)
		var b bytes.Buffer
		if err := f.Write(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if got := bytes.Count(b.Bytes(), []byte(`"ruleId"`)); got != want {
			t.Errorf("%s: %d results, want %d", format, got, want)
		}
		if _, first, _ := bytes.Cut(b.Bytes(), []byte(`"results": [`)); !bytes.Contains(first[:2000], []byte(`"t.n25009"`)) {
			t.Errorf("%s: the most severe is not the first", format)
		}
	}
}

func TestSARIFSeverity(t *testing.T) {
	t.Parallel()
	type words struct{ Level, Security string }
	want := map[posture.Severity]words{
		posture.Critical: {"error", "9.5"}, posture.High: {"error", "8.0"}, posture.Medium: {"warning", "5.5"}, posture.Low: {"note", "2.0"}, posture.SeverityNone: {"note", "2.0"},
	}
	for _, severity := range slices.Sorted(maps.Keys(want)) {
		if got := (words{sarifLevel(severity), securitySeverity(severity)}); got != want[severity] {
			t.Errorf("%v: %v, want %v", severity, got, want[severity])
		}
	}
}
