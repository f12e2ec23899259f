package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// output is one --format: what to write, and where.
type output struct {
	format report.Format
	// file is "" for stdout.
	file string
}

// outputs reads the values of --format, NAME or NAME=FILE.
func outputs(values []string) ([]output, error) {
	var list []output
	taken := map[string]bool{}
	for _, value := range values {
		name, file, toFile := strings.Cut(value, "=")
		format, ok := report.Lookup(name)
		if !ok {
			var names []string
			for _, f := range report.Formats() {
				names = append(names, f.Name)
			}
			return nil, &usageError{fmt.Sprintf("unknown format %q", name), advice(name, names, "the formats are "+strings.Join(names, ", "))}
		}
		switch {
		case toFile && file == "":
			return nil, &usageError{fmt.Sprintf("--format %s names no file", value), fmt.Sprintf("write --format %s for stdout, or --format %s=report%s", name, name, format.Extension)}
		case file == "-":
			file = ""
		}
		if taken[file] {
			where := "stdout"
			if file != "" {
				where = file
			}
			return nil, &usageError{
				fmt.Sprintf("two formats go to %s", where),
				fmt.Sprintf("give one of them a file of its own: --format %s=report%s", name, format.Extension),
			}
		}
		taken[file] = true
		list = append(list, output{format, file})
	}
	if len(list) == 0 {
		format, _ := report.Lookup("text")
		list = append(list, output{format: format})
	}
	return list, nil
}

// onStdout reports whether one of the outputs is text that people read there.
func onStdout(list []output) bool {
	for _, o := range list {
		if o.file == "" && o.format.Name == "text" {
			return true
		}
	}
	return false
}

// write renders the report in every format. Files come into being together, once
// all of them are complete; stdout is written last, so that it stays empty when
// one of them can't be.
func (a *app) write(r *posture.Report, list []output, page report.Options) error {
	var pending []*whole
	defer func() {
		for _, w := range pending {
			w.drop()
		}
	}()
	plain := page
	plain.Color, plain.Unicode, plain.Width = false, false, defaultWidth
	for _, o := range list {
		if o.file == "" {
			continue
		}
		w, err := create(o.file)
		if err != nil {
			return fmt.Errorf("writing %s: %w", report.Clean(o.file), cause(err))
		}
		pending = append(pending, w)
		if err := w.fill(func(to io.Writer) error { return o.format.Write(to, r, plain) }); err != nil {
			return fmt.Errorf("writing %s: %w", report.Clean(o.file), cause(err))
		}
	}
	for len(pending) > 0 {
		if err := pending[0].keep(); err != nil {
			return fmt.Errorf("writing %s: %w", report.Clean(pending[0].name), cause(err))
		}
		pending = pending[1:]
	}
	for _, o := range list {
		if o.file != "" {
			continue
		}
		to := bufio.NewWriterSize(a.stdout, 64<<10)
		if err := errors.Join(o.format.Write(to, r, page), to.Flush()); err != nil {
			return fmt.Errorf("writing to stdout: %w", cause(err))
		}
	}
	return nil
}

// cause drops the operation and the path of a file error: the message around it
// names the file the user knows.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// whole is a file that appears under its name only when it is complete.
type whole struct {
	name string // as the user wrote it
	dest string // where it will stand, links followed
	file *os.File
	// direct is set for what is no regular file: a device or a pipe can't be replaced.
	direct bool
}

func create(name string) (*whole, error) {
	w := &whole{name: name, dest: name}
	mode := fs.FileMode(0o666) // less what the umask takes
	if resolved, err := filepath.EvalSymlinks(name); err == nil {
		w.dest = resolved
	}
	info, err := os.Stat(w.dest)
	switch {
	case err == nil && info.IsDir():
		return nil, errors.New("it is a directory")
	case err == nil && !info.Mode().IsRegular():
		w.direct = true
		w.file, err = os.OpenFile(w.dest, os.O_WRONLY, 0)
		return w, err
	case err == nil:
		mode = info.Mode().Perm()
	}
	temporary := filepath.Join(filepath.Dir(w.dest), fmt.Sprintf(".%s.%d.tmp", filepath.Base(w.dest), os.Getpid()))
	w.file, err = os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	return w, err
}

// fill writes the content and closes the file.
func (w *whole) fill(render func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(w.file, 64<<10)
	return errors.Join(render(buffered), buffered.Flush(), w.file.Close())
}

// keep gives the complete file its name.
func (w *whole) keep() error {
	if w.direct {
		return nil
	}
	return os.Rename(w.file.Name(), w.dest)
}

// drop removes a file that was not kept.
func (w *whole) drop() {
	_ = w.file.Close()
	if !w.direct {
		_ = os.Remove(w.file.Name())
	}
}
