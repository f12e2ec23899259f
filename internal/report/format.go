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
	// Time is when the report was made, for formats that insist on it; zero stands
	// for the beginning of 1970 there. The others leave it out.
	Time time.Time
	// Title tells apart reports that are shown side by side, such as those of
	// several configurations in one repository: "prod/network".
	Title string
	// Limit is the number of characters that a comment may have, 0 for 65,536.
	Limit int
	// Prefix is the folder of the configuration within the repository, for formats
	// that point at files.
	Prefix string
	// Link is the address that files of the repository have in a browser, up to
	// their path: "https://github.com/owner/name/blob/main".
	Link string
}

var formats = []Format{
	{"text", "a summary and the findings for people at a terminal", ".txt", writeText},
	{"json", "the whole report for programs; posture report reads it back", ".json", writeJSON},
	{"html", "one page for a browser, with filters, that loads nothing from outside", ".html", writeHTML},
	{"markdown", "a comment for a pull request, within the size that forges take", ".md", writeMarkdown},
	{"sarif", "SARIF 2.1.0 with what is new, unchanged, resolved, exempt and unknown", ".sarif", writeSARIF},
	{"github", "SARIF 2.1.0 as GitHub code scanning takes it: open findings only", ".github.sarif", writeGitHub},
	{"gitlab", "a code quality report as GitLab takes it: open findings only", ".gitlab.json", writeGitLab},
	{"junit", "JUnit XML: a suite for each recommendation, a case for each resource", ".junit.xml", writeJUnit},
	{"ocsf", "OCSF 1.2 events of the class Compliance Finding, as a list", ".ocsf.json", writeOCSF},
	{"oscal", "OSCAL 1.1.3 assessment results", ".oscal.json", writeOSCAL},
	{"csv", "a table with a row for each assessment", ".csv", writeCSV},
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
