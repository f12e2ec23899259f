package provider

import (
	"fmt"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// named is how many offenders a message names.
const named = 5

// offenders says which resources cost most, and what to do about it. The
// lines are indented, so that Terraform leaves them alone.
func offenders(report *posture.Report) string {
	if len(report.Advice) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("What costs most:")
	for i, a := range report.Advice {
		if i == named {
			fmt.Fprintf(&b, "\n  - and %d more", len(report.Advice)-named)
			break
		}
		fmt.Fprintf(&b, "\n  - %s: %s (%s, %s points)", a.Address, strings.Join(a.Recommendations, ", "), a.Control, number(a.Points))
		for _, step := range a.Steps {
			fmt.Fprintf(&b, "\n      %s", step)
		}
	}
	return b.String()
}

// unknowns says which assessments can't be decided yet and why.
func unknowns(report *posture.Report) string {
	var lines []string
	for i := range report.Assessments {
		if a := &report.Assessments[i]; a.After == posture.Unknown && a.Counted {
			lines = append(lines, fmt.Sprintf("\n  - %s: %s%s", a.Address, a.Recommendation, why(a)))
		}
	}
	if len(lines) == 0 {
		return ""
	}
	if len(lines) > named {
		lines = append(lines[:named], fmt.Sprintf("\n  - and %d more", len(lines)-named))
	}
	return "Known after apply:" + strings.Join(lines, "")
}

func why(a *posture.Assessment) string {
	for _, e := range a.Evidence {
		if e.Unknown != "" && e.Path != "" {
			return " (" + e.Path + ")"
		}
	}
	return ""
}
