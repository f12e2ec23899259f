package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/moduledocs"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

const docsLong = `Write into the README of a module which security controls and which requirements
of a standard its resources meet, miss, or can't show yet.

The section stands between two lines, and everything else in the file is left
alone, byte for byte. A file without the two lines gets them at its end:

  ` + moduledocs.Begin + `
  ` + moduledocs.End + `

With --plan or --report the verdicts on that plan are shown, after its change.
Without them the .tf files in DIR tell what is recommended for the types that they
declare. Exemptions are listed and change no verdict.

With --check nothing is written: the exit code is 3 when the file would change.`

const docsExamples = `  posture docs modules/storage
  posture docs --plan plan.bin .
  posture docs --plan plan.json --module module.storage modules/storage
  posture docs --check --report saved.json .`

// documenting is what docs can be told, beside what judges a plan.
type documenting struct {
	judging
	plan, report, module, standard, file string
	check                                bool
}

func (a *app) docsCommand() *cobra.Command {
	var d documenting
	cmd := &cobra.Command{
		Use:     "docs [flags] DIR",
		Short:   "Write a module's posture into its README",
		Long:    docsLong,
		Example: docsExamples,
		Args:    between(1, 1, "the directory of one module"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := d.sensible(cmd); err != nil {
				return err
			}
			return d.run(cmd.Context(), a, args[0])
		},
	}
	d.judging.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&d.plan, "plan", "", "`PLAN` to judge: a file, or - for stdin")
	flags.StringVar(&d.report, "report", "", "`SAVED.json` that posture check wrote, instead of a plan; - for stdin")
	flags.StringVar(&d.module, "module", "", "`ADDRESS` of the module in the plan, such as module.storage (default all of the plan)")
	flags.StringVar(&d.standard, "standard", "mcsb", "`ID` of the standard whose requirements are shown")
	flags.StringVar(&d.file, "file", "", "`FILE` to write into, seen from DIR (default README.md)")
	flags.BoolVar(&d.check, "check", false, "write nothing; exit with 3 when the file would change")
	return cmd
}

// sensible refuses flags that exclude or need each other.
func (d *documenting) sensible(cmd *cobra.Command) error {
	if d.plan != "" && d.report != "" {
		return &usageError{"--plan and --report can't both be given", "a saved report has the verdicts on its plan"}
	}
	for _, name := range []string{"source", "terraform", "state"} {
		if cmd.Flags().Changed(name) && d.plan == "" {
			return &usageError{fmt.Sprintf("--%s says how to read a plan, and none is given", name), "name one with --plan"}
		}
	}
	if d.module != "" && d.plan == "" && d.report == "" {
		return &usageError{"--module names a part of a plan, and none is given", "without a plan DIR itself is the module"}
	}
	return nil
}

func (d *documenting) run(ctx context.Context, a *app, dir string) error {
	if err := directory(dir); err != nil {
		return err
	}
	name, text, err := d.read(dir)
	if err != nil {
		return err
	}
	shown := report.Clean(name)
	page, err := moduledocs.Parse(text)
	if err != nil {
		return &hinted{
			fmt.Errorf("reading %s: %w", shown, err),
			"a file has the two markers once, each on a line of its own, or none of them",
		}
	}
	section, err := d.section(ctx, a, dir)
	if err != nil {
		return err
	}
	changed := page.With(section.Markdown())
	switch {
	case text != nil && bytes.Equal(text, changed):
		a.say("%s is up to date", shown)
		return nil
	case d.check:
		a.say("%s is out of date", shown)
		a.say("hint: the same command without --check writes it")
		return &closed{}
	}
	if err := save(name, changed); err != nil {
		return fmt.Errorf("writing %s: %w", shown, cause(err))
	}
	a.say("%s is written", shown)
	return nil
}

// maxPage is more than anybody reads.
const maxPage = 16 << 20

