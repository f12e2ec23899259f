package graph

import (
	"index/suffixarray"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// mix follows an expression of which only the references are known.
//
// A single reference is taken for what it says, so that a variable passes on the
// structure of what it is given. Of several, any may be the value. But where all
// instances of a block are named beside each.key, each.value or count.index, and
// one of them has that key, the expression is most likely x[each.key]; it is
// taken for that unless another instance could be meant.
func (g *Graph) mix(x *source.Mix, s scope) value {
	var items []value
	var keys []any
	for i := range x.Refs {
		v := g.reference(&x.Refs[i], s)
		if root := x.Refs[i].Root; root == "each" || root == "count" {
			if k, ok := g.key(v); ok {
				keys = append(keys, k)
				continue
			}
		}
		switch v.(type) {
		case opaque, missing:
			continue
		case constant:
			if len(x.Refs) > 1 {
				continue
			}
			return v
		}
		items = append(items, v)
	}
	if len(items) == 0 {
		return opaque{}
	}
	if len(keys) > 0 {
		for i, item := range items {
			// Named twice, it may be taken with two indexes.
			if !again(items, i) {
				items[i] = g.pair(item, keys, s, len(x.Refs) == 2)
			}
		}
	}
	if len(items) == 1 {
		if p, ok := items[0].(paired); ok {
			return p
		}
	}
	return pool{items, len(items) == len(x.Refs)}
}

// again reports whether another item is of the same block or module call.
func again(items []value, i int) bool {
	of, ok := keyedOf(items[i])
	for j, other := range items {
		if same, is := keyedOf(other); ok && is && i != j && same == of {
			return true
		}
	}
	return false
}

// keyedOf gives what a value is all instances of, or one by its key.
func keyedOf(v value) (keyed, bool) {
	switch x := sole(v).(type) {
	case instances:
		return x.block, true
	case modules:
		return x.calls, true
	case paired:
		return keyedOf(x.all)
	}
	return nil, false
}

// pair narrows all instances down to the one with a key of the place where the
// expression stands.
//
// A number has to stand beside the instances themselves and alone: a list made
// of them may leave some out or come in another order, and with numbers one
// counts (`% var.zones`).
func (g *Graph) pair(v value, keys []any, s scope, alone bool) value {
	_, wrapped := v.(pool)
	switch x := sole(v).(type) {
	case instances:
		if key, ok := g.matching(keys, x.block, s); ok && (isText(key) || alone && !wrapped) {
			return paired{origin{at: x.byKey[key]}, v}
		}
	case modules:
		if key, ok := g.matching(keys, x.calls, s); ok && (isText(key) || alone && !wrapped) {
			return paired{outputs{x.byKey[key]}, v}
		}
	}
	return v
}

func isText(key any) bool {
	_, ok := key.(string)
	return ok
}

// keyed is what has instances: a block, or a module call.
type keyed interface {
	holds(key any) bool
	allKeys() []any
}

func (b *block) holds(key any) bool { return b.byKey[key] != nil }
func (b *block) allKeys() []any     { return sorted(b.byKey) }
func (c *calls) holds(key any) bool { return c.list()[key] != nil }
func (c *calls) allKeys() []any     { return sorted(c.list()) }

// matching gives the one key that is among those of the instances, unless an
// index made of it could name another instance. It can't where both sides have
// the very same keys; else keys must not be part of each other ("a" and "a-b"),
// and numbers say nothing.
func (g *Graph) matching(keys []any, of keyed, s scope) (match any, ok bool) {
	for _, k := range keys {
		if !of.holds(k) {
			continue
		}
		if match != nil && match != k {
			return nil, false
		}
		match = k
	}
	if match == nil {
		return nil, false
	}
	if g.sameKeys(s.owner, of) {
		return match, true
	}
	text, ok := match.(string)
	return match, ok && g.textsOf(of).only(text)
}

// textsOf gives the keys of something, to be searched.
func (g *Graph) textsOf(of keyed) *keyTexts {
	texts := g.texts[of]
	if texts == nil {
		texts = newKeyTexts(of.allKeys())
		g.texts[of] = texts
	}
	return texts
}

// kept reports whether an element with the key, of a map made of instances, is
// surely that of the instance with the key: not if the keys could be made of
// others ("${key}-b").
func (g *Graph) kept(of keyed, key any) bool {
	text, ok := key.(string)
	return ok && of.holds(key) && g.textsOf(of).apart(text)
}

// sameKeys reports whether two sides have the same instance keys.
func (g *Graph) sameKeys(a, b keyed) bool {
	if a == nil {
		return false
	}
	same, ok := g.same[[2]keyed{a, b}]
	if !ok {
		same = slices.Equal(a.allKeys(), b.allKeys())
		g.same[[2]keyed{a, b}] = same
	}
	return same
}

// keyTexts finds keys within keys.
type keyTexts struct {
	index   *suffixarray.Index
	keys    map[string]bool
	lengths []int
}

func newKeyTexts(keys []any) *keyTexts {
	var b strings.Builder
	k := &keyTexts{keys: make(map[string]bool, len(keys))}
	for _, key := range keys {
		if s, ok := key.(string); ok {
			b.WriteString(s)
			b.WriteByte(0)
			k.keys[s] = true
			k.lengths = append(k.lengths, len(s))
		}
	}
	slices.Sort(k.lengths)
	k.lengths = slices.Compact(k.lengths)
	k.index = suffixarray.New([]byte(b.String()))
	return k
}

// apart reports whether the key is part of no other key, and no other of it.
func (k *keyTexts) apart(key string) bool {
	if len(key) > maxKey {
		return false
	}
	for _, n := range k.lengths {
		for i := 0; n < len(key) && i+n <= len(key); i++ {
			if k.keys[key[i:i+n]] {
				return false
			}
		}
	}
	return k.only(key)
}

// maxKey bounds the keys that others are looked for in.
const maxKey = 200

// only reports whether the key is part of no other key.
func (k *keyTexts) only(key string) bool {
	return key != "" && len(k.index.Lookup([]byte(key), 2)) == 1
}
