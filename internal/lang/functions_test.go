package lang_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

// functionTests has rows for every function: known, unknown, null and unsuitable
// arguments.
var functionTests = map[string]map[string]string{
	"alltrue": {
		`alltrue([])`: `true`, `alltrue([true, true])`: `true`, `alltrue([true, false])`: `false`, `alltrue([false, resource.u])`: `false`,
		`alltrue([true, resource.u])`: `unknown`, `alltrue(resource.u)`: `unknown`, `alltrue(null)`: `true`, `alltrue([null])`: `false`,
		`alltrue(["x"])`: `error: The function alltrue failed: a bool is needed, not a string.`, `alltrue(["true"])`: `true`,
	},
	"anytrue": {
		`anytrue([])`: `false`, `anytrue([false, true])`: `true`, `anytrue([true, resource.u])`: `true`, `anytrue([false, resource.u])`: `unknown`,
		`anytrue(null)`: `false`, `anytrue([null])`: `false`, `anytrue(resource.u)`: `unknown`,
	},
	"length": {
		`length([1, 2])`: `2`, `length(resource.words)`: `3`, `length(resource.set)`: `2`, `length(resource.map)`: `1`, `length({ a = 1 })`: `1`,
		`length("abc")`: `3`, `length(null)`: `0`, `length(resource.mixed)`: `2`, `length(resource.u)`: `unknown 0 to any`,
		`length(resource.ustring)`: `unknown 0 to any`, `length(3)`: `error: The function length failed: only lists, maps and strings have a length.`,
		`length(resource.secrets)`: `2`,
	},
	"contains": {
		`contains(["a", "b"], "b")`: `true`, `contains(["a"], "b")`: `false`, `contains(null, "b")`: `false`, `contains(resource.mixed, "a")`: `true`,
		`contains(resource.mixed, "z")`: `unknown`, `contains(["a"], resource.u)`: `unknown`, `contains([], resource.u)`: `false`,
		`contains(resource.u, "a")`: `unknown`, `contains(resource.set, "a")`: `true`, `contains([1], "1")`: `false`, `contains([null], null)`: `true`,
		`contains(resource.secrets, "z")`: `sensitive false`,
	},
	"index": {
		`index(["a", "b"], "b")`: `1`, `index(resource.mixed, "a")`: `0`, `index(resource.mixed, "z")`: `unknown 1 to any`,
		`index(["a"], "z")`: `error: The function index failed: the list has no such element.`, `index(resource.u, 1)`: `unknown 0 to any`,
	},
	"one": {
		`one([])`: `null`, `one(["a"])`: `"a"`, `one(null)`: `null`, `one(["a", "b"])`: `error: The function one failed: the list has more than one element.`,
		`one(resource.u)`: `unknown`, `one([resource.u])`: `unknown`,
	},
	"concat": {
		`concat(["a"], ["b"], null)`: `["a","b"]`, `concat()`: `[]`, `concat(["a"], resource.u)`: `unknown`,
		`concat("a")`: `error: The function concat failed: a list is needed, not a string.`, `concat(resource.list, resource.set)`: `["a","b","a","b"]`,
	},
	"flatten": {
		`flatten([["a"], [["b"]], "c", null])`: `["a","b","c"]`, `flatten(null)`: `[]`, `flatten([["a"], resource.u])`: `unknown`,
		`flatten([resource.ustring])`: `partly unknown`, `flatten([resource.set])`: `["a","b"]`,
	},
	"compact": {
		`compact(["a", "", null])`: `["a"]`, `compact(null)`: `[]`, `compact(resource.mixed)`: `unknown`, `compact(resource.u)`: `unknown`,
	},
	"distinct": {
		`distinct(["b", "a", "b"])`: `["b","a"]`, `distinct(null)`: `[]`, `length(distinct(resource.mixed))`: `unknown 1 to 2`, `distinct(resource.u)`: `unknown`,
	},
	"reverse": {`reverse(["a", "b"])`: `["b","a"]`, `reverse(null)`: `[]`, `reverse(resource.u)`: `unknown`},
	"sort": {
		`sort(["b", "a"])`: `["a","b"]`, `sort(null)`: `[]`, `sort(resource.mixed)`: `unknown`, `sort(resource.u)`: `unknown`,
		`sort([null])`: `error: The function sort failed: an argument is null; say what null means with coalesce.`,
	},
	"slice": {
		`slice(["a", "b", "c"], 1, 3)`: `["b","c"]`, `slice(["a"], 0, 2)`: `error: The function slice failed: the list has 1 elements, the slice goes from 0 to 2.`,
		`slice(resource.u, 0, 1)`: `unknown`, `slice(["a"], resource.u, 1)`: `unknown`, `slice(["a"], 0.5, 1)`: `error: The function slice failed: a whole number is needed.`,
	},
	"element": {
		`element(["a", "b"], 3)`: `"b"`, `element([], 0)`: `error: The function element failed: the list is empty, or the index is below 0.`,
		`element(resource.u, 0)`: `unknown`, `element(["a"], resource.u)`: `unknown`,
	},
	"tolist": {`tolist(resource.set)`: `["a","b"]`, `tolist(null)`: `[]`, `tolist(resource.u)`: `unknown`},
	"sum": {
		`sum([1, 2])`: `3`, `sum([])`: `0`, `sum([1, resource.u])`: `unknown`, `sum(["x"])`: `error: The function sum failed: a number is needed, not a string.`,
	},
	"range": {`range(3)`: `[0,1,2]`, `range(1, 4, 2)`: `[1,3]`, `range(resource.u)`: `unknown`},
	"toset": {`toset(["b", "a", "b"])`: `["b","a"]`, `toset(null)`: `[]`},
	"setunion": {
		`setunion(["a"], ["b", "a"])`: `["a","b"]`, `setunion()`: `[]`, `setunion(["a"], resource.u)`: `unknown`, `contains(setunion(["a"], resource.mixed), "a")`: `true`,
	},
	"setintersection": {
		`setintersection(["a", "b"], ["b", "c"])`: `["b"]`, `setintersection([], resource.u)`: `[]`, `setintersection(resource.u, [])`: `[]`,
		`length(setintersection(["a", "b"], resource.mixed))`: `unknown 1 to 2`, `length(setintersection(["a"], resource.mixed)) > 0`: `true`,
		`setintersection()`: `[]`, `setintersection(["a"], null)`: `[]`,
	},
	"setsubtract": {
		`setsubtract(["a", "b"], ["b"])`: `["a"]`, `setsubtract(["a"], null)`: `["a"]`, `setsubtract([], resource.u)`: `[]`,
		`length(setsubtract(resource.mixed, ["a"])) == 0`: `unknown`, `length(setsubtract(["a", "b"], resource.mixed)) == 0`: `unknown`,
		`length(setsubtract(["a", "b", "c"], resource.mixed)) == 0`: `unknown`, `setsubtract(["a"], resource.u)`: `unknown`,
	},
	"keys": {
		`keys({ b = 1, a = 2 })`: `["a","b"]`, `keys(null)`: `[]`, `keys(resource.u)`: `unknown`, `keys([1])`: `error: The function keys failed: a map or object is needed, not a tuple.`,
		`contains(keys(resource), "address")`: `true`,
	},
	"values": {`values({ b = 1, a = 2 })`: `[2,1]`, `values(null)`: `[]`, `values(resource.u)`: `unknown`, `values(resource.map)`: `["v"]`},
	"lookup": {
		`lookup({ a = 1 }, "a", 2)`: `1`, `lookup({ a = 1 }, "b", 2)`: `2`, `lookup({ a = 1 }, "b")`: `null`, `lookup(null, "b", 2)`: `2`,
		`lookup(resource.u, "b", 2)`: `unknown`, `lookup({ a = 1 }, resource.ustring, 2)`: `unknown`, `lookup({}, resource.ustring, 2)`: `2`,
		`lookup({}, "a", 1, 2)`: `error: The function lookup failed: takes 2 or 3 arguments.`, `lookup(resource, "name", "x")`: `"Web"`,
	},
	"merge":  {`merge({ a = 1 }, null, { a = 2, b = 3 })`: `{"a":2,"b":3}`, `merge()`: `{}`, `merge({ a = 1 }, resource.u)`: `unknown`},
	"zipmap": {`zipmap(["a"], [1])`: `{"a":1}`, `zipmap(["a"], [])`: `error: The function zipmap failed: there are 1 keys and 0 values.`, `zipmap(resource.u, [])`: `unknown`},
	"min":    {`min(2, 1)`: `1`, `min(resource.u, 1)`: `unknown`},
	"max":    {`max(2, 1)`: `2`, `max([1, 5]...)`: `5`, `max(resource.u, 1)`: `unknown`, `max(null, 1)`: `error: The function max failed: the argument "numbers" is unsuitable: argument must not be null.`},
	"abs":    {`abs(-2)`: `2`, `abs(resource.u)`: `unknown`},
	"ceil":   {`ceil(1.2)`: `2`, `ceil(resource.u)`: `unknown`},
	"floor":  {`floor(1.8)`: `1`, `floor(resource.u)`: `unknown`},
	"parseint": {
		`parseint("ff", 16)`: `255`, `parseint(resource.u, 10)`: `unknown`,
		`parseint("x", 10)`: `error: The function parseint failed: the argument "number" is unsuitable: cannot parse "x" as a base 10 integer.`,
	},
	"lower":      {`lower("AB")`: `"ab"`, `lower(resource.u)`: `unknown`, `lower(3)`: `"3"`, `lower(null)`: `error: The function lower failed: an argument is null; say what null means with coalesce.`, `lower(resource.secret)`: `sensitive "hush"`},
	"upper":      {`upper("ab")`: `"AB"`, `upper(resource.u)`: `unknown`},
	"trimspace":  {`trimspace(" a ")`: `"a"`, `trimspace(resource.u)`: `unknown`},
	"trim":       {`trim("xax", "x")`: `"a"`, `trim(resource.u, "x")`: `unknown`, `trim("x", resource.u)`: `unknown`},
	"trimprefix": {`trimprefix("xax", "x")`: `"ax"`, `trimprefix(resource.u, "x")`: `unknown`},
	"trimsuffix": {`trimsuffix("xax", "x")`: `"xa"`, `trimsuffix(resource.u, "x")`: `unknown`},
	"startswith": {
		`startswith("abc", "ab")`: `true`, `startswith("abc", "b")`: `false`, `startswith(resource.u, "b")`: `unknown`, `startswith(resource.u, "")`: `true`,
		`startswith(resource.url, "https")`: `true`, `startswith(resource.url, "http:")`: `false`, `startswith(resource.url, "https://a")`: `unknown`,
		`startswith("a", resource.ustring)`: `unknown`, `startswith(null, "a")`: `error: The function startswith failed: an argument is null; say what null means with coalesce.`,
	},
	"endswith":    {`endswith("abc", "bc")`: `true`, `endswith("abc", "b")`: `false`, `endswith(resource.u, "b")`: `unknown`},
	"strcontains": {`strcontains("abc", "b")`: `true`, `strcontains("abc", "x")`: `false`, `strcontains(resource.u, "b")`: `unknown`},
	"split":       {`split(",", "a,b")`: `["a","b"]`, `split(",", "")`: `[]`, `split(",", resource.u)`: `unknown`},
	"join":        {`join("-", ["a", "b"])`: `"a-b"`, `join("-", null)`: `""`, `join("-", resource.mixed)`: `unknown`, `join("-", ["a", null])`: `error: The function join failed: an argument is null; say what null means with coalesce.`},
	"title":       {`title("a b")`: `"A B"`, `title(resource.u)`: `unknown`},
	"substr":      {`substr("abc", 1, 1)`: `"b"`, `substr("abc", -2, -1)`: `"bc"`, `substr(resource.u, 0, 1)`: `unknown`},
	"format":      {`format("%s-%02d", "a", 3)`: `"a-03"`, `format("%s", resource.u)`: `unknown`},
	"regex": {
		`regex("[0-9]+", "a12")`: `"12"`, `regex("(a)(b)?", "a")`: `["a",null]`, `regex("(?P<k>a)", "a")`: `{"k":"a"}`,
		`regex("x", "a")`: `error: The function regex failed: the pattern does not match.`, `regex("x", resource.u)`: `unknown`, `regex(resource.u, "x")`: `unknown`,
		`regex("x", null)`: `error: The function regex failed: an argument is null; say what null means with coalesce.`, `can(regex("x", resource.u))`: `unknown`,
		`regex("^${resource.json}", "a")`: "error: The function regex failed: the pattern does not match.",
	},
	"regexall": {`regexall("[0-9]", "1a2")`: `["1","2"]`, `regexall("x", "a")`: `[]`, `regexall("x", resource.u)`: `unknown`},
	"replace":  {`replace("aba", "a", "x")`: `"xbx"`, `replace("a1", "/[0-9]/", "")`: `"a"`, `replace(resource.u, "a", "")`: `unknown`, `replace("a", "/(/", "")`: "error: The function replace failed: error parsing regexp: missing closing ): `(`."},
	"tostring": {`tostring(3)`: `"3"`, `tostring(true)`: `"true"`, `tostring(null)`: `null`, `tostring(resource.u)`: `unknown`, `tostring([])`: `error: The function tostring failed: a string is needed, not a tuple.`},
	"tonumber": {`tonumber("3")`: `3`, `tonumber(null)`: `null`, `tonumber("x")`: `error: The function tonumber failed: a number is needed, not a string.`, `tonumber(resource.u)`: `unknown`},
	"tobool":   {`tobool("true")`: `true`, `tobool(null)`: `null`, `tobool(resource.u)`: `unknown`, `tobool(1)`: `error: The function tobool failed: a bool is needed, not a number.`},
	"jsonencode": {
		`jsonencode({ a = [1] })`: `"{\"a\":[1]}"`, `jsonencode(null)`: `"null"`, `jsonencode(resource.u)`: `unknown`,
	},
	"jsondecode": {
		`jsondecode(resource.json).a[1]`: `2`, `jsondecode(resource.u)`: `unknown`, `jsondecode("{")`: `error: The function jsondecode failed: EOF.`,
	},
	"base64encode": {`base64encode("hi")`: `"aGk="`, `base64encode(resource.u)`: `unknown`},
	"base64decode": {`base64decode("aGk=")`: `"hi"`, `base64decode(resource.u)`: `unknown`, `base64decode("!")`: `error: The function base64decode failed: the text is not base64 of UTF-8.`},
	"cidrhost":     {`cidrhost("10.0.0.0/24", 5)`: `"10.0.0.5"`, `cidrhost(resource.u, 5)`: `unknown`, `cidrhost("x", 5)`: `error: The function cidrhost failed: "x" is not a prefix such as "10.0.0.0/16".`},
	"cidrnetmask":  {`cidrnetmask("10.0.0.0/20")`: `"255.255.240.0"`, `cidrnetmask(resource.u)`: `unknown`, `cidrnetmask("::/0")`: `error: The function cidrnetmask failed: only IPv4 prefixes have a netmask.`},
	"cidrsubnet":   {`cidrsubnet("10.0.0.0/16", 8, 2)`: `"10.0.2.0/24"`, `cidrsubnet(resource.u, 8, 2)`: `unknown`, `cidrsubnet("10.0.0.0/16", 500, 2)`: `error: The function cidrsubnet failed: a prefix can't be 500 bits longer.`},
	"cidrcontains": {
		`cidrcontains("10.0.0.0/8", "10.1.0.0/16")`: `true`, `cidrcontains("10.1.0.0/16", "10.0.0.0/8")`: `false`, `cidrcontains("10.0.0.0/8", "10.1.2.3")`: `true`,
		`cidrcontains("0.0.0.0/0", "::1")`: `false`, `cidrcontains(resource.u, "10.1.2.3")`: `unknown`, `cidrcontains("x", "10.1.2.3")`: `error: The function cidrcontains failed: "x" is neither an address nor a prefix such as "10.0.0.0/16".`,
	},
	"ports_include": {
		`ports_include("22", 22)`: `true`, `ports_include(22, 22)`: `true`, `ports_include("20-25", 22)`: `true`, `ports_include("80", 22)`: `false`,
		`ports_include("*", 22)`: `true`, `ports_include("Any", 22)`: `true`, `ports_include(null, 22)`: `false`, `ports_include([], 22)`: `false`,
		`ports_include(["80", "20-25"], [3389, 22])`: `true`, `ports_include(["80", null, ""], 22)`: `false`, `ports_include(["80", resource.u], 22)`: `unknown`,
		`ports_include(["22", resource.u], 22)`: `true`, `ports_include(resource.u, 22)`: `unknown`, `ports_include([["22"]], 22)`: `true`, `ports_include("80", resource.u)`: `unknown`,
		`ports_include("x", 22)`: `error: The function ports_include failed: "x" is not a port or a range of ports.`, `ports_include("0-65535", 22)`: `true`,
		`ports_include([for r in resource.rules : r.port if resource.u], 22)`: `unknown`, `ports_include([for r in resource.rules : r.port if resource.u], 80)`: `false`,
	},
	"open_to_internet": {
		`open_to_internet("*")`: `true`, `open_to_internet("0.0.0.0/0")`: `true`, `open_to_internet("::/0")`: `true`, `open_to_internet("Internet")`: `true`,
		`open_to_internet("any")`: `true`, `open_to_internet("10.0.0.0/8")`: `false`, `open_to_internet("203.0.113.7")`: `false`, `open_to_internet("128.0.0.0/1")`: `true`,
		`open_to_internet("VirtualNetwork")`: `false`, `open_to_internet(["10.0.0.0/8", "*"])`: `true`, `open_to_internet(null)`: `false`, `open_to_internet(["10.0.0.0/8", resource.u])`: `unknown`,
		`open_to_internet(["*", resource.u])`: `true`, `open_to_internet("224.0.0.0/3")`: `false`, `open_to_internet("2000::/3")`: `true`,
	},
	"cidr_is_public": {
		`cidr_is_public("8.8.8.8")`: `true`, `cidr_is_public("203.0.113.0/24")`: `true`, `cidr_is_public("192.168.1.0/24")`: `false`, `cidr_is_public("100.64.0.1")`: `false`,
		`cidr_is_public("0.0.0.0/0")`: `true`, `cidr_is_public("fd00::1")`: `false`, `cidr_is_public("VirtualNetwork")`: `false`, `cidr_is_public(resource.u)`: `unknown`, `cidr_is_public(["10.0.0.1", "8.8.8.8/32"])`: `true`,
	},
	"timecmp": {
		`timecmp("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")`: `-1`, `timecmp("2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00Z")`: `0`,
		`timecmp(resource.u, "2026-01-02T00:00:00Z")`: `unknown -1 to 1`, `timecmp("x", "2026-01-02T00:00:00Z")`: `error: The function timecmp failed: a time in RFC 3339 is needed, such as "2026-01-31T00:00:00Z".`,
	},
	"timeadd":  {`timeadd("2026-01-01T00:00:00Z", "24h")`: `"2026-01-02T00:00:00Z"`, `timeadd(resource.u, "24h")`: `unknown`},
	"try":      {`try(resource.name, 1)`: `"Web"`},
	"can":      {`can(1)`: `true`},
	"coalesce": {`coalesce(null, 1)`: `1`},
}

