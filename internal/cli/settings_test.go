package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func settingsIn(t *testing.T, source string) (*settings, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), settingsFile)
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	return readSettings(path, true)
}

func TestReadSettings(t *testing.T) {
	t.Parallel()
	got, err := settingsIn(t, `
catalogs = ["/else/where"]
formats  = ["text", "json"]
include  = ["preview"]

gate {
  minimum_score   = 70
  against         = "worst"
  maximum_drop    = 2.5
  fail_on         = "high"
  fail_on_scope   = "all"
  minimum_control = { encrypt_data_in_transit = 80 }
  minimum_scope   = { "1111" = 50 }
}

parameters "storage_minimum_tls" {
  allowed_versions = ["TLS1_3"]
}

exemption "edge" {
  recommendation = "subnet_network_security_group"
  address        = "module.net[\"eu\"].azurerm_subnet.edge"
  category       = "mitigated"
  reason         = "The gateway filters."
  owner          = "network team"
  expires        = "2027-06-30"
}
`)
	if err != nil {
		t.Fatal(err)
	}
	number := func(f float64) *float64 { return &f }
	want := &settings{
		Catalogs: []string{"/else/where"},
		Formats:  []string{"text", "json"},
		Include:  []string{"preview"},
		Gate: gateSettings{
			MinimumScore: number(70), Against: "worst", MaximumDrop: number(2.5), FailOn: "high", FailOnScope: "all",
			MinimumControl: map[string]float64{"encrypt_data_in_transit": 80}, MinimumScope: map[string]float64{"1111": 50},
		},
		Exemptions: []posture.Exemption{{
			ID: "edge", Recommendation: "subnet_network_security_group", Address: `module.net["eu"].azurerm_subnet.edge`,
			Category: posture.Mitigated, Reason: "The gateway filters.", Owner: "network team", Origin: "file",
			Expires:  time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC),
			Location: &posture.Location{File: ".posture.hcl", Line: 20, Column: 1},
		}},
		Parameters: map[string]map[string]cty.Value{"storage_minimum_tls": {"allowed_versions": cty.TupleVal([]cty.Value{cty.StringVal("TLS1_3")})}},
	}
	equal := cmp.Comparer(func(a, b cty.Value) bool { return a.RawEquals(b) })
	if diff := cmp.Diff(want, got, equal); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWrongSettings(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ in, want string }{
		"no HCL":                    {`gate {`, "Unclosed configuration block"},
		"an unknown argument":       {`catalog = ["x"]`, `Did you mean "catalogs"?`},
		"an unknown block":          {`gates {}`, "Unsupported block type"},
		"two gates":                 {"gate {}\ngate {}", "Duplicate gate block"},
		"a score above hundred":     {`gate { minimum_score = 140 }`, "minimum_score is 140. It takes a number from 0 to 100."},
		"a score that is none":      {`gate { minimum_score = "much" }`, "Unsuitable value"},
		"an unknown bound":          {`gate { against = "average" }`, `against is "average". It takes worst, known or best.`},
		"an unknown severity":       {`gate { fail_on = "huge" }`, "It takes low, medium, high or critical."},
		"an unknown inclusion":      {`include = ["all"]`, `"all" can't be included. Write preview, custom or disabled.`},
		"a file above":              {`formats = ["json=../out.json"]`, "writes outside of the directory"},
		"a file at the root":        {`formats = ["json=/etc/out.json"]`, "writes outside of the directory"},
		"a control above hundred":   {`gate { minimum_control = { a = 101 } }`, "minimum_control of a is 101"},
		"an exemption without name": {`exemption { recommendation = "a" }`, "Missing id for exemption"},
		"an exemption of nothing":   {`exemption "a" { reason = "b" }`, `The argument "recommendation" is required`},
		"a day that is none":        {`exemption "a" { ` + "\n recommendation = \"a\"\n address = \"b\"\n category = \"waiver\"\n reason = \"c\"\n expires = \"2027-02-30\"\n}", `"2027-02-30" is not a date.`},
		"a reference":               {`catalogs = [var.x]`, "Variables not allowed"},
		"deep nesting":              {"include = " + strings.Repeat("[", 100_000), "nested more than"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := settingsIn(t, test.in)
			var wrong *diagnosed
			if !errors.As(err, &wrong) {
				t.Fatalf("readSettings(%.40s) = %v, want diagnostics", test.in, err)
			}
			said := ""
			for _, d := range wrong.diags {
				said += d.Summary + "\n" + d.Detail + "\n"
				if d.Subject == nil {
					t.Errorf("%s has no place", d.Summary)
				}
			}
			if !strings.Contains(said, test.want) {
				t.Errorf("said %s, want %q in it", said, test.want)
			}
		})
	}
}

// TestSettingsWriteBelow settles that no link leads a file of the settings out of
// their directory.
func TestSettingsWriteBelow(t *testing.T) {
	t.Parallel()
	dir, elsewhere := t.TempDir(), t.TempDir()
	for link, target := range map[string]string{"out": elsewhere, "gone": filepath.Join(elsewhere, "nothing"), "here": dir} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	tests := map[string]bool{
		"report.json": true, "new/report.json": true, "here/report.json": true,
		"out/report.json": false, "gone": false, "gone/report.json": false, "../report.json": false, "/report.json": false, "a/../../b": false,
	}
	for name, want := range tests {
		if got := below(dir, name); got != want {
			t.Errorf("below(%s) = %v, want %v", name, got, want)
		}
	}
}

// TestSettingsAreNoLink settles that a settings file that nobody named is never
// something else: its text could be shown in a message.
func TestSettingsAreNoLink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, settingsFile)
	if err := os.Symlink("/etc/hostname", path); err != nil {
		t.Skip(err)
	}
	if _, err := readSettings(path, false); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("readSettings of a link = %v", err)
	}
}

func TestMissingSettings(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), settingsFile)
	if s, err := readSettings(path, false); err != nil || s == nil {
		t.Errorf("a settings file that nobody named: %v, %v", s, err)
	}
	if _, err := readSettings(path, true); err == nil {
		t.Error("a settings file that was named and is missing is no error")
	}
}
