package report

import (
	"strings"
	"testing"
	stdunicode "unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ in, want string }{
		"an address":                     {`module.a["x.y"].azurerm_subnet.b[0]`, `module.a["x.y"].azurerm_subnet.b[0]`},
		"letters of other scripts":       {"lagerhållning 仓库 склад", "lagerhållning 仓库 склад"},
		"an accent as a mark":            {"cafe\u0301", "cafe\u0301"},
		"a clear screen":                 {"a\x1b[2Jb", `a\x1b[2Jb`},
		"a title of the window":          {"\x1b]0;owned\x07", `\x1b]0;owned\x07`},
		"an escape in one byte":          {"\u009b31m", `\u009b31m`},
		"line breaks":                    {"a\nb\r\nc\u2028d\u2029e\u0085f", `a\nb\r\nc\u2028d\u2029e\u0085f`},
		"a tab":                          {"a\tb", `a\tb`},
		"a null":                         {"a\x00b", `a\x00b`},
		"a direction turned":             {"a\u202egnp.exe", `a\u202egnp.exe`},
		"isolates":                       {"\u2066a\u2069", `\u2066a\u2069`},
		"no width":                       {"a\u200bb\ufeffc", `a\u200bb\ufeffc`},
		"a space that is not one":        {"a\u00a0b\u3164c", `a\u00a0b\u3164c`},
		"tags":                           {"a\U000e0041", `a\U000e0041`},
		"a hidden message in variations": {"a\ufe01\ufe0f", `a\ufe01\ufe0f`},
		"marks over marks":               {"a" + strings.Repeat("\u0300", 6), "a" + strings.Repeat("\u0300", 4) + `\u0300\u0300`},
		"a mark on nothing":              {"\u0301a", `\u0301a`},
		"half a character":               {"a\xffb", `a\xffb`},
		"a private picture":              {"\ue000", `\ue000`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := Clean(test.in); got != test.want {
				t.Errorf("Clean(%+q) = %+q, want %+q", test.in, got, test.want)
			}
		})
	}
}

func TestCleanCuts(t *testing.T) {
	t.Parallel()
	got := Clean(strings.Repeat("ä", 10_000))
	if want := strings.Repeat("ä", maxName) + "... (10000 characters)"; got != want {
		t.Errorf("Clean = %q", got)
	}
	if whole := strings.Repeat("a", maxName); Clean(whole) != whole {
		t.Error("a name of the longest length is cut")
	}
}

// FuzzClean holds what Clean promises: one line, no control, bounded, and text
// that is clean stays as it is.
func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "a\x1b[0m", "\u202e", "\xff\xfe", strings.Repeat("x", 300), "e\u0301\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) {
			t.Errorf("Clean(%q) = %q is not UTF-8", s, got)
		}
		for _, r := range got {
			if stdunicode.IsControl(r) || stdunicode.Is(stdunicode.Cf, r) || stdunicode.Is(stdunicode.Zl, r) || stdunicode.Is(stdunicode.Zp, r) {
				t.Errorf("Clean(%q) = %q holds %U", s, got, r)
			}
		}
		if len(s) < maxName/10 && Clean(got) != got {
			t.Errorf("Clean twice of %q: %q, then %q", s, got, Clean(got))
		}
		if n := utf8.RuneCountInString(got); n > 10*maxName+40 {
			t.Errorf("%d characters are left of %d", n, utf8.RuneCountInString(s))
		}
	})
}
