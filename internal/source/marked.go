package source

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Marked gives the comments that begin with a marker and belong to a resource of
// a module, by the block: "azurerm_subnet.web". It is for asking after a whole
// module: a file is lexed once, and only if it holds the marker at all.
func (t *Tree) Marked(marker string, calls ...string) map[string][]Comment {
	m := t.Module(calls...)
	if m == nil {
		return nil
	}
	lexed := make(map[string]hclsyntax.Tokens)
	for name, text := range m.files {
		if bytes.Contains(text, []byte(marker)) {
			lexed[name], _ = hclsyntax.LexConfig(text, name, hcl.InitialPos)
		}
	}
	if len(lexed) == 0 {
		return nil
	}
	found := make(map[string][]Comment)
	for address, block := range m.resources {
		for _, part := range block.parts {
			if _, native := part.Body.(*hclsyntax.Body); !native {
				continue
			}
			r := blockRange(part)
			for _, c := range commentsAmong(lexed[r.Filename], r) {
				if strings.HasPrefix(c.Text, marker) {
					found[address] = append(found[address], c)
				}
			}
		}
	}
	return found
}
