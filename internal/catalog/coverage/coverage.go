// Package coverage holds facts about what others publish: every policy of the
// initiatives that the catalog follows, and whether a configuration can decide
// it. The catalog is held against them, and a page of the docs shows both.
//
// The package knows no recommendation: which one assesses a policy is said once,
// in the recommendation's maps_to.
package coverage

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// DecidedBy says what it takes to decide a policy.
type DecidedBy string

const (
	// Configuration decides: a resource of the provider or others related to it.
	Configuration DecidedBy = "configuration"
	// Runtime decides: scans, agents, the directory, the clock.
	Runtime DecidedBy = "runtime"
	// NoResource means that configuration would decide, but azurerm can't write it.
	NoResource DecidedBy = "no_resource"
	// Retired means that what the policy is about can't be made any more.
	Retired DecidedBy = "retired"
)

// Policy is one policy of an initiative.
type Policy struct {
	// ID is the name of the policy definition. Not every one is hexadecimal.
	ID string
	// Initiatives are the standards, as in maps_to, that list it: mcsb, mcsb_v2.
	Initiatives []string
	DecidedBy   DecidedBy
	// Title is the published one.
	Title string
	// WhyNot says in a few words why no configuration decides it; "" where one does.
	WhyNot string
}

//go:embed azure.tsv
var azure string

var readAzure = sync.OnceValues(func() ([]Policy, error) { return read(azure) })

// Azure gives the policies of the Microsoft cloud security benchmark, sorted by
// id. The caller must not change the list.
func Azure() ([]Policy, error) { return readAzure() }

// read reads the table: a line of headings, then a policy on each line.
func read(table string) ([]Policy, error) {
	var policies []Policy
	line := 0
	for text := range strings.Lines(table) {
		if line++; line == 1 {
			continue
		}
		fields := strings.Split(strings.TrimRight(text, "\r\n"), "\t")
		if len(fields) == 4 {
			fields = append(fields, "")
		}
		if len(fields) != 5 {
			return nil, fmt.Errorf("reading line %d of the policies: %d fields where 5 were meant", line, len(fields))
		}
		p := Policy{ID: fields[0], Initiatives: strings.Split(fields[1], ","), DecidedBy: DecidedBy(fields[2]), Title: fields[3], WhyNot: fields[4]}
		if known := []DecidedBy{Configuration, Runtime, NoResource, Retired}; !slices.Contains(known, p.DecidedBy) {
			return nil, fmt.Errorf("reading line %d of the policies: %q is none of %v", line, p.DecidedBy, known)
		}
		if (p.WhyNot == "") != (p.DecidedBy == Configuration) {
			return nil, fmt.Errorf("reading line %d of the policies: a reason is given where, and only where, configuration does not decide", line)
		}
		if n := len(policies); n > 0 && policies[n-1].ID >= p.ID {
			return nil, fmt.Errorf("reading line %d of the policies: %s stands twice or out of order", line, p.ID)
		}
		policies = append(policies, p)
	}
	return policies, nil
}
