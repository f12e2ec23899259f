package plan

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
	"golang.org/x/text/encoding/unicode"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const webshop = "../../examples/webshop/plan.json"

func file(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// planOf makes plan JSON around the elements of resource_changes.
func planOf(changes string) string {
	return `{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[` + changes + `]}`
}

// changeOf is an element of resource_changes that creates a thing.
func changeOf(after, unknown, sensitive string) string {
	return `{"address":"aws_thing.x","mode":"managed","type":"aws_thing","name":"x",` +
		`"provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"before":null,` +
		`"after":` + after + `,"after_unknown":` + unknown + `,"before_sensitive":false,"after_sensitive":` + sensitive + `}}`
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"a":`, 5000) + "1" + strings.Repeat("}", 5000)
	tests := map[string]struct {
		in     string
		limits Limits
		want   string
	}{
		"empty":                {"", Limits{}, "the file is empty"},
		"only space":           {" \n\t", Limits{}, "the file is empty"},
		"terraform's words":    {"Terraform will perform the following actions", Limits{}, "neither JSON nor a plan file"},
		"HCL":                  {`resource "a" "b" {}`, Limits{}, "neither JSON nor a plan file"},
		"a list":               {"[1]", Limits{}, "neither a plan nor a state"},
		"another JSON":         {`{"a":1}`, Limits{}, "neither a plan nor a state"},
		"binary":               {"PK\x03\x04abc", Limits{}, "which only `terraform show` can read"},
		"log":                  {`{"@level":"info","@message":"x"}` + "\n" + `{"@level":"info"}`, Limits{}, "the log of `terraform plan -json`"},
		"raw state":            {`{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","resources":[]}`, Limits{}, "a raw state file"},
		"schemas":              {`{"format_version":"1.0","provider_schemas":{}}`, Limits{}, "provider schemas"},
		"report":               {`{"format_version":"1.0","plan":{},"assessments":[]}`, Limits{}, "a report of posture"},
		"two plans":            {planOf("") + planOf(""), Limits{}, "give one plan at a time"},
		"a section twice":      {`{"format_version":"1.2","resource_changes":[],"resource_changes":[]}`, Limits{}, "twice"},
		"cut off":              {planOf(changeOf(`{"password":"hunter2"}`, "{}", "{}"))[:260], Limits{}, "ends in the middle"},
		"broken":               {`{"format_version":"1.2","variables":{"a":{"value":hunter2}}}`, Limits{}, "broken at byte"},
		"no version":           {`{"resource_changes":[]}`, Limits{}, "no format_version"},
		"version 2":            {`{"format_version":"2.0"}`, Limits{}, `format_version "2.0" is not supported`},
		"version 0.2":          {`{"format_version":"0.2"}`, Limits{}, "Terraform 1.1 or later"},
		"version is a number":  {`{"format_version":1}`, Limits{}, "format_version is not a string"},
		"complete is a string": {`{"format_version":"1.2","complete":"yes"}`, Limits{}, "complete is not a bool"},
		"changes in an object": {`{"format_version":"1.2","resource_changes":{}}`, Limits{}, "resource_changes is not an array"},
		"a change as a string": {planOf(`"hunter2"`), Limits{}, "resource_changes[0]: not an object"},
		"a nameless change":    {planOf(`{"mode":"managed"}`), Limits{}, "resource_changes[0]: no address or no type"},
		"type is a number":     {planOf(`{"address":"a.b","type":1}`), Limits{}, "type is not a string"},
		"an unheard-of action": {planOf(`{"address":"a.b","type":"a","change":{"actions":["hide"]}}`), Limits{}, "use a newer posture"},
		"no action":            {planOf(`{"address":"a.b","type":"a"}`), Limits{}, "use a newer posture"},
		"values in a list":     {planOf(changeOf(`["hunter2"]`, "{}", "{}")), Limits{}, "its values are not an object"},
		"deep value":           {planOf(changeOf(deep, "{}", "{}")), Limits{}, "values nest too deep"},
		"deep beyond parsing":  {planOf(changeOf(strings.Repeat("[", 20_000), "{}", "{}")), Limits{}, "the JSON is broken at byte"},
		"deep configuration":   {`{"format_version":"1.2","configuration":{"provider_config":{"a":{"expressions":{"b":` + deep + `}}}}}`, Limits{}, "values nest too deep"},
		"deep modules":         {`{"format_version":"1.2","configuration":{"root_module":` + strings.Repeat(`{"module_calls":{"a":{"module":`, 500) + "{}" + strings.Repeat("}}}", 500) + "}}", Limits{}, "modules nest too deep"},
		"a huge number":        {planOf(changeOf(`{"a":1e999999999}`, "{}", "{}")), Limits{}, "a number is too long or too large"},
		"a long number":        {planOf(changeOf(`{"a":`+strings.Repeat("1", 1000)+`}`, "{}", "{}")), Limits{}, "a number is too long or too large"},
		"a large resource":     {planOf(changeOf(`{"a":"`+strings.Repeat("x", 200_000)+`"}`, "{}", "{}")), Limits{Element: 100_000}, "is larger than 97 KiB"},
		"many resources":       {planOf(strings.Repeat(changeOf("{}", "{}", "{}")+",", 10) + changeOf("{}", "{}", "{}")), Limits{Resources: 10}, "resource_changes holds more than 10 resources"},
		"many in the state":    {`{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"a.b","type":"a"},{"address":"a.c","type":"a"}]}}}`, Limits{Resources: 1}, "the state holds more than 1 resources"},
		"state in a string":    {`{"format_version":"1.0","values":"hunter2"}`, Limits{}, "values is not an object"},
		"broken gzip":          {"\x1f\x8bxxxxxxxxxx", Limits{}, "unpacking gzip"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(test.in), Options{Limits: test.limits})
			if err == nil {
				t.Fatalf("Read succeeded with %d changes, want an error about %q", len(p.Changes), test.want)
			}
			if !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "hunter2") {
				t.Errorf("Read: %v, want it to say %q and no value", err, test.want)
			}
		})
	}
}

