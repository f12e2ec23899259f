package cli

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// TestInterrupted settles that an interrupted command ends although it does not
// heed its context, and that it says so.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	forever := make(chan struct{})
	defer close(forever)
	err := patiently(ctx, func() error { <-forever; return nil })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("patiently = %v, want %v", err, context.Canceled)
	}
	var talk strings.Builder
	a := &app{stderr: &talk}
	if code := a.exit(ctx, err); code != Failed || talk.String() != "posture: interrupted\n" {
		t.Errorf("exit = %d, said %q", code, talk.String())
	}
}
