package plan

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// binary reads a binary plan: its sources out of the archive that it is, its
// content by way of `terraform show -json`, because only Terraform with the
// schemas of the plan's providers can read it.
func binary(ctx context.Context, file io.ReaderAt, length int64, path string, o Options) (*Plan, error) {
	archive, err := zip.NewReader(file, length)
	if err != nil {
		return nil, fmt.Errorf("unpacking the archive: %w", err)
	}
	sources, err := readSources(archive, o.Limits.withDefaults().Sources)
	if err != nil {
		return nil, err
	}
	programs, err := programs(o.TerraformPath)
	if err != nil {
		return nil, err
	}
	// The file says neither whether Terraform or OpenTofu wrote it nor where:
	// each of the programs is asked, in each of the likely directories. What the
	// first one says of the plan's own directory is most likely to help.
	var failure error
	for _, program := range programs {
		for _, dir := range directories(path) {
			p, err := show(ctx, program, dir, path, o)
			if err == nil {
				p.Sources = sources
				return p, nil
			}
			var failed *showError
			if !errors.As(err, &failed) || ctx.Err() != nil {
				return nil, err
			}
			if program == programs[0] {
				failure = err
			}
		}
	}
	return nil, failure
}

// programs are the programs to ask, in order.
func programs(given string) ([]string, error) {
	if given != "" {
		found, err := exec.LookPath(given)
		if err != nil {
			return nil, fmt.Errorf("looking for %s: %w", given, err)
		}
		return []string{found}, nil
	}
	var found []string
	for _, name := range []string{"terraform", "tofu"} {
		if program, err := exec.LookPath(name); err == nil {
			found = append(found, program)
		}
	}
	if found == nil {
		return nil, errors.New("this is a binary plan, which only terraform or tofu can read, and neither is on PATH: " +
			"give the output of `terraform show -json plan.bin` instead")
	}
	return found, nil
}

// directories are where the root module with its installed providers may be: the
// directory of the plan if `terraform init` ran there, and the current one.
func directories(path string) []string {
	beside := filepath.Dir(path)
	if _, err := os.Stat(filepath.Join(beside, ".terraform")); err == nil {
		return []string{beside}
	}
	if here, err := filepath.Abs("."); err == nil {
		if there, err := filepath.Abs(beside); err == nil && here != there {
			return []string{".", beside}
		}
	}
	return []string{beside}
}

// show runs `terraform show -json` and reads what it prints while it runs.
func show(ctx context.Context, program, dir, path string, o Options) (*Plan, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if program, err = filepath.Abs(program); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "show", "-json", "-no-color", absolute)
	cmd.Dir = dir
	cmd.Env = showEnvironment(os.Environ())
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	said := &bounded{left: 64 << 10}
	cmd.Stderr = said
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("running %s: %w", filepath.Base(program), err)
	}
	p, readErr := read(stdout, o)
	if readErr != nil {
		// Nobody listens any more: don't let it finish what may be long.
		cancel()
	}
	waitErr := cmd.Wait()
	switch {
	case readErr == nil && waitErr == nil:
		return p, nil
	case errors.Is(readErr, errEmpty), readErr == nil:
		return nil, &showError{program: filepath.Base(program), dir: dir, path: path, said: said.String(), err: waitErr}
	default:
		return nil, readErr
	}
}

// showEnvironment is the environment for terraform: the user's, without what
// changes the arguments, fills standard error with values, makes a child take
// itself for a provider, or looks for updates.
func showEnvironment(environment []string) []string {
	kept := slices.DeleteFunc(slices.Clone(environment), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return strings.HasPrefix(name, "TF_CLI_ARGS") || strings.HasPrefix(name, "TF_LOG") ||
			name == "TF_PLUGIN_MAGIC_COOKIE"
	})
	return append(kept, "TF_IN_AUTOMATION=1", "TF_INPUT=0", "CHECKPOINT_DISABLE=1")
}

// showError is a failure of terraform or tofu to show a plan.
type showError struct {
	program, dir, path, said string
	err                      error
}

func (e *showError) Unwrap() error { return e.err }

// sourceAddress finds the source addresses of providers in what terraform says.
var sourceAddress = regexp.MustCompile(`[a-z0-9.-]+\.[a-z]+/[a-z0-9-]+/[a-z0-9-]+`)

func (e *showError) Error() string {
	name := filepath.Base(e.path)
	flat := strings.Join(strings.Fields(ansi.ReplaceAllString(e.said, "")), " ")
	switch {
	case strings.Contains(flat, "schema") || strings.Contains(flat, "init"):
		providers := sourceAddress.FindAllString(flat, -1)
		slices.Sort(providers)
		which := ""
		if providers = slices.Compact(providers); len(providers) > 0 {
			which = " (" + strings.Join(providers, ", ") + ")"
		}
		return fmt.Sprintf("`%[1]s show` needs the providers that the plan was made with%[2]s, and they are not installed in %[3]s: "+
			"run `%[1]s init` there, or give the output of `%[1]s show -json %[4]s` from where the plan was made",
			e.program, which, place(e.dir), name)
	case flat == "":
		return fmt.Sprintf("`%s show -json %s` failed in %s: %v", e.program, name, place(e.dir), e.err)
	default:
		return fmt.Sprintf("`%s show -json %s` failed in %s: %s", e.program, name, place(e.dir), summary(flat))
	}
}

func place(dir string) string {
	if dir == "." {
		return "the current directory"
	}
	return dir
}

// ansi are the colours and frames of Terraform's diagnostics.
var ansi = regexp.MustCompile("\x1b\\[[0-9;]*m|[│╷╵]")

// summary is what follows the first "Error:", bounded.
func summary(said string) string {
	if _, after, found := strings.Cut(said, "Error: "); found {
		said = after
	}
	return shorten(said)
}

// bounded keeps the beginning of what is written to it.
type bounded struct {
	bytes.Buffer
	left int
}

func (b *bounded) Write(p []byte) (int, error) {
	keep := p[:min(len(p), b.left)]
	b.left -= len(keep)
	b.Buffer.Write(keep)
	return len(p), nil
}
