package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/plan/plantest"
)

// stacks are the examples that generated plans repeat.
var stacks = []string{"webshop_change", "landing_zone", "multicloud"}

// gateClosed is the exit code of a check that did its work.
const gateClosed = 3

// usage is what one run of a program took.
type usage struct {
	time   time.Duration
	memory int64 // most resident bytes, 0 where the system doesn't tell
}

// better is the smaller of each; a zero usage counts for nothing.
func (u usage) better(other usage) usage {
	if u.time == 0 {
		return other
	}
	return usage{time: min(u.time, other.time), memory: min(u.memory, other.memory)}
}

// build builds the posture of the repository at root into folder.
func build(ctx context.Context, root, folder string) (string, error) {
	path := filepath.Join(folder, "posture.exe") // .exe hurts nowhere and Windows wants it
	command := exec.CommandContext(ctx, "go", "build", "-o", path, ".")
	command.Dir, command.Stderr = root, os.Stderr
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("building posture: %w", err)
	}
	return path, nil
}

// writePlan writes a plan of so many resources.
func writePlan(path, root string, resources int) error {
	var plans [][]byte
	for _, stack := range stacks {
		data, err := os.ReadFile(filepath.Join(root, "examples", stack, "plan.json"))
		if err != nil {
			return err
		}
		plans = append(plans, data)
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(plantest.Generate(file, resources, plans...), file.Close())
}

// measure runs a program to its end; its report is thrown away.
func measure(ctx context.Context, program string, args ...string) (usage, error) {
	var talk bytes.Buffer
	command := exec.CommandContext(ctx, program, args...)
	command.Stderr = &talk
	start := time.Now()
	err := command.Run()
	taken := time.Since(start)
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != gateClosed) {
		return usage{}, fmt.Errorf("running %s: %w\n%s", filepath.Base(program), err, talk.Bytes())
	}
	return usage{time: taken, memory: memory(command.ProcessState)}, nil
}
