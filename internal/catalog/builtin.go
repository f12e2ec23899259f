package catalog

import (
	"embed"
	"io/fs"
	"maps"
	"path"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The built-in catalog: a directory for each cloud, and mcsb for the controls and
// standards. Its cases are embedded too, so that the program can prove itself.
//
//go:embed */*.hcl
var embedded embed.FS

// Builtin gives the embedded catalog. Its recommendations are read when they are
// asked for; the diagnostics are of what is read at once.
func Builtin() (*Catalog, hcl.Diagnostics) {
	b := builtin()
	return b.catalog, b.diags
}

type loaded struct {
	catalog *Catalog
	diags   hcl.Diagnostics
}

var builtin = sync.OnceValue(openBuiltin)

func openBuiltin() loaded {
	var units []*unit
	var controls []*posture.Control
	var standards []func() []*posture.Standard
	types := map[string]func() *ResourceType{}
	eager := &loader{files: map[string]*hcl.File{}}
	for _, dir := range builtinDirs() {
		names := builtinFiles(dir, isCatalogFile)
		service := services(names)
		shared := builtinShared(dir, names)
		for _, name := range names {
			src := embeddedFile(name)
			f := &lazyFile{file: file{name: name, service: service[name], builtIn: true}, shared: shared}
			if isShared(name) {
				continue
			}
			all := blocks(src)
			for _, b := range all {
				if b.kind == "locals" {
					f.localBlocks = append(f.localBlocks, b)
					f.localWords = append(f.localWords, typeWords(b.src)...)
					f.localWords = append(f.localWords, shared.wordsOf(b.src)...)
				}
			}
			for _, b := range all {
				switch b.kind {
				case "recommendation":
					units = append(units, textUnit(f, b))
				case "resource_type":
					types[b.label] = sync.OnceValue(func() *ResourceType { return f.resourceType(b) })
				case "standard":
					standards = append(standards, sync.OnceValue(func() []*posture.Standard { return f.standardsOf(b) }))
				case "control":
					controls = append(controls, f.controlsOf(eager, b)...)
				}
			}
		}
	}
	allStandards := sync.OnceValue(func() []*posture.Standard {
		var all []*posture.Standard
		for _, read := range standards {
			all = append(all, read()...)
		}
		return all
	})
	j := newJoiner(nil)
	j.controls = controls
	return loaded{catalog: newCatalog(j.catalog().Controls, allStandards, units, types), diags: eager.diags}
}

func (f *lazyFile) standardsOf(b block) []*posture.Standard {
	if parsed := f.body(b); parsed != nil {
		if s := f.standard(f.decoder(), parsed); s != nil {
			return []*posture.Standard{s}
		}
	}
	return nil
}

func (f *lazyFile) controlsOf(l *loader, b block) []*posture.Control {
	parsed, diags := hclsyntax.ParseConfig(b.src, f.name, b.pos)
	l.diags = append(l.diags, diags...)
	if diags.HasErrors() {
		return nil
	}
	d := f.decoder()
	var out []*posture.Control
	for _, block := range parsed.Body.(*hclsyntax.Body).Blocks {
		if c := f.control(d, block); c != nil {
			out = append(out, c)
		}
	}
	l.diags = append(l.diags, d.diags...)
	return out
}

// readBuiltin parses all embedded files as Load does, with all checks; the tests
// hold the two against each other.
func readBuiltin() (*Catalog, *loader) {
	l := &loader{files: map[string]*hcl.File{}}
	for _, dir := range builtinDirs() {
		l.read(embedded, builtinFiles(dir, isCatalogFile), func(name string) string { return name }, true)
	}
	return l.join(nil), l
}

// BuiltinFiles gives the syntax of the embedded files, cases among them, for
// printing diagnostics with their source. It parses them all.
func BuiltinFiles() map[string]*hcl.File {
	_, l := readBuiltin()
	maps.Copy(l.files, builtinCases().files)
	return l.files
}

func builtinFiles(dir string, want func(string) bool) []string {
	names, err := list(embedded, dir, want)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return names
}

func embeddedFile(name string) []byte {
	src, err := embedded.ReadFile(name)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return src
}

func builtinDirs() []string {
	entries, err := fs.ReadDir(embedded, ".")
	if err != nil {
		panic(err) // the files are part of the program
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, path.Clean(e.Name()))
		}
	}
	return dirs
}