// TestOpenForms reads one plan in all the forms it may come in.
func TestOpenForms(t *testing.T) {
	t.Parallel()
	text := file(t, webshop)
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(text)
	if err != nil {
		t.Fatal(err)
	}
	pack := func(b []byte) []byte {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(b); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return packed.Bytes()
	}
	want, err := Open(t.Context(), webshop, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if want.Dir != filepath.Dir(webshop) {
		t.Errorf("Dir = %q, want %q", want.Dir, filepath.Dir(webshop))
	}
	for name, content := range map[string][]byte{
		"plain":              text,
		"gzip":               pack(text),
		"from PowerShell":    utf16,
		"byte order mark":    append([]byte("\xef\xbb\xbf"), text...),
		"gzip of PowerShell": pack(utf16),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "any.name")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, in := range []string{path, Stdin} {
				got, err := Open(t.Context(), in, Options{Stdin: bytes.NewReader(content)})
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(string(dump(want)), string(dump(got))); diff != "" {
					t.Errorf("Open(%s) differs (-want +got):\n%s", in, diff)
				}
			}
		})
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := Open(t.Context(), dir, Options{}); err == nil || !strings.Contains(err.Error(), "is a directory") {
		t.Errorf("Open(directory): %v, want it to say so", err)
	}
	missing := filepath.Join(dir, "plan.json")
	_, err := Open(t.Context(), missing, Options{})
	if !errors.Is(err, fs.ErrNotExist) || strings.Count(err.Error(), missing) != 1 || !strings.Contains(err.Error(), "terraform show -json") {
		t.Errorf("Open(missing file): %v, want the path once and what to do", err)
	}
	_, err = Open(t.Context(), Stdin, Options{Stdin: strings.NewReader("")})
	if err == nil || !strings.Contains(err.Error(), "from standard input: there is nothing to read") {
		t.Errorf("Open(empty standard input): %v", err)
	}
}

// TestOpenStops cancels a read of standard input that never comes.
func TestOpenStops(t *testing.T) {
	t.Parallel()
	never, writer := io.Pipe()
	t.Cleanup(func() { _ = writer.Close() })
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, Stdin, Options{Stdin: never}); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v, want %v", err, context.Canceled)
	}
	if _, err := Open(ctx, webshop, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v, want %v", err, context.Canceled)
	}
}

func TestNotWhole(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		rest     string
		complete bool
		want     []string
	}{
		"whole":                  {`"complete":true,"errored":false`, true, nil},
		"OpenTofu doesn't say":   {`"errored":false`, true, nil},
		"targets":                {`"complete":false,"errored":false`, false, []string{"The plan leaves resources out: it was limited to targets (-target, -exclude), or a later plan must follow."}},
		"errored":                {`"complete":false,"errored":true`, false, []string{"Planning stopped at an error: the plan holds the 0 resources that came before it."}},
		"errored, from OpenTofu": {`"errored":true`, false, []string{"Planning stopped at an error: the plan holds the 0 resources that came before it."}},
		"deferred":               {`"complete":false,"deferred_changes":[{"reason":"provider_config_unknown","resource_change":{}}]`, false, []string{"Terraform defers 1 change to a later plan, because what they depend on isn't known yet."}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(`{"format_version":"1.2","resource_changes":[],`+test.rest+"}"), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if p.Complete != test.complete {
				t.Errorf("Complete = %t, want %t", p.Complete, test.complete)
			}
			if diff := cmp.Diff(test.want, p.Incomplete); diff != "" {
				t.Errorf("Incomplete differs (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSecretsStayOutOfErrors breaks a plan in many places.
func TestSecretsStayOutOfErrors(t *testing.T) {
	t.Parallel()
	text := file(t, "../../examples/webshop_change/plan.json")
	whole, err := Read(bytes.NewReader(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	secrets := make(map[string]bool)
	for _, resources := range [][]*posture.Resource{whole.Before(), whole.After()} {
		for _, r := range resources {
			collect(secrets, r.Value, false)
		}
	}
	if len(secrets) < 10 {
		t.Fatalf("found %d secrets in the example, want more", len(secrets))
	}
	for i := 0; i < len(text); i += 4999 {
		for what, broken := range map[string][]byte{
			"cut":      text[:i],
			"replaced": append(append(bytes.Clone(text[:i]), '\x01'), text[i+1:]...),
			"opened":   append(append(bytes.Clone(text[:i]), '{'), text[i:]...),
			"quoted":   append(append(bytes.Clone(text[:i]), '"'), text[i:]...),
		} {
			_, err := Read(bytes.NewReader(broken), Options{})
			if err == nil {
				continue
			}
			for secret := range secrets {
				if strings.Contains(err.Error(), secret) {
					t.Fatalf("%s at byte %d: the error holds a secret", what, i)
				}
			}
		}
	}
}

// collect gathers the sensitive strings of a value.
func collect(secrets map[string]bool, v cty.Value, sensitive bool) {
	sensitive = sensitive || v.HasMark(posture.Sensitive)
	v, _ = v.Unmark()
	switch {
	case v.IsNull() || !v.IsKnown():
	case v.Type() == cty.String && sensitive && len(v.AsString()) > 5:
		secrets[v.AsString()] = true
	case v.CanIterateElements():
		for it := v.ElementIterator(); it.Next(); {
			_, element := it.Element()
			collect(secrets, element, sensitive)
		}
	}
}
