package plan

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// archiveOf makes a zip archive; change may alter the header of each file.
func archiveOf(t *testing.T, files map[string]string, change func(*zip.FileHeader)) *zip.Reader {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range sortedKeys(files) {
		header := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if change != nil {
			change(header)
		}
		out, err := w.CreateHeader(header)
		if err == nil {
			_, err = out.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSourcesOfExample lays out what a real plan carries.
func TestSourcesOfExample(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"testdata/binary/root/plan.bin": {
			".terraform/modules/modules.json", ".terraform/outside/2/main.tf", "inner/main.tf", "main.tf",
		},
		"../../examples/empty/plan.bin": {".terraform/modules/modules.json", "main.tf"},
	}
	for path, want := range tests {
		content := file(t, path)
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		sources, err := readSources(archive, defaultSources)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		err = fs.WalkDir(sources, ".", func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				got = append(got, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("files of %s differ (-want +got):\n%s", path, diff)
		}
		if err := fstest.TestFS(sources, want...); err != nil {
			t.Error(err)
		}
		for name, want := range map[string]string{"main.tf": "main.tf", "inner/main.tf": "inner/main.tf"} {
			if got := sources.Path(name); got != want {
				t.Errorf("Path(%q) = %q, want %q", name, got, want)
			}
		}
		if strings.Contains(path, "binary") {
			if got := sources.Path(".terraform/outside/2/main.tf"); got != "../shared/main.tf" {
				t.Errorf("Path of a module outside = %q, want %q", got, "../shared/main.tf")
			}
			list, err := fs.ReadFile(sources, Manifest)
			if err != nil || !strings.Contains(string(list), `{"Key":"inner","Source":"./inner","Dir":"inner"}`) {
				t.Errorf("manifest = %s, %v, want the inner module in it", list, err)
			}
		}
	}
}

// TestHostileArchives refuses what Terraform doesn't write.
func TestHostileArchives(t *testing.T) {
	t.Parallel()
	plan := func(more ...string) map[string]string {
		files := map[string]string{"tfplan": "x", "tfconfig/modules.json": `[{"Key":"","Dir":"."}]`, "tfconfig/m-/main.tf": ""}
		for i := 0; i < len(more); i += 2 {
			files[more[i]] = more[i+1]
		}
		return files
	}
	many := plan()
	for i := range archiveFiles {
		many["tfconfig/m-/"+strings.Repeat("x", i%100)+string(rune('a'+i%26))+strings.Repeat("y", i/100)] = ""
	}
	tests := map[string]struct {
		files  map[string]string
		change func(*zip.FileHeader)
		want   string
	}{
		"not a plan":  {map[string]string{"a.txt": "x"}, nil, "not one that Terraform wrote"},
		"parent":      {plan("tfconfig/../../main.tf", ""), nil, "leads out of it"},
		"absolute":    {plan("/etc/passwd", ""), nil, "leads out of it"},
		"drive":       {plan(`C:\x.tf`, ""), nil, "leads out of it"},
		"backslashes": {plan(`tfconfig\..\x.tf`, ""), nil, "leads out of it"},
		"link": {plan("tfconfig/m-/link.tf", "/etc/passwd"), func(h *zip.FileHeader) {
			if strings.HasSuffix(h.Name, "link.tf") {
				h.SetMode(fs.ModeSymlink | 0o777)
			}
		}, "or a link"},
		"bomb":              {plan("tfconfig/m-/big.tf", strings.Repeat("x", 1<<20)), nil, "larger than 512 KiB"},
		"many files":        {many, nil, "more than 50000 files"},
		"a broken manifest": {plan("tfconfig/modules.json", "{"), nil, "not one that Terraform wrote"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := readSources(archiveOf(t, test.files, test.change), 512<<10)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("readSources: %v, want it to say %q", err, test.want)
			}
		})
	}
}

// TestManifestOutside keeps modules that name places outside within the archive.
func TestManifestOutside(t *testing.T) {
	t.Parallel()
	sources, err := readSources(archiveOf(t, map[string]string{
		"tfplan":                "x",
		"tfconfig/modules.json": `[{"Key":"","Dir":"."},{"Key":"a","Dir":"/etc"},{"Key":"b","Dir":"../../b"},{"Key":"c","Dir":"x\\y"},{"Key":"d","Dir":"x/y"}]`,
		"tfconfig/m-/main.tf":   "root", "tfconfig/m-a/a.tf": "a", "tfconfig/m-b/b.tf": "b", "tfconfig/m-c/c.tf": "c", "tfconfig/m-d/c.tf": "again", "tfconfig/m-zz/lost.tf": "",
	}, nil), defaultSources)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	err = fs.WalkDir(sources, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == Manifest {
			return err
		}
		content, err := fs.ReadFile(sources, name)
		got[sources.Path(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"main.tf": "root", "/etc/a.tf": "a", "../../b/b.tf": "b", "x/y/c.tf": "c"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files as the user knows them differ (-want +got):\n%s", diff)
	}
}
