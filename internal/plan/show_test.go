package plan

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const binaryPlan = "testdata/binary/root/plan.bin"

// TestMain lets this test binary stand for a terraform that does what the tests
// need; the real one is used where it must be.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "show" {
		os.Exit(fakeTerraform(os.Args[2:]))
	}
	os.Exit(m.Run())
}

// fakeTerraform acts by the name of the plan it is asked to show.
func fakeTerraform(args []string) int {
	path := args[len(args)-1]
	dir, err := os.Getwd()
	if err != nil {
		return 2
	}
	switch filepath.Base(path) {
	case "schemas.bin":
		fmt.Fprint(os.Stderr, "\x1b[31m╷\x1b[0m\n│ Error: Failed to load plugin schemas\n│\n│ Error while loading schemas for plugin components: Failed to obtain\n│ provider schema: Could not load the schema for provider\n│ registry.terraform.io/hashicorp/azurerm: unavailable\n╵\n")
		return 1
	case "foreign.bin":
		fmt.Fprint(os.Stderr, "Error: Invalid plan file\n\nplan file was created by OpenTofu\n")
		return 1
	case "silent.bin":
		return 1
	case "broken.bin":
		fmt.Print(`{"format_version":"1.2","resource_changes":[{`)
		return 0
	case "slow.bin":
		fmt.Print(`{"format_version":"1.2",`)
		time.Sleep(time.Minute)
	case "where.bin":
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), "seen"), []byte(dir+"\n"+strings.Join(os.Environ(), "\n")), 0o600); err != nil {
			return 2
		}
		fmt.Print(`{"format_version":"1.2","resource_changes":[]}`)
	}
	return 0
}

// fake copies a binary plan under a name that fakeTerraform knows.
func fake(t *testing.T, name string) (path string, o Options) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file(t, binaryPlan), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, Options{TerraformPath: self}
}

func TestShowSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"schemas.bin": {"needs the providers that the plan was made with (registry.terraform.io/hashicorp/azurerm)", "init` there", "show -json schemas.bin`"},
		"foreign.bin": {"Invalid plan file plan file was created by OpenTofu"},
		"silent.bin":  {"show -json silent.bin` failed", "exit status 1"},
		"broken.bin":  {"ends in the middle"},
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, o := fake(t, name)
			_, err := Open(t.Context(), path, o)
			if err == nil {
				t.Fatal("Open succeeded, want an error")
			}
			for _, part := range want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("Open: %v, want it to say %q", err, part)
				}
			}
			if strings.ContainsAny(err.Error(), "\x1b│\n") {
				t.Errorf("Open: %q holds colours, frames or lines", err)
			}
		})
	}
}

func TestShowStops(t *testing.T) {
	t.Parallel()
	path, o := fake(t, "slow.bin")
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := Open(ctx, path, o); err == nil {
		t.Error("Open succeeded, want an error")
	}
}

// TestShowWhere runs terraform in the directory of an initialised plan, with the
// user's environment but for what would disturb it.
func TestShowWhere(t *testing.T) { //nolint:paralleltest // sets environment variables
	path, o := fake(t, "where.bin")
	dir := filepath.Dir(path)
	if err := os.Mkdir(filepath.Join(dir, ".terraform"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"TF_CLI_ARGS", "TF_CLI_ARGS_show", "TF_LOG", "TF_LOG_PATH", "TF_PLUGIN_MAGIC_COOKIE", "TF_DATA_DIR"} {
		t.Setenv(name, "set")
	}
	if _, err := Open(t.Context(), path, o); err != nil {
		t.Fatal(err)
	}
	seen := strings.Split(string(file(t, filepath.Join(dir, "seen"))), "\n")
	if there, err := filepath.EvalSymlinks(dir); err != nil || seen[0] != there {
		t.Errorf("terraform ran in %s, want %s", seen[0], there)
	}
	var got []string
	for _, variable := range seen[1:] {
		if strings.HasPrefix(variable, "TF_") || strings.HasPrefix(variable, "CHECKPOINT") {
			got = append(got, variable)
		}
	}
	slices.Sort(got)
	for _, want := range []string{"TF_DATA_DIR=set", "TF_IN_AUTOMATION=1", "TF_INPUT=0", "CHECKPOINT_DISABLE=1"} {
		if !slices.Contains(got, want) {
			t.Errorf("the environment lacks %s", want)
		}
	}
	for _, variable := range got {
		if strings.HasSuffix(variable, "=set") && variable != "TF_DATA_DIR=set" {
			t.Errorf("the environment holds %s", variable)
		}
	}
}

func TestNoTerraform(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Open(t.Context(), binaryPlan, Options{})
	if err == nil || !strings.Contains(err.Error(), "neither is on PATH") {
		t.Errorf("Open: %v, want it to say that there is no terraform", err)
	}
	_, err = Open(t.Context(), binaryPlan, Options{TerraformPath: "/no/such/terraform"})
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("Open: %v, want %v", err, os.ErrNotExist)
	}
}

// TestShowForReal reads a binary plan with the terraform on PATH: the same as
// its JSON, and the sources with it.
func TestShowForReal(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("terraform"); err != nil {
		t.Skip("there is no terraform on PATH")
	}
	want, err := Open(t.Context(), "testdata/binary/root/plan.json", Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := Open(t.Context(), binaryPlan, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got.TerraformVersion = want.TerraformVersion
	if diff := cmp.Diff(string(dump(want)), string(dump(got))); diff != "" {
		t.Errorf("binary plan and its JSON differ (-want +got):\n%s", diff)
	}
	if got.Sources == nil || want.Sources != nil {
		t.Errorf("sources of the binary plan = %v, of the JSON = %v, want those of the first only", got.Sources, want.Sources)
	}
}

// TestShowWithoutProviders says what is missing: the examples' providers are not
// part of this repository.
func TestShowWithoutProviders(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("terraform"); err != nil {
		t.Skip("there is no terraform on PATH")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.bin")
	if err := os.WriteFile(path, file(t, "../../examples/clean/plan.bin"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, ".terraform"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), path, Options{})
	if err == nil || !strings.Contains(err.Error(), "registry.terraform.io/hashicorp/azurerm") || !strings.Contains(err.Error(), "`terraform init` there") {
		t.Errorf("Open: %v, want it to name the provider and `terraform init`", err)
	}
}