// read gives the file to write into, with nil for one that isn't there yet.
func (d *documenting) read(dir string) (name string, text []byte, err error) {
	name = filepath.Join(dir, "README.md")
	switch {
	case filepath.IsAbs(d.file):
		name = d.file
	case d.file != "":
		name = filepath.Join(dir, d.file)
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return "", nil, fmt.Errorf("reading %s: it is a directory", name)
	case err == nil && !info.Mode().IsRegular():
		return "", nil, fmt.Errorf("reading %s: it is not a regular file", name)
	case d.file == "" && !below(dir, "README.md"):
		// What nobody named may come with somebody's pull request.
		return "", nil, &hinted{fmt.Errorf("reading %s: it is a link out of the directory", name), "name the file with --file if it is meant"}
	case errors.Is(err, fs.ErrNotExist):
		return name, nil, directory(filepath.Dir(name))
	case err != nil:
		return "", nil, fmt.Errorf("reading %s: %w", name, cause(err))
	case info.Size() > maxPage:
		return "", nil, fmt.Errorf("reading %s: it is larger than %d bytes", name, maxPage)
	}
	if text, err = os.ReadFile(name); err != nil {
		return "", nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	return name, append([]byte{}, text...), nil
}

// directory says plainly when a directory isn't there.
func directory(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("reading %s: no such directory", dir)
	case err != nil:
		return fmt.Errorf("reading %s: %w", dir, cause(err))
	case !info.IsDir():
		return fmt.Errorf("reading %s: it is not a directory", dir)
	}
	return nil
}

// section makes the section from what is given.
func (d *documenting) section(ctx context.Context, a *app, dir string) (*moduledocs.Section, error) {
	s, err := d.settings(dir)
	if err != nil {
		return nil, err
	}
	all, _, err := d.catalog(a, s)
	if err != nil {
		return nil, err
	}
	standard := all.Standard(d.standard)
	if standard == nil {
		var ids []string
		for _, s := range all.Standards() {
			ids = append(ids, s.ID)
		}
		return nil, &usageError{fmt.Sprintf("there is no standard %q", d.standard), advice(d.standard, ids, "there are "+either(ids))}
	}
	if d.plan == "" && d.report == "" {
		return d.declared(ctx, dir, s, all, standard)
	}
	var judged *posture.Report
	if d.report != "" {
		judged, _, err = a.saved([]string{d.report})
	} else {
		judged, err = d.judge(ctx, a, dir, s)
	}
	if err != nil {
		return nil, err
	}
	for _, problem := range judged.Diagnostics {
		if problem.Severity == "error" {
			return nil, fmt.Errorf("%s: %s", problem.Summary, problem.Detail)
		}
	}
	section, err := moduledocs.FromReport(judged, all, standard, d.module)
	if err != nil {
		return nil, &hinted{err, "an address is written as in module.data.module.storage, with or without instance keys"}
	}
	return section, nil
}

// declared makes the section of the files in the directory.
func (d *documenting) declared(ctx context.Context, dir string, s *settings, all *catalog.Catalog, standard *posture.Standard) (*moduledocs.Section, error) {
	tree, err := source.OpenDir(dir)
	if err != nil {
		return nil, &hinted{fmt.Errorf("%s holds no .tf files that can be read", dir), "to document a plan instead, name it with --plan"}
	}
	included := d.included(s)
	section, err := moduledocs.FromSources(ctx, tree, all, standard, included.Counts)
	if err != nil {
		return nil, err
	}
	return section, nil
}

// judge judges the plan. Of the configuration, what the flag names comes first,
// then what the plan carries, then the directory; the current one says nothing.
func (d *documenting) judge(ctx context.Context, a *app, dir string, s *settings) (*posture.Report, error) {
	busy := a.busy("reading " + d.plan)
	defer busy.end()
	q, err := d.open(ctx, a, s, check.Gate{}, d.plan)
	if err != nil {
		return nil, err
	}
	q.options.Now = time.Time{} // no exemption expires: the page stays as it is
	if d.source == "" {
		q.options.Sources = nil
		if tree, err := source.OpenDir(dir); err == nil && q.plan.Sources == nil && q.plan.Kind != plan.KindState && d.module == "" {
			q.options.Sources = tree
		}
	}
	busy.next("assessing resources")
	return check.Plan(ctx, q.plan, q.options)
}

// save writes a file whole or not at all.
func save(name string, text []byte) error {
	w, err := create(name)
	if err != nil {
		return err
	}
	defer w.drop()
	if err := w.fill(func(to io.Writer) error {
		_, err := to.Write(text)
		return err
	}); err != nil {
		return err
	}
	return w.keep()
}
