package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxName is where a name, an address or a path is cut, in characters.
	maxName = 300
	// maxText is where a message is cut.
	maxText = 1000
	// maxMarks is how many combining marks may sit on one character: enough for
	// every living script, too few to paint over the neighbouring lines.
	maxMarks = 4
)

// Clean makes a name that came from a plan fit to be shown within a line of
// text: control characters, terminal escapes, line breaks, marks that turn the
// direction of writing and characters without a picture become visible escapes,
// and what is very long is cut. The result says what was there and does nothing.
func Clean(s string) string { return clean(s, maxName) }

// CleanText does the same for messages, which may be longer than names.
func CleanText(s string) string { return clean(s, maxText) }

func clean(s string, limit int) string {
	if printable(s) && len(s) <= limit {
		return s
	}
	var b strings.Builder
	count, marks := 0, 0
	for i := 0; i < len(s); {
		if count == limit {
			fmt.Fprintf(&b, "... (%d characters)", utf8.RuneCountInString(s))
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.Is(unicode.M, r) && !variation(r) && marks < maxMarks && count > 0:
			marks++
			b.WriteRune(r)
		case !shown(r):
			b.WriteString(escape(r))
		default:
			marks = 0
			b.WriteRune(r)
		}
		i += size
		count++
	}
	return b.String()
}

// printable reports whether s is printable ASCII throughout.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// shown reports whether a character has a picture of its own.
func shown(r rune) bool {
	switch r {
	case '\u115f', '\u1160', '\u3164', '\uffa0', '\u2800': // letters and symbols that are blank
		return false
	}
	return unicode.IsPrint(r) && !unicode.Is(unicode.M, r)
}

// variation reports whether a mark is a variation selector: it has no picture and
// can carry hidden text.
func variation(r rune) bool {
	return r >= 0xfe00 && r <= 0xfe0f || r >= 0xe0100 && r <= 0xe01ef || r == 0x034f
}

func escape(r rune) string {
	switch r {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	switch {
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r <= 0xffff:
		return fmt.Sprintf(`\u%04x`, r)
	default:
		return fmt.Sprintf(`\U%08x`, r)
	}
}
