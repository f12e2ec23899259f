package remediate

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrPartly is the error of files that were changed and could not be put back.
var ErrPartly = errors.New("files were changed and could not be put back")

// Write puts the files in place: all of them, or none when something is wrong.
func (p *Patch) Write() (err error) {
	var ready []replacement
	defer func() {
		for i := range ready {
			_ = os.Remove(ready[i].temporary) // those that got their name are gone already
		}
	}()
	for i := range p.Files {
		r, err := prepare(&p.Files[i])
		if err != nil {
			return fmt.Errorf("writing %s: %w", p.Files[i].Name, cause(err))
		}
		ready = append(ready, r)
	}
	for i := range ready {
		if err := os.Rename(ready[i].temporary, ready[i].path); err != nil {
			err = fmt.Errorf("writing %s: %w", p.Files[i].Name, cause(err))
			if partly := p.restore(ready[:i]); partly != nil {
				return fmt.Errorf("%w: %w: %w", err, ErrPartly, partly)
			}
			return err
		}
	}
	return nil
}

// replacement is a file that waits beside the one it is to replace.
type replacement struct {
	path, temporary string
	mode            fs.FileMode
}

// prepare writes the new text beside the file.
func prepare(f *File) (replacement, error) {
	r := replacement{path: f.path}
	path, err := filepath.EvalSymlinks(f.path)
	if err != nil {
		return r, err
	}
	r.path = path
	info, err := os.Stat(path)
	if err != nil {
		return r, err
	}
	r.mode = info.Mode().Perm()
	if info.Mode().Perm()&0o222 == 0 {
		return r, errors.New("it may not be written to")
	}
	present, err := os.ReadFile(path)
	if err != nil {
		return r, err
	}
	if !bytes.Equal(present, f.Old) {
		return r, errors.New("it changed in the meantime")
	}
	r.temporary, err = temporary(path, f.New, r.mode)
	return r, err
}

// temporary writes a file in the directory of another.
func temporary(path string, text []byte, mode fs.FileMode) (string, error) {
	to, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return "", err
	}
	_, err = to.Write(text)
	if err = errors.Join(err, to.Chmod(mode), to.Sync(), to.Close()); err != nil {
		_ = os.Remove(to.Name())
		return "", err
	}
	return to.Name(), nil
}

// restore puts the former text back.
func (p *Patch) restore(done []replacement) error {
	var all error
	for i := range done {
		name, err := temporary(done[i].path, p.Files[i].Old, done[i].mode)
		if err == nil {
			err = os.Rename(name, done[i].path)
		}
		if err != nil {
			all = errors.Join(all, fmt.Errorf("putting %s back: %w", p.Files[i].Name, cause(err)))
		}
	}
	return all
}

// cause drops the paths of a file error: the message around it names the file.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}
