package catalog

import (
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
	u.words, u.aliases = typeWords(b.src), aliasWords(string(b.src))
	if strings.Contains(string(b.src), "local.") {
		for _, l := range f.localBlocks {
			u.words = append(u.words, typeWords(l.src)...)
		}
	}
	slices.Sort(u.words)
	u.words = slices.Compact(u.words)
	return u
}

// typeWords finds the quoted words of a text that could be resource types.
func typeWords(src []byte) []string {
	var words []string
	for i := 0; i < len(src); i++ {
		if src[i] != '"' {
			continue
		}
		start, underscore := i+1, false
		for i++; i < len(src) && (isLower(src[i]) || src[i] == '_'); i++ {
			underscore = underscore || src[i] == '_'
		}
		if i < len(src) && src[i] == '"' && underscore {
			words = append(words, string(src[start:i]))
			continue
		}
		for i < len(src) && src[i] != '"' && src[i] != '\n' {
			if src[i] == '\\' {
				i++
			}
			i++
		}
	}
	return words
}

// aliasWords finds the ids in the argument aliases.
func aliasWords(text string) []string {
	_, rest, found := strings.Cut(text, "\n  aliases")
	if !found {
		return nil
	}
	list, _, _ := strings.Cut(rest, "]")
	var words []string
	for k, part := range strings.Split(list, "\"") {
		if k%2 == 1 {
			words = append(words, part)
		}
	}
	return words
}

func isLower(b byte) bool { return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' }
