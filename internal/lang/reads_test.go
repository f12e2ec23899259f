package lang_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

func TestPaths(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		`resource.a.b == resource.c[0].d`:                       {"a.b", "c[0].d"},
		`resource.a[*].b`:                                       {"a[*].b"},
		`[for x in resource.a : x.b if x.c]`:                    {"a[*].b", "a[*].c"},
		`[for x in coalesce(resource.a, resource.b, []) : x.c]`: {"a[*].c", "b[*].c"},
		`[for x in flatten(resource.a[*].b) : x.c]`:             {"a[*].b[*].c"},
		`length(resource.a) > 0`:                                {"a"},
		`length(resource.a) > 0 && resource.a[0].b`:             {"a[0].b"},
		`resource["a"]["b c"]`:                                  {`a["b c"]`},
		`resource.a[resource.b].c`:                              {"a[*].c", "b"},
		`length(referenced("subnet_id")) > 0`:                   {"subnet_id"},
		`length(related("x_y", "z")) > 0`:                       nil,
		`[for r in related("x_y", "z") : r.a]`:                  nil,
		`(resource.yes ? resource.a : resource.b).c`:            {"a.c", "b.c", "yes"},
		`try(resource.a.b, resource.c)`:                         {"a.b", "c"},
		`type == "x"`:                                           nil,
	}
	for source, want := range tests {
		e, diags := compile(t, source, lang.Scope{})
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		if diff := cmp.Diff(want, e.Paths()); diff != "" && len(want)+len(e.Paths()) > 0 {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
	}
}

func TestReads(t *testing.T) {
	t.Parallel()
	tests := map[string]map[string][]string{
		`resource.a.b`:                             {"": {"a"}},
		`[for r in resource.rules : r.port]`:       {"": {"rules"}},
		`[for r in related("x_y", "z.w") : r.a.b]`: {"x_y": {"a", "z"}},
		`related("x_y", "z")[0].a`:                 {"x_y": {"a", "z"}},
		`related("x_y", "z")[*].a`:                 {"x_y": {"a", "z"}},
		`one(related("x_y", "z")).a`:               {"x_y": {"a", "z"}},
		`[for r in related(["x_y", "x_z"], "z") : [for q in r.list : q.deep]]`: {"x_y": {"list", "z"}, "x_z": {"list", "z"}},
		`length(resources("x_y"))`:                                    {"x_y": nil},
		`referenced("a.b", "x_y")[0].c`:                               {"": {"a"}, "x_y": {"c"}},
		`related("x_z", "w", referenced("a", "x_y"))[0].d`:            {"": {"a"}, "x_y": nil, "x_z": {"d", "w"}},
		`length(referenced("b", [], related("x_y", "z")))`:            {"x_y": {"b", "z"}},
		`jsonencode(related("x_y", "z"))`:                             {"x_y": {"*", "z"}},
		`jsonencode(resource)`:                                        {"": {"*"}},
		`resource[resource.k]`:                                        {"": {"*", "k"}},
		`[for k, v in resource : k]`:                                  {"": {"*"}},
		`jsonencode(resource.a)`:                                      {"": {"a"}},
		`{ n = related("x_y", "z") }.n[0].a`:                          {"x_y": {"a", "n", "z"}},
		`[for r in [for q in related("x_y", "z") : q if q.on] : r.a]`: {"x_y": {"a", "on", "z"}},
		`length(distinct(concat(related("x_y", "z"), [])))`:           {"x_y": {"z"}},
	}
	for source, want := range tests {
		e, diags := compile(t, source, lang.Scope{})
		if diags.HasErrors() {
			t.Fatal(source, diags)
		}
		got := map[string][]string{}
		reads := e.Reads()
		for key, names := range reads.Names {
			got[key] = slices.Sorted(maps.Keys(names))
		}
		for key := range reads.All {
			got[key] = append(slices.DeleteFunc(got[key], func(s string) bool { return s == "" }), "*")
			slices.Sort(got[key])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", source, diff)
		}
	}
}