func TestFunctions(t *testing.T) {
	t.Parallel()
	for name := range lang.Functions() {
		rows, ok := functionTests[name]
		if !ok {
			t.Errorf("%s has no test", name)
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for source, want := range rows {
				if got := evaluate(t, source, &lang.Evaluation{Resource: sample()}); got != want {
					t.Errorf("%s gives %s, want %s", source, got, want)
				}
			}
		})
	}
}

// TestFunctionsDescribed holds that a program can document every function.
func TestFunctionsDescribed(t *testing.T) {
	t.Parallel()
	for name, f := range lang.Functions() {
		if d := f.Description(); !strings.HasSuffix(d, ".") {
			t.Errorf("%s is described as %q", name, d)
		}
		params := f.Params()
		if rest := f.VarParam(); rest != nil {
			params = append(params, *rest)
		}
		for _, p := range params {
			if p.Name == "" || !strings.HasSuffix(p.Description, ".") {
				t.Errorf("%s: parameter %q is described as %q", name, p.Name, p.Description)
			}
		}
	}
}

// TestFunctionsInHCL holds that the table works in HCL's own evaluator, which
// cases use.
func TestFunctionsInHCL(t *testing.T) {
	t.Parallel()
	ctx := &hcl.EvalContext{Functions: lang.Functions(), Variables: map[string]cty.Value{"unknown": cty.DynamicVal}}
	tests := map[string]string{
		`jsonencode({ a = lower("A") })`:        `"{\"a\":\"a\"}"`,
		`contains(["a"], "a")`:                  `true`,
		`coalesce(null, unknown, "x")`:          `unknown`,
		`coalesce(null, "x")`:                   `"x"`,
		`join("-", concat(["a"], ["b"]))`:       `"a-b"`,
		`try("x", 1)`:                           `"x"`,
		`can("x")`:                              `true`,
		`distinct(["a", unknown])`:              `unknown`,
		`ports_include(["20-25", unknown], 22)`: `true`,
		`lookup({ a = 1 }, "b", 2)`:             `2`,
	}
	for source, want := range tests {
		expr, diags := hclsyntax.ParseExpression([]byte(source), "test.hcl", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		v, diags := expr.Value(ctx)
		if got := render(v); diags.HasErrors() || got != want {
			t.Errorf("%s gives %s %v, want %s", source, got, diags, want)
		}
	}
}

// TestSensitiveErrors holds that no error quotes a sensitive argument.
func TestSensitiveErrors(t *testing.T) {
	t.Parallel()
	for _, source := range []string{
		`cidrhost(resource.secret, 1)`, `ports_include(resource.secret, 1)`, `timecmp(resource.secret, "x")`, `parseint(resource.secret, 10)`,
		`jsondecode(resource.secret)`, `regex("(${resource.secret}", "x")`, `timeadd(resource.secret, "1h")`, `base64decode(resource.secret)`,
		`ports_include(resource.secrets, 1)`, `tonumber(resource.secret)`, `resource.secret > 3`, `resource.secret && true`, `{ (resource.secret) = 1 }[resource.secret].x.y`,
	} {
		if got := evaluate(t, source, &lang.Evaluation{Resource: sample()}); strings.Contains(strings.TrimPrefix(got, "sensitive "), "hush") {
			t.Errorf("%s shows the value: %s", source, got)
		}
	}
}
