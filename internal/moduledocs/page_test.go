package moduledocs

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPage puts a section into files and wants everything else as it was, and
// nothing to change the second time.
func TestPage(t *testing.T) {
	t.Parallel()
	const written = Begin + "\nnew\n" + End + "\n"
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	tests := map[string]struct{ text, want string }{
		"nothing":                          {"", written},
		"a byte order mark":                {"\xef\xbb\xbf", "\xef\xbb\xbf" + written},
		"no markers":                       {"# A\n", "# A\n\n" + written},
		"no markers, a blank line":         {"# A\n\n", "# A\n\n" + written},
		"no markers, an open line":         {"# A", "# A\n\n" + written},
		"no markers, CRLF":                 {"# A\r\n\r\nb\r\n", crlf("# A\n\nb\n\n" + written)},
		"no markers, CRLF, an open line":   {"# A\r\nb", crlf("# A\nb\n\n" + written)},
		"markers":                          {"a\n" + Begin + "\nold\n\nold\n" + End + "\nb", "a\n" + written + "b"},
		"markers and nothing between":      {"a\n" + Begin + "\n" + End + "\nb\n", "a\n" + written + "b\n"},
		"markers, CRLF":                    {crlf("a\n" + Begin + "\nold\n" + End + "\nb"), crlf("a\n" + written + "b")},
		"markers, CRLF around, LF inside":  {"a\r\n" + Begin + "\r\nold\n" + End + "\r\nb\n", "a\r\n" + crlf(written) + "b\n"},
		"markers with space around":        {"- a\n  " + Begin + " \nold\n\t" + End + "\n", "- a\n  " + Begin + " \nnew\n\t" + End + "\n"},
		"markers, the last line open":      {Begin + "\nold\n" + End, Begin + "\nnew\n" + End},
		"markers after a byte order mark":  {"\xef\xbb\xbf" + Begin + "\n" + End + "\n", "\xef\xbb\xbf" + written},
		"an open fence between":            {Begin + "\n```\n" + End + "\nb\n", written + "b\n"},
		"an example in a fence":            {"```md\n" + Begin + "\n" + End + "\n```\n", "```md\n" + Begin + "\n" + End + "\n```\n\n" + written},
		"an example in a longer fence":     {"~~~~\n~~~\n" + Begin + "\n~~~~~\n" + Begin + "\n" + End + "\n", "~~~~\n~~~\n" + Begin + "\n~~~~~\n" + written},
		"a code span of backticks":         {"``` a ``` b\n" + Begin + "\n" + End + "\n", "``` a ``` b\n" + written},
		"prose that names a marker":        {"See `" + Begin + "`.\n", "See `" + Begin + "`.\n\n" + written},
		"bytes that are no UTF-8":          {"\xff\n" + Begin + "\n" + End + "\n", "\xff\n" + written},
		"a marker in what is written over": {Begin + "\na " + Begin + "\n" + End + "\n", written},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			given := []byte(test.text)
			for range 2 {
				page, err := Parse(given)
				if err != nil {
					t.Fatal(err)
				}
				got := page.With("new\n")
				if diff := cmp.Diff(test.want, string(got)); diff != "" {
					t.Fatalf("With differs (-want +got):\n%s", diff)
				}
				given = got
			}
		})
	}
}

func TestPageErrors(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ text, want string }{
		"a begin marker alone":         {"a\n" + Begin + "\nb\n", "line 2 begins the section with " + Begin + ", and no line ends it"},
		"an end marker alone":          {"a\n" + End + "\n", "line 2 ends the section with " + End + ", and no line before begins it"},
		"the end before the beginning": {End + "\n" + Begin + "\n", "line 1 ends the section"},
		"two begin markers":            {Begin + "\n" + Begin + "\n" + End + "\n", "line 1 begins the section with " + Begin + ", and so does line 2"},
		"two sections":                 {Begin + "\n" + End + "\n" + Begin + "\n" + End + "\n", "line 1 begins the section with " + Begin + ", and so does line 3"},
		"two end markers":              {Begin + "\n" + End + "\n" + End + "\n", "line 2 ends the section with " + End + ", and so does line 3"},
		"both on one line":             {"a\n" + Begin + End + "\n", "line 2 has a marker beside other text"},
		"an open fence":                {"a\n```\nb\n", "the block of code that line 2 begins is not closed"},
		"UTF-16":                       {"\xff\xfe#\x00 \x00", "it is not UTF-8 text"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := Parse([]byte(test.text)); err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("Parse says %v, want %s", err, test.want)
			}
		})
	}
}

// FuzzPage wants that whatever was there stays, in its order, and that a section
// is in its place the second time.
func FuzzPage(f *testing.F) {
	for _, text := range []string{"", "# A\n", "a\r\n" + Begin + "\r\nb\r\n" + End + "\r\nc", "```\n" + Begin} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		page, err := Parse(text)
		if err != nil {
			return
		}
		once := page.With("| `" + End + "` |\n")
		again, err := Parse(once)
		if err != nil {
			t.Fatalf("the page that was written: %v", err)
		}
		if twice := again.With("| `" + End + "` |\n"); !bytes.Equal(once, twice) {
			t.Fatalf("the second time %q, the first %q", twice, once)
		}
		if !bytes.Contains(text, []byte(Begin)) && !bytes.HasPrefix(once, text) {
			t.Fatalf("%q does not begin with %q", once, text)
		}
	})
}
