package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

func TestExtract(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	older := filepath.Join(dir, "thing-2.0.0.json.gz")
	other := filepath.Join(dir, "thing-1.9.0.json.gz")
	for _, file := range []string{older, other} {
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	err := run([]string{
		"-from", "testdata/thing/schemas.json", "-from", "testdata/thing/versions.json",
		"-names", "testdata/thing", "-out", dir,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]schema.Type{"thing_box": {
		Attributes: map[string]schema.Attr{
			"id":             {Type: "string", Flags: "oc"},
			"size":           {Type: "number", Flags: "r"},
			"labels":         {Type: "map(string)", Flags: "od"},
			"secret":         {Type: "string", Flags: "osw"},
			"parts":          {Type: "list(object({a=set(string),b=bool}))", Flags: "c"},
			"lock":           {Type: "object({key=string,on=bool})", Flags: "o"},
			"lids":           {Type: "list(object({colour=dynamic}))", Flags: "c"},
			"rules.action":   {Type: "string", Flags: "r"},
			"rules.when.day": {Type: "number", Flags: "o"},
		},
		Blocks: map[string]schema.Block{
			"rules":      {Nesting: "list", Min: 1, Max: 3},
			"rules.when": {Nesting: "set", Deprecated: true},
		},
	}}
	file := filepath.Join(dir, "thing-2.3.4.json.gz")
	if diff := cmp.Diff(want, read(t, file).Types); diff != "" {
		t.Errorf("extract of schemas.json (-want +got):\n%s", diff)
	}
	if _, err := os.Stat(older); !os.IsNotExist(err) {
		t.Error("the extract of an older 2.x is still there")
	}
	if _, err := os.Stat(other); err != nil {
		t.Errorf("the extract of 1.x: %v", err)
	}

	t.Run("an extract can be read again and gives the same bytes", func(t *testing.T) {
		t.Parallel()
		again := t.TempDir()
		if err := run([]string{"-from", file, "-names", "testdata/thing/catalog.hcl", "-out", again}); err != nil {
			t.Fatal(err)
		}
		first, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		second, err := os.ReadFile(filepath.Join(again, filepath.Base(file)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Errorf("bytes differ:\n%s", diff)
		}
	})
}

func TestExtractErrors(t *testing.T) {
	t.Parallel()
	other := filepath.Join(t.TempDir(), "other.json")
	if err := os.WriteFile(other, []byte(`{"format_version":"1.0"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		args []string
		want string
	}{
		"no input":         {nil, "nothing to read"},
		"no version":       {[]string{"-from", "testdata/thing/schemas.json"}, "terraform version -json"},
		"something else":   {[]string{"-from", other}, "neither a schema"},
		"not JSON":         {[]string{"-from", "testdata/thing/catalog.hcl"}, "reading testdata/thing/catalog.hcl"},
		"a missing file":   {[]string{"-from", "testdata/none.json"}, "testdata/none.json"},
		"missing names":    {[]string{"-from", other, "-names", "testdata/none"}, "collecting names of types"},
		"two of one major": {[]string{"-from", "testdata/thing/versions.json", "-from", "testdata/thing/schemas.json", "-from", "testdata/thing/schemas.json"}, "same major version"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			args := append([]string{"-names", "testdata/thing", "-out", t.TempDir()}, test.args...)
			err := run(args)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("run(%q) = %v, want an error with %q", args, err, test.want)
			}
		})
	}
}

func read(t *testing.T, file string) *schema.Schema {
	t.Helper()
	in, err := readFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := json.Marshal(in.Schema); err != nil {
		t.Fatal(err)
	}
	return &in.Schema
}
