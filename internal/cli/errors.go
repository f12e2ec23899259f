package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// usageError is a command line that makes no sense.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

// hinted is an error with advice on what to do about it.
type hinted struct {
	error
	hint string
}

func (e *hinted) Unwrap() error { return e.error }

// diagnosed is an error in files of the user, shown with the lines it is about.
type diagnosed struct {
	message string
	diags   hcl.Diagnostics
	files   map[string]*hcl.File
}

func (e *diagnosed) Error() string { return e.message }

// closed is a gate that is closed. Reasons are given when no report on stdout
// has shown them.
type closed struct{ reasons []string }

func (e *closed) Error() string { return "the gate is closed" }

// exit says what went wrong and turns it into the exit code.
func (a *app) exit(ctx context.Context, err error) int {
	var (
		usage    *usageError
		hint     *hinted
		diags    *diagnosed
		shut     *closed
		exitCode = Failed
	)
	switch {
	case err == nil:
		return Open
	case errors.As(err, &shut):
		for _, reason := range shut.reasons {
			a.say("%s", reason)
		}
		return Closed
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		a.say("interrupted")
		return Failed
	case errors.As(err, &diags):
		a.diagnose(diags.diags, diags.files)
	case errors.As(err, &usage):
		exitCode = Usage
	}
	a.say("%s", lines(err.Error()))
	switch {
	case usage != nil && usage.hint != "":
		a.say("hint: %s", lines(usage.hint))
	case errors.As(err, &hint):
		a.say("hint: %s", lines(hint.hint))
	}
	return exitCode
}

// say writes one line of talk.
func (a *app) say(format string, args ...any) {
	_, _ = fmt.Fprintf(a.stderr, "posture: "+format+"\n", args...) // there is nobody else to tell
}

// maxDiagnostics is how many problems are shown at once: nobody mends more.
const maxDiagnostics = 20

// diagnose writes diagnostics with the lines of the files they are about.
func (a *app) diagnose(diags hcl.Diagnostics, files map[string]*hcl.File) {
	if len(diags) == 0 {
		return
	}
	colour, width := a.talk()
	if hidden := len(diags) - maxDiagnostics; hidden > 0 {
		defer a.say("%d more problems are not shown", hidden)
		diags = diags[:maxDiagnostics]
	}
	// What a diagnostic writer can't write to a closed stderr has no other place to go.
	_ = hcl.NewDiagnosticTextWriter(a.stderr, files, uint(width), colour).WriteDiagnostics(diags)
}

// lines cleans a message that may quote what came from a plan and keeps it on
// one line of talk.
func lines(text string) string {
	return report.CleanText(strings.TrimSpace(strings.ReplaceAll(text, "\n", " ")))
}
