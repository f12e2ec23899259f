package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// input is the union of what the readable formats have at their top; which one
// a file is shows in what is set.
type input struct {
	schema.Schema
	// ProviderSchemas is of `terraform providers schema -json`, by source address.
	ProviderSchemas map[string]providerSchema `json:"provider_schemas"`
	// ProviderSelections is of `terraform version -json`.
	ProviderSelections map[string]string `json:"provider_selections"`
}

func readAll(files []string) ([]*schema.Schema, error) {
	var schemas []*schema.Schema
	versions := map[string]string{}
	for _, file := range files {
		in, err := readFile(file)
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		switch {
		case in.ProviderSchemas != nil:
			for address, provider := range in.ProviderSchemas {
				s, err := provider.schema()
				if err != nil {
					return nil, fmt.Errorf("reading %s: provider %s: %w", file, address, err)
				}
				s.Provider, s.Version = path.Base(address), address
				schemas = append(schemas, s)
			}
		case in.ProviderSelections != nil:
			for address, version := range in.ProviderSelections {
				versions[address] = version
			}
		case in.Types != nil:
			schemas = append(schemas, &in.Schema)
		default:
			return nil, fmt.Errorf("reading %s: this is neither a schema, a version answer nor an extract", file)
		}
	}
	for _, s := range schemas {
		if strings.Contains(s.Version, "/") { // still the address: see above
			version, ok := versions[s.Version]
			if !ok {
				return nil, fmt.Errorf("finding the version of %s: give the output of `terraform version -json` with -from as well", s.Version)
			}
			s.Version = version
		}
	}
	return sorted(schemas)
}

func readFile(file string) (*input, error) {
	opened, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	buffered := bufio.NewReaderSize(opened, 1<<20)
	var r io.Reader = buffered
	if magic, err := buffered.Peek(2); err == nil && magic[0] == 0x1f && magic[1] == 0x8b {
		if r, err = gzip.NewReader(buffered); err != nil {
			return nil, err
		}
	}
	var in input
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, err
	}
	return &in, nil
}

// major gives "5" for "5.2.0".
func major(version string) string {
	first, _, _ := strings.Cut(version, ".")
	return first
}
