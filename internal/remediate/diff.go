package remediate

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// context is the number of lines around a change, as patch expects them.
const context = 3

// Diff gives the patch as a unified diff, relative to the root module.
func (p *Patch) Diff() (string, error) {
	var b strings.Builder
	for i := range p.Files {
		f := &p.Files[i]
		old, after := string(f.Old), string(f.New)
		diff, err := udiff.ToUnifiedDiff("a/"+f.Name, "b/"+f.Name, old, udiff.Lines(old, after), context)
		if err != nil {
			return "", fmt.Errorf("comparing %s: %w", f.Name, err)
		}
		number(diff)
		b.WriteString(diff.String())
	}
	return b.String(), nil
}

// number sets the lines at which hunks begin in the new text: the module that
// compares leaves out lines between changes that share a hunk.
func number(diff udiff.UnifiedDiff) {
	shift := 0
	for _, h := range diff.Hunks {
		h.ToLine = h.FromLine + shift
		for _, line := range h.Lines {
			switch line.Kind {
			case udiff.Insert:
				shift++
			case udiff.Delete:
				shift--
			case udiff.Equal:
			}
		}
	}
}
