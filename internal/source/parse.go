package source

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	hcljson "github.com/hashicorp/hcl/v2/json"
)

// Limits of what is read. They are far above what people write.
const (
	maxFile  = 8 << 20
	maxFiles = 5000
	maxDepth = 5000
)

// files lists the configuration files of a directory in the order in which
// Terraform merges them: by name, override files last. A .tofu file stands in
// for the .tf file of the same name.
func files(fsys fs.FS, dir string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, err
	}
	present := make(map[string]bool, len(entries))
	for _, e := range entries {
		present[e.Name()] = true
	}
	var plain, overrides []string
	for _, e := range entries {
		name := e.Name()
		stem, ext := splitExt(name)
		if ext == "" || e.IsDir() || strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") {
			continue
		}
		if strings.HasPrefix(ext, ".tf") && present[stem+".tofu"+strings.TrimPrefix(ext, ".tf")] {
			continue
		}
		if stem == "override" || strings.HasSuffix(stem, "_override") {
			overrides = append(overrides, name)
		} else {
			plain = append(plain, name)
		}
	}
	slices.Sort(plain)
	slices.Sort(overrides)
	list := append(plain, overrides...)
	return list[:min(len(list), maxFiles)], nil
}

// splitExt parts a file name from its extension, "" when it isn't one of a
// configuration.
func splitExt(name string) (stem, ext string) {
	for _, ext := range []string{".tf", ".tofu", ".tf.json", ".tofu.json"} {
		if stem, ok := strings.CutSuffix(name, ext); ok && stem != "" {
			return stem, ext
		}
	}
	return name, ""
}

func isOverride(name string) bool {
	stem, _ := splitExt(path.Base(name))
	return stem == "override" || strings.HasSuffix(stem, "_override")
}

// parse reads one file. shown is the name that ranges carry. A file with a
// mistake in it still tells most of what it holds: it comes with the error.
func parse(fsys fs.FS, name, shown string) (*hcl.File, error) {
	text, err := read(fsys, name)
	if err != nil {
		return nil, err
	}
	var file *hcl.File
	var diags hcl.Diagnostics
	if strings.HasSuffix(name, ".json") {
		if strings.Count(string(text), "[")+strings.Count(string(text), "{") > maxDepth && jsonDepth(text) > maxDepth {
			return nil, errDeep
		}
		file, diags = hcljson.Parse(text, shown)
	} else {
		if tooDeep(text, hclsyntax.LexConfig) {
			return nil, errDeep
		}
		file, diags = hclsyntax.ParseConfig(text, shown, hcl.InitialPos)
	}
	if file == nil || file.Body == nil {
		return nil, errSyntax
	}
	if diags.HasErrors() {
		return file, errSyntax
	}
	return file, nil
}

var (
	errDeep  = errors.New("expressions are nested too deeply")
	errLarge = errors.New("the file is too large")
	// What exactly is wrong is Terraform's to tell.
	errSyntax = errors.New("the syntax is wrong")
)

// read reads a regular file of bounded size: a pipe or device would hang.
func read(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fs.ErrInvalid
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(text) > maxFile {
		err = errLarge
	}
	return text, err
}
