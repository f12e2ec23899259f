package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// published compiles a schema of testdata/schemas.
func published(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata/schemas", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	document, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// everyReport calls check with what a format makes of the reports of testdata, of
// the zero report and of hostile ones.
func everyReport(t *testing.T, format string, o Options, check func(t *testing.T, r *posture.Report, out []byte)) {
	t.Helper()
	f, ok := Lookup(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	reports := map[string]*posture.Report{"the zero report": {}}
	for _, folder := range cases(t) {
		reports[filepath.Base(folder)] = read(t, folder)
	}
	for name, text := range payloads {
		reports["hostile: "+name] = hostile(text)
	}
	for name, r := range reports {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			if err := f.Write(&b, r, o); err != nil {
				t.Fatal(err)
			}
			check(t, r, b.Bytes())
		})
	}
}
