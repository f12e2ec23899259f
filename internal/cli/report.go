package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

const reportLong = `Read a report that was saved with --format json and write it in other formats.
Nothing is judged again: the report says what posture check found, and the exit
code is 0 whether the gate was open or closed.

Without a file, or with -, the report is read from stdin.`

const reportExamples = `  posture check --format json=saved.json plan.bin
  posture report saved.json
  posture report --all < saved.json`

// rendering is what every command that writes a report can be told.
type rendering struct {
	formats []string
	color   string
	all     bool
	title   string
	limit   int
	prefix  string
	link    string
	time    string
}

func (r *rendering) register(cmd *cobra.Command) {
	names := ""
	for i, f := range report.Formats() {
		if i > 0 {
			names += ", "
		}
		names += f.Name
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&r.formats, "format", nil, "`NAME[=FILE]` of a format, repeatable: "+names+" (default text)")
	r.color = "auto"
	flags.Var(oneOf(&r.color, "auto", "always", "never"), "color", "`WHEN` to colour text: auto, always or never")
	flags.BoolVar(&r.all, "all", false, "leave nothing out of long lists of text")
	flags.StringVar(&r.title, "title", "", "`NAME` that tells this report from others beside it, such as prod/network")
	flags.Var(limit{&r.limit}, "limit", "`NUMBER` of characters a Markdown comment may have (default 65536, as on GitHub; GitLab takes 1000000)")
	flags.StringVar(&r.prefix, "prefix", "", "`DIR` of the configuration within the repository, for formats that point at files (default --source, if that is a path below here)")
	flags.StringVar(&r.link, "link", "", "`URL` of the repository's files in a browser, up to their path: makes links of places in Markdown")
	flags.Var(moment{&r.time}, "time", "`WHEN` the report was made, for OCSF and OSCAL: now, or as in 2026-11-23T12:00:00Z (default SOURCE_DATE_EPOCH, else now)")
	_ = cmd.RegisterFlagCompletionFunc("format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var all []string
		for _, f := range report.Formats() {
			all = append(all, cobra.CompletionWithDesc(f.Name, f.Description))
		}
		return all, cobra.ShellCompDirectiveNoSpace
	})
}

// options adds what the flags say to what the terminal permits.
func (r *rendering) options(a *app, command string) report.Options {
	o := a.page(r.color)
	o.All, o.Command = r.all, command
	o.Title, o.Limit, o.Prefix, o.Link, o.Time = r.title, r.limit, filepath.ToSlash(r.prefix), r.link, when(r.time)
	return o
}

func (a *app) reportCommand() *cobra.Command {
	var look rendering
	cmd := &cobra.Command{
		Use:     "report [flags] [SAVED.json]",
		Short:   "Write a saved report in another format",
		Long:    reportLong,
		Example: reportExamples,
		Args:    between(0, 1, "one saved report at most"),
		RunE: func(_ *cobra.Command, args []string) error {
			list, err := outputs(look.formats)
			if err != nil {
				return err
			}
			saved, name, err := a.saved(args)
			if err != nil {
				return err
			}
			command := "posture report --all"
			if name != "" {
				command += " " + name
			}
			return a.write(saved, list, look.options(a, command))
		},
	}
	look.register(cmd)
	return cmd
}

// saved reads the report that the arguments name.
func (a *app) saved(args []string) (*posture.Report, string, error) {
	in, name, from := a.stdin, "", "stdin"
	if len(args) == 1 && args[0] != "-" {
		name = args[0]
		file, err := open(name)
		if err != nil {
			return nil, "", err
		}
		defer file.Close()
		in, from = file, name
	} else if terminal(a.stdin) && len(args) == 0 {
		return nil, "", &usageError{"no report is given", "name a file, or pipe one in: posture report < saved.json"}
	}
	r, err := report.Read(in)
	switch {
	case errors.Is(err, report.ErrPlan):
		return nil, "", &hinted{fmt.Errorf("reading %s: %w", from, err), "posture check judges a plan"}
	case err != nil:
		return nil, "", fmt.Errorf("reading %s: %w", from, err)
	}
	return r, name, nil
}

// open opens a file to read, and says plainly why it can't.
func open(name string) (io.ReadCloser, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, cause(err))
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		file.Close()
		return nil, fmt.Errorf("reading %s: it is a directory", name)
	}
	return file, nil
}
