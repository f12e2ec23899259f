package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/remediate"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

const fixLong = `Fix what a plan leaves unhealthy: change the .tf files as the recommendations
ask for, and print the change as a unified diff. Nothing is written without
--write.

Attributes and blocks are set in the block of the resource. Where the value comes
from a variable and nothing else, the default of the root module or the argument
of the module's call is changed. All else that isn't literal is left, and so are
dynamic blocks and modules that terraform init downloads; the reasons are told.

Fixes that replace a resource, cost money or can cut connections are listed, and
made with --include-disruptive only.

The score promised is the one after the planned change, with the resources that
the fixes change assessed once more. Plan again to see it.`

const fixExamples = `  posture fix plan.bin
  posture fix plan.bin | patch -p1
  posture fix --write plan.bin
  posture fix --source stacks/shop --only storage_secure_transfer plan.json
  posture fix --minimum-gain 0.5 --include-disruptive plan.bin`

// fixing is what posture fix can be told beside what to judge.
type fixing struct {
	judging
	write, disruptive bool
	only              []string
	gain              pointsFlag
}

func (a *app) fixCommand() *cobra.Command {
	var f fixing
	cmd := &cobra.Command{
		Use:     "fix [flags] PLAN",
		Short:   "Change the .tf files so that findings are settled",
		Long:    fixLong,
		Example: fixExamples,
		Args:    between(1, 1, "one plan"),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := f.settings(f.source)
			if err != nil {
				return err
			}
			if f.source == "" {
				f.source = "."
			}
			q, err := f.open(cmd.Context(), a, s, check.Gate{}, args[0])
			if err != nil {
				return err
			}
			o, err := f.options(q.options.Catalog, q.options.Sources)
			if err != nil {
				return err
			}
			fixes, err := check.Fix(cmd.Context(), q.plan, q.options, o)
			if err != nil {
				return err
			}
			return a.fix(fixes, f.write)
		},
	}
	f.register(cmd)
	flags := cmd.Flags()
	flags.BoolVar(&f.write, "write", false, "change the files; all of them, or none when one can't be written")
	flags.BoolVar(&f.disruptive, "include-disruptive", false, "make fixes that replace a resource, cost money or can cut connections, too")
	flags.StringArrayVar(&f.only, "only", nil, "`ID` of a recommendation to fix, and no other; repeatable")
	flags.Var(&f.gain, "minimum-gain", "`POINTS` a fix must gain in its controls")
	return cmd
}

// options tells the remediation what was asked for.
func (f *fixing) options(c *catalog.Catalog, sources *source.Tree) (remediate.Options, error) {
	o := remediate.Options{Dir: f.source, Sources: sources, Disruptive: f.disruptive, MinimumGain: float64(f.gain)}
	for _, id := range f.only {
		rec, ok := c.Find(id)
		if !ok {
			return o, &usageError{fmt.Sprintf("--only %q: there is no such recommendation", id), advice(id, c.IDs(), "posture list shows them all")}
		}
		o.Only = append(o.Only, rec.ID)
	}
	return o, nil
}

// fix shows a patch or writes it, and tells what it leaves and promises.
func (a *app) fix(f *check.Fixes, write bool) error {
	for _, d := range f.Diagnostics {
		if d.Severity == "error" {
			return &hinted{fmt.Errorf("%s: %s", d.Summary, d.Detail), "posture check lists all that could not be assessed"}
		}
	}
	diff, hidden, err := f.Patch.Diff()
	if err != nil {
		return err
	}
	if write {
		if err := f.Patch.Write(); errors.Is(err, remediate.ErrPartly) {
			return err
		} else if err != nil {
			return &hinted{err, "no file was changed"}
		}
	} else if _, err := io.WriteString(a.stdout, diff); err != nil {
		return fmt.Errorf("writing to stdout: %w", err)
	}
	if !write {
		for _, name := range hidden {
			a.say("the change of %s is not shown, it would show a secret; --write makes it", lines(name))
		}
	}
	for _, reason := range f.Incomplete {
		a.say("the plan is not whole: %s", lines(reason))
	}
	a.left(f)
	if write {
		for i := range f.Patch.Files {
			a.say("changed %s", lines(f.Patch.Files[i].Name))
		}
	}
	a.promise(f)
	return nil
}

// left tells what was not fixed, and why.
func (a *app) left(f *check.Fixes) {
	disruptive := false
	for i := range f.Patch.Left {
		l := &f.Patch.Left[i]
		disruptive = disruptive || l.Disruptive
		a.say("left %s of %s: %s", l.Recommendation, lines(l.Block), lines(l.Reason))
	}
	if f.ByHand > 0 {
		a.say("%s no fix that a program can make; posture explain ID says what to do", counted(f.ByHand, "finding has", "findings have"))
	}
	if disruptive {
		a.say("hint: --include-disruptive makes the fixes that replace, cost or cut, too")
	}
}

// promise tells what was fixed and the score that follows.
func (a *app) promise(f *check.Fixes) {
	findings := 0
	for i := range f.Patch.Fixed {
		findings += len(f.Patch.Fixed[i].Addresses)
	}
	if findings == 0 {
		a.say("there is nothing to fix")
		return
	}
	a.say("%s of %s in %s", counted(len(f.Patch.Fixed), "fix", "fixes"), counted(findings, "finding", "findings"), counted(len(f.Patch.Files), "file", "files"))
	for _, w := range f.Worse {
		a.say("with the fixes %s of %s is unhealthy", w.Recommendation, lines(w.Block))
	}
	before, after := f.Score.Before.Percentage, f.Score.After.Percentage
	if before != nil && after != nil {
		a.say("secure score %s, with the fixes %s; plan again to see it", percent(*before), percent(*after))
	}
}

func percent(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) + "%" }

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// pointsFlag is a flag that takes a number of points.
type pointsFlag float64

// String implements pflag.Value.
func (p *pointsFlag) String() string {
	if *p == 0 {
		return ""
	}
	return strconv.FormatFloat(float64(*p), 'f', -1, 64)
}

// Type implements pflag.Value.
func (p *pointsFlag) Type() string { return "POINTS" }

// Set implements pflag.Value.
func (p *pointsFlag) Set(given string) error {
	n, err := strconv.ParseFloat(given, 64)
	if err != nil || !(n >= 0 && n <= 1000) {
		return errors.New("it takes a number from 0 to 1000")
	}
	*p = pointsFlag(n)
	return nil
}
