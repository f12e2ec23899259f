package cli

import (
	"github.com/spf13/cobra"

	"github.com/tfposture/terraform-provider-posture/internal/check"
)

const explainLong = `Explain a recommendation: what it asks for and why, how it is judged, what it is
worth, and the requirements it meets.

With --plan, explain a resource instead: every recommendation that concerns it,
before and after the change, with the attributes that the verdicts rest on.`

const explainExamples = `  posture explain storage_secure_transfer
  posture explain --plan plan.bin azurerm_storage_account.assets
  posture explain --plan plan.bin 'module.data.azurerm_storage_account.blob["logs"]'`

func (a *app) explainCommand() *cobra.Command {
	var (
		j    judging
		plan string
	)
	cmd := &cobra.Command{
		Use:     "explain [flags] ID | ADDRESS",
		Short:   "Explain a recommendation, or the verdicts on a resource",
		Long:    explainLong,
		Example: explainExamples,
		Args:    between(1, 1, "the id of one recommendation, or with --plan the address of one resource"),
		RunE: func(cmd *cobra.Command, args []string) error {
			s, err := j.settings(j.source)
			if err != nil {
				return err
			}
			if plan == "" {
				all, files, err := j.catalog(a, s)
				if err != nil {
					return err
				}
				return a.explainRecommendation(all, files, args[0])
			}
			q, err := j.open(cmd.Context(), a, s, check.Gate{}, plan)
			if err != nil {
				return err
			}
			e, err := check.Explain(cmd.Context(), q.plan, args[0], q.options)
			if err != nil {
				return err
			}
			return a.explainResource(e, !j.state)
		},
	}
	cmd.Flags().StringVar(&plan, "plan", "", "`PLAN` that the resource is in: a file, or - for stdin")
	j.register(cmd)
	return cmd
}
