package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

const about = `Posture tells what a Terraform plan does to the security posture of your clouds,
before it is applied: the secure score before and after, by the controls and the
arithmetic of Microsoft Defender for Cloud, what gets worse, what gets better,
and what to do first.

Exit codes: 0 done, and the gate is open; 1 the work could not be done; 2 the
command line makes no sense; 3 done, and the gate is closed.`

const rootExamples = `  terraform plan -out plan.bin
  posture check plan.bin
  posture check --minimum-score 70 --fail-on high plan.bin`

// commands lists the commands in the order in which help shows them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.checkCommand(),
		a.reportCommand(),
		a.listCommand(),
		a.explainCommand(),
		a.fixCommand(),
		a.docsCommand(),
		a.testCommand(),
		a.versionCommand(),
	}
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "posture",
		Short:         "security posture of a Terraform plan",
		Long:          about,
		Example:       rootExamples,
		Version:       a.version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cobra.EnableCommandSorting = false
	root.SetFlagErrorFunc(flagError)
	root.SetVersionTemplate("posture {{.Version}}\n")
	root.SetUsageTemplate(usageTemplate)
	root.PersistentFlags().BoolP("help", "h", false, "show help")
	root.Flags().Bool("version", false, "show the version")
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveDefault)
	for _, cmd := range a.commands() {
		completeWords(cmd)
		root.AddCommand(cmd)
	}
	root.InitDefaultHelpCmd()
	return root
}

// unknownCommand refuses arguments of the program itself: they are the names of
// commands that do not exist.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return &usageError{
		fmt.Sprintf("unknown command %q", args[0]),
		advice(args[0], names, "the commands are "+strings.Join(names, ", ")),
	}
}

const usageTemplate = `Usage:{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND{{end}}{{if .HasExample}}

Examples:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

{{.CommandPath}} COMMAND --help says more about a command.{{end}}
`
