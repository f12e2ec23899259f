package lang_test

import (
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
)

var valueTests = map[string]map[string]string{
	"access is lenient": {
		`resource.name`:                       `"Web"`,
		`resource.missing`:                    `null`,
		`resource.missing.deeper[3].x`:        `null`,
		`resource.missing["k"].x`:             `null`,
		`resource.deep.inner.flag`:            `true`,
		`resource["name"]`:                    `"Web"`,
		`resource.u.x[0].y`:                   `unknown`,
		`resource.rules[1].port`:              `"443"`,
		`resource.rules[2].port`:              `null`,
		`resource.rules[resource.missing]`:    `error: The key in brackets is null.`,
		`resource.rules[-1]`:                  `error: An index is a whole number, 0 or above.`,
		`resource.rules[resource.u]`:          `unknown`,
		`resource.rules.port`:                 `error: A list has no attribute "port"; take one element with [0], or all with [*].`,
		`resource.name.first`:                 `error: A string has no attribute "first".`,
		`resource.map.k`:                      `"v"`,
		`resource.map.other`:                  `null`,
		`resource.map[resource.name]`:         `null`,
		`resource.list[1]`:                    `"b"`,
		`resource.list[5]`:                    `null`,
		`resource.set[0]`:                     `error: A set has no order, so its elements have no index; use [*] or for.`,
		`{ a = { b = 1 } }.a.b`:               `1`,
		`[for r in resource.rules : r.nope]`:  `[null,null]`,
		`resource.partial[1].open`:            `unknown`,
		`resource.secrets[0]`:                 `"a"`,
		`resource.secrets[1]`:                 `sensitive "hush"`,
		`(resource.deep).inner["flag"]`:       `true`,
		`resource.rules[0][resource.missing]`: `error: The key in brackets is null.`,
	},
	"facts": {
		`address`: `"module.a.test_thing.this[0]"`, `type`: `"test_thing"`, `mode`: `"managed"`, `scope`: `"sub"`,
	},
	"splats": {
		`resource.rules[*].port`:      `["22","443"]`,
		`resource.rules.*.port`:       `["22","443"]`,
		`resource.missing[*].port`:    `[]`,
		`resource.deep[*].inner.flag`: `[true]`,
		`resource.u[*].port`:          `unknown`,
		`resource.set[*]`:             `["a","b"]`,
		`resource.partial[*].open`:    `partly unknown`,
	},
	"for": {
		`[for r in resource.rules : r.port if r.open]`:            `["22"]`,
		`[for k, v in resource.map : "${k}=${v}"]`:                `["k=v"]`,
		`{ for r in resource.rules : r.port => r.open }`:          `{"22":true,"443":false}`,
		`{ for r in resource.words : r => r... }`:                 `{"a":["a"],"b":["b","b"]}`,
		`{ for r in resource.words : r => r }`:                    `error: Two elements gave the same key; group them with ... behind the value.`,
		`[for r in resource.missing : r]`:                         `[]`,
		`[for r in resource.u : r]`:                               `unknown`,
		`[for r in resource.name : r]`:                            `error: A for expression goes over a list, a set, a map or an object, not over a string.`,
		`[for r in resource.rules : r if resource.null]`:          `error: The condition behind if is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).`,
		`contains([for k, v in resource : k], "name")`:            `true`,
		`{ for r in resource.partial : r.kind => r.open... }`:     `unknown`,
		`[for x in [for r in resource.rules : r.port] : "p${x}"]`: `["p22","p443"]`,
	},
	"elements that perhaps exist": {
		`[for r in resource.partial : r.kind if r.open]`:                             `unknown`,
		`length([for r in resource.partial : r if r.open])`:                          `unknown 1 to 2`,
		`length([for r in resource.partial : r if r.open]) > 0`:                      `true`,
		`length([for r in resource.partial : r if r.open]) >= 1`:                     `true`,
		`length([for r in resource.partial : r if r.open]) == 0`:                     `false`,
		`length([for r in resource.partial : r if r.open]) == 2`:                     `unknown`,
		`length([for r in resource.partial : r if r.open]) < 3`:                      `true`,
		`length([for r in resource.partial : r if r.open]) > 2`:                      `false`,
		`anytrue([for r in resource.partial : r.kind == "out" if r.open])`:           `false`,
		`anytrue([for r in resource.partial : true if r.open])`:                      `true`,
		`alltrue([for r in resource.partial : r.kind == "in" if r.open])`:            `true`,
		`anytrue([for r in resource.rules : true if r.open && resource.u])`:          `unknown`,
		`alltrue([for r in resource.rules : false if r.open && resource.u])`:         `unknown`,
		`alltrue([for r in resource.rules : true if r.open && resource.u])`:          `true`,
		`contains([for r in resource.partial : r.kind if r.open], "in")`:             `true`,
		`contains([for r in resource.partial : r.kind if r.open], "out")`:            `false`,
		`contains([for r in resource.rules : r.port if resource.u], "22")`:           `unknown`,
		`[for r in resource.partial : r.kind if r.open][0]`:                          `"in"`,
		`[for r in resource.partial : r.kind if r.open][1]`:                          `unknown`,
		`length([for r in resource.partial : r if r.open][*].kind)`:                  `unknown 1 to 2`,
		`length([for x in [for r in resource.partial : r if r.open] : x.kind])`:      `unknown 1 to 2`,
		`length(flatten([[for r in resource.partial : r if r.open], [1]]))`:          `unknown 2 to 3`,
		`length(concat([for r in resource.partial : r if r.open], [1]))`:             `unknown 2 to 3`,
		`join(",", [for r in resource.partial : r.kind if r.open])`:                  `unknown`,
		`jsonencode([for r in resource.partial : r.kind if r.open])`:                 `unknown`,
		`[for r in resource.partial : r.kind if r.open] == ["in", "in", "in"]`:       `false`,
		`[for r in resource.partial : r.kind if r.open] == ["in", "in"]`:             `unknown`,
		`one([for r in resource.rules : r.port if r.open && resource.u])`:            `unknown`,
		`length(max([for r in resource.rules : 1 if resource.u]...) == 1 ? [] : [])`: `0`,
	},
	"logic": {
		`resource.u && false`: `false`,
		`false && resource.u`: `false`,
		`resource.u && true`:  `unknown`,
		`resource.u || true`:  `true`,
		`resource.u || false`: `unknown`,
		`!resource.u`:         `unknown`,
		`!resource.yes`:       `false`,
		`resource.missing != null && resource.missing > 3`: `false`,
		`resource.u != null && resource.name > 3`:          `unknown`,
		`resource.missing && true`:                         `error: The left side is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).`,
		`!resource.missing`:                                `error: What ! negates is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).`,
		`true && resource.name`:                            `error: The right side has to be true or false, not a string.`,
		`"true" && true`:                                   `true`,
	},
	"conditionals": {
		`resource.yes ? "a" : resource.name.x`:  `"a"`,
		`resource.no ? resource.name.x : ["b"]`: `["b"]`,
		`resource.u ? true : true`:              `true`,
		`resource.u ? true : false`:             `unknown`,
		`resource.u ? 1 : resource.name.x`:      `unknown`,
		`resource.missing ? 1 : 2`:              `error: The condition before ? is null where it has to be true or false. Say what null means with coalesce(…, true) or coalesce(…, false).`,
	},
	"equality": {
		`resource.missing == null`:                     `true`,
		`resource.null != null`:                        `false`,
		`resource.u == null`:                           `unknown`,
		`resource.url == null`:                         `false`,
		`resource.ustring == "x"`:                      `unknown`,
		`resource.url == "ftp://x"`:                    `false`,
		`resource.u == 1`:                              `unknown`,
		`resource.list == ["a", "b"]`:                  `true`,
		`resource.set == ["b", "a"]`:                   `true`,
		`resource.set == ["b"]`:                        `false`,
		`resource.map == { k = "v" }`:                  `true`,
		`resource.map == { k = "w" }`:                  `false`,
		`resource.map == { j = "v" }`:                  `false`,
		`resource.empty == []`:                         `true`,
		`resource.mixed == ["a", "b"]`:                 `unknown`,
		`resource.mixed == ["b", "b"]`:                 `false`,
		`resource.mixed == ["a"]`:                      `false`,
		`resource.count == 3`:                          `true`,
		`resource.count == "3"`:                        `false`,
		`resource.name == resource.deep`:               `false`,
		`resource.yes != resource.no`:                  `true`,
		`resource.secret == "hush"`:                    `sensitive true`,
		`resource.secrets == ["a", "b"]`:               `sensitive false`,
		`resource.deep == { inner = { flag = true } }`: `true`,
		`resource == resource`:                         `true`,
	},
	"numbers": {
		`resource.count > 2 && resource.count >= 3 && resource.count < 4 && resource.count <= 3`: `true`,
		`resource.count + 1 - 2 * 3 / 2 % 2`:                                                     `3`,
		`-resource.count`:                                                                        `-3`,
		`"4" > 3`:                                                                                `true`,
		`resource.u > 3`:                                                                         `unknown`,
		`resource.missing > 3`:                                                                   `error: The value is null where a number is needed. Say what null means with coalesce(…, 0).`,
		`resource.name > 3`:                                                                      `error: The value has to be a number, not a string.`,
		`0 / 0`:                                                                                  `error: The result is not a number, as in a division by zero.`,
		`length(resource.u) >= 0`:                                                                `true`,
	},
	"templates": {
		`"${resource.name}-${resource.count}"`:           `"Web-3"`,
		`"a${resource.u}"`:                               `unknown`,
		`startswith("abc${resource.u}", "ab")`:           `true`,
		`"x${resource.missing}"`:                         `error: The value is null, which can't be part of a string. Say what null means with coalesce(…).`,
		`"x${resource.rules}"`:                           `error: A tuple can't be part of a string.`,
		`"%{ for w in resource.words }${w},%{ endfor }"`: `"b,a,b,"`,
		`"%{ if resource.yes }on%{ else }off%{ endif }"`: `"on"`,
		`"${resource.secret}!"`:                          `sensitive "hush!"`,
		`"${resource.rules}"`:                            `[{"open":true,"port":"22"},{"open":false,"port":"443"}]`,
		`"%{ for w in resource.mixed }${w},%{ endfor }"`: `unknown`,
	},
	"try, can and coalesce": {
		`try(resource.name.x, "caught")`:          `"caught"`,
		`try(resource.name.x, resource.rules.x)`:  `error: A list has no attribute "x"; take one element with [0], or all with [*].`,
		`can(resource.name.x)`:                    `false`,
		`can(resource.name)`:                      `true`,
		`can(resource.u)`:                         `unknown`,
		`can(regex("^W", resource.name))`:         `true`,
		`coalesce(resource.missing, "x")`:         `"x"`,
		`coalesce(resource.missing, null)`:        `null`,
		`coalesce("", "x")`:                       `""`,
		`coalesce(resource.u, true)`:              `unknown`,
		`coalesce(resource.ustring, "x") == null`: `false`,
		`coalesce(resource.url, resource.name.x)`: `unknown`,
		`coalesce(resource.yes, resource.name.x)`: `true`,
		`coalesce(resource.secret, "x")`:          `sensitive "hush"`,
	},
}

