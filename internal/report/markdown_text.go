package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text that comes from a plan is somebody else's, and the Markdown of code hosts
// does more than format: it mentions people, links issues, draws pictures and runs
// formulas, and a backslash does not stop all of that. A code span does. So a name
// is written as a code span, and in a sentence every word that is more than plain
// letters, digits and punctuation is written as one, too.

// mdCode writes a name as a code span.
func mdCode(name string) string { return mdSpan(Clean(name)) }

// mdSpan writes clean text as a code span.
func mdSpan(clean string) string {
	longest, run := 0, 0
	for _, r := range clean {
		if r == '`' {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	fence, space := strings.Repeat("`", longest+1), ""
	if longest > 0 || strings.TrimSpace(clean) == "" {
		space = " "
	}
	return fence + space + clean + space + fence
}

// maxSentence is where a sentence is cut: a comment has little room.
const maxSentence = 400

// mdText writes a sentence. Neighbouring words that need it share a code span.
func mdText(text string) string { return mdWords(clean(text, maxSentence)) }

func mdWords(clean string) string {
	var out, code []string
	flush := func(after string) {
		if len(code) > 0 {
			out = append(out, mdSpan(strings.Join(code, " "))+after)
			code = nil
		}
	}
	for _, word := range strings.Fields(clean) {
		if mdPlain(word) {
			flush("")
			out = append(out, word)
			continue
		}
		bare := strings.TrimRight(word, ".,;:!?")
		if bare == "" {
			bare = word
		}
		code = append(code, bare)
		if after := word[len(bare):]; after != "" {
			flush(after)
		}
	}
	flush("")
	return strings.Join(out, " ")
}

// mdPlain reports whether no forge's Markdown sees anything but text in a word
// that stands within a line.
func mdPlain(word string) bool {
	if strings.HasPrefix(word, "/") || strings.HasPrefix(word, "%") || strings.Contains(strings.ToLower(word), "www.") {
		return false
	}
	var last, next rune
	for i, r := range word {
		next = 0
		if j := i + utf8.RuneLen(r); j < len(word) {
			next, _ = utf8.DecodeRuneInString(word[j:])
		}
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r):
			if unicode.IsDigit(r) && last == '-' && i > 1 {
				return false // TICKET-12 is a link where tickets are
			}
		case r == '.' && unicode.IsLetter(next):
			return false // a file, an attribute or a site
		case (r == ':' || r == '!') && next != 0:
			return false
		case !strings.ContainsRune(`.,;:!?'"()-–—/+%→`, r):
			return false
		}
		last = r
	}
	return true
}

// mdCell makes Markdown fit for a cell of a table.
func mdCell(markdown string) string { return strings.ReplaceAll(markdown, "|", `\|`) }

// mdStep writes a step of an advice: what it sets is code, the rest a sentence.
func mdStep(step string) string {
	rest, ok := strings.CutPrefix(clean(step, maxSentence), "set ")
	if !ok || !strings.Contains(rest, " = ") {
		return mdText(step)
	}
	note := ""
	if i := strings.LastIndex(rest, " ("); i > 0 && strings.HasSuffix(rest, ")") && !strings.Contains(rest[i:], "\"") {
		rest, note = rest[:i], " "+mdWords(rest[i+1:])
	}
	return "set " + mdSpan(rest) + note
}

// mdFence writes a block of code of several lines.
func mdFence(language, code, indent string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	var b strings.Builder
	b.WriteString(indent + fence + language + "\n")
	for line := range strings.Lines(code) {
		b.WriteString(indent + Clean(strings.TrimRight(strings.ReplaceAll(line, "\t", "  "), "\r\n")) + "\n")
	}
	b.WriteString(indent + fence + "\n")
	return b.String()
}

// mdLength counts a text as the forges do, in the code units of UTF-16.
func mdLength(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}
