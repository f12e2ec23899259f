package moduledocs

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// standard has requirements enough for the tests.
var standard = &posture.Standard{
	ID: "house", Title: "House | rules", Version: "3", URL: "https://example.com/house",
	Requirements: []posture.Requirement{{ID: "H-2", Title: "Lock the door"}, {ID: "H-1", Title: "Close the <b>window</b>"}, {ID: "H-3", Title: "Feed the cat"}},
}

func mapped(id, control string, requirements ...string) posture.RecommendationSummary {
	return posture.RecommendationSummary{ID: id, Title: id, Controls: []string{control}, MapsTo: map[string][]string{"house": requirements}}
}

func assessed(id, address string, health posture.Health) posture.Assessment {
	return posture.Assessment{Recommendation: id, Title: id, Control: "doors", Address: address, Type: "x_door", Environment: "azure", Scope: "s", After: health, Counted: true}
}

// judgedHouse is a report with something of everything.
func judgedHouse() *posture.Report {
	r := &posture.Report{
		FormatVersion: "1.0", Plan: posture.PlanSummary{Kind: "plan", Complete: true, NotAssessed: map[string]int{"x_mat": 2, "x_bell": 1}},
		Controls:        []posture.ControlSummary{{ID: "windows", Title: "Windows", Max: 0}, {ID: "doors", Title: "Doors", Max: 4}},
		Recommendations: []posture.RecommendationSummary{mapped("lock", "doors", "H-2"), mapped("bolt", "doors", "H-1", "H-2"), mapped("paint", "windows")},
		Assessments: []posture.Assessment{
			assessed("bolt", "x_door.front", posture.Healthy),
			assessed("lock", "x_door.front", posture.Healthy),
			assessed("bolt", `module.attic["a.b"].x_door.trap[0]`, posture.Unknown),
			assessed("lock", `module.attic["a.b"].x_door.trap[0]`, posture.Healthy),
			assessed("lock", `module.attic["a.b"].x_door.trap[1]`, posture.Unhealthy),
			assessed("lock", `module.attic["c"].x_door.trap[0]`, posture.Healthy),
			assessed("lock", "x_door.gone", posture.Absent),
			assessed("paint", "x_door.front", posture.Unhealthy),
		},
	}
	r.Assessments[4].Exemption = &posture.Exemption{ID: "e", Category: posture.Waiver, Reason: "it | <i>creaks</i>", Expires: time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC)}
	r.Assessments[7].Counted = false
	return r
}

func builtin(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, diags := catalog.Builtin()
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return c
}

func TestFromReport(t *testing.T) {
	t.Parallel()
	whole, err := FromReport(judgedHouse(), builtin(t), standard, "")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Control{{Title: "Doors", Max: 4, Healthy: 2, Unhealthy: 1, Unknown: 1}}, whole.Controls); diff != "" {
		t.Errorf("Controls differ (-want +got):\n%s", diff)
	}
	want := []Requirement{
		{standard.Requirements[0], Standings{Missed: []string{"lock"}, Unknown: []string{"bolt"}}},
		{standard.Requirements[1], Standings{Unknown: []string{"bolt"}}},
	}
	if diff := cmp.Diff(want, whole.Requirements); diff != "" {
		t.Errorf("Requirements differ (-want +got):\n%s", diff)
	}
	resources := []Resource{
		{"x_door.front", 1, Standings{Met: []string{"bolt", "lock"}, Missed: []string{"paint"}}},
		{"module.attic[*].x_door.trap[*]", 3, Standings{Missed: []string{"lock"}, Unknown: []string{"bolt"}}},
	}
	if diff := cmp.Diff(resources, whole.Resources); diff != "" {
		t.Errorf("Resources differ (-want +got):\n%s", diff)
	}
	golden.Check(t, "testdata/house.md", []byte(whole.Markdown()))
}

// TestModule restricts a report to a module, all of its instances or one.
func TestModule(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		module string
		want   []Resource
	}{
		"all instances": {"module.attic", []Resource{{"x_door.trap[*]", 3, Standings{Missed: []string{"lock"}, Unknown: []string{"bolt"}}}}},
		"any key":       {"module.attic[*]", []Resource{{"x_door.trap[*]", 3, Standings{Missed: []string{"lock"}, Unknown: []string{"bolt"}}}}},
		"one instance":  {`module.attic["c"]`, []Resource{{"x_door.trap[*]", 1, Standings{Met: []string{"lock"}}}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := FromReport(judgedHouse(), builtin(t), standard, test.module)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, s.Resources); diff != "" {
				t.Errorf("Resources differ (-want +got):\n%s", diff)
			}
		})
	}
	for _, missing := range []string{"module.cellar", "attic", "module", `module.attic["x"]`, `module.attic["`} {
		if _, err := FromReport(judgedHouse(), builtin(t), standard, missing); err == nil {
			t.Errorf("FromReport finds the module %s", missing)
		}
	}
}