func TestValue(t *testing.T) {
	t.Parallel()
	for name, group := range valueTests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for source, want := range group {
				if got := evaluate(t, source, &lang.Evaluation{Resource: sample()}); got != want {
					t.Errorf("%s gives %s, want %s", source, got, want)
				}
			}
		})
	}
}

func TestCompileErrors(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		`resorce.name`:                            `There is nothing named "resorce" here. Did you mean "resource"?`,
		`name == "x"`:                             `Attributes of the resource are read as resource.name`,
		`local.x`:                                 `There is no local named "x"`,
		`local`:                                   `Write which one is meant, as in local.rules.`,
		`param.minimum_day`:                       `has no parameter block "minimum_day". Did you mean "minimum_days"?`,
		`startwith(resource.name, "x")`:           `There is no function named "startwith". Did you mean "startswith"?`,
		`lower()`:                                 `The function lower takes 1 argument.`,
		`lookup({})`:                              `The function lookup takes at least 2 arguments.`,
		`can()`:                                   `The function can takes 1 argument.`,
		`coalesce()`:                              `The function coalesce takes 1 argument or more.`,
		`coalesce([1]...)`:                        `can't be expanded`,
		`regex("(", resource.name)`:               `missing closing )`,
		`related("a_b")`:                          `It is written related(type, attribute)`,
		`related(resource.name, "x")`:             `The name "resource" can't be used here`,
		`related("a_b", "x[0].y")`:                `The path is written with dots and without indexes`,
		`related("a_b", ["x", "y"])`:              `One attribute is named`,
		`related(3, "x")`:                         `The type has to be a string or a list of strings.`,
		`[for r in referenced("x") : r.name]`:     `name their types: referenced(attribute, type)`,
		`[for r in resource.rules : x.port]`:      `There is nothing named "x" here`,
		`[for rule in resource.rules : rulee.on]`: `Did you mean "rule"?`,
	}
	for source, want := range tests {
		_, diags := compile(t, source, lang.Scope{Params: map[string]bool{"minimum_days": true}})
		switch {
		case !diags.HasErrors():
			t.Errorf("%s compiles", source)
		case !strings.Contains(diags[0].Detail, want):
			t.Errorf("%s: %s, want %s", source, diags[0].Detail, want)
		case diags[0].Subject == nil:
			t.Errorf("%s: the mistake has no place", source)
		}
	}
}

