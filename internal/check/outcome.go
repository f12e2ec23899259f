package check

import (
	"fmt"
	"math"
	"strconv"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Outcome is what a report means to a program that waits for it. Its number is
// the exit code.
type Outcome int

// The outcomes. 2 is left to mistakes in the command line.
const (
	// Open: every threshold is met, or none was asked for.
	Open Outcome = 0
	// Undecided: the work could not be done as asked. The catalog has a defect,
	// or a gate was asked for and the plan is not whole.
	Undecided Outcome = 1
	// Closed: a threshold is not met.
	Closed Outcome = 3
)

// OutcomeOf reads the outcome off a report. Undecided goes before Closed: where
// the work could not be done, the thresholds were held against half of it.
func OutcomeOf(r *posture.Report) Outcome {
	if r.Gate.Open {
		return Open
	}
	for _, reason := range r.Gate.Reasons {
		if !reason.Met && (reason.Threshold == "diagnostics" || reason.Threshold == "complete") {
			return Undecided
		}
	}
	return Closed
}

func count(diags []posture.Diagnostic, severity string) int {
	n := 0
	for i := range diags {
		if diags[i].Severity == severity {
			n++
		}
	}
	return n
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// percent and number print without needless decimals: 70%, 57.8%.
func percent(f float64) string { return number(f) + "%" }

func number(f float64) string { return strconv.FormatFloat(round(f), 'f', -1, 64) }

// round removes what subtraction leaves behind the second decimal.
func round(f float64) float64 { return math.Round(f*100) / 100 }
