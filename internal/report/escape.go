package report

import (
	"bytes"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// escaper is a writer of JSON that lets nothing through that steers a terminal,
// turns the direction of writing or can't be seen: in strings of JSON, the only
// place where such characters can be, they are written as escapes and mean the
// same.
type escaper struct {
	w io.Writer
	// half is the beginning of a character whose end has not come yet.
	half []byte
	out  bytes.Buffer
}

// Write implements io.Writer.
func (e *escaper) Write(p []byte) (int, error) {
	n := len(p)
	if len(e.half) > 0 {
		p = append(e.half, p...)
		e.half = nil
	}
	start := 0
	for i := 0; i < len(p); {
		if p[i] < utf8.RuneSelf && p[i] != 0x7f {
			i++
			continue
		}
		if !utf8.FullRune(p[i:]) {
			e.half = append([]byte(nil), p[i:]...)
			break
		}
		r, size := utf8.DecodeRune(p[i:])
		if !harmless(r) {
			e.out.Write(p[start:i])
			writeEscape(&e.out, r)
			start = i + size
		}
		i += size
	}
	e.out.Write(p[start : len(p)-len(e.half)])
	_, err := e.out.WriteTo(e.w)
	return n, err
}

// harmless reports whether a character may be written as it is.
func harmless(r rune) bool {
	return shown(r) || unicode.Is(unicode.M, r) && !variation(r)
}

func writeEscape(b *bytes.Buffer, r rune) {
	if r > 0xffff {
		r -= 0x10000
		fmt.Fprintf(b, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		return
	}
	fmt.Fprintf(b, `\u%04x`, r)
}
