package cli

import (
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/term"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// defaultWidth is the width of text that goes to a pipe or a file.
const defaultWidth = 80

// page says how text on stdout should look: what the flag asks for, else what
// the terminal and the environment permit.
func (a *app) page(color string) report.Options {
	on := terminal(a.stdout)
	return report.Options{
		Width:   width(a.stdout),
		Color:   colored(color, on),
		Unicode: on && unicode(),
		Version: a.version,
	}
}

// talk says the same for stderr.
func (a *app) talk() (color bool, columns int) {
	return colored("auto", terminal(a.stderr)), width(a.stderr)
}

func colored(choice string, on bool) bool {
	switch choice {
	case "always":
		return true
	case "never":
		return false
	}
	return on && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// terminal reports whether a stream is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func width(w io.Writer) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if f, ok := w.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	return defaultWidth
}

// unicode reports whether the locale of the terminal has block characters.
func unicode() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToLower(os.Getenv(name)); locale != "" {
			return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
		}
	}
	return runtime.GOOS == "darwin"
}