// TestAllMistakes holds that one mistake doesn't hide the next.
func TestAllMistakes(t *testing.T) {
	t.Parallel()
	_, diags := compile(t, `nope(resorce.x) && param.y || [for r in locl.z : r.a] == lower()`, lang.Scope{Params: map[string]bool{}})
	if len(diags) != 5 {
		t.Errorf("got %d mistakes, want 5: %v", len(diags), diags)
	}
}

func TestDecide(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		`resource.yes`:              "true",
		`resource.u`:                "unknown",
		`"false"`:                   "false",
		`resource.secret == "hush"`: "true",
		`resource.missing`:          "The condition is null where it has to be true or false.",
		`resource.name`:             "The condition has to be true or false, not a string.",
	}
	for source, want := range tests {
		e, diags := compile(t, source, lang.Scope{})
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		v, diags := e.Decide(&lang.Evaluation{Resource: sample()})
		got := render(v)
		if diags.HasErrors() {
			got = diags[0].Detail
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s decides %s, want %s", source, got, want)
		}
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		`"accepts plain HTTP"`:                        "accepts plain HTTP",
		`"has ${resource.count} of ${resource.name}"`: "has 3 of Web",
		`"secret ${resource.secret}"`:                 "secret (sensitive)",
		`"secrets ${resource.secrets}"`:               "secrets (sensitive)",
		`"in ${lower(resource.secret)}"`:              "in (sensitive)",
		`"then ${resource.u}"`:                        "then (known after apply)",
		`"no ${resource.missing}"`:                    "no (not set)",
		`"words ${resource.words}"`:                   "words b, a, b",
		`"deep ${resource.deep}"`:                     "deep (object)",
		`resource.yes ? "on" : "off"`:                 "on",
		`resource.secret`:                             "(sensitive)",
	}
	for source, want := range tests {
		e, diags := compile(t, source, lang.Scope{})
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		got, diags := e.Text(&lang.Evaluation{Resource: sample()})
		if diags.HasErrors() || got != want {
			t.Errorf("%s reads %q %v, want %q", source, got, diags, want)
		}
	}
}
