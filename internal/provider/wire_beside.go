package provider

import (
	"context"

	"github.com/zclconf/go-cty/cty"
)

// beside is what travels beside a message of the framework: the heavy arguments
// on the way in, bounds of unknown numbers on the way out.
type beside struct {
	// heavy reads the arguments that were taken out of the message, by name.
	heavy map[string]func() (cty.Value, error)
	// refined holds, by top-level attribute, the unknown value to plan in place
	// of the framework's plain one.
	refined map[string]cty.Value
}

type besideKey struct{}

func withBeside(ctx context.Context, b *beside) context.Context {
	return context.WithValue(ctx, besideKey{}, b)
}

// besideOf gives what travels beside the message, nil when the framework was
// called without the wire around it.
func besideOf(ctx context.Context) *beside {
	b, _ := ctx.Value(besideKey{}).(*beside)
	return b
}

// refine plans an unknown attribute with bounds. It has no effect without the
// wire: the framework's plain unknown stands.
func refine(ctx context.Context, attribute string, value cty.Value) {
	if b := besideOf(ctx); b != nil && !value.IsKnown() {
		b.refined[attribute] = value
	}
}
