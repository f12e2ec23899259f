package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// csvColumns are the columns of the table. Later versions add to the right.
var csvColumns = []string{
	"recommendation", "title", "control", "severity", "counted", "environment", "scope", "type", "address",
	"before", "after", "change", "message", "cause", "file", "line", "exemption", "exemption_reason", "exemption_expires",
}

// writeCSV writes a row for every assessment, healthy ones too, for spreadsheets
// and for joining with other tables.
func writeCSV(w io.Writer, r *posture.Report, o Options) error {
	out := csv.NewWriter(w)
	// The writer keeps the first error for Error.
	_ = out.Write(csvColumns)
	for i := range r.Assessments {
		_ = out.Write(csvRow(&r.Assessments[i], o))
	}
	out.Flush()
	return out.Error()
}

func csvRow(a *posture.Assessment, o Options) []string {
	file, line := "", ""
	if a.Location != nil && a.Location.File != "" {
		file = Clean(o.file(a.Location))
		if a.Location.Line > 0 {
			line = strconv.Itoa(a.Location.Line)
		}
	}
	exemption, reason, expires := "", "", ""
	if e := a.Exemption; e != nil {
		exemption, reason = Clean(e.ID), CleanText(e.Reason)
		if !e.Expires.IsZero() {
			expires = e.Expires.Format("2006-01-02")
		}
	}
	row := []string{
		Clean(a.Recommendation), CleanText(a.Title), Clean(a.Control), a.Severity.String(), strconv.FormatBool(a.Counted),
		Clean(a.Environment), Clean(a.Scope), Clean(a.Type), Clean(a.Address),
		a.Before.String(), a.After.String(), Clean(string(a.Change)), CleanText(a.Message), CleanText(a.Cause),
		file, line, exemption, reason, expires,
	}
	for i, cell := range row {
		row[i] = inertCell(cell)
	}
	return row
}

// inertCell keeps a spreadsheet from taking a cell for a formula.
func inertCell(cell string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, " "))
	if strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
