package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// layered is a configuration with local and downloaded modules, an override
// file, and the same type and name in several modules.
var layered = fstest.MapFS{
	"main.tf": {Data: []byte(`# The rules of the house.
# posture:exempt storage_secure_transfer the tills are old
resource "azurerm_storage_account" "a" { // on the line
  name = "x" # beside

  network_rules {
    default_action = "Deny"
  }

  dynamic "rule" {
    for_each = var.rules
    content {
      port = rule.value
      deep {
        id = local.id
      }
    }
  }

  body = {
    properties = { list = [1, { on = true }] }
  }
}

# Not of the next one.

resource "azurerm_storage_account" "b" {}
/* of c */
resource "azurerm_storage_account" "c" {}

module "near" {
  source = "./near"
}

module "far" {
  source = "example.com/far/azurerm"
}

module "gone" {
  source = "example.com/gone/azurerm"
}

locals {
  id = "base"
}
`)},
	"main_override.tf": {Data: []byte("resource \"azurerm_storage_account\" \"a\" {\n  name = \"overridden\"\n  network_rules {\n    bypass = []\n  }\n}\nlocals {\n  id = var.other\n}\n")},
	"same.tf":          {Data: []byte("locals {\n  from = \"tf\"\n}\n")},
	"same.tofu":        {Data: []byte("locals {\n  from = \"tofu\"\n}\n")},
	"notes.txt":        {Data: []byte("no configuration")},
	"broken.tf":        {Data: []byte("resource \"azurerm_storage_account\" \"whole\" {}\nresource \"x\" {")},
	"near/main.tf":     {Data: []byte("\nresource \"azurerm_storage_account\" \"a\" {}\nmodule \"in\" {\n  source = \"../other\"\n}\n")},
	"other/main.tf":    {Data: []byte("\n\nresource \"azurerm_storage_account\" \"a\" {}\ndata \"azurerm_storage_account\" \"a\" {}\n")},

	".terraform/modules/modules.json": {Data: []byte(`{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"far","Source":"x","Dir":".terraform/modules/far"},{"Key":"far.near","Source":"./near","Dir":"near"}]}`)},
	".terraform/modules/far/main.tf":  {Data: []byte("\n\n\nresource \"azurerm_storage_account\" \"a\" {}\n")},
}

func TestLocate(t *testing.T) {
	t.Parallel()
	tree, err := Open(layered)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ address, path, want string }{
		"resource":                {"azurerm_storage_account.a", "", "main.tf:3:1-23"},
		"instance":                {`azurerm_storage_account.a["x.y"]`, "", "main.tf:3:1-23"},
		"overridden attribute":    {"azurerm_storage_account.a", "name", "main_override.tf:2:3-2"},
		"overridden block":        {"azurerm_storage_account.a", "network_rules[0].bypass", "main_override.tf:4:5-4"},
		"attribute not written":   {"azurerm_storage_account.a", "network_rules[0].default_action", "main_override.tf:3:3-5"},
		"top not written":         {"azurerm_storage_account.a", "min_tls_version", "main.tf:3:1-23"},
		"dynamic block":           {"azurerm_storage_account.a", "rule[3]", "main.tf:10:3-18"},
		"within dynamic":          {"azurerm_storage_account.a", "rule[0].port", "main.tf:13:7-13"},
		"block within dynamic":    {"azurerm_storage_account.a", "rule[1].deep[0].id", "main.tf:15:9-15"},
		"splat path":              {"azurerm_storage_account.a", "rule[*].port", "main.tf:3:1-23"},
		"within an object":        {"azurerm_storage_account.a", "body.properties.list[1].on", "main.tf:21:33-21"},
		"beyond what is written":  {"azurerm_storage_account.a", "body.properties.list[7].on", "main.tf:21:20-21"},
		"local module":            {"module.near.azurerm_storage_account.a", "", "near/main.tf:2:1-2"},
		"module without manifest": {"module.near.module.in.azurerm_storage_account.a", "", "other/main.tf:3:1-3"},
		"data":                    {"module.near.module.in.data.azurerm_storage_account.a", "", "other/main.tf:4:1-4"},
		"downloaded module":       {`module.far["k"].azurerm_storage_account.a`, "", ".terraform/modules/far/main.tf:4:1-4"},
		"module by manifest":      {"module.far.module.near.azurerm_storage_account.a", "", "near/main.tf:2:1-2"},
		"before the mistake":      {"azurerm_storage_account.whole", "", "broken.tf:1:1-1"},
		"module not at hand":      {"module.gone.azurerm_storage_account.a", "", ""},
		"no such resource":        {"azurerm_storage_account.z", "", ""},
		"no address":              {"nonsense", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, printed(tree.Locate(test.address, test.path))); diff != "" {
				t.Errorf("Locate(%q, %q) (-want +got):\n%s", test.address, test.path, diff)
			}
		})
	}
}

