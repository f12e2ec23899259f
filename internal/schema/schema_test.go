package schema

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProvidersAllDecode(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, p := range Providers() {
		if seen[p.Name+p.Version] {
			t.Errorf("%s %s is listed twice", p.Name, p.Version)
		}
		seen[p.Name+p.Version] = true
		s := p.load()
		if s.Provider != p.Name || s.Version != p.Version {
			t.Errorf("the file of %s %s holds %s %s", p.Name, p.Version, s.Provider, s.Version)
		}
		for name, typ := range s.Types {
			if _, ok := typ.Attributes["id"]; !ok && p.Name == "azurerm" {
				t.Errorf("%s %s: %s has no id", p.Name, p.Version, name)
			}
		}
	}
	for _, want := range []string{"azurerm3.117.1", "azurerm4.81.0", "azurerm5.2.0"} {
		if !seen[want] {
			t.Errorf("no extract of %s", want)
		}
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		major int
		path  string
		want  bool
	}{
		"a name dropped in 4.0":             {3, "enable_https_traffic_only", true},
		"the name dropped in 4.0 is gone":   {4, "enable_https_traffic_only", false},
		"its successor":                     {5, "https_traffic_only_enabled", true},
		"a block":                           {5, "network_rules", true},
		"an attribute of a block":           {5, "network_rules.default_action", true},
		"with an index":                     {5, "network_rules[0].default_action", true},
		"a splat":                           {5, "network_rules[*].private_link_access[*].endpoint_tenant_id", true},
		"a key of a map":                    {5, `tags["a.b"]`, true},
		"any name below a map":              {5, "tags.environment", true},
		"nothing below a string":            {5, "name.first", false},
		"an attribute that never was":       {5, "encrypted", false},
		"an attribute that the block lacks": {5, "network_rules.action", false},
		"the empty path":                    {5, "", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			typ, ok := Lookup("azurerm", test.major, "azurerm_storage_account")
			if !ok {
				t.Fatalf("no storage account in azurerm %d", test.major)
			}
			if got := typ.Has(test.path); got != test.want {
				t.Errorf("Has(%q) in azurerm %d = %t, want %t", test.path, test.major, got, test.want)
			}
		})
	}
	if _, ok := Lookup("azurerm", 2, "azurerm_storage_account"); ok {
		t.Error("azurerm 2 is not supported, and was found")
	}
	if _, ok := Lookup("azurerm", 5, "azurerm_no_such_thing"); ok {
		t.Error("a type that does not exist was found")
	}
}

func TestFlags(t *testing.T) {
	t.Parallel()
	account, _ := Lookup("azurerm", 5, "azurerm_storage_account")
	if a := account.Attributes["resource_group_name"]; !a.Required() || a.Optional() || !a.Configurable() {
		t.Errorf("resource_group_name: %+v, want required", a)
	}
	if a := account.Attributes["primary_access_key"]; !a.Computed() || !a.Sensitive() || a.Configurable() {
		t.Errorf("primary_access_key: %+v, want computed and sensitive", a)
	}
	if a := account.Attributes["https_traffic_only_enabled"]; a.Type != "bool" || !a.Optional() {
		t.Errorf("https_traffic_only_enabled: %+v, want an optional bool", a)
	}
	if b := account.Blocks["network_rules"]; b.Nesting != "list" || b.Max != 1 {
		t.Errorf("network_rules: %+v, want a list of at most one", b)
	}
}

func TestPathsIntoObjects(t *testing.T) {
	t.Parallel()
	typ := Type{Attributes: map[string]Attr{
		"keys": {Type: "list(object({id=string,names=set(string),of=list(object({deep=map(string),flat=bool}))}))", Flags: "c"},
		"any":  {Type: "dynamic", Flags: "o"},
	}}
	for path, want := range map[string]bool{
		"keys[0].id": true, "keys[0].of[0].flat": true, "keys[*].of[*].deep.x": true, "keys.names": true,
		"keys.of.shallow": false, "keys.id.x": false, "any.x.y": true,
	} {
		if got := typ.Has(path); got != want {
			t.Errorf("Has(%q) = %t, want %t", path, got, want)
		}
	}
	if diff := cmp.Diff([]string{"deep", "flat"}, typ.Children("keys[0].of")); diff != "" {
		t.Errorf("Children(keys[0].of) (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"any", "keys"}, typ.Children("")); diff != "" {
		t.Errorf("Children() (-want +got):\n%s", diff)
	}
	if got := typ.Children("any.x"); len(got) != 0 {
		t.Errorf("Children(any.x) = %v, want none", got)
	}
}

func TestSteps(t *testing.T) {
	t.Parallel()
	for path, want := range map[string][]string{
		"a":                      {"a"},
		"a[0].b[*].c":            {"a", "b", "c"},
		`a["x.y]\"["].b`:         {"a", "b"},
		"a.*.b":                  {"a", "b"},
		"body.properties[0][1]":  {"body", "properties"},
		`tags["environment.on"]`: {"tags"},
	} {
		if diff := cmp.Diff(want, Steps(path)); diff != "" {
			t.Errorf("Steps(%q) (-want +got):\n%s", path, diff)
		}
	}
}
