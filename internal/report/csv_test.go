package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestCSV reads the table back by RFC 4180, which knows no schema: a row for each
// assessment, each of the same length, and no cell that a spreadsheet would
// compute.
func TestCSV(t *testing.T) {
	t.Parallel()
	everyReport(t, "csv", Options{}, func(t *testing.T, r *posture.Report, out []byte) {
		t.Helper()
		rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) != len(r.Assessments)+1 || !slices.Equal(rows[0], csvColumns) {
			t.Fatalf("%d rows for %d assessments, the first %v", len(rows), len(r.Assessments), rows[0])
		}
		for i, row := range rows[1:] {
			for j, cell := range row {
				start := strings.TrimLeft(cell, " ")
				if strings.ContainsAny(cell, "\n\r\t") || start != "" && strings.ContainsAny(start[:1], "=+-@") {
					t.Errorf("row %d has %s %q", i, csvColumns[j], cell)
				}
			}
			a := r.Assessments[i]
			if row[9] != a.Before.String() || row[10] != a.After.String() || row[11] != Clean(string(a.Change)) && row[11] != "'"+Clean(string(a.Change)) {
				t.Errorf("row %d is %v for %v", i, row, a)
			}
		}
	})
}

func TestInertCell(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"": "", "a=b": "a=b", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", " =1": "' =1", "＝1": "'＝1", "'=1": "'=1", "main.tf": "main.tf", " ": " ",
	}
	for in, want := range tests {
		if got := inertCell(in); got != want {
			t.Errorf("inertCell(%q) = %q, want %q", in, got, want)
		}
	}
}
