package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"posture": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, "1.2.3")) },
	})
}

// TestScripts runs the program as its users do. The first line of a script says
// what it settles. $EXAMPLES holds the example stacks, $REPORTS saved reports.
func TestScripts(t *testing.T) {
	t.Parallel()
	folders := map[string]string{"EXAMPLES": "../../examples", "REPORTS": "../report/testdata", "PLANS": "../plan/testdata"}
	for name, path := range folders {
		absolute, err := filepath.Abs(path)
		if err != nil {
			t.Fatal(err)
		}
		folders[name] = absolute
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       golden.Update(),
		Setup: func(env *testscript.Env) error {
			for name, path := range folders {
				env.Setenv(name, path)
			}
			env.Setenv("COLUMNS", "")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code},
	})
}

// code runs a program and wants an exit code: code 2 posture --wrong.
func code(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 2 {
		ts.Fatalf("usage: code NUMBER PROGRAM [ARGUMENTS]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}
