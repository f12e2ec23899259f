package report

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func text(t *testing.T, r *posture.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := writeText(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestTextGolden covers the looks that TestGolden does not: a terminal in colour,
// a wide page, and everything.
func TestTextGolden(t *testing.T) {
	t.Parallel()
	tests := map[string]Options{
		"golden_terminal.txt": {Color: true, Unicode: true, Command: "posture check --all plan.json"},
		"golden_wide_all.txt": {Width: 120, All: true},
	}
	for name, o := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const folder = "testdata/webshop_change"
			golden.Check(t, filepath.Join(folder, name), []byte(text(t, read(t, folder), o)))
		})
	}
}

// TestTextSafe holds for every report, a hostile one included: nothing but plain
// lines without colour, and no escape but colours with it.
func TestTextSafe(t *testing.T) {
	t.Parallel()
	colours := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, folder := range cases(t) {
		r := read(t, folder)
		for _, o := range []Options{{}, {Width: 40, All: true}, {Color: true, Unicode: true, All: true}} {
			got := text(t, r, o)
			bare := colours.ReplaceAllString(got, "")
			if !o.Color && bare != got {
				t.Errorf("%s: colour where none was asked for", folder)
			}
			for _, c := range bare {
				if c != '\n' && (c < ' ' || c > '~') && !strings.ContainsRune("█▒░→✓✗–", c) {
					t.Errorf("%s with %+v: %U in the text", folder, o, c)
				}
			}
		}
	}
}

// TestTextKeepsWidth lets a line be too long only for the sake of one long word.
func TestTextKeepsWidth(t *testing.T) {
	t.Parallel()
	for _, folder := range cases(t) {
		r := read(t, folder)
		for _, width := range []int{72, 80, 120} {
			for line := range strings.Lines(text(t, r, Options{Width: width, Unicode: true, All: true})) {
				line = strings.TrimRight(line, "\n")
				longest := 0
				for _, word := range strings.Fields(line) {
					longest = max(longest, ansi.StringWidth(word))
				}
				if ansi.StringWidth(line) > width && longest < width-14 {
					t.Errorf("%s at %d columns: a line of %d: %s", folder, width, ansi.StringWidth(line), line)
				}
			}
		}
	}
}

func TestPercent(t *testing.T) {
	t.Parallel()
	tests := map[float64]string{0: "0%", 100: "100%", 59.96: "59.9%", 99.99: "99.9%", 60: "60%", 0.3: "0.3%", 57.8: "57.8%"}
	for in, want := range tests {
		if got := percent(in); got != want {
			t.Errorf("percent(%v) = %s, want %s", in, got, want)
		}
	}
}

func TestDirection(t *testing.T) {
	t.Parallel()
	tests := map[float64]string{
		0: "unchanged", 0.004: "unchanged", 0.03: "up 0.03 percentage points",
		-3.44: "down 3.4 percentage points", 12: "up 12.0 percentage points",
	}
	for in, want := range tests {
		if got := direction(in); got != want {
			t.Errorf("direction(%v) = %s, want %s", in, got, want)
		}
	}
}

// TestBar holds that an interval is never invisible and that only a full score
// fills the bar.
func TestBar(t *testing.T) {
	t.Parallel()
	number := func(f float64) *float64 { return &f }
	tests := map[string]struct {
		score posture.Score
		want  string
	}{
		"nothing":         {posture.Score{}, "nothing to assess"},
		"full":            {posture.Score{Percentage: number(100), Worst: number(100), Best: number(100)}, "[" + strings.Repeat("#", 36) + "]"},
		"almost full":     {posture.Score{Percentage: number(99.9), Worst: number(99.9), Best: number(99.9)}, strings.Repeat("#", 35) + "-]"},
		"a small doubt":   {posture.Score{Percentage: number(50), Worst: number(49.9), Best: number(50.1)}, "#?-"},
		"nothing but one": {posture.Score{Worst: number(0), Best: number(100)}, "[" + strings.Repeat("?", 36) + "]  unknown"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			p := newPage(&b, Options{})
			p.bar("after", test.score, good)
			_ = p.w.Flush()
			if !strings.Contains(b.String(), test.want) {
				t.Errorf("bar = %s, want %q in it", b.String(), test.want)
			}
		})
	}
}

// TestAllShowsAll counts what --all must not leave out.
func TestAllShowsAll(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	got := text(t, r, Options{All: true, Command: "posture check --all"})
	for _, a := range r.Assessments {
		if a.After == posture.Unhealthy && a.Exemption == nil && !strings.Contains(got, a.Recommendation+", ") {
			t.Errorf("%s is left out", a.Recommendation)
		}
	}
	if strings.Contains(got, "--all") {
		t.Error("the whole report says that something is left out")
	}
}
