// Package plantest makes large plans out of small real ones, for benchmarks of
// the reader and of the whole program. No product code imports it.
package plantest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Generate writes the JSON of a plan with n resource changes. It repeats the
// plans given, each copy as a module of its own: addresses, resource groups and
// the configuration are multiplied, and every section grows as it does in a real
// plan. The output is streamed; only the given plans are held in memory.
func Generate(w io.Writer, n int, plans ...[]byte) error {
	if len(plans) == 0 {
		return errors.New("generating a plan: no plan to repeat")
	}
	bases := make([]*base, len(plans))
	for i, p := range plans {
		var err error
		if bases[i], err = newBase(p); err != nil {
			return fmt.Errorf("generating a plan: %w", err)
		}
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	g := &generator{w: buffered, bases: bases, copies: copiesOf(bases, n)}
	g.document(n)
	return errors.Join(g.err, buffered.Flush())
}

// copiesOf gives the base of each copy, as many as n changes need.
func copiesOf(bases []*base, n int) []*base {
	var copies []*base
	for i := 0; n > 0; i++ {
		b := bases[i%len(bases)]
		if len(b.Changes) == 0 {
			if i >= len(bases) && len(copies) == 0 {
				return nil
			}
			continue
		}
		copies = append(copies, b)
		n -= len(b.Changes)
	}
	return copies
}

// generator writes the sections of a plan; after an error it does nothing.
type generator struct {
	w             io.Writer
	bases, copies []*base
	err           error
}

func (g *generator) printf(format string, args ...any) {
	if g.err == nil {
		_, g.err = fmt.Fprintf(g.w, format, args...)
	}
}

// value writes v as JSON with the text that tells copies apart replaced.
func (g *generator) value(v any, i int) {
	if g.err != nil {
		return
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if g.err = encoder.Encode(v); g.err == nil {
		own := fmt.Appendf(nil, "fjordmarket%06d", i)
		_, g.err = g.w.Write(bytes.ReplaceAll(bytes.TrimSpace(b.Bytes()), []byte("fjordmarket"), own))
	}
}

func (g *generator) document(n int) {
	g.printf(`{"format_version":"1.2","terraform_version":"1.11.4","variables":`)
	g.value(g.merged(func(b *base) map[string]json.RawMessage { return b.Variables }), 0)
	g.printf(`,"planned_values":{"root_module":{"child_modules":[`)
	g.modules(func(b *base) module { return b.Planned.Root })
	g.printf(`]}},"resource_changes":[`)
	written := 0
	for i, b := range g.copies {
		for _, c := range b.Changes {
			if written == n {
				break
			}
			if written++; written > 1 {
				g.printf(",")
			}
			g.value(c.in(name(i)), i)
		}
	}
	g.printf(`],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"child_modules":[`)
	g.modules(func(b *base) module { return b.Prior.Values.Root })
	g.printf(`]}}},"configuration":{"provider_config":`)
	g.value(g.merged(func(b *base) map[string]json.RawMessage { return b.Configuration.Providers }), 0)
	g.printf(`,"root_module":{"module_calls":{`)
	for i, b := range g.copies {
		if i > 0 {
			g.printf(",")
		}
		g.printf(`%q:{"source":"./stack","expressions":`, name(i))
		g.value(b.arguments(), i)
		g.printf(`,"module":`)
		g.value(b.Configuration.Root, i)
		g.printf("}")
	}
	g.printf(`}}},"timestamp":"2026-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}` + "\n")
}

func (g *generator) modules(of func(*base) module) {
	for i, b := range g.copies {
		if i > 0 {
			g.printf(",")
		}
		m := of(b).in(name(i))
		m.Address = "module." + name(i)
		g.value(m, i)
	}
}

// merged joins a section of all bases; the first one that has a name wins.
func (g *generator) merged(of func(*base) map[string]json.RawMessage) map[string]json.RawMessage {
	all := make(map[string]json.RawMessage)
	for _, b := range slices.Backward(g.bases) {
		maps.Copy(all, of(b))
	}
	return all
}

func name(i int) string { return fmt.Sprintf("copy_%06d", i) }
