package notify

import (
	"fmt"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// listed is how many findings and reasons a message names.
const listed = 10

// Message is what a service is told.
type Message struct{ Title, Text string }

// About makes the message on a report, if there is one to be made: when the gate
// is closed, or when the change brings findings of severity high or above that
// nobody excused. The title tells reports of several configurations apart.
func About(r *posture.Report, title string) (Message, bool) {
	severe := severe(r)
	if r.Gate.Open && len(severe) == 0 {
		return Message{}, false
	}
	var m Message
	switch {
	case !r.Gate.Open:
		m.Title = "posture: the gate is closed"
	case len(severe) == 1:
		m.Title = "posture: 1 severe new finding"
	default:
		m.Title = fmt.Sprintf("posture: %d severe new findings", len(severe))
	}
	if title != "" {
		m.Title += " for " + quiet(title)
	}
	lines := []string{report.Headline(r) + "."}
	for _, reason := range r.Gate.Reasons {
		if !reason.Met {
			lines = append(lines, quiet(reason.Message)+".")
		}
	}
	if len(lines) > listed {
		lines = append(lines[:listed], fmt.Sprintf("And %d more reasons.", len(lines)-listed))
	}
	if len(severe) > 0 {
		lines = append(lines, "", "New findings of severity high or above:")
	}
	for i, a := range severe {
		if i == listed && len(severe) > listed+1 {
			lines = append(lines, fmt.Sprintf("- and %d more", len(severe)-listed))
			break
		}
		lines = append(lines, fmt.Sprintf("- %s, %s: %s (%s)", a.Severity, quiet(a.Address), quiet(a.Title), quiet(a.Recommendation)))
	}
	m.Text = strings.Join(lines, "\n")
	return m, true
}

// severe lists the findings that a change brings and that can't wait.
func severe(r *posture.Report) []*posture.Assessment {
	var list []*posture.Assessment
	for i := range r.Assessments {
		a := &r.Assessments[i]
		if a.Change == posture.New && a.After == posture.Unhealthy && a.Exemption == nil && a.Severity >= posture.High {
			list = append(list, a)
		}
	}
	return list
}

// harmful are the signs by which services mention people, make links and format.
// Each is put in a way that reads alike and does nothing.
var harmful = strings.NewReplacer(
	"<", "‹", ">", "›", "@", "(at)", "](", "] (", "://", ": //", "www.", "www .", "`", "'", "*", "(any)", "#", "no. ", "&", "+", "~", "-", "|", "/",
)

// quiet makes a text of a plan fit for a message: one short line that is nothing
// but text to any service.
func quiet(text string) string {
	const most = 160
	clean := []rune(report.CleanText(text))
	if len(clean) > most {
		clean = append(clean[:most], []rune("...")...)
	}
	return harmful.Replace(string(clean))
}
