package provider

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// workspace is a root module on disk, and a binary to run in it.
type workspace struct {
	dir, binary string
	env         []string
}

// binaries are the programs that acceptance tests run against: the terraform on
// PATH (or TF_ACC_TERRAFORM_PATH), and the tofu on PATH or named by POSTURE_TOFU.
func binaries() map[string]string {
	found := make(map[string]string)
	for name, variable := range map[string]string{"terraform": "TF_ACC_TERRAFORM_PATH", "tofu": "POSTURE_TOFU"} {
		if path := os.Getenv(variable); path != "" {
			found[name] = path
		} else if path, err := exec.LookPath(name); err == nil {
			found[name] = path
		}
	}
	return found
}

// everyBinary runs a test once for each binary.
func everyBinary(t *testing.T, test func(t *testing.T, binary string)) {
	t.Helper()
	t.Parallel()
	all := binaries()
	if len(all) == 0 {
		t.Skip("neither terraform nor tofu is on PATH")
	}
	for name, path := range all {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, path)
		})
	}
}

// newWorkspace writes the files of a root module, by path, beside versions.tf.
func newWorkspace(t testing.TB, binary string, files map[string]string) *workspace {
	t.Helper()
	plugins, dir := t.TempDir(), t.TempDir()
	executable, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"posture", "azurerm"} {
		if err := os.Symlink(executable, filepath.Join(plugins, "terraform-provider-"+name)); err != nil {
			t.Fatal(err)
		}
	}
	config := filepath.Join(plugins, "cli.tfrc")
	overrides := fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"tfposture/posture\" = %q\n    \"hashicorp/azurerm\" = %q\n  }\n  direct {}\n}\n", plugins, plugins)
	if err := os.WriteFile(config, []byte(overrides), 0o600); err != nil {
		t.Fatal(err)
	}
	w := &workspace{dir: dir, binary: binary, env: append(os.Environ(),
		"TF_CLI_CONFIG_FILE="+config, "TF_IN_AUTOMATION=1", "CHECKPOINT_DISABLE=1", "TF_INPUT=0", "NO_COLOR=1",
		"POSTURE_TEST_CATALOG="+smallCatalog(),
	)}
	if _, has := files["versions.tf"]; !has {
		w.write(t, "versions.tf", versions)
	}
	for name, content := range files {
		w.write(t, name, content)
	}
	return w
}

const versions = `
terraform {
  required_providers {
    posture = { source = "tfposture/posture" }
    azurerm = { source = "hashicorp/azurerm" }
  }
}
`

func (w *workspace) write(t testing.TB, name, content string) {
	t.Helper()
	path := filepath.Join(w.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (w *workspace) read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(w.dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// run gives everything that the binary said, and its exit code.
func (w *workspace) run(t *testing.T, arguments ...string) (string, int) {
	t.Helper()
	command := exec.CommandContext(t.Context(), w.binary, arguments...)
	command.Dir, command.Env = w.dir, w.env
	said, err := command.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return string(said), command.ProcessState.ExitCode()
}

// must runs and expects an exit code.
func (w *workspace) must(t *testing.T, code int, arguments ...string) string {
	t.Helper()
	said, got := w.run(t, arguments...)
	if got != code {
		t.Fatalf("%s %s exited with %d, want %d:\n%s", filepath.Base(w.binary), strings.Join(arguments, " "), got, code, said)
	}
	return said
}

func (w *workspace) plan(t *testing.T, code int, more ...string) string {
	t.Helper()
	return w.must(t, code, append([]string{"plan", "-no-color", "-input=false", "-lock=false"}, more...)...)
}

func (w *workspace) apply(t *testing.T, code int, more ...string) string {
	t.Helper()
	return w.must(t, code, append([]string{"apply", "-no-color", "-input=false", "-auto-approve"}, more...)...)
}

// outputs gives an output as JSON.
func (w *workspace) output(t *testing.T, name string) string {
	t.Helper()
	return strings.TrimSpace(w.must(t, 0, "output", "-json", name))
}

// ours gives what the state holds of the resources and data sources of posture.
func (w *workspace) ours(t *testing.T) string {
	t.Helper()
	var state struct{ Resources []map[string]any }
	if err := json.Unmarshal([]byte(w.read(t, "terraform.tfstate")), &state); err != nil {
		t.Fatal(err)
	}
	var kept []map[string]any
	for _, r := range state.Resources {
		if strings.HasPrefix(r["type"].(string), "posture_") {
			kept = append(kept, r)
		}
	}
	text, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	if len(kept) == 0 {
		t.Fatal("the state holds nothing of posture")
	}
	return string(text)
}

// mentions complains about texts that are missing in what was said. Terraform
// wraps lines: white space is not compared.
func mentions(t *testing.T, said string, texts ...string) {
	t.Helper()
	flat := flatten(said)
	for _, text := range texts {
		if !strings.Contains(flat, flatten(text)) {
			t.Errorf("%q is not mentioned in:\n%s", text, said)
		}
	}
}

func silent(t *testing.T, said string, texts ...string) {
	t.Helper()
	flat := flatten(said)
	for _, text := range texts {
		if strings.Contains(flat, flatten(text)) {
			t.Errorf("%q is mentioned in:\n%s", text, said)
		}
	}
}

func flatten(text string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("│", " ", "╷", " ", "╵", " ").Replace(text)), " ")
}
