package internal

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSecurityNamesRealTests holds the threat model to what it says: each row names
// at least one test, and each test named exists in the room that is named with it.
func TestSecurityNamesRealTests(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(text), "|---|---|---|\n")
	if !found {
		t.Fatal("SECURITY.md has no table of threats")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	named := regexp.MustCompile("`((?:Test|Fuzz)\\w+|\\w+\\.txtar)`")
	room := regexp.MustCompile("`internal/(\\w+)`")
	for row := range strings.SplitSeq(table, "\n") {
		threat, shown, _ := strings.Cut(strings.TrimPrefix(row, "| "), " | ")
		names := named.FindAllStringSubmatch(shown, -1)
		if len(names) == 0 {
			t.Errorf("no test shows what stops: %s", threat)
		}
		rooms := []string{"."}
		for _, match := range room.FindAllStringSubmatch(shown, -1) {
			rooms = append(rooms, match[1])
		}
		for _, match := range names {
			if !exists(t, match[1], rooms) {
				t.Errorf("%s: there is no %s in %s", threat, match[1], strings.Join(rooms[1:], ", "))
			}
		}
	}
}

// exists looks for a test function, or for a script, in rooms.
func exists(t *testing.T, name string, rooms []string) bool {
	t.Helper()
	for _, room := range rooms {
		if strings.HasSuffix(name, ".txtar") {
			if _, err := os.Stat(filepath.Join(room, "testdata", "script", name)); err == nil {
				return true
			}
			continue
		}
		files, err := filepath.Glob(filepath.Join(room, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			code, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(code), "\nfunc "+name+"(") {
				return true
			}
		}
	}
	return false
}
