// Package internal holds no code: only the test that keeps the layers apart.
package internal

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/tfposture/terraform-provider-posture/internal/"

// allowed says which rooms a room may import. What is not here is a mistake, or
// a decision that belongs into internal/design first.
var allowed = map[string][]string{
	"posture":   {},
	"golden":    {},
	"source":    {"posture"},
	"plan":      {"posture"},
	"graph":     {"plan", "posture", "source"},
	"lang":      {"posture"},
	"schema":    {},
	"catalog":   {"lang", "posture", "schema"},
	"notify":    {"posture", "report"},
	"ocsf":      {},
	"sarif":     {},
	"score":     {"posture"},
	"assess":    {"catalog", "lang", "posture"},
	"report":    {"ocsf", "posture", "sarif"},
	"remediate": {"catalog", "posture", "schema", "source"},
	"check":     {"assess", "catalog", "graph", "lang", "plan", "posture", "remediate", "score", "source"},
	"provider":  {"catalog", "check", "lang", "plan", "posture", "report"},
	"bench":     {"plan"},
	"guide":     {"catalog", "check", "posture", "schema"},

	"moduledocs": {"assess", "catalog", "posture", "report", "score", "source"},
	"cli":        {"catalog", "check", "moduledocs", "notify", "plan", "posture", "remediate", "report", "source"},
}

// fenced packages may be imported by the rooms named only. Who starts programs and
// who talks to the network is part of what SECURITY.md promises.
var fenced = map[string][]string{
	"net/http": {},
	"os/exec":  {"bench", "plan"},
	"github.com/hashicorp/terraform-plugin-framework": {"provider"},
	"github.com/hashicorp/terraform-plugin-go":        {"provider"},
	"github.com/hashicorp/terraform-json":             {"plan"},
	"github.com/nicholas-fedor/shoutrrr":              {"notify"},
	"github.com/hashicorp/hcl/v2/hclsyntax":           {"catalog", "lang", "source", "remediate"},
	"github.com/hashicorp/hcl/v2/hclwrite":            {"remediate", "provider", "guide"},
}

// TestLayers reads the imports with go/parser rather than `go list`: the test
// cache sees only files that the test itself opens.
func TestLayers(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files found: %v", err)
	}
	for _, file := range files {
		room := filepath.Dir(file)
		if strings.HasSuffix(file, "_test.go") || room == "tools" {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		rooms, ok := allowed[room]
		if !ok {
			t.Errorf("room %q is not in the table of layers", room)
			continue
		}
		for _, imported := range parsed.Imports {
			path, _ := strconv.Unquote(imported.Path.Value)
			if rest, ours := strings.CutPrefix(path, module); ours && !slices.Contains(rooms, strings.Split(rest, "/")[0]) {
				t.Errorf("%s imports %s: %s may import %v", file, rest, room, rooms)
			}
			for third, only := range fenced {
				if (path == third || strings.HasPrefix(path, third+"/")) && !slices.Contains(only, room) {
					t.Errorf("%s imports %s: only %v may", file, path, only)
				}
			}
		}
	}
}
