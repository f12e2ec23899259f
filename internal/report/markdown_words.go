package report

// MarkdownCode writes a name that may come from a plan as a code span, fit for
// any place of a line; within a table the caller escapes bars.
func MarkdownCode(name string) string { return mdCode(name) }

// MarkdownText does the same for a sentence. Words that a forge could take for
// more than text become code spans.
func MarkdownText(text string) string { return mdText(text) }
