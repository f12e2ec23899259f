// Package cli is the command line of posture: flags, exit codes and the words on
// stderr.
//
// Its rules: stdout is the report and nothing else, and it stays empty when a
// command fails; stderr is talk, each line led by "posture: ", in lower case
// without a full stop, a line of advice by "posture: hint: ". Files are written
// whole or not at all. The package never assesses, scores or renders: that is the
// work of internal/check and internal/report.
package cli

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// The exit codes of every command.
const (
	// Open: the work is done, and the gate, if there is one, is open.
	Open = 0
	// Failed: the work could not be done.
	Failed = 1
	// Usage: the command line makes no sense.
	Usage = 2
	// Closed: the work is done, and the gate is closed.
	Closed = 3
)

// app is what the commands share.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	version        string
}

// Main runs the command that args name (without the program's own name) and
// returns the exit code. It never exits by itself.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer, version string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// The first signal asks for an orderly end; a second one finds no handler.
	context.AfterFunc(ctx, stop)

	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, version: version}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return a.exit(ctx, patiently(ctx, func() error { return root.ExecuteContext(ctx) }))
}

// grace is how long an interrupted command has to clean up.
const grace = 2 * time.Second

// patiently runs a command to its end or, once it is interrupted, as long as it
// needs to clean up: what computes does not ask all the time whether to go on.
func patiently(ctx context.Context, command func() error) error {
	ended := make(chan error, 1)
	go func() { ended <- command() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-ended:
		return err
	case <-time.After(grace):
		return ctx.Err()
	}
}