func printed(l *posture.Location) string {
	if l == nil {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d-%d", l.File, l.Line, l.Column, l.EndLine)
}

func TestMerging(t *testing.T) {
	t.Parallel()
	tree, err := Open(layered)
	if err != nil {
		t.Fatal(err)
	}
	if got := show(tree.Module().Local("id")); got != "var/other" {
		t.Errorf("the override file doesn't count: %s", got)
	}
	if got := show(tree.Module().Local("from")); got != `(template "tofu")` {
		t.Errorf("the .tofu file doesn't stand in for the .tf file: %s", got)
	}
	var none *Tree
	if none.Module("x").Local("y") != nil || none.Locate("a.b", "") != nil || none.Module().Output("z") != nil {
		t.Error("a nil tree has modules")
	}
}

func TestComments(t *testing.T) {
	t.Parallel()
	tree, err := Open(layered)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string][]string{
		"azurerm_storage_account.a":             {"1 The rules of the house.", "2 posture:exempt storage_secure_transfer the tills are old", "3 on the line", "4 beside"},
		"azurerm_storage_account.b":             nil,
		"azurerm_storage_account.c":             {"28 of c"},
		"module.near.azurerm_storage_account.a": nil,
		"azurerm_storage_account.z":             nil,
	}
	for address, want := range tests {
		t.Run(address, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, c := range tree.Comments(address) {
				got = append(got, fmt.Sprintf("%d %s", c.Location.Line, c.Text))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	tree, err := Open(layered)
	if err != nil {
		t.Fatal(err)
	}
	a := tree.Module().Resource("azurerm_storage_account.a")
	tests := map[string]struct{ path, want string }{
		"attribute":            {"name", `(template "overridden")`},
		"overridden block":     {"network_rules.bypass", "(tuple)"},
		"hidden by override":   {"network_rules.default_action", ""},
		"dynamic":              {"rule.port", "rule/value in rule of var/rules"},
		"block within dynamic": {"rule.deep.id", "local/id in rule of var/rules"},
		"rest of an object":    {"body.properties.list", "(object \"properties\" (object \"list\" (tuple 1 (object \"on\" true)))) then [properties list]"},
		"none":                 {"other.id", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, ok := a.Find(strings.Split(test.path, "."))
			var got []string
			for _, f := range found {
				s := show(f.Expr)
				if len(f.Rest) > 0 {
					s += fmt.Sprintf(" then %v", f.Rest)
				}
				for _, d := range f.Dynamic {
					s += " in " + d.Iterator + " of " + show(d.ForEach)
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "; ")); !ok || diff != "" {
				t.Errorf("Find(%q) = %t (-want +got):\n%s", test.path, ok, diff)
			}
		})
	}
}

func TestConfigures(t *testing.T) {
	t.Parallel()
	tree, err := Open(layered)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		address, attribute string
		want               bool
	}{
		"argument":      {"azurerm_storage_account.a[0]", "name", true},
		"nested block":  {"azurerm_storage_account.a[0]", "network_rules", true},
		"dynamic block": {"azurerm_storage_account.a[0]", "rule", true},
		"not set":       {"azurerm_storage_account.a[0]", "min_tls_version", false},
		"no resource":   {"azurerm_storage_account.z", "name", false},
		"no module":     {"module.gone.azurerm_storage_account.a", "name", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := tree.Configures(&posture.Resource{Address: test.address}, test.attribute); got != test.want {
				t.Errorf("Configures(%s, %s) = %t", test.address, test.attribute, got)
			}
		})
	}
}

