package cli

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value *string
	words []string
}

func oneOf(value *string, words ...string) *choice { return &choice{value, words} }

// completeWords lets a shell complete the words of every flag that takes some.
func completeWords(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		var words []string
		switch v := f.Value.(type) {
		case *choice:
			words = v.words
		case *manyOf:
			words = v.words
		default:
			return
		}
		_ = cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	})
}

// String implements pflag.Value.
func (c *choice) String() string { return *c.value }

// Type implements pflag.Value.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set implements pflag.Value.
func (c *choice) Set(given string) error {
	if !slices.Contains(c.words, given) {
		return fmt.Errorf("it takes %s", either(c.words))
	}
	*c.value = given
	return nil
}

// percentage is a flag that takes a number from 0 to 100; nil until it is set.
type percentage struct{ value **float64 }

// String implements pflag.Value.
func (p percentage) String() string {
	if p.value == nil || *p.value == nil {
		return ""
	}
	return strconv.FormatFloat(**p.value, 'f', -1, 64)
}

// Type implements pflag.Value.
func (p percentage) Type() string { return "PERCENT" }

// Set implements pflag.Value.
func (p percentage) Set(given string) error {
	n, err := parsePercentage(given)
	if err == nil {
		*p.value = &n
	}
	return err
}

func parsePercentage(given string) (float64, error) {
	n, err := strconv.ParseFloat(strings.TrimSuffix(given, "%"), 64)
	if err != nil || !(n >= 0 && n <= 100) { // NaN is in no interval
		return 0, fmt.Errorf("it takes a number from 0 to 100")
	}
	return n, nil
}

// either lists words as in a sentence.
func either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// includes are the recommendations that can be counted beside the usual ones.
var includes = []string{"preview", "custom", "disabled"}

// keys gives the names of a set.
func keys(set map[string]bool) iter.Seq[string] { return maps.Keys(set) }

// known reports whether a word is one of those permitted.
func known(word string, words []string) bool { return slices.Contains(words, word) }

// manyOf is a flag that takes some of a few words, separated by commas.
type manyOf struct {
	values *[]string
	words  []string
}

// String implements pflag.Value.
func (m *manyOf) String() string { return strings.Join(*m.values, ",") }

// Type implements pflag.Value.
func (m *manyOf) Type() string { return "WORDS" }

// Set implements pflag.Value.
func (m *manyOf) Set(given string) error {
	for word := range strings.SplitSeq(given, ",") {
		if !known(word, m.words) {
			return fmt.Errorf("it takes some of %s, separated by commas", strings.Join(m.words, ", "))
		}
		*m.values = append(*m.values, word)
	}
	return nil
}
