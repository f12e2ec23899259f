package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const checkLong = `Check a plan: assess every resource before and after the change, compute the
secure score on both sides, and hold the change against the gate.

PLAN is what terraform plan -out wrote, or the output of terraform show -json for
it, gzipped or not; - reads the JSON from stdin. OpenTofu's plans are read alike.
A binary plan is read by running terraform or tofu.

Without a threshold there is no gate, and the exit code is 0. With one it is 0
when the gate is open and 3 when it is closed. A plan that is not whole, because
of -target, an error or deferred changes, never opens a gate unless told to.

What is known only after apply is unknown: it counts neither as healthy nor as
unhealthy, and the report shows the interval that it leaves. --against worst takes
the unknown as unhealthy.

Flags go before the settings in ` + settingsFile + `.`

const checkExamples = `  terraform plan -out plan.bin && posture check plan.bin
  terraform show -json plan.bin | posture check -
  posture check --minimum-score 70 --maximum-drop 0 plan.bin
  posture check --fail-on high --format text --format sarif=posture.sarif plan.bin
  posture check --minimum-control encrypt_data_in_transit=100 plan.bin
  terraform show -json | posture check --state -`

// judging is what the commands that judge a plan can be told.
type judging struct {
	loading
	thresholds
	include   []string
	source    string
	terraform string
	state     bool
}

func (j *judging) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	j.loading.register(cmd)
	j.include = nil
	flags.Var(&manyOf{&j.include, includes}, "include", "`KINDS` of recommendations to count beside the usual ones: preview, custom, disabled; separated by commas")
	flags.StringVar(&j.source, "source", "", "`DIR` of the root module, for file and line (default the current directory, if it holds .tf files)")
	flags.StringVar(&j.terraform, "terraform", "", "`PROGRAM` that reads a binary plan (default terraform, else tofu, on PATH)")
	flags.BoolVar(&j.state, "state", false, "judge a state instead of a plan: what exists, as it stands")
	_ = cmd.MarkFlagDirname("source")
}

func (a *app) checkCommand() *cobra.Command {
	var (
		j      judging
		look   rendering
		alerts alerts
	)
	cmd := &cobra.Command{
		Use:     "check [flags] PLAN",
		Short:   "Check a plan, and open or close the gate",
		Long:    checkLong,
		Example: checkExamples,
		Args:    between(1, 1, "one plan"),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := j.settings(j.source)
			if err != nil {
				return err
			}
			if len(look.formats) == 0 {
				look.formats = s.Formats
			}
			list, err := outputs(look.formats)
			if err != nil {
				return err
			}
			gate, err := j.gate(s, cmd.Flags())
			if err != nil {
				return err
			}
			targets, err := alerts.targets()
			if err != nil {
				return err
			}
			busy := a.busy("reading " + args[0])
			defer busy.end()
			q, err := j.open(cmd.Context(), a, s, gate, args[0])
			if err != nil {
				return err
			}
			busy.next("assessing resources")
			r, err := check.Plan(cmd.Context(), q.plan, q.options)
			if err != nil {
				return err
			}
			busy.end()
			if look.prefix == "" && filepath.IsLocal(j.source) {
				look.prefix = j.source
			}
			if err := a.write(r, list, look.options(a, "posture check --all "+args[0])); err != nil {
				return err
			}
			a.notify(cmd.Context(), r, targets, look.title)
			return verdict(r, onStdout(list))
		},
	}
	look.register(cmd)
	j.register(cmd)
	j.thresholds.register(cmd.Flags())
	alerts.register(cmd.Flags())
	return cmd
}

// question is a plan with what is asked of it.
type question struct {
	plan    *plan.Plan
	options check.Options
}

// open reads the catalog and the plan.
func (j *judging) open(ctx context.Context, a *app, s *settings, gate check.Gate, path string) (*question, error) {
	all, _, err := j.catalog(a, s)
	if err != nil {
		return nil, err
	}
	if err := knownControls(all, gate.Controls); err != nil {
		return nil, err
	}
	q := &question{options: check.Options{Catalog: all, Gate: gate, Exemptions: s.Exemptions, Now: time.Now(), Include: j.included(s)}}
	if path == plan.Stdin && terminal(a.stdin) {
		return nil, &usageError{"no plan comes from stdin", "pipe one in: terraform show -json plan.bin | posture check -"}
	}
	read := check.PlanOptions(all)
	read.TerraformPath, read.Stdin = j.terraform, a.stdin
	if q.plan, err = plan.Open(ctx, path, read); err != nil {
		return nil, err
	}
	switch state := q.plan.Kind == plan.KindState; {
	case state && !j.state:
		return nil, &hinted{fmt.Errorf("%s holds a state, not a plan", path), "--state judges what exists, as it stands"}
	case !state && j.state:
		return nil, &hinted{fmt.Errorf("%s holds a plan, not a state", path), "leave out --state"}
	}
	q.options.Sources, err = j.sources(q.plan)
	return q, err
}

// included puts the flag over the settings.
func (j *judging) included(s *settings) check.Include {
	words := j.include
	if len(words) == 0 {
		words = s.Include
	}
	return check.Include{Preview: known("preview", words), Custom: known("custom", words), Disabled: known("disabled", words)}
}

// verdict turns the outcome of a report into an exit code. Shown says that
// somebody reads it on stdout.
func verdict(r *posture.Report, shown bool) error {
	outcome := check.OutcomeOf(r)
	if outcome == check.Open {
		return nil
	}
	var reasons []string
	for _, reason := range r.Gate.Reasons {
		if !reason.Met {
			reasons = append(reasons, reason.Message)
		}
	}
	if outcome == check.Closed {
		if shown {
			return &closed{}
		}
		for i := range reasons {
			reasons[i] = "the gate is closed: " + reasons[i]
		}
		return &closed{reasons}
	}
	return undecided(r)
}

// undecided is a gate that could not be judged.
func undecided(r *posture.Report) error {
	for _, reason := range r.Gate.Reasons {
		if !reason.Met && reason.Threshold == "complete" {
			return &hinted{fmt.Errorf("%s", reason.Message), "plan all of the change, or judge what the plan holds with --allow-incomplete"}
		}
	}
	for _, d := range r.Diagnostics {
		if d.Severity == "error" {
			return &hinted{fmt.Errorf("%s: %s", d.Summary, d.Detail), "the report lists all that could not be assessed"}
		}
	}
	return fmt.Errorf("the gate could not be judged")
}
