package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// TestExampleReports keeps examples/reports current: one pull request against the
// webshop, in every format. Under -update it writes them.
func TestExampleReports(t *testing.T) {
	t.Chdir("../..") // the root of the repository, as a pipeline has it
	const stack = "examples/webshop_change"
	dir := t.TempDir()
	args := []string{
		"check", "--source", stack, "--minimum-score", "75", "--maximum-drop", "0", "--fail-on", "high",
		"--title", "webshop", "--time", "2026-11-23T12:00:00Z", "--color", "never",
		"--link", "https://git.example/fjordmarket/webshop/blob/4f9c1a7",
	}
	want := map[string]bool{"README.md": true}
	for _, f := range report.Formats() {
		name := "report" + f.Extension
		want[name] = true
		args = append(args, "--format", f.Name+"="+filepath.Join(dir, name))
	}
	var stdout, stderr bytes.Buffer
	if code := Main(append(args, stack+"/plan.json"), strings.NewReader(""), &stdout, &stderr, ""); code != Closed {
		t.Fatalf("exit code %d: %s", code, stderr.String())
	}
	for _, f := range report.Formats() {
		got, err := os.ReadFile(filepath.Join(dir, "report"+f.Extension))
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, filepath.Join("examples/reports", "report"+f.Extension), got)
	}
	there, err := os.ReadDir("examples/reports")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range there {
		if !want[entry.Name()] {
			t.Errorf("examples/reports/%s is made by nobody", entry.Name())
		}
	}
}
