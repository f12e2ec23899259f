package catalog

import (
	"bytes"
	"maps"
	"path"
	"path/filepath"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// sharedFile is the file whose locals hold in all files of its directory.
const sharedFile = "locals" + extension

func isShared(name string) bool { return filepath.Base(name) == sharedFile }

// sharedFirst moves the file of shared locals, which the others need, to the
// front.
func sharedFirst(names []string) []string {
	out := slices.Clone(names)
	slices.SortStableFunc(out, func(a, b string) int {
		switch {
		case isShared(a) == isShared(b):
			return 0
		case isShared(a):
			return -1
		}
		return 1
	})
	return out
}

// sharedLocals are the shared locals of an embedded directory.
type sharedLocals struct {
	exprs map[string]hclsyntax.Expression
	// words are the resource types that a local names, itself or through others.
	words map[string][]string
}

func builtinShared(dir string, names []string) *sharedLocals {
	s := &sharedLocals{exprs: map[string]hclsyntax.Expression{}, words: map[string][]string{}}
	name := path.Join(dir, sharedFile)
	if !slices.Contains(names, name) {
		return s
	}
	src := embeddedFile(name)
	texts := map[string][]byte{}
	for _, b := range blocks(src) {
		if b.kind != "locals" {
			continue
		}
		parsed, diags := hclsyntax.ParseConfig(b.src, name, b.pos)
		if diags.HasErrors() {
			continue
		}
		for _, block := range parsed.Body.(*hclsyntax.Body).Blocks {
			for local, attr := range block.Body.Attributes {
				s.exprs[local], texts[local] = attr.Expr, textOf(src, attr.Expr.Range())
			}
		}
	}
	for local := range texts {
		s.words[local] = wordsThrough(local, texts, map[string]bool{})
	}
	return s
}

func textOf(src []byte, at hcl.Range) []byte { return src[at.Start.Byte:at.End.Byte] }

func wordsThrough(local string, texts map[string][]byte, seen map[string]bool) []string {
	if seen[local] {
		return nil
	}
	seen[local] = true
	words := typeWords(texts[local])
	for _, used := range localNames(texts[local]) {
		words = append(words, wordsThrough(used, texts, seen)...)
	}
	return words
}

// wordsOf gives the types that the shared locals name which a text uses.
func (s *sharedLocals) wordsOf(src []byte) []string {
	var words []string
	for _, used := range localNames(src) {
		words = append(words, s.words[used]...)
	}
	return words
}

// localNames finds the names behind "local." in a text.
func localNames(src []byte) []string {
	var names []string
	for {
		_, rest, found := bytes.Cut(src, []byte("local."))
		if !found {
			return names
		}
		end := 0
		for end < len(rest) && (isLower(rest[end]) || rest[end] == '_') {
			end++
		}
		names = append(names, string(rest[:end]))
		src = rest[end:]
	}
}

// withShared gives a map to which the locals of a file are added.
func withShared(shared map[string]hclsyntax.Expression) map[string]hclsyntax.Expression {
	out := make(map[string]hclsyntax.Expression, len(shared))
	maps.Copy(out, shared)
	return out
}