func TestOpenDir(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("live/prod/main.tf", "module \"net\" {\n  source = \"../../modules/net\"\n}\n")
	write("modules/net/main.tf", "\nresource \"a\" \"b\" {}\n")
	tree, err := OpenDir(filepath.Join(dir, "live", "prod"))
	if err != nil {
		t.Fatal(err)
	}
	if got := printed(tree.Locate("module.net.a.b", "")); got != "../../modules/net/main.tf:2:1-2" {
		t.Errorf("module above the root: %q", got)
	}
	if _, err := OpenDir(filepath.Join(dir, "live")); err == nil || !strings.Contains(err.Error(), "holds no .tf files") {
		t.Errorf("directory without files: %v", err)
	}
	if _, err := OpenDir(filepath.Join(dir, "missing")); err == nil {
		t.Error("missing directory: no error")
	}
}

// TestHostile reads files that, repeated more often, would overflow the stack of
// the parser, which nothing can catch.
func TestHostile(t *testing.T) {
	t.Parallel()
	many := func(s string) []byte { return []byte("locals {\n x = " + strings.Repeat(s, 1<<16) + "\n}\n") }
	tests := map[string]fstest.MapFS{
		"brackets":     {"main.tf": {Data: many("[")}},
		"parentheses":  {"main.tf": {Data: many("(")}},
		"not":          {"main.tf": {Data: many("!")}},
		"minus":        {"main.tf": {Data: many("-")}},
		"conditionals": {"main.tf": {Data: many("a?b:")}},
		"lines":        {"main.tf": {Data: many("(\na?\nb:")}},
		"operators":    {"main.tf": {Data: many("1+")}},
		"indexes":      {"main.tf": {Data: append([]byte("locals {\n x = a"), many("[b]")[14:]...)}},
		"templates":    {"main.tf": {Data: many(`"${`)}},
		"directives":   {"main.tf": {Data: []byte("locals {\n x = \"" + strings.Repeat("%{if a}", 1<<16) + "\"\n}\n")}},
		"for":          {"main.tf": {Data: many("{for\nx in y:")}},
		"json":         {"main.tf.json": {Data: []byte(`{"locals":` + strings.Repeat("[", 1<<16))}},
		"json string":  {"main.tf.json": {Data: []byte(`{"locals":{"x":"` + strings.Repeat("${[", 1<<16) + `"}}`)}},
		"huge":         {"main.tf": {Data: make([]byte, maxFile+1)}},
		"manifest":     {"main.tf": {Data: []byte("locals {}")}, manifest: {Data: []byte(`{"Modules":[{"Key":"m","Dir":"../../../../etc"},{"Key":"n","Dir":"/etc"}]}`)}},
	}
	for name, fsys := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := Open(fsys)
			if err != nil {
				t.Fatal(err)
			}
			if e := tree.Module().Local("x"); e != nil && show(e) != "(mix)" {
				t.Error("the expression was read")
			}
			if tree.Module("m") != nil || tree.Module("n") != nil {
				t.Error("a module outside was read")
			}
		})
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(layered["main.tf"].Data, false)
	f.Add([]byte(`{"resource":{"a":{"b":{"c":"${d}"}}}}`), true)
	f.Fuzz(func(_ *testing.T, text []byte, json bool) {
		name := "main.tf"
		if json {
			name += ".json"
		}
		tree, err := Open(fstest.MapFS{name: {Data: text}})
		if err != nil {
			return
		}
		m := tree.Module()
		for local := range m.locals {
			_ = Subjects(m.Local(local))
		}
		for address, block := range m.resources {
			_ = tree.Locate(address, "id[0].x")
			_ = tree.Comments(address)
			_, _ = block.Find([]string{"id", "x"})
			_ = block.Attribute("for_each")
		}
	})
}
