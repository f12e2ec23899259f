package report

import (
	"io"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Format is one way to write a report.
type Format struct {
	// Name is what is written after --format.
	Name string
	// Description completes the sentence "writes …", without a full stop.
	Description string
	// Extension is the usual one of a file of this format, with the dot.
	Extension string
	// Write renders the report. It returns the errors of the writer and nothing
	// else: every report can be rendered.
	Write func(io.Writer, *posture.Report, Options) error
}

// Options are what a writer needs to know of the world around it. The zero value
// gives plain text of 80 columns.
type Options struct {
	// Width is the number of columns of a line of text, 0 for 80.
	Width int
	// Color permits colours and other attributes of a terminal.
	Color bool
	// Unicode permits block and box characters.
	Unicode bool
	// All writes long lists to their end.
	All bool
	// Command is what to type for a report with everything in it, as in "and 12
	// more: posture check --all plan.json"; empty leaves the hint out.
	Command string
	// Version is the version of posture, for formats that name their tool.
	Version string
	// Time is when the report was made, for formats that ask for it; zero leaves
	// it out wherever that is permitted.
	Time time.Time
}

var formats = []Format{
	{"text", "a summary and the findings for people at a terminal", ".txt", writeText},
	{"json", "the whole report for programs; posture report reads it back", ".json", writeJSON},
}

// Formats lists the formats in the order they are documented.
func Formats() []Format { return append([]Format(nil), formats...) }

// Lookup finds a format by its name.
func Lookup(name string) (Format, bool) {
	for _, f := range formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
