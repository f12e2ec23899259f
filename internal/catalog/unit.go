package catalog

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// unit is a recommendation that may not have been read yet. A check of a small
// change reads a few of the built-in ones, so that it starts at once.
type unit struct {
	id string
	// words are the resource types that it names, and perhaps more.
	words   []string
	aliases []string

	once sync.Once
	load func() *Recommendation
	rec  *Recommendation
}

// get reads the recommendation; nil for a built-in one that is broken, which the
// tests of this package don't let happen.
func (u *unit) get() *Recommendation {
	u.once.Do(func() {
		if u.load != nil {
			u.rec, u.load = u.load(), nil
		}
	})
	return u.rec
}

// unitOf makes a unit of a recommendation that is read.
func unitOf(r *Recommendation) *unit {
	u := &unit{id: r.ID, aliases: r.Aliases, rec: r, words: slices.Clone(r.Types)}
	for _, a := range r.Assess {
		for _, e := range a.expressions() {
			reads := e.Reads()
			u.words = slices.AppendSeq(u.words, maps.Keys(reads.Names))
			u.words = slices.AppendSeq(u.words, maps.Keys(reads.All))
		}
	}
	slices.Sort(u.words)
	u.words = slices.Compact(u.words)
	return u
}

func (a *Assess) expressions() []*lang.Expression {
	return slices.DeleteFunc([]*lang.Expression{a.When, a.Healthy, a.Message}, func(e *lang.Expression) bool { return e == nil })
}

// textUnit makes a unit of the text of a block, read when it is asked for.
func textUnit(f *lazyFile, b block) *unit {
	u := &unit{id: b.label, load: func() *Recommendation { return f.recommendation(b) }}
	u.words, u.aliases = typeWords(b.src), aliasWords(b.src)
	if bytes.Contains(b.src, []byte("local.")) {
		u.words = append(u.words, f.localWords...)
		u.words = append(u.words, f.shared.wordsOf(b.src)...)
	}
	slices.Sort(u.words)
	u.words = slices.Compact(u.words)
	return u
}

// typeWords finds the quoted words of a text that are types of a provider whose
// environment is known.
func typeWords(src []byte) []string {
	var words []string
	for {
		start := bytes.IndexByte(src, '"')
		if start < 0 {
			return words
		}
		src = src[start+1:]
		end := 0
		for end < len(src) && (isLower(src[end]) || src[end] == '_') {
			end++
		}
		if end < len(src) && src[end] == '"' {
			provider, _, isType := bytes.Cut(src[:end], []byte("_"))
			if isType && prefixes[string(provider)] != "" {
				words = append(words, string(src[:end]))
			}
			src = src[end+1:]
			continue
		}
		// The rest of a string that is no word, or of the space between two.
		for end < len(src) && src[end] != '"' && src[end] != '\n' {
			if src[end] == '\\' {
				end++
			}
			end++
		}
		src = src[min(end+1, len(src)):]
	}
}

// aliasWords finds the ids in the argument aliases.
func aliasWords(src []byte) []string {
	_, rest, found := bytes.Cut(src, []byte("\n  aliases"))
	if !found {
		return nil
	}
	list, _, _ := bytes.Cut(rest, []byte("]"))
	var words []string
	for k, part := range strings.Split(string(list), "\"") {
		if k%2 == 1 {
			words = append(words, part)
		}
	}
	return words
}

func isLower(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }
