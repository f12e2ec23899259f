package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/agext/levenshtein"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// nearest gives the name that was probably meant, "" when none is near.
func nearest(given string, names []string) string {
	best, distance := "", max(3, len(given)/4)
	for _, name := range names {
		switch d := levenshtein.Distance(strings.ToLower(given), strings.ToLower(name), nil); {
		case d < distance && d < len(name):
			best, distance = name, d
		case best == "" && len(given) >= 3 && strings.HasPrefix(name, given):
			best = name
		}
	}
	return best
}

// advice is what to say after a name that is not among those known.
func advice(given string, names []string, otherwise string) string {
	if name := nearest(given, names); name != "" {
		return fmt.Sprintf("did you mean %s?", name)
	}
	return otherwise
}

// flagError turns an error of the flag parser into ours.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		value   *pflag.InvalidValueError
		missing *pflag.ValueRequiredError
	)
	help := cmd.CommandPath() + " --help lists the flags"
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		given := "--" + name
		if unknown.GetSpecifiedShortnames() != "" {
			given = "-" + name
		}
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, "--"+f.Name)
			}
		})
		return &usageError{fmt.Sprintf("unknown flag %s of %s", given, cmd.CommandPath()), advice(given, names, help)}
	case errors.As(err, &value):
		return &usageError{fmt.Sprintf("--%s %q: %v", value.GetFlag().Name, value.GetValue(), value.Unwrap()), help}
	case errors.As(err, &missing):
		return &usageError{fmt.Sprintf("--%s needs a value", missing.GetSpecifiedName()), help}
	}
	return &usageError{err.Error(), help}
}

// between permits a number of arguments and names what is expected.
func between(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return &usageError{fmt.Sprintf("%s needs %s", cmd.CommandPath(), what), cmd.CommandPath() + " --help shows examples"}
		case len(args) > most:
			return &usageError{fmt.Sprintf("%s takes %s, and %q is one argument too many", cmd.CommandPath(), what, args[most]), cmd.CommandPath() + " --help shows examples"}
		}
		return nil
	}
}
