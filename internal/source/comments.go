package source

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Comment is one comment of a configuration, without its markers.
type Comment struct {
	Text     string
	Location posture.Location
}

// Comments gives the comments that belong to the block of a resource: those
// within it, and those on the lines directly above.
func (t *Tree) Comments(address string) []Comment {
	a, ok := ParseAddress(address)
	if !ok {
		return nil
	}
	m := t.Module(a.Calls()...)
	block := m.Resource(a.Block())
	if block == nil {
		return nil
	}
	var found []Comment
	for _, part := range block.parts {
		if _, native := part.Body.(*hclsyntax.Body); native {
			r := blockRange(part)
			found = append(found, comments(m.files[r.Filename], r)...)
		}
	}
	return found
}

// comments lexes the file anew: the parser drops comments.
func comments(text []byte, block hcl.Range) []Comment {
	tokens, _ := hclsyntax.LexConfig(text, block.Filename, hcl.InitialPos)
	return commentsAmong(tokens, block)
}

func commentsAmong(tokens hclsyntax.Tokens, block hcl.Range) []Comment {
	var above, within []Comment
	end := 0 // the line on which the comments gathered above end
	for _, token := range tokens {
		switch start := token.Range.Start; {
		case start.Line > block.End.Line:
			return append(above, within...)
		case token.Type != hclsyntax.TokenComment:
			if start.Byte < block.Start.Byte && token.Type != hclsyntax.TokenNewline {
				above = nil
			}
		case start.Byte >= block.Start.Byte:
			within = append(within, comment(token))
		default:
			if start.Line > end+1 {
				above = nil
			}
			c := comment(token)
			above, end = append(above, c), c.Location.EndLine
		}
		if token.Range.Start.Byte >= block.Start.Byte && end > 0 {
			if end+1 != block.Start.Line && end != block.Start.Line {
				above = nil
			}
			end = 0
		}
	}
	return append(above, within...)
}

func comment(token hclsyntax.Token) Comment {
	text := strings.TrimRight(string(token.Bytes), "\r\n")
	end := token.Range.Start.Line + strings.Count(text, "\n")
	text = strings.TrimSuffix(strings.TrimPrefix(text, "/*"), "*/")
	for _, marker := range []string{"#", "//"} {
		if rest, ok := strings.CutPrefix(text, marker); ok {
			text = rest
			break
		}
	}
	return Comment{
		Text: strings.TrimSpace(text),
		Location: posture.Location{
			File: token.Range.Filename, Line: token.Range.Start.Line,
			Column: token.Range.Start.Column, EndLine: end,
		},
	}
}
