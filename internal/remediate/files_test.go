package remediate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/remediate"
)

const account = "resource \"azurerm_storage_account\" \"a\" {\n  https_traffic_only_enabled = false\n}\n"

var secure = cty.ObjectVal(map[string]cty.Value{"https_traffic_only_enabled": cty.True})

// stack writes files and makes the fixes of the accounts named in it.
func stack(t *testing.T, files map[string]string, addresses ...string) (dir string, patch *remediate.Patch) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	var found []remediate.Finding
	for _, address := range addresses {
		found = append(found, remediate.Finding{Recommendation: "secure", Address: address, Fix: secure, Gain: 0.125})
	}
	return dir, remediate.Make(found, options(t, dir, nil))
}

// TestWriteAllOrNothing changes one file behind the back of the patch: the other
// one keeps its text, too, and nothing else is left in the directory.
func TestWriteAllOrNothing(t *testing.T) {
	t.Parallel()
	files := map[string]string{"a.tf": account, "b.tf": strings.ReplaceAll(account, `"a"`, `"b"`)}
	dir, patch := stack(t, files, "azurerm_storage_account.a", "azurerm_storage_account.b")
	if len(patch.Files) != 2 {
		t.Fatalf("%d files change, want 2", len(patch.Files))
	}
	files["b.tf"] += "# new\n"
	if err := os.WriteFile(filepath.Join(dir, "b.tf"), []byte(files["b.tf"]), 0o640); err != nil {
		t.Fatal(err)
	}
	err := patch.Write()
	if err == nil || err.Error() != "writing b.tf: it changed in the meantime" {
		t.Errorf("Write() = %v", err)
	}
	if diff := cmp.Diff(files, contents(t, dir)); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
}

// TestWriteKeeps holds what a change leaves alone: line ends, modes and links.
func TestWriteKeeps(t *testing.T) {
	t.Parallel()
	crlf := strings.ReplaceAll(account, "\n", "\r\n")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "real.text"), []byte(crlf), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.text", filepath.Join(dir, "main.tf")); err != nil {
		t.Fatal(err)
	}
	patch := remediate.Make([]remediate.Finding{{Recommendation: "secure", Address: "azurerm_storage_account.a", Fix: secure}}, options(t, dir, nil))
	if err := patch.Write(); err != nil {
		t.Fatal(err)
	}
	want := strings.ReplaceAll(crlf, "false", "true")
	if diff := cmp.Diff(map[string]string{"main.tf": want, "real.text": want}, contents(t, dir)); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
	link, err := os.Lstat(filepath.Join(dir, "main.tf"))
	if err != nil || link.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", link.Mode(), err)
	}
	if info, err := os.Stat(filepath.Join(dir, "real.text")); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
}

// TestDiff holds that hunks begin where they say, in both texts.
func TestDiff(t *testing.T) {
	t.Parallel()
	gap := "\n# gap\n# gap\n"
	var text strings.Builder
	var addresses []string
	for _, name := range []string{"a", "b", "c"} {
		text.WriteString(gap + "resource \"azurerm_storage_account\" \"" + name + "\" {\n  name = \"x\"\n}\n")
		if name == "b" {
			text.WriteString(strings.Repeat("# far\n", 20))
		}
		addresses = append(addresses, "azurerm_storage_account."+name)
	}
	_, patch := stack(t, map[string]string{"main.tf": text.String()}, addresses...)
	diff, hidden, err := patch.Diff()
	if err != nil || len(hidden) > 0 {
		t.Fatal(err)
	}
	old, after := strings.SplitAfter(string(patch.Files[0].Old), "\n"), strings.SplitAfter(string(patch.Files[0].New), "\n")
	var from, to, hunks int
	for line := range strings.Lines(diff) {
		switch {
		case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "+++"):
			continue
		case strings.HasPrefix(line, "@@"):
			from, to = starts(t, line)
			hunks++
			continue
		}
		if line[0] != '+' {
			if old[from-1] != line[1:] {
				t.Errorf("line %d of the old text is %q, not %q", from, old[from-1], line[1:])
			}
			from++
		}
		if line[0] != '-' {
			if after[to-1] != line[1:] {
				t.Errorf("line %d of the new text is %q, not %q", to, after[to-1], line[1:])
			}
			to++
		}
	}
	if hunks != 2 {
		t.Errorf("%d hunks, want 2:\n%s", hunks, diff)
	}
}

