// Package report renders a posture.Report: as text for a terminal, as JSON for
// programs, and in the formats that pipelines and code hosts read. One file
// holds one format; the table in format.go lists them all.
//
// What a report says of a plan came from somebody else's pull request. Every
// format escapes it for its medium; what is shown as a line of text goes through
// Clean first.
//
// The package never evaluates, scores or sorts by itself what the report has
// already settled, reads no clock and no environment: what a writer needs to know
// of the world stands in Options.
package report
