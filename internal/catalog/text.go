package catalog

import (
	"bytes"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// block is the text of a block at the top of a file.
type block struct {
	kind, label string
	src         []byte
	pos         hcl.Pos
}

// blocks splits a file into the blocks at its top without parsing it. It relies
// on the layout that terraform fmt gives: a block starts and ends at the margin.
// The built-in files have it, and a test compares with what the parser finds.
func blocks(src []byte) []block {
	var out []block
	var open *block
	start, offset := 0, 0
	for line := 1; offset < len(src); line++ {
		end := bytes.IndexByte(src[offset:], '\n')
		if end < 0 {
			end = len(src)
		} else {
			end += offset + 1
		}
		text := src[offset:end]
		switch {
		case open == nil && len(text) > 0 && isLower(text[0]):
			kind, rest, _ := bytes.Cut(text, []byte(" "))
			b := block{kind: string(kind), pos: hcl.Pos{Line: line, Column: 1, Byte: offset}}
			if _, quoted, ok := bytes.Cut(rest, []byte{'"'}); ok {
				label, _, _ := bytes.Cut(quoted, []byte{'"'})
				b.label = string(label)
			}
			start, open = offset, &b
			if trimmed := bytes.TrimRight(text, " \r\n"); bytes.HasSuffix(trimmed, []byte("}")) {
				open.src = src[start:end]
				out, open = append(out, *open), nil
			}
		case open != nil && len(text) > 0 && text[0] == '}':
			open.src = src[start:end]
			out, open = append(out, *open), nil
		}
		offset = end
	}
	return out
}

// lazyFile is an embedded file whose blocks are read when they are asked for.
type lazyFile struct {
	file
	localBlocks []block
	localWords  []string
	shared      *sharedLocals
	readLocals  sync.Once
}

// body parses a block; nil when it is broken.
func (f *lazyFile) body(b block) *hclsyntax.Block {
	parsed, diags := hclsyntax.ParseConfig(b.src, f.name, b.pos)
	if diags.HasErrors() {
		return nil
	}
	body, ok := parsed.Body.(*hclsyntax.Body)
	if !ok || len(body.Blocks) != 1 {
		return nil
	}
	return body.Blocks[0]
}

func (f *lazyFile) decoder() *decoder {
	f.readLocals.Do(func() {
		f.locals = withShared(f.shared.exprs)
		for _, b := range f.localBlocks {
			if parsed := f.body(b); parsed != nil {
				for name, attr := range parsed.Body.Attributes {
					f.locals[name] = attr.Expr
				}
			}
		}
	})
	return &decoder{locals: lang.NewLocals(f.locals, nil)}
}

func (f *lazyFile) recommendation(b block) *Recommendation {
	parsed := f.body(b)
	if parsed == nil {
		return nil
	}
	r := f.file.recommendation(f.decoder(), parsed)
	if r == nil || r.broken {
		return nil
	}
	return r
}

func (f *lazyFile) resourceType(b block) *ResourceType {
	parsed := f.body(b)
	if parsed == nil {
		return nil
	}
	return f.file.resourceType(f.decoder(), parsed)
}