// TestDiffShowsNoSecret changes attributes beside secrets: none is in the diff.
func TestDiffShowsNoSecret(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		body   string
		hidden bool
	}{
		"sensitive by the schema": {"  name = \"a\"\n\n  https_traffic_only_enabled = false\n\n  custom_data = \"hunter2\"\n", false},
		"sensitive by its name":   {"  https_traffic_only_enabled = false\n\n  tags = {\n    api_token = \"hunter2\"\n  }\n", false},
		"in a heredoc":            {"  https_traffic_only_enabled = false\n\n  some_password = <<EOT\nhunter2\nEOT\n", false},
		"on a line that changes":  {"  admin_password = \"hunter2\"\n", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := "resource \"azurerm_linux_virtual_machine\" \"a\" {\n" + test.body + "}\n\nvariable \"seed\" {\n  default   = \"hunter2\"\n  sensitive = true\n}\n"
			_, patch := stack(t, map[string]string{"main.tf": text}, "azurerm_linux_virtual_machine.a")
			diff, hidden, err := patch.Diff()
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(diff, "hunter2") {
				t.Errorf("the diff shows it:\n%s", diff)
			}
			if want := map[bool]int{true: 1}[test.hidden]; len(patch.Files) != 1 || len(hidden) != want || (diff == "") != test.hidden {
				t.Errorf("%d files change, %d are hidden, want 1 and %d:\n%s", len(patch.Files), len(hidden), want, diff)
			}
		})
	}
}

// TestOptions leaves what is not asked for, with its reason.
func TestOptions(t *testing.T) {
	t.Parallel()
	finding := remediate.Finding{
		Recommendation: "secure", Address: "azurerm_storage_account.a", Fix: secure, Gain: 0.125,
		Consequences: []string{"replaces", "costs"},
	}
	tests := map[string]struct {
		set    func(*remediate.Options)
		reason string
		fixed  int
	}{
		"disruptive":           {func(*remediate.Options) {}, "it replaces the resource and costs money", 0},
		"disruptive, asked":    {func(o *remediate.Options) { o.Disruptive = true }, "", 1},
		"too little":           {func(o *remediate.Options) { o.Disruptive, o.MinimumGain = true, 0.2 }, "it gains 0.13 points, less than was asked for", 0},
		"enough":               {func(o *remediate.Options) { o.Disruptive, o.MinimumGain = true, 0.125 }, "", 1},
		"another is asked for": {func(o *remediate.Options) { o.Only = []string{"tls"} }, "", 0},
		"it is asked for":      {func(o *remediate.Options) { o.Disruptive, o.Only = true, []string{"tls", "secure"} }, "", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, _ := stack(t, map[string]string{"main.tf": account})
			o := options(t, dir, nil)
			test.set(&o)
			patch := remediate.Make([]remediate.Finding{finding}, o)
			reason := ""
			for _, l := range patch.Left {
				reason += l.Reason
			}
			if reason != test.reason || len(patch.Fixed) != test.fixed || len(patch.Files) != test.fixed {
				t.Errorf("left because %q, want %q; %d fixed in %d files, want %d", reason, test.reason, len(patch.Fixed), len(patch.Files), test.fixed)
			}
		})
	}
}

// contents reads all files of a directory.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, entry := range entries {
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name()] = string(text)
	}
	return all
}

// starts reads where a hunk begins, @@ -3,7 +3,8 @@.
func starts(t *testing.T, line string) (from, to int) {
	t.Helper()
	var n, m int
	if _, err := fmt.Sscanf(line, "@@ -%d,%d +%d,%d @@", &from, &n, &to, &m); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	return from, to
}
