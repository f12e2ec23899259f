package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// stacks lists the example stacks that have a plan.
func stacks(t *testing.T) []string {
	t.Helper()
	plans, err := filepath.Glob("../../examples/*/plan.json")
	if err != nil || len(plans) == 0 {
		t.Fatalf("no example stacks: %v", err)
	}
	for i := range plans {
		plans[i] = filepath.Dir(plans[i])
	}
	return plans
}

// run runs a command in this process.
func run(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, talk bytes.Buffer
	code = Main(args, strings.NewReader(""), &out, &talk, "1.2.3")
	return code, out.String(), talk.String()
}

// TestExamples holds what a user sees of the real stacks, and the JSON of the
// smaller ones.
func TestExamples(t *testing.T) {
	t.Parallel()
	for _, stack := range stacks(t) {
		name := filepath.Base(stack)
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			plan := filepath.Join(stack, "plan.json")
			formats := map[string]string{"text": ".txt"}
			if info, err := os.Stat(plan); err == nil && info.Size() < 50_000 {
				formats["json"] = ".json"
			}
			for format, extension := range formats {
				_, out, talk := run(t, "check", "--format", format, "--source", stack, plan)
				if talk != "" {
					t.Errorf("said: %s", talk)
				}
				golden.Check(t, filepath.Join("testdata", "golden", name+extension), []byte(strings.ReplaceAll(out, plan, "plan.json")))
			}
		})
	}
}

// TestExamplesRoundTrip saves a report, reads it back and wants the same page.
func TestExamplesRoundTrip(t *testing.T) {
	t.Parallel()
	schema := compile(t)
	for _, stack := range stacks(t) {
		plan, saved := filepath.Join(stack, "plan.json"), filepath.Join(t.TempDir(), "saved.json")
		_, direct, _ := run(t, "check", "--format", "json="+saved, "--format", "text", "--all", plan)
		_, again, talk := run(t, "report", "--all", saved)
		if direct != again || talk != "" {
			t.Errorf("%s: the saved report gives another page; %s", stack, talk)
		}
		text, err := os.ReadFile(saved)
		if err != nil {
			t.Fatal(err)
		}
		instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(instance); err != nil {
			t.Errorf("%s: %v", stack, err)
		}
	}
}

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSecrets looks for every sensitive value of the real plans in everything
// that the program writes about them.
func TestSecrets(t *testing.T) {
	t.Parallel()
	for _, stack := range stacks(t) {
		t.Run(filepath.Base(stack), func(t *testing.T) {
			t.Parallel()
			plan := filepath.Join(stack, "plan.json")
			secrets := secretsOf(t, plan)
			var said strings.Builder
			dir := t.TempDir()
			args := []string{"check", "--all", "--source", stack}
			for _, f := range report.Formats() {
				args = append(args, "--format", f.Name+"="+filepath.Join(dir, f.Name))
			}
			_, out, talk := run(t, append(args, plan)...)
			said.WriteString(out + talk)
			for _, f := range report.Formats() {
				text, err := os.ReadFile(filepath.Join(dir, f.Name))
				if err != nil {
					t.Fatal(err)
				}
				said.Write(text)
			}
			for _, address := range addresses(t, filepath.Join(dir, "json")) {
				_, out, talk := run(t, "explain", "--plan", plan, address)
				said.WriteString(out + talk)
			}
			for secret := range secrets {
				if strings.Contains(said.String(), secret) {
					t.Errorf("%s is shown", secret)
				}
			}
			if name := filepath.Base(stack); strings.HasPrefix(name, "webshop") && len(secrets) == 0 {
				t.Error("the plan is known to hold secrets, and none is found")
			}
		})
	}
}

func addresses(t *testing.T, saved string) []string {
	t.Helper()
	f, err := os.Open(saved)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := report.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for i := range r.Assessments {
		if a := r.Assessments[i].Address; len(list) == 0 || list[len(list)-1] != a {
			list = append(list, a)
		}
	}
	return list[:min(len(list), 10)]
}

// secretsOf collects what the masks of a plan call sensitive, and the variables
// that are declared so. Short values say nothing: they stand elsewhere, too.
func secretsOf(t *testing.T, path string) map[string]bool {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	var p struct {
		ResourceChanges []struct {
			Change struct {
				Before          any `json:"before"`
				After           any `json:"after"`
				BeforeSensitive any `json:"before_sensitive"`
				AfterSensitive  any `json:"after_sensitive"`
			} `json:"change"`
		} `json:"resource_changes"`
		Variables     map[string]struct{ Value any } `json:"variables"`
		Configuration struct {
			RootModule struct {
				Variables map[string]struct{ Sensitive bool }
			} `json:"root_module"`
		} `json:"configuration"`
	}
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, c := range p.ResourceChanges {
		masked(c.Change.Before, c.Change.BeforeSensitive, found)
		masked(c.Change.After, c.Change.AfterSensitive, found)
	}
	for name, v := range p.Configuration.RootModule.Variables {
		if v.Sensitive {
			masked(p.Variables[name].Value, true, found)
		}
	}
	return found
}

func masked(value, mask any, into map[string]bool) {
	switch mask := mask.(type) {
	case bool:
		if mask {
			leaves(value, into)
		}
	case map[string]any:
		inner, _ := value.(map[string]any)
		for name, m := range mask {
			masked(inner[name], m, into)
		}
	case []any:
		inner, _ := value.([]any)
		for i, m := range mask {
			if i < len(inner) {
				masked(inner[i], m, into)
			}
		}
	}
}

func leaves(value any, into map[string]bool) {
	switch value := value.(type) {
	case string:
		if len(value) >= 8 {
			into[value] = true
		}
	case map[string]any:
		for _, v := range value {
			leaves(v, into)
		}
	case []any:
		for _, v := range value {
			leaves(v, into)
		}
	}
}
