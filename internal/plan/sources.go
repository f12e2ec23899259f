package plan

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Sources are the files of the configuration that a binary plan carries, laid
// out like the directory of the root module after `terraform init`: the root's
// files at the top, local modules in their directories, and the manifest of all
// modules in .terraform/modules/modules.json. They are copies in memory: there
// is nothing to close and nothing to write to.
type Sources struct {
	fs.FS
	// outside gives the directory in the user's tree of modules that lie outside
	// of the root module's, which an fs.FS can't show at their place.
	outside map[string]string
}

// Manifest is the path of the list of modules in Sources, as `terraform init`
// writes it.
const Manifest = ".terraform/modules/modules.json"

// Path gives the path of a file as the user knows it, relative to the root
// module: the same, or "../modules/network/main.tf" for a module outside.
func (s *Sources) Path(name string) string {
	if dir, ok := s.outside[path.Dir(name)]; ok {
		return path.Join(dir, path.Base(name))
	}
	return name
}

const (
	archivePrefix = "tfconfig/"
	archivePlan   = "tfplan"
	archiveFiles  = 50_000
)

var (
	errArchive = errors.New("this is a zip archive, but not one that Terraform wrote: " +
		"give the file that `terraform plan -out` wrote")
	errArchiveFiles = fmt.Errorf("the archive holds more than %d files: Terraform doesn't write that", archiveFiles)
	errArchivePath  = errors.New("the archive holds a file with a path that leads out of it, or a link: Terraform doesn't write that")
)

// manifest is the list of modules within a plan or below .terraform.
type manifest struct {
	Modules []manifestModule
}

type manifestModule struct {
	Key, Source string
	Version     string `json:",omitempty"`
	Dir         string
}

// readSources takes the configuration out of a binary plan. The archive may be
// hostile: every size is that of what was really unpacked.
func readSources(archive *zip.Reader, limit int64) (*Sources, error) {
	if len(archive.File) > archiveFiles {
		return nil, errArchiveFiles
	}
	files, isPlan := make(map[string][]byte), false
	left := limit
	for _, f := range archive.File {
		isPlan = isPlan || f.Name == archivePlan
		// A name that ends in a slash is a directory of the archive: no content.
		name := strings.TrimSuffix(f.Name, "/")
		if !fs.ValidPath(name) || strings.ContainsAny(name, "\\:\x00") || f.Mode()&fs.ModeType&^fs.ModeDir != 0 {
			return nil, errArchivePath
		}
		if name, ok := strings.CutPrefix(f.Name, archivePrefix); ok && !f.Mode().IsDir() {
			content, err := unpack(f, left)
			if err != nil {
				return nil, err
			}
			if content == nil {
				return nil, fmt.Errorf("the configuration in the archive is larger than %s", size(limit))
			}
			left -= int64(len(content))
			files[name] = content
		}
	}
	if !isPlan {
		return nil, errArchive
	}
	return layOut(files)
}

// unpack gives the content of a file, nil when it is larger than left.
func unpack(f *zip.File, left int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("unpacking the archive: %w", err)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, left+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("unpacking the archive: %w", err)
	case int64(len(content)) > left:
		return nil, nil
	case content == nil:
		return []byte{}, nil
	}
	return content, nil
}

// layOut puts the files of the modules, which the archive keeps in a directory
// for each call, back to where they were.
func layOut(files map[string][]byte) (*Sources, error) {
	var modules []manifestModule
	if list := files["modules.json"]; list != nil {
		if err := json.Unmarshal(list, &modules); err != nil {
			return nil, errArchive
		}
	}
	s := &Sources{outside: make(map[string]string)}
	placed := make(map[string]string)
	for i, m := range modules {
		dir := path.Clean(strings.ReplaceAll(m.Dir, "\\", "/"))
		if m.Dir == "" || !fs.ValidPath(dir) {
			// Outside of the root, or on another drive: a place that no module
			// of the user can have.
			inside := fmt.Sprintf(".terraform/outside/%d", i)
			s.outside[inside] = dir
			dir = inside
		}
		modules[i].Dir = dir
		placed["m-"+m.Key] = dir
	}
	var buffer bytes.Buffer
	w := zip.NewWriter(&buffer)
	written := make(map[string]bool)
	add := func(name string, content []byte) error {
		if written[name] {
			return nil
		}
		written[name] = true
		out, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = out.Write(content)
		}
		return err
	}
	for _, name := range sortedKeys(files) {
		dir, ok := placed[path.Dir(name)]
		if !ok {
			continue
		}
		if err := add(path.Join(dir, path.Base(name)), files[name]); err != nil {
			return nil, err
		}
	}
	list, err := json.Marshal(manifest{Modules: modules})
	if err != nil {
		return nil, err
	}
	if err := add(Manifest, list); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	s.FS, err = zip.NewReader(bytes.NewReader(buffer.Bytes()), int64(buffer.Len()))
	return s, err
}
