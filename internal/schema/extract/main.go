// Command extract writes the project's own extract of provider schemas: the
// resource types that the catalog names, with their attributes and blocks.
//
// It reads, recognised by content, plain or gzip-compressed:
//
//   - the output of `terraform providers schema -json`,
//   - the output of `terraform version -json`, which tells the versions that
//     the former lacks,
//   - files of its own format, so that an extract can be trimmed again.
//
// Run it from the root of the repository.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

// paths is a flag that may be given several times.
type paths []string

func (p *paths) String() string     { return fmt.Sprint([]string(*p)) }
func (p *paths) Set(v string) error { *p = append(*p, v); return nil }

func run(args []string) error {
	var from, names paths
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	flags.Var(&from, "from", "`file` with schemas or versions; may be repeated")
	flags.Var(&names, "names", "`path` of a file, or of a directory of .hcl files, whose words name the types to keep; may be repeated (default internal/catalog)")
	out := flags.String("out", "internal/schema/data", "`directory` to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if len(from) == 0 {
		return errors.New("nothing to read: give -from at least once")
	}
	if len(names) == 0 {
		names = paths{"internal/catalog"}
	}
	wanted, err := wordsOf(names)
	if err != nil {
		return err
	}
	schemas, err := readAll(from)
	if err != nil {
		return err
	}
	for _, s := range schemas {
		trim(s, wanted)
		written, err := write(*out, s)
		if err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "extract: %s: %d types\n", written, len(s.Types))
	}
	return nil
}

// trim keeps the wanted types, and leaves out what no recommendation can be
// about: the timeouts of operations.
func trim(s *schema.Schema, wanted map[string]bool) {
	for name, t := range s.Types {
		if !wanted[name] {
			delete(s.Types, name)
			continue
		}
		for path := range t.Attributes {
			if schema.Steps(path)[0] == "timeouts" {
				delete(t.Attributes, path)
			}
		}
		delete(t.Blocks, "timeouts")
	}
}

// sorted gives the schemas in a fixed order, and refuses two of one major.
func sorted(schemas []*schema.Schema) ([]*schema.Schema, error) {
	slices.SortFunc(schemas, func(a, b *schema.Schema) int {
		return cmp.Or(cmp.Compare(a.Provider, b.Provider), cmp.Compare(a.Version, b.Version))
	})
	for i := 1; i < len(schemas); i++ {
		a, b := schemas[i-1], schemas[i]
		if a.Provider == b.Provider && major(a.Version) == major(b.Version) {
			return nil, fmt.Errorf("reading schemas: %s %s and %s are the same major version", a.Provider, a.Version, b.Version)
		}
	}
	return schemas, nil
}
