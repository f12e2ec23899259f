package moduledocs

import (
	"bytes"
	"fmt"
	"strings"
)

// The markers that a section stands between, each on a line of its own.
const (
	Begin = "<!-- BEGIN_POSTURE_DOCS -->"
	End   = "<!-- END_POSTURE_DOCS -->"
)

// Page is a file with a place for the section. Markers in blocks of code are
// somebody's example and not looked at.
type Page struct {
	before, after []byte
	newline       string
}

// Parse finds the place: between the markers, or at the end when there are none.
func Parse(text []byte) (*Page, error) {
	if bytes.IndexByte(text, 0) >= 0 || bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		return nil, fmt.Errorf("it is not UTF-8 text")
	}
	f, err := find(text)
	switch {
	case err != nil:
		return nil, err
	case f.begin == 0 && f.fence != 0:
		return nil, fmt.Errorf("the block of code that line %d begins is not closed, so nothing can follow it", f.fence)
	case f.begin == 0:
		return atEnd(text), nil
	}
	p := &Page{before: text[:f.from], after: text[f.to:], newline: "\n"}
	if bytes.HasSuffix(p.before, []byte("\r\n")) {
		p.newline = "\r\n"
	}
	return p, nil
}

// atEnd makes room for markers after a text.
func atEnd(text []byte) *Page {
	newline := "\n"
	if n := bytes.Count(text, []byte("\r\n")); n > bytes.Count(text, []byte("\n"))-n {
		newline = "\r\n"
	}
	before := bytes.Clone(text)
	if len(bytes.TrimPrefix(text, bom)) > 0 {
		if !bytes.HasSuffix(text, []byte("\n")) {
			before = append(before, newline...)
		}
		if !bytes.HasSuffix(before, []byte("\n\n")) && !bytes.HasSuffix(before, []byte("\n\r\n")) {
			before = append(before, newline...)
		}
	}
	return &Page{before: append(before, Begin+newline...), after: []byte(End + newline), newline: newline}
}

// With gives the text with the section in its place, and everything else as it was.
func (p *Page) With(section string) []byte {
	if p.newline != "\n" {
		section = strings.ReplaceAll(section, "\n", p.newline)
	}
	return bytes.Join([][]byte{p.before, []byte(section), p.after}, nil)
}

var bom = []byte("\xef\xbb\xbf")

// found is where the markers stand: begin and end are their lines, counted from 1;
// from and to bound what is between the two lines.
type found struct {
	begin, end, from, to int
	// fence is the line that begins a block of code which is still open.
	fence int
	// mark is how that block was begun.
	mark string
}

func find(text []byte) (*found, error) {
	f := &found{}
	at, number := 0, 0
	for line := range bytes.Lines(text) {
		number++
		plain := strings.TrimSpace(string(bytes.TrimPrefix(line, bom)))
		if err := f.line(plain, number, at, len(line)); err != nil {
			return nil, err
		}
		at += len(line)
	}
	if f.begin != 0 && f.end == 0 {
		return nil, fmt.Errorf("line %d begins the section with %s, and no line ends it with %s", f.begin, Begin, End)
	}
	return f, nil
}

// line looks at one line, which stands at an offset and has a length.
func (f *found) line(plain string, number, at, length int) error {
	inside := f.begin != 0 && f.end == 0
	if !inside && f.code(plain, number) {
		return nil
	}
	switch {
	case plain == Begin && f.begin != 0:
		return fmt.Errorf("line %d begins the section with %s, and so does line %d", f.begin, Begin, number)
	case plain == Begin:
		f.begin, f.from = number, at+length
	case plain == End && f.begin == 0:
		return fmt.Errorf("line %d ends the section with %s, and no line before begins it with %s", number, End, Begin)
	case plain == End && f.end != 0:
		return fmt.Errorf("line %d ends the section with %s, and so does line %d", f.end, End, number)
	case plain == End:
		f.end, f.to = number, at
	case !inside && !strings.Contains(plain, "`") && (strings.Contains(plain, Begin) || strings.Contains(plain, End)):
		return fmt.Errorf("line %d has a marker beside other text", number)
	}
	return nil
}

// code reports whether a line belongs to a block of code.
func (f *found) code(plain string, number int) bool {
	if f.fence != 0 {
		if strings.HasPrefix(plain, f.mark) && strings.Trim(plain, f.mark[:1]) == "" {
			f.fence = 0
		}
		return true
	}
	for _, c := range []string{"`", "~"} {
		run := len(plain) - len(strings.TrimLeft(plain, c))
		if run >= 3 && (c == "~" || !strings.Contains(plain[run:], "`")) {
			f.fence, f.mark = number, plain[:run]
			return true
		}
	}
	return false
}
