package catalog

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// depth tells how deep the parser, which is recursive, and what follows it would
// go in a file, at most: open brackets, quotes and template sequences, and the
// operators of one expression, which nest to one side.
func depth(name string, src []byte) int {
	tokens, _ := hclsyntax.LexConfig(src, name, hcl.InitialPos)
	deepest, control := 0, 0
	type level struct {
		opener    hclsyntax.TokenType
		operators int
	}
	levels := []level{{}}
	for i, token := range tokens {
		top := &levels[len(levels)-1]
		switch token.Type {
		case hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOBrace, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			top.operators++ // an index nests what stands before it
			levels = append(levels, level{opener: token.Type})
			if token.Type == hclsyntax.TokenTemplateControl && i+1 < len(tokens) {
				control += direction(string(tokens[i+1].Bytes))
			}
		case hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenCBrace, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc, hclsyntax.TokenTemplateSeqEnd:
			if len(levels) > 1 {
				levels = levels[:len(levels)-1]
			}
		case hclsyntax.TokenComma:
			top.operators = 0
		case hclsyntax.TokenNewline:
			if top.opener != hclsyntax.TokenOParen && top.opener != hclsyntax.TokenOBrack {
				top.operators = 0
			}
		case hclsyntax.TokenIdent, hclsyntax.TokenNumberLit, hclsyntax.TokenQuotedLit, hclsyntax.TokenStringLit, hclsyntax.TokenComment, hclsyntax.TokenDot:
		default:
			top.operators++
		}
		deepest = max(deepest, len(levels)+levels[len(levels)-1].operators+control)
	}
	return deepest
}

// direction tells whether a template sequence opens, closes or does neither.
func direction(word string) int {
	switch {
	case strings.HasPrefix(word, "end"):
		return -1
	case word == "else":
		return 0
	}
	return 1
}
