package schema

import (
	"compress/gzip"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Each file is named for the provider and the version it came from:
// data/azurerm-5.2.0.json.gz.
//
//go:embed data/*.json.gz
var files embed.FS

// Provider is one major version of a provider that facts are kept of.
type Provider struct {
	// Name is the short name, "azurerm".
	Name    string
	Major   int
	Version string

	load func() *Schema
}

var providers = sync.OnceValue(func() []Provider {
	names, err := fs.Glob(files, "data/*.json.gz")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	var found []Provider
	for _, name := range names {
		provider, err := parseName(strings.TrimPrefix(name, "data/"))
		if err != nil {
			panic(err) // the files are part of the program; a test reads all of them
		}
		provider.load = sync.OnceValue(func() *Schema {
			s, err := read(name)
			if err != nil {
				panic(err)
			}
			return s
		})
		found = append(found, provider)
	}
	slices.SortFunc(found, func(a, b Provider) int {
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return a.Major - b.Major
	})
	return found
})

// Providers lists what facts are kept of, sorted by name and major version.
func Providers() []Provider { return slices.Clone(providers()) }

// Lookup gives what is known of a resource type in a major version of a
// provider; false when the provider, the major version or the type is not kept.
// The first question about a provider decodes its file.
func Lookup(provider string, major int, typ string) (Type, bool) {
	for _, p := range providers() {
		if p.Name == provider && p.Major == major {
			found, ok := p.load().Types[typ]
			return found, ok
		}
	}
	return Type{}, false
}

// Types lists the resource types that are kept of a major version of a
// provider, sorted.
func Types(provider string, major int) []string {
	var names []string
	for _, p := range providers() {
		if p.Name != provider || p.Major != major {
			continue
		}
		for name := range p.load().Types {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func read(name string) (*Schema, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading schema extract: %w", err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("reading schema extract %s: %w", name, err)
	}
	var s Schema
	if err := json.NewDecoder(unzipped).Decode(&s); err != nil {
		return nil, fmt.Errorf("reading schema extract %s: %w", name, err)
	}
	return &s, nil
}

// parseName reads "azurerm-5.2.0.json.gz".
func parseName(file string) (Provider, error) {
	name, version, ok := strings.Cut(strings.TrimSuffix(file, ".json.gz"), "-")
	first, _, _ := strings.Cut(version, ".")
	major, err := strconv.Atoi(first)
	if !ok || name == "" || err != nil {
		return Provider{}, fmt.Errorf("reading schema extracts: %q is not named like azurerm-5.2.0.json.gz", file)
	}
	return Provider{Name: name, Major: major, Version: version}, nil
}