func locals(t *testing.T, sources map[string]string) map[string]hclsyntax.Expression {
	t.Helper()
	out := map[string]hclsyntax.Expression{}
	for name, source := range sources {
		expr, diags := hclsyntax.ParseExpression([]byte(source), name+".hcl", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		out[name] = expr
	}
	return out
}

func TestLocals(t *testing.T) {
	t.Parallel()
	l := lang.NewLocals(
		locals(t, map[string]string{"types": `["x_y"]`, "name": `lower(resource.name)`, "hidden": `"file"`, "loop": `local.pool`, "pool": `local.loop`, "bad": `resource.name.x`}),
		locals(t, map[string]string{"hidden": `"assess"`, "ports": `[for r in resource.rules : r.port if r.port != local.skip]`, "skip": `"443"`}),
	)
	tests := map[string]string{
		`local.name == "web"`: `true`,
		`local.hidden`:        `"assess"`,
		`[for r in resource.rules : "${r.port}${local.ports[0]}"]`: `["2222","44322"]`,
		`length(related(local.types, "x"))`:                        `unknown 0 to any`,
		`local.loop`:                                               `error: The value of local.loop depends on itself.`,
		`local.nam`:                                                `error: There is no local named "nam" in this assess block or file. Did you mean "name"?`,
		`resource.no && local.bad`:                                 `false`,
		`local.bad`:                                                `error: A string has no attribute "x".`,
	}
	for source, want := range tests {
		got := ""
		e, diags := compile(t, source, lang.Scope{Locals: l})
		if !diags.HasErrors() {
			var v cty.Value
			if v, diags = e.Value(&lang.Evaluation{Resource: sample()}); !diags.HasErrors() {
				got = render(v)
			}
		}
		if diags.HasErrors() {
			got = "error: " + diags[0].Detail
		}
		if got != want {
			t.Errorf("%s gives %s, want %s", source, got, want)
		}
	}
	e, _ := compile(t, `local.ports`, lang.Scope{Locals: l})
	if diff := cmp.Diff([]string{"rules[*].port"}, e.Paths()); diff != "" {
		t.Errorf("paths of a local (-want +got):\n%s", diff)
	}
	if v, ok := mustLiteral(t, `local.skip`, l); !ok || v != cty.StringVal("443") {
		t.Errorf("a constant local is not folded: %#v", v)
	}
}

func mustLiteral(t *testing.T, source string, l *lang.Locals) (cty.Value, bool) {
	t.Helper()
	e, diags := compile(t, source, lang.Scope{Locals: l})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return e.Literal()
}

// TestLocalsOncePerResource holds that locals follow the resource when an
// evaluation is used again.
func TestLocalsOncePerResource(t *testing.T) {
	t.Parallel()
	l := lang.NewLocals(nil, locals(t, map[string]string{"n": `resource.count`}))
	e, diags := compile(t, `local.n + local.n`, lang.Scope{Locals: l})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	ev := &lang.Evaluation{}
	for _, n := range []int64{3, 4} {
		r := sample()
		attributes := r.Value.AsValueMap()
		attributes["count"] = cty.NumberIntVal(n)
		r.Value = cty.ObjectVal(attributes)
		ev.Reset(r)
		v, _ := e.Value(ev)
		if !v.RawEquals(cty.NumberIntVal(2 * n)) {
			t.Errorf("count %d gives %#v", n, v)
		}
	}
}

func TestParams(t *testing.T) {
	t.Parallel()
	e, diags := compile(t, `param.days > 30`, lang.Scope{Params: map[string]bool{"days": true}})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	v, diags := e.Value(&lang.Evaluation{Params: map[string]cty.Value{"days": cty.NumberIntVal(90)}})
	if diags.HasErrors() || !v.RawEquals(cty.True) {
		t.Errorf("got %#v %v", v, diags)
	}
	if _, diags := e.Value(&lang.Evaluation{}); !diags.HasErrors() {
		t.Error("a parameter without a value gives no error")
	}
}

func TestConstant(t *testing.T) {
	t.Parallel()
	for source, want := range map[string]string{
		`concat(["a"], local.more)`:        `["a","b"]`,
		`resource.a`:                       `error`,
		`local.dynamic`:                    `error`,
		`[for x in local.more : upper(x)]`: `["B"]`,
	} {
		expr := locals(t, map[string]string{"e": source})["e"]
		v, diags := lang.Constant(expr, lang.NewLocals(locals(t, map[string]string{"more": `["b"]`, "dynamic": `resource.x`}), nil))
		got := render(v)
		if diags.HasErrors() {
			got = "error"
		}
		if got != want {
			t.Errorf("%s gives %s %v, want %s", source, got, diags, want)
		}
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		"name":               {`name="Web"`},
		"rules[*].port":      {`rules[0].port="22"`, `rules[1].port="443"`},
		"rules.port":         {`rules[0].port="22"`, `rules[1].port="443"`},
		"rules[1].port":      {`rules[1].port="443"`},
		"rules[9].port":      {`rules[9]=null`},
		"missing.x[0].y":     {`missing=null`},
		"deep.inner":         {`deep.inner={"flag":true}`},
		"deep[*].inner.flag": {`deep.inner.flag=true`},
		"u.x.y":              {`u=unknown`},
		"deep[*].flag":       {`deep["inner"].flag=true`},
		"map[\"k\"]":         {`map["k"]="v"`},
		"set[*]":             {`set[0]="a"`, `set[1]="b"`},
		"secrets[*]":         {`secrets[0]="a"`, `secrets[1]=sensitive "hush"`},
		"secret.x":           {`secret=sensitive "hush"`},
	}
	for path, want := range tests {
		var got []string
		for _, f := range lang.Find(sample().Value, path) {
			got = append(got, f.Path+"="+render(f.Value))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestSuggest(t *testing.T) {
	t.Parallel()
	names := []string{"startswith", "endswith", "length", "coalesce", "one"}
	for name, want := range map[string]string{"startwith": "startswith", "lenght": "length", "coalesc": "coalesce", "zzzz": "", "nope": ""} {
		if got := lang.Suggest(name, names); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", name, got, want)
		}
	}
}
