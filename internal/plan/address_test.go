package plan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitModule(t *testing.T) {
	t.Parallel()
	tests := map[string][3]string{
		"aws_x.y":                              {"", "aws_x.y", "aws_x.y"},
		`aws_x.y["module.a"]`:                  {"", `aws_x.y["module.a"]`, "aws_x.y"},
		"module.a.aws_x.y[0]":                  {"module.a", "aws_x.y[0]", "aws_x.y"},
		`module.a["x.y"].module.b[1].data.c.d`: {`module.a["x.y"].module.b[1]`, "data.c.d", "data.c.d"},
		`module.a["]\"."].c.d["\\"]`:           {`module.a["]\"."]`, `c.d["\\"]`, "c.d"},
		`module.a["unclosed.c.d`:               {`module.a["unclosed.c.d`, "", ""},
		"module.":                              {"module", "", ""},
		"module.a":                             {"module.a", "", ""},
		"":                                     {"", "", ""},
		"[":                                    {"", "[", ""},
	}
	for address, want := range tests {
		module, rest := splitModule(address)
		if got := [3]string{module, rest, stripKeys(rest)}; got != want {
			t.Errorf("splitModule(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestLongestReferences(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"":                                   "",
		"var.a":                              "var.a",
		`v["p"].id|v["p"]|v`:                 `v["p"].id`,
		"module.net.ids|module.net|each.key": "module.net.ids each.key",
		"a.b|a.b.c|a.b":                      "a.b a.b.c",
		"a.b.id|a.b|a.bc.id|a.bc":            "a.b.id a.bc.id",
	}
	for in, want := range tests {
		var references []string
		if in != "" {
			references = strings.Split(in, "|")
		}
		if got := strings.Join(LongestReferences(references), " "); got != want {
			t.Errorf("LongestReferences(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestConfigResource finds the block of every instance of the examples.
func TestConfigResource(t *testing.T) {
	t.Parallel()
	for _, plan := range []string{"../../examples/landing_zone/plan.json", "testdata/probes/07-nested-modules-references.json"} {
		p, err := Open(t.Context(), plan, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range append(p.After(), p.Data...) {
			block, module := p.Config.Resource(r.Address)
			if block == nil || block.Type != r.Type || block.Name != r.Name || block.Mode != r.Mode || module.Resources[block.Address] != block {
				t.Errorf("Resource(%s) = %+v, want its block", r.Address, block)
			}
		}
	}
	var none *Config
	for _, c := range []*Config{none, {}, {Root: &Module{}}} {
		for _, address := range []string{"", "a.b", "module.x.a.b", "module."} {
			if block, _ := c.Resource(address); block != nil {
				t.Errorf("Resource(%q) = %v, want none", address, block)
			}
		}
	}
}

func TestPaths(t *testing.T) {
	t.Parallel()
	got := paths(raw(`[["a","b"],["c",0,"d e"],[],["x-y",1]]`))
	want := []string{"a.b", `c[0]["d e"]`, "", "x-y[1]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paths differ (-want +got):\n%s", diff)
	}
}
