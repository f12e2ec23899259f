package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// settingsSource reads the text. A file that nobody named comes with somebody's
// pull request: a link could show what it points to in a message, a pipe would
// never end.
func settingsSource(path string, required bool) ([]byte, error) {
	if info, err := os.Lstat(path); err == nil && !required && !info.Mode().IsRegular() {
		return nil, errors.New("it is not a regular file: name it with --config if it is meant")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxSettings))
}

// maxSettings is more than the parser accepts.
const maxSettings = 8 << 20

// below reports whether a file lies below a directory, links followed as far as
// they exist.
func below(dir, name string) bool {
	if !filepath.IsLocal(name) {
		return false
	}
	root, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return false
	}
	for at := filepath.Join(dir, name); ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); errors.Is(err, fs.ErrNotExist) {
			continue // dir itself exists
		}
		resolved, err := filepath.EvalSymlinks(at)
		if err != nil {
			return false // a link that leads nowhere
		}
		inside, err := filepath.Rel(root, resolved)
		return err == nil && filepath.IsLocal(inside)
	}
}
