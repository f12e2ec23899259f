package catalog

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Load reads the catalogs in directories, on top of a base that may be nil. What
// is sound is loaded even when other parts are not. The files are for printing
// diagnostics with their source.
func Load(dirs []string, base *Catalog) (*Catalog, hcl.Diagnostics, map[string]*hcl.File) {
	l := &loader{files: map[string]*hcl.File{}}
	for _, dir := range dirs {
		names, err := list(os.DirFS(dir), ".", isCatalogFile)
		if err == nil && len(names) == 0 {
			err = errors.New("it has no .hcl files")
		}
		if err != nil {
			l.diags = append(l.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unreadable catalog", Detail: fmt.Sprintf("The directory %q can't be loaded: %s.", dir, reason(err))})
			continue
		}
		l.read(os.DirFS(dir), names, func(name string) string { return filepath.Join(dir, name) }, false)
	}
	c := l.join(base)
	return c, l.diags, l.files
}

// reason leaves out the path, which the sentence around it names already.
func reason(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

func isCatalogFile(name string) bool {
	return strings.HasSuffix(name, extension) && !strings.HasSuffix(name, caseExtension)
}

func isCaseFile(name string) bool { return strings.HasSuffix(name, caseExtension) }

// list gives the files of a directory in order; hidden ones and those that only
// configure posture don't belong to a catalog.
func list(fsys fs.FS, dir string, want func(string) bool) ([]string, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && want(e.Name()) && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, path.Join(dir, e.Name()))
		}
	}
	return names, nil
}

// loader collects files and joins them to a catalog.
type loader struct {
	diags  hcl.Diagnostics
	files  map[string]*hcl.File
	parsed []*file
	shared map[string]map[string]hclsyntax.Expression // by directory
}

// read parses and decodes the files of one directory.
func (l *loader) read(fsys fs.FS, names []string, show func(string) string, builtIn bool) {
	service := services(names)
	for _, name := range sharedFirst(names) {
		shown := show(name)
		src, err := readLimited(fsys, name)
		if err != nil {
			l.diags = append(l.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unreadable file", Detail: fmt.Sprintf("The file %q can't be read: %s.", shown, reason(err))})
			continue
		}
		l.source(shown, src, service[name], builtIn)
	}
}

// readLimited reads a file up to one byte more than the limit that parse reports.
func readLimited(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > maxFile {
		return nil, fmt.Errorf("it is a directory or larger than %d MiB", maxFile>>20)
	}
	return fs.ReadFile(fsys, name)
}

func (l *loader) source(name string, src []byte, service string, builtIn bool) {
	parsed, diags := parse(name, src)
	l.diags = append(l.diags, diags...)
	if parsed == nil {
		return
	}
	l.files[name] = parsed
	body, ok := parsed.Body.(*hclsyntax.Body)
	if !ok || diags.HasErrors() {
		return
	}
	dir := filepath.Dir(name)
	f := &file{name: name, service: service, builtIn: builtIn, shared: l.shared[dir]}
	l.diags = append(l.diags, f.decode(body)...)
	if isShared(name) {
		if l.shared == nil {
			l.shared = map[string]map[string]hclsyntax.Expression{}
		}
		l.shared[dir] = f.locals
	}
	l.parsed = append(l.parsed, f)
}

// join makes the catalog and checks what only the whole can tell.
func (l *loader) join(base *Catalog) *Catalog {
	j := newJoiner(base)
	for _, f := range l.parsed {
		j.declare(f)
	}
	for _, f := range l.parsed {
		j.recommendations(f, l.files)
	}
	slices.SortStableFunc(j.diags, byPlace)
	l.diags = append(l.diags, j.diags...)
	return j.catalog()
}
