package remediate_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/remediate"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// TestMake makes the fixes of testdata/<case>/findings.txt in a copy of before,
// and wants what after holds and left.txt says. Made again, there is nothing left
// to change.
func TestMake(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ variables map[string]cty.Value }{
		"literals": {},
		"expressions": {variables: map[string]cty.Value{
			"tls": cty.StringVal("TLS1_0"), "given": cty.StringVal("TLS1_1"), "secret": cty.StringVal("TLS1_0"), "public": cty.StringVal("true"),
		}},
		"modules": {}, "instances": {}, "bodies": {}, "versions": {},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := filepath.Join("testdata", name)
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS(filepath.Join(folder, "before"))); err != nil {
				t.Fatal(err)
			}
			found := findings(t, filepath.Join(folder, "findings.txt"))
			patch := remediate.Make(found, options(t, dir, test.variables))
			before, err := os.ReadFile(filepath.Join(dir, "main.tf"))
			if err != nil {
				t.Fatal(err)
			}
			if want, _ := os.ReadFile(filepath.Join(folder, "before", "main.tf")); !bytes.Equal(before, want) {
				t.Error("Make wrote to a file")
			}
			golden.Check(t, filepath.Join(folder, "left.txt"), []byte(left(patch)))
			if err := patch.Write(); err != nil {
				t.Fatal(err)
			}
			for _, f := range patch.Files {
				got, err := os.ReadFile(filepath.Join(dir, f.Name))
				if err != nil {
					t.Fatal(err)
				}
				golden.Check(t, filepath.Join(folder, "after", f.Name), got)
			}
			again := remediate.Make(found, options(t, dir, test.variables))
			for _, f := range again.Files {
				t.Errorf("made again, %s changes once more (-was +is):\n%s", f.Name, cmp.Diff(string(f.Old), string(f.New)))
			}
			if len(patch.Fixed) > 0 && len(again.Fixed) > 0 {
				t.Errorf("made again, something is fixed: %v", again.Fixed)
			}
		})
	}
}

func options(t *testing.T, dir string, variables map[string]cty.Value) remediate.Options {
	t.Helper()
	tree, err := source.OpenDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return remediate.Options{Dir: dir, Sources: tree, Variables: variables}
}

// findings reads lines of recommendation, address and fix.
func findings(t *testing.T, path string) []remediate.Finding {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var found []remediate.Finding
	for line := range strings.Lines(string(text)) {
		id, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		address, fix, _ := strings.Cut(rest, " ")
		expr, diags := hclsyntax.ParseExpression([]byte(fix), path, hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		value, diags := expr.Value(nil)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		id, exempt := strings.CutPrefix(id, "exempt:")
		f := remediate.Finding{Recommendation: id, Address: address, Fix: value, Exempt: exempt, Gain: 0.5}
		if strings.HasSuffix(address, ".generated") { // by a provider that has nothing of it
			f.Has = map[string]bool{"name": true}
		}
		found = append(found, f)
	}
	return found
}

func left(p *remediate.Patch) string {
	var b strings.Builder
	for _, f := range p.Fixed {
		fmt.Fprintf(&b, "fixed %s of %s: %s\n", f.Recommendation, f.Block, strings.Join(f.Addresses, ", "))
	}
	for _, l := range p.Left {
		fmt.Fprintf(&b, "left %s of %s: %s\n", l.Recommendation, l.Block, l.Reason)
	}
	return b.String()
}
