package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// cases lists the folders of testdata: each holds a report.json and what every
// format makes of it.
func cases(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob("testdata/*/report.json")
	if err != nil || len(found) == 0 {
		t.Fatalf("no reports under testdata: %v", err)
	}
	for i := range found {
		found[i] = filepath.Dir(found[i])
	}
	return found
}

func read(t *testing.T, folder string) *posture.Report {
	t.Helper()
	f, err := os.Open(filepath.Join(folder, "report.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := Read(f)
	if err != nil {
		t.Fatalf("%s: %v", f.Name(), err)
	}
	return r
}

// TestGolden renders every case in every format of the table.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, folder := range cases(t) {
		for _, format := range Formats() {
			t.Run(filepath.Base(folder)+" as "+format.Name, func(t *testing.T) {
				t.Parallel()
				var b bytes.Buffer
				if err := format.Write(&b, read(t, folder), Options{Command: "posture check --all plan.json", Version: "1.2.3"}); err != nil {
					t.Fatal(err)
				}
				name := "golden" + format.Extension
				if format.Name == "json" {
					name = "report.json" // what is read is what is written
				}
				golden.Check(t, filepath.Join(folder, name), b.Bytes())
			})
		}
	}
}