// TestHostile writes a report of names that are made to break out: every line of
// the tables stays a row, and no marker stands on a line of its own.
func TestHostile(t *testing.T) {
	t.Parallel()
	r := judgedHouse()
	for _, name := range []string{
		"x_y.a[\"\n" + End + "\n", "x_y.b", "x_y.c[\"`|`` | <script>alert(1)</script>\"]", "x_y.d\u202egnp\x1b[31m\r",
		"x_y." + strings.Repeat("long", 3000), "@everyone.#1", "", ".", "]", "module.", "x_y.e[0].f",
	} {
		r.Assessments = append(r.Assessments, assessed("`|\n"+Begin, name, posture.Unhealthy), assessed(name, name, posture.Unknown))
	}
	r.Controls[1].Title = "| [a](javascript:b) \n" + End
	r.Assessments[7].Exemption = &posture.Exemption{Reason: "\n" + End + "\n"}
	r.Plan.Kind, r.Plan.Complete, r.Plan.Incomplete = "<b>", false, []string{"a\n" + End + "\n<script>"}
	r.Plan.NotAssessed = map[string]int{"<script>|\x1b[31m": 1}
	hostile := &posture.Standard{ID: "house", Title: "](https://example.com) `|", URL: "https://example.com/)\n" + Begin, Requirements: standard.Requirements}
	s, err := FromReport(r, builtin(t), hostile, "")
	if err != nil {
		t.Fatal(err)
	}
	text := s.Markdown()
	golden.Check(t, filepath.Join("testdata", "hostile.md"), []byte(text))
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == Begin || line == End || strings.ContainsAny(line, "\x1b\r\u202e") {
			t.Errorf("the line %q is not harmless", line)
		}
		if bars := strings.Count(line, "|") - strings.Count(line, `\|`); strings.HasPrefix(line, "|") && bars != 6 {
			t.Errorf("the row %q has %d bars", line, bars)
		}
	}
	page, err := Parse([]byte("# A\n"))
	if err != nil {
		t.Fatal(err)
	}
	once := page.With(text)
	if again, err := Parse(once); err != nil || !bytes.Equal(again.With(text), once) {
		t.Errorf("the page changes the second time: %v", err)
	}
}

func TestFromSources(t *testing.T) {
	t.Parallel()
	tree, err := source.Open(fstest.MapFS{
		"main.tf": {Data: []byte(`
resource "azurerm_storage_account" "logs" {}
resource "azapi_resource" "account" { type = "Microsoft.Storage/storageAccounts@2024-01-01" }
resource "azapi_resource" "any" { type = var.type }
resource "azapi_resource" "other" { type = "Microsoft.None/such@2024-01-01" }
resource "random_id" "this" { count = 2 }
data "azurerm_storage_account" "old" {}
module "vaults" {
  source   = "./vault"
  for_each = var.vaults
}
module "network" { source = "Azure/network/azurerm" }
`)},
		"vault/main.tf": {Data: []byte(`resource "azurerm_key_vault" "this" { count = 1 }`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	c := builtin(t)
	s, err := FromSources(t.Context(), tree, c, c.Standard("mcsb"), score.Counted)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "testdata/declared.md", []byte(s.Markdown()))
	for _, r := range s.Resources {
		if len(r.Met)+len(r.Missed) > 0 {
			t.Errorf("%s is judged: %v", r.Pattern, r.Standings)
		}
	}
}

func TestFromSourcesErrors(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ text, want string }{
		"a mistake in a file":        {`resource "a_b" {`, "reading main.tf: its syntax is wrong, or it can't be read"},
		"a module that calls itself": {"module \"a\" { source = \"./\" }\n", "reading the configuration: it calls more than 500 modules"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := source.Open(fstest.MapFS{"main.tf": {Data: []byte(test.text)}})
			if err != nil {
				t.Fatal(err)
			}
			_, err = FromSources(t.Context(), tree, builtin(t), standard, score.Counted)
			if err == nil || err.Error() != test.want {
				t.Errorf("FromSources says %v, want %s", err, test.want)
			}
		})
	}
}

func TestPoints(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		control Control
		want    string
	}{
		"all":       {Control{Max: 4, Healthy: 2}, "4 of 4"},
		"a third":   {Control{Max: 4, Healthy: 1, Unhealthy: 2}, "1.33 of 4"},
		"a range":   {Control{Max: 4, Healthy: 1, Unhealthy: 1, Unknown: 2}, "1 to 3 of 4"},
		"none":      {Control{Max: 8, Unhealthy: 3}, "0 of 8"},
		"no points": {Control{Max: 0, Unhealthy: 3}, "none"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := test.control.points(); got != test.want {
				t.Errorf("points(%v) = %s, want %s", test.control, got, test.want)
			}
		})
	}
}
