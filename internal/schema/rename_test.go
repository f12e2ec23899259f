package schema

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRenames(t *testing.T) {
	t.Parallel()
	want := []Rename{{Old: "enable_rbac_authorization", New: "rbac_authorization_enabled", Version: "5.0"}}
	if diff := cmp.Diff(want, Renames("azurerm_key_vault")); diff != "" {
		t.Errorf("Renames(azurerm_key_vault) (-want +got):\n%s", diff)
	}
	if got := Renames("azurerm_no_such_thing"); len(got) != 0 {
		t.Errorf("Renames(azurerm_no_such_thing) = %v, want none", got)
	}
}

// TestRenamesAreWhole holds that no line of the file is lost.
func TestRenamesAreWhole(t *testing.T) {
	t.Parallel()
	lines, kept := 0, 0
	for line := range strings.Lines(azurermRenames) {
		if !strings.HasPrefix(line, "#") {
			lines++
		}
	}
	for typ, list := range renames() {
		kept += len(list)
		for _, r := range list {
			if typ == "" || r.Old == "" || r.New == "" || r.Version == "" {
				t.Errorf("%s: %+v has an empty field", typ, r)
			}
		}
	}
	if lines == 0 || kept != lines {
		t.Errorf("%d renames of %d lines", kept, lines)
	}
}
