package catalog

import (
	"embed"
	"io/fs"
	"maps"
	"path"
	"sync"

	"github.com/hashicorp/hcl/v2"
)

// The built-in catalog: a directory for each cloud, and mcsb for the controls and
// standards. Its cases are embedded too, so that the program can prove itself.
//
//go:embed */*.hcl
var embedded embed.FS

type loaded struct {
	catalog *Catalog
	diags   hcl.Diagnostics
	files   map[string]*hcl.File
}

var builtin = sync.OnceValue(func() loaded {
	l := &loader{files: map[string]*hcl.File{}}
	for _, dir := range builtinDirs() {
		names, err := list(embedded, dir, isCatalogFile)
		if err != nil {
			panic(err) // the files are part of the program
		}
		l.read(embedded, names, func(name string) string { return name }, true)
	}
	c := l.join(nil)
	return loaded{catalog: c, diags: l.diags, files: l.files}
})

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

// BuiltinFiles gives the syntax of the embedded files, cases among them, for
// printing diagnostics with their source.
func BuiltinFiles() map[string]*hcl.File {
	files := maps.Clone(builtin().files)
	maps.Copy(files, builtinCases().files)
	return files
}

// Builtin gives the embedded catalog, loaded once.
func Builtin() (*Catalog, hcl.Diagnostics) {
	b := builtin()
	return b.catalog, b.diags
}
