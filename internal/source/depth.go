package source

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// depth counts how deeply parsing an expression would recurse, from its tokens.
// The parser has no limit of its own, and a stack that overflows can't be caught.
type depth struct {
	// open are the brackets that are open, outermost first.
	open []bracket
	// directives counts template directives without their end.
	directives, total int
}

// bracket is an open bracket.
type bracket struct {
	// pending counts operators, indexes and attributes of the expression that is
	// being read: each takes what stands before or behind it as its operand.
	pending int
	// lines is true where a line break ends an expression.
	lines bool
}

// tooDeep reports whether the text is nested more deeply than people write.
func tooDeep(text []byte, lex func([]byte, string, hcl.Pos) (hclsyntax.Tokens, hcl.Diagnostics)) bool {
	tokens, _ := lex(text, "", hcl.InitialPos)
	d := depth{open: []bracket{{lines: true}}}
	for i, t := range tokens {
		d.token(t, tokens[i+1:])
		if d.total+d.directives > maxDepth {
			return true
		}
	}
	return false
}

func (d *depth) token(t hclsyntax.Token, rest hclsyntax.Tokens) {
	switch t.Type {
	case hclsyntax.TokenOBrace:
		d.push(!isFor(rest))
	case hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc, hclsyntax.TokenTemplateInterp:
		d.push(false)
	case hclsyntax.TokenTemplateControl:
		d.push(false)
		if len(rest) > 0 && rest[0].Type == hclsyntax.TokenIdent {
			switch string(rest[0].Bytes) {
			case "if", "for":
				d.directives++
			case "endif", "endfor":
				d.directives = max(0, d.directives-1)
			}
		}
	case hclsyntax.TokenCBrace, hclsyntax.TokenCParen, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc, hclsyntax.TokenTemplateSeqEnd:
		d.pop()
	case hclsyntax.TokenCBrack:
		d.pop()
		d.add()
	case hclsyntax.TokenNewline:
		if d.open[len(d.open)-1].lines {
			d.reset()
		}
	case hclsyntax.TokenComma:
		d.reset()
	case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenPlus, hclsyntax.TokenStar, hclsyntax.TokenSlash,
		hclsyntax.TokenPercent, hclsyntax.TokenQuestion, hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenEqualOp,
		hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq, hclsyntax.TokenGreaterThan,
		hclsyntax.TokenGreaterThanEq, hclsyntax.TokenDot:
		d.add()
	}
}

// isFor reports whether the tokens after a brace make it a for expression, in
// which line breaks don't matter.
func isFor(rest hclsyntax.Tokens) bool {
	for _, t := range rest {
		if t.Type != hclsyntax.TokenNewline && t.Type != hclsyntax.TokenComment {
			return t.Type == hclsyntax.TokenIdent && string(t.Bytes) == "for"
		}
	}
	return false
}

func (d *depth) push(lines bool) {
	d.open = append(d.open, bracket{lines: lines})
	d.total++
}

func (d *depth) pop() {
	if len(d.open) > 1 {
		d.reset()
		d.open = d.open[:len(d.open)-1]
		d.total--
	}
}

func (d *depth) add() {
	d.open[len(d.open)-1].pending++
	d.total++
}

func (d *depth) reset() {
	last := &d.open[len(d.open)-1]
	d.total -= last.pending
	last.pending = 0
}

// jsonDepth gives the depth of nesting of JSON text.
func jsonDepth(text []byte) int {
	depth, deepest, quoted := 0, 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[' || c == '{':
			depth++
			deepest = max(deepest, depth)
		case c == ']' || c == '}':
			depth--
		}
	}
	return deepest
}
