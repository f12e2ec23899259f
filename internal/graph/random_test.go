package graph

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var (
	random = flag.Int("random", 0, "number of random configurations to plan and apply with the real terraform")
	seed   = flag.Uint64("seed", 0, "seed of the first random configuration, 0 for any")
)

// TestRandom plans and applies random configurations with the real terraform and
// checks what the graph says against what came out. It runs on demand:
// go test -run Random -random 20.
func TestRandom(t *testing.T) {
	t.Parallel()
	if *random == 0 {
		t.Skip("asked for with -random N; needs terraform")
	}
	for i := range *random {
		n := *seed + uint64(i)
		if *seed == 0 {
			n = rand.Uint64N(1 << 40)
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			w := &writer{Rand: rand.New(rand.NewPCG(n, 0)), dir: dir}
			w.module(t, ".", nil, 0)
			terraform(t, dir, "init")
			terraform(t, dir, "plan", "-out=plan.bin")
			if err := os.WriteFile(filepath.Join(dir, "plan.json"), terraform(t, dir, "show", "-json", "plan.bin"), 0o600); err != nil {
				t.Fatal(err)
			}
			terraform(t, dir, "apply", "plan.bin")
			if err := os.WriteFile(filepath.Join(dir, "applied.json"), terraform(t, dir, "show", "-json"), 0o600); err != nil {
				t.Fatal(err)
			}
			truth := truthOf(t, filepath.Join(dir, "applied.json"))
			for name, sources := range map[string]Locals{"json": nil, "sources": openTree(t, dir)} {
				g := New(readPlan(t, filepath.Join(dir, "plan.json")), After, sources)
				t.Run(name, func(t *testing.T) { checkTruth(t, g, truth) })
			}
			if t.Failed() {
				keep := filepath.Join(os.TempDir(), "posture-random", fmt.Sprint(n))
				if err := os.CopyFS(keep, os.DirFS(dir)); err != nil {
					t.Log(err)
				}
				t.Logf("kept in %s", keep)
			}
		})
	}
}

func terraform(t *testing.T, dir string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("terraform", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TF_CLI_ARGS=-no-color", "TF_CLI_ARGS_apply=-no-color -input=false", "TF_CLI_ARGS_plan=-no-color -input=false", "TF_CLI_CONFIG_FILE="+os.DevNull)
	if args[0] == "show" {
		cmd.Env = append(cmd.Env, "TF_CLI_ARGS=")
	}
	out, err := cmd.Output()
	if err != nil {
		text := ""
		if e := (&exec.ExitError{}); errors.As(err, &e) {
			text = string(e.Stderr)
		}
		t.Fatalf("terraform %v: %v\n%s", args, err, text)
	}
	return out
}
