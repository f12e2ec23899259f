package report

import (
	"fmt"
	"strings"
)

// part is a stretch of a comment. Its entries can be left out from the end; without
// any it is left out itself, unless it opens with words of its own.
type part struct {
	open    string
	entries []string
	shut    string
	// left is how many entries were left out on purpose, more what they are and
	// where they stand: "and 4 more findings, below".
	left int
	more string
}

// comment is made of parts, in the order of what matters: when the room ends, what
// comes last is left out.
type comment struct {
	limit   int
	command string
	parts   []part
}

func (c *comment) add(p part) {
	if len(p.entries) > 0 || strings.TrimSpace(p.open) != "" && p.shut == "" {
		c.parts = append(c.parts, p)
	}
}

// text puts the parts together and ends with foot, within the limit.
func (c *comment) text(foot string) string {
	note := c.note()
	var b strings.Builder
	room := c.limit - mdLength(foot) - mdLength(note)
	short := false
	for i, p := range c.parts {
		text, whole := p.fit(room, i == 0)
		if !whole {
			short = true
		}
		b.WriteString(text)
		room -= mdLength(text)
	}
	if short {
		b.WriteString(note)
	}
	b.WriteString(foot)
	return b.String()
}

// note says that something had to be left out.
func (c *comment) note() string {
	note := fmt.Sprintf("\n⚠️ Cut to the %d characters that a comment may have.", c.limit)
	if c.command != "" {
		note += " Everything: " + mdCode(c.command)
	}
	return note + "\n"
}

// fit gives as much of a part as there is room for, and whether that is all of it.
// The first part is never given up: without room it keeps its opening.
func (p part) fit(room int, first bool) (string, bool) {
	room -= mdLength(p.open) + mdLength(p.shut)
	if room < 0 && !first {
		return "", false
	}
	// The line that tells of what is left out has a place kept for it.
	reserve := mdLength(p.rest(len(p.entries) + p.left))
	used, n := 0, 0
	for ; n < len(p.entries); n++ {
		size := mdLength(p.entries[n])
		keep := reserve
		if n == len(p.entries)-1 && p.left == 0 {
			keep = 0
		}
		if used+size+keep > room {
			break
		}
		used += size
	}
	whole := n == len(p.entries)
	if n == 0 && !whole && !first && strings.HasPrefix(strings.TrimSpace(p.open), "<details>") {
		return "", false
	}
	text := p.open + strings.Join(p.entries[:n], "")
	if left := len(p.entries) - n + p.left; left > 0 && used+mdLength(p.rest(left)) <= room {
		text += p.rest(left)
	}
	return text + p.shut, whole
}

func (p part) rest(n int) string {
	if n == 0 {
		return ""
	}
	text := fmt.Sprintf("and %d more", n)
	if p.more != "" {
		text += " " + p.more
	}
	last := ""
	if len(p.entries) > 0 {
		last = p.entries[len(p.entries)-1]
	}
	switch {
	case strings.HasPrefix(last, "|"):
		return "\n" + text + "\n"
	case strings.HasPrefix(last, ">"):
		return "> " + text + "\n"
	}
	return "- " + text + "\n"
}
