package source

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// manifest is where `terraform init` lists the modules of a configuration.
const manifest = ".terraform/modules/modules.json"

// Tree is a configuration: the root module and the modules it calls, each read
// when it is first asked for. A nil Tree is one without modules. It is safe for
// concurrent use.
type Tree struct {
	fsys fs.FS
	// dirs gives the directory of a module by its key in the manifest, the names
	// of the calls joined by dots.
	dirs map[string]string

	mu      sync.Mutex
	modules map[string]*Module
}

// Open makes a Tree of files laid out as in the directory of the root module:
// those of plan.Sources, or of any other fs.FS. Where the file system has a
// method Path(name string) string, locations carry what it gives.
func Open(fsys fs.FS) (*Tree, error) {
	t := &Tree{fsys: fsys, dirs: make(map[string]string), modules: make(map[string]*Module)}
	t.readManifest()
	names, err := files(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("reading the configuration: the directory holds no .tf files: give the directory of the root module")
	}
	return t, nil
}

// OpenDir makes a Tree of a directory. Local modules outside of it are found,
// as Terraform finds them.
func OpenDir(dir string) (*Tree, error) { return Open(directory(dir)) }

// directory is a file system that, other than os.DirFS, can name what lies
// above its root: local modules often do.
type directory string

func (d directory) resolve(op, name string) (string, error) {
	if path.IsAbs(name) || path.Clean(name) != name || strings.ContainsAny(name, "\\\x00") {
		return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	return filepath.Join(string(d), filepath.FromSlash(name)), nil
}

// Open implements fs.FS.
func (d directory) Open(name string) (fs.File, error) {
	full, err := d.resolve("open", name)
	if err != nil {
		return nil, err
	}
	return os.Open(full)
}

// Stat implements fs.StatFS, so that nothing but regular files is opened.
func (d directory) Stat(name string) (fs.FileInfo, error) {
	full, err := d.resolve("stat", name)
	if err != nil {
		return nil, err
	}
	return os.Stat(full)
}

// ReadDir implements fs.ReadDirFS.
func (d directory) ReadDir(name string) ([]fs.DirEntry, error) {
	full, err := d.resolve("readdir", name)
	if err != nil {
		return nil, err
	}
	return os.ReadDir(full)
}

// readManifest reads the list of modules, if there is one.
func (t *Tree) readManifest() {
	text, err := read(t.fsys, manifest)
	if err != nil {
		return
	}
	var list struct {
		Modules []struct{ Key, Dir string }
	}
	if json.Unmarshal(text, &list) != nil {
		return
	}
	for _, m := range list.Modules {
		if m.Dir != "" {
			t.dirs[m.Key] = path.Clean(strings.ReplaceAll(m.Dir, "\\", "/"))
		}
	}
}

// Module gives the module that the calls lead to, the root for none; nil when
// its files are not at hand.
func (t *Tree) Module(calls ...string) *Module {
	if t == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.module(calls)
}

func (t *Tree) module(calls []string) *Module {
	key := strings.Join(calls, ".")
	if m, ok := t.modules[key]; ok {
		return m
	}
	t.modules[key] = nil
	dir, ok := t.dirs[key]
	switch {
	case len(calls) == 0:
		dir = "."
	case !ok:
		// Without init, local modules are where their source says.
		parent := t.module(calls[:len(calls)-1])
		if parent == nil {
			return nil
		}
		source := parent.callSource(calls[len(calls)-1])
		if !strings.HasPrefix(source, "./") && !strings.HasPrefix(source, "../") {
			return nil
		}
		dir = path.Join(parent.dir, source)
	}
	m := t.load(dir)
	t.modules[key] = m
	return m
}

// load reads the files of a module; nil when there are none.
func (t *Tree) load(dir string) *Module {
	names, err := files(t.fsys, dir)
	if err != nil || len(names) == 0 {
		return nil
	}
	m := newModule(dir)
	for _, name := range names {
		full := path.Join(dir, name)
		shown := full
		if s, ok := t.fsys.(interface{ Path(name string) string }); ok {
			shown = s.Path(full)
		}
		file, err := parse(t.fsys, full, shown)
		if err != nil {
			m.broken = append(m.broken, shown)
		}
		if file != nil {
			m.add(file, shown)
		}
	}
	return m
}
