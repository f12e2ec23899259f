package remediate

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// workspace holds the files as they would become.
type workspace struct {
	dir       string
	sources   *source.Tree
	variables map[string]cty.Value
	files     map[string]*file
	// set is what fixes have set, by block and path, so that none undoes another;
	// journal is what to do to take the present one back.
	set     map[string]*claim
	journal []func()
	// claimed are the claims of the present fix.
	claimed []*claim
}

// claim is a value that an attribute has for the sake of a fix. Ours says that a
// fix set it; it was there before otherwise.
type claim struct {
	value cty.Value
	ours  bool
}

// file is one .tf file. Its name is relative to the root module, with slashes.
type file struct {
	name, path string
	text       []byte
	blocks     map[string]*block
	// broken is set when there is a mistake in the file: it isn't edited.
	broken bool
}

// block is a top-level block: where it stands, and its text from the type to the
// closing brace. In a file whose lines end in CRLF, the text has LF all the same.
type block struct {
	id         string // file and key
	start, end int
	text       []byte
	crlf       bool
	changed    bool
}

// find gives a block of a module by its key, "resource.azurerm_subnet.web",
// "module.data" or "variable.tags", or the reason why it can't be edited.
func (w *workspace) find(m *source.Module, key string) (f *file, b *block, reason string) {
	var broken string
	for _, name := range m.Files() {
		if strings.HasSuffix(name, ".json") {
			continue
		}
		candidate, err := w.open(name)
		if err != nil {
			return nil, nil, fmt.Sprintf("%s can't be read", name)
		}
		if candidate.broken {
			broken = name
		}
		found := candidate.blocks[key]
		if found == nil {
			continue
		}
		if b != nil {
			return nil, nil, fmt.Sprintf("it is written in %s and again in %s", f.name, name)
		}
		f, b = candidate, found
	}
	switch {
	case b == nil && broken != "":
		return nil, nil, fmt.Sprintf("there is a mistake in %s", broken)
	case b == nil:
		return nil, nil, "its block is not in a .tf file that can be edited"
	case downloaded(f.name):
		return nil, nil, fmt.Sprintf("%s belongs to a module that terraform init downloads", f.name)
	}
	return f, b, ""
}

// downloaded reports whether terraform init put a file there.
func downloaded(name string) bool { return slices.Contains(strings.Split(name, "/"), ".terraform") }

// open reads a file and takes it apart, once.
func (w *workspace) open(name string) (*file, error) {
	if f := w.files[name]; f != nil {
		return f, nil
	}
	f := &file{name: name, path: filepath.Join(w.dir, filepath.FromSlash(name)), blocks: map[string]*block{}}
	text, err := os.ReadFile(f.path)
	if err != nil {
		return nil, err
	}
	f.text = text
	w.files[name] = f
	parsed, diags := hclsyntax.ParseConfig(text, name, hcl.InitialPos)
	if diags.HasErrors() {
		f.broken = true
		return f, nil
	}
	for _, found := range parsed.Body.(*hclsyntax.Body).Blocks {
		key := strings.Join(append([]string{found.Type}, found.Labels...), ".")
		start, end := found.TypeRange.Start.Byte, found.CloseBraceRange.End.Byte
		own := text[start:end]
		crlf := bytes.Contains(own, []byte("\r\n"))
		f.blocks[key] = &block{id: name + " " + key, start: start, end: end, text: bytes.ReplaceAll(own, []byte("\r\n"), []byte("\n")), crlf: crlf}
	}
	return f, nil
}

// apply makes the fix of a unit, whole or not at all.
func (w *workspace) apply(u *unit) (reason string) {
	if old := renamed(u.typ, u.fix, u.block); old != "" {
		return old
	}
	if name := missing(u.typ, u.fix, u.has); name != "" {
		return fmt.Sprintf("the version of the provider in use has no %s", name)
	}
	w.journal, w.claimed = nil, nil
	changed, reason := w.edit(u.block, u.typ, u.fix, u.calls)
	if reason == "" && !changed {
		for _, c := range w.claimed {
			c.ours = false
		}
		return "what it sets is written already; plan again"
	}
	if reason != "" {
		for _, undo := range slices.Backward(w.journal) {
			undo()
		}
	}
	return reason
}

// edit sets the attributes of an object in a block, and follows what feeds those
// that aren't literal. Changed is false when everything was there before any fix.
func (w *workspace) edit(b *block, typ string, want cty.Value, calls []string) (changed bool, reason string) {
	e := &editor{workspace: w, block: b, typ: typ}
	if reason := e.edit(want); reason != "" {
		return false, reason
	}
	if len(e.splices) > 0 {
		spliced, ok := e.spliced()
		if !ok {
			return false, "the block is written on one line"
		}
		text := hclwrite.Format(spliced)
		if _, diags := hclsyntax.ParseConfig(text, "", hcl.InitialPos); diags.HasErrors() {
			return false, "the block is written in a way that can't be edited"
		}
		old, was := b.text, b.changed
		w.journal = append(w.journal, func() { b.text, b.changed = old, was })
		b.text, b.changed = text, true
	}
	changed = len(e.splices) > 0 || e.ours
	for _, fed := range e.fed {
		also, reason := w.feed(fed, calls)
		if reason != "" {
			return false, reason
		}
		changed = changed || also
	}
	return changed, ""
}

// remember notes what a fix sets, so that a later one can't set something else.
func (w *workspace) remember(at string, v cty.Value) {
	if _, ok := w.set[at]; !ok {
		c := &claim{value: v, ours: true}
		w.set[at], w.claimed = c, append(w.claimed, c)
		w.journal = append(w.journal, func() { delete(w.set, at) })
	}
}

// File is a file that changes. Its name is relative to the root module.
type File struct {
	Name     string
	Old, New []byte
	path     string
}

// changed puts the blocks back into their files.
func (w *workspace) changed() []File {
	var out []File
	for _, name := range slices.Sorted(maps.Keys(w.files)) {
		f := w.files[name]
		blocks := slices.SortedFunc(maps.Values(f.blocks), func(a, b *block) int { return cmp.Compare(a.start, b.start) })
		var text []byte
		at := 0
		for _, b := range blocks {
			if !b.changed {
				continue
			}
			own := b.text
			if b.crlf {
				own = bytes.ReplaceAll(own, []byte("\n"), []byte("\r\n"))
			}
			text = append(append(text, f.text[at:b.start]...), own...)
			at = b.end
		}
		if text = append(text, f.text[at:]...); !bytes.Equal(text, f.text) {
			out = append(out, File{Name: name, Old: f.text, New: text, path: f.path})
		}
	}
	return out
}
