package remediate

import (
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// context is the number of lines around a change, as patch expects them.
const context = 3

// Diff gives the patch as a unified diff, relative to the root module. Around a
// secret it shows fewer lines; files are hidden whose changed lines hold one.
func (p *Patch) Diff() (text string, hidden []string, err error) {
	var b strings.Builder
	for i := range p.Files {
		f := &p.Files[i]
		shown, err := f.diff()
		if err != nil {
			return "", nil, fmt.Errorf("comparing %s: %w", f.Name, err)
		}
		if shown == "" {
			hidden = append(hidden, f.Name)
		}
		b.WriteString(shown)
	}
	return b.String(), hidden, nil
}

// diff compares one file; "" when a secret would show.
func (f *File) diff() (string, error) {
	old, after := string(f.Old), string(f.New)
	was, is := secretLines(f.Old), secretLines(f.New)
	edits := udiff.Lines(old, after)
	for around := context; around >= 0; around-- {
		diff, err := udiff.ToUnifiedDiff("a/"+f.Name, "b/"+f.Name, old, edits, around)
		if err != nil {
			return "", err
		}
		if !shows(diff, was) && !shows(diff, is) {
			number(diff)
			return diff.String(), nil
		}
	}
	return "", nil
}

// shows reports whether one of the lines is in the diff.
func shows(diff udiff.UnifiedDiff, secret map[string]bool) bool {
	for _, h := range diff.Hunks {
		for _, line := range h.Lines {
			if secret[line.Content] {
				return true
			}
		}
	}
	return false
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
