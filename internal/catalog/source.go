package catalog

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// Parse reads the syntax of an HCL file within the limits that hold for the files
// of a catalog. The file is nil when it has none.
func Parse(name string, src []byte) (*hcl.File, hcl.Diagnostics) { return parse(name, src) }

// Source gives the text at a range of a file, "" when the file is not at hand.
// Files are those that Load gave; the built-in ones are always at hand.
func Source(at hcl.Range, files map[string]*hcl.File) string {
	var src []byte
	if file := files[at.Filename]; file != nil {
		src = file.Bytes
	} else if src, _ = embedded.ReadFile(at.Filename); src == nil {
		return ""
	}
	if !at.CanSliceBytes(src) {
		return ""
	}
	start := bytes.LastIndexByte(src[:at.Start.Byte], '\n') + 1
	line := src[start:]
	return dedent(string(at.SliceBytes(src)), len(line)-len(bytes.TrimLeft(line, " ")))
}

// dedent takes the indentation of the line it begins on from the lines that
// follow, as far as they have it.
func dedent(text string, columns int) string {
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		spaces := len(lines[i]) - len(strings.TrimLeft(lines[i], " "))
		lines[i] = lines[i][min(spaces, columns):]
	}
	return strings.Join(lines, "\n")
}
