package plan

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestActions counts what a real pull request does.
func TestActions(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		plan          string
		want          map[posture.Action]int
		before, after int
	}{
		"webshop":        {webshop, map[posture.Action]int{posture.Create: 42}, 0, 42},
		"webshop_change": {"../../examples/webshop_change/plan.json", map[posture.Action]int{posture.Update: 18, posture.Create: 2, posture.Delete: 2, posture.Replace: 2, posture.Forget: 1, posture.NoOp: 20}, 43, 42},
		"landing_zone":   {"../../examples/landing_zone/plan.json", map[posture.Action]int{posture.Create: 88}, 0, 88},
		"empty":          {"../../examples/empty/plan.json", map[posture.Action]int{}, 0, 0},
		"incomplete":     {"../../examples/incomplete/plan.json", map[posture.Action]int{posture.Create: 4}, 0, 4},
		"replacements":   {"testdata/probes/02-replace-move-import-remove.json", map[posture.Action]int{posture.Update: 4, posture.Create: 2, posture.Delete: 2, posture.Replace: 2, posture.Forget: 1}, 9, 8},
		"state":          {"testdata/probes/01-state-after-create.json", map[posture.Action]int{posture.NoOp: 8}, 0, 8},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Open(t.Context(), test.plan, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := make(map[posture.Action]int)
			for _, c := range p.Changes {
				got[c.Action]++
				if (c.Before == nil) != (c.Action == posture.Create || p.Kind == KindState) {
					t.Errorf("%s %s: Before is set: %t", c.Action, c.Address, c.Before != nil)
				}
				if (c.After == nil) != (c.Action == posture.Delete || c.Action == posture.Forget) {
					t.Errorf("%s %s: After is set: %t", c.Action, c.Address, c.After != nil)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("actions differ (-want +got):\n%s", diff)
			}
			if b, a := len(p.Before()), len(p.After()); b != test.before || a != test.after {
				t.Errorf("resources before and after = %d, %d, want %d, %d", b, a, test.before, test.after)
			}
		})
	}
}

func TestActionsOfChange(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		member string
		want   string
	}{
		"delete first":         {`"actions":["delete","create"],"before":{},"after":{}`, "replace before after"},
		"create first":         {`"actions":["create","delete"],"before":{},"after":{}`, "replace before after"},
		"forget and create":    {`"actions":["create","forget"],"before":{},"after":{}`, "replace before after"},
		"forget with nulls":    {`"actions":["forget"],"before":{},"after":null`, "forget before"},
		"forget with values":   {`"actions":["forget"],"before":{},"after":{"a":null}`, "forget before"},
		"delete":               {`"actions":["delete"],"before":{},"after":null`, "delete before"},
		"import":               {`"actions":["no-op"],"before":{},"after":{},"importing":{"id":"x"}`, "no-op before after importing"},
		"import of an unknown": {`"actions":["update"],"before":{},"after":{},"importing":{"unknown":true}`, "update before after importing"},
		"null importing":       {`"actions":["no-op"],"before":{},"after":{},"importing":null`, "no-op before after"},
		"paths":                {`"actions":["delete","create"],"before":{},"after":{},"replace_paths":[["a"],["b",0,"c.d"],["e",{"odd":1}]]`, `replace before after a;b[0]["c.d"];e[{"odd":1}]`},
		"members in disorder":  {`"after":{},"before":{},"actions":["update"]`, "update before after"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := planOf(`{"change":{` + test.member + `},"name":"b","type":"a","mode":"managed","address":"a.b"}`)
			p, err := Read(strings.NewReader(in), Options{})
			if err != nil {
				t.Fatal(err)
			}
			c := p.Changes[0]
			got := string(c.Action)
			for word, present := range map[string]bool{" before": c.Before != nil} {
				if present {
					got += word
				}
			}
			if c.After != nil {
				got += " after"
			}
			if c.Importing {
				got += " importing"
			}
			if c.ReplacePaths != nil {
				got += " " + strings.Join(c.ReplacePaths, ";")
			}
			if got != test.want {
				t.Errorf("change = %q, want %q", got, test.want)
			}
		})
	}
}

// TestDeposed leaves out what a failed replacement left behind, in plans and in
// states.
func TestDeposed(t *testing.T) {
	t.Parallel()
	for name, in := range map[string]string{
		"plan": planOf(`{"address":"a.b","type":"a","deposed":"d1","change":{"actions":["delete"],"before":{},"after":null}},` +
			`{"address":"a.b","type":"a","change":{"actions":["no-op"],"before":{},"after":{}}}`),
		"state": `{"format_version":"1.0","values":{"root_module":{"resources":[` +
			`{"address":"a.b","type":"a","deposed_key":"d1","values":{}},{"address":"a.b","type":"a","values":{}}]}}}`,
	} {
		p, err := Read(strings.NewReader(in), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Changes) != 1 || p.Changes[0].Action != posture.NoOp {
			t.Errorf("%s: %d changes, want the one that isn't deposed", name, len(p.Changes))
		}
	}
}

// TestPrior keeps managed resources that a plan with targets leaves out.
func TestPrior(t *testing.T) {
	t.Parallel()
	in := `{"format_version":"1.2","resource_changes":[` +
		`{"address":"a.new","previous_address":"a.old","type":"a","change":{"actions":["no-op"],"before":{},"after":{}}},` +
		`{"address":"data.a.later","mode":"data","type":"a","change":{"actions":["read"],"before":null,"after":{"id":"now"}}}],` +
		`"prior_state":{"values":{"root_module":{"resources":[{"address":"a.new","type":"a","values":{}},{"address":"a.old","type":"a","values":{}},` +
		`{"address":"a.other","type":"a","values":{"id":"1"}},{"address":"data.a.later","mode":"data","type":"a","values":{"id":"then"}}],` +
		`"child_modules":[{"address":"module.m","resources":[{"address":"module.m.data.a.read","mode":"data","type":"a","values":{"id":"2"}}]}]}}}}`
	p, err := Read(strings.NewReader(in), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range append(p.Prior, p.Data...) {
		got = append(got, fmt.Sprintf("%s %s %s %s", r.Mode, r.Module, r.Address, r.ID))
	}
	want := []string{"managed  a.other 1", "data  data.a.later now", "data module.m module.m.data.a.read 2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("prior and data resources differ (-want +got):\n%s", diff)
	}
}

// TestRules finds all blocks of the same type, on both sides.
func TestRules(t *testing.T) {
	t.Parallel()
	p, err := Open(t.Context(), "../../examples/webshop_change/plan.json", Options{Attributes: some})
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string]string)
	for _, c := range p.Changes {
		if c.After != nil && c.After.Type == "azurerm_network_security_group" {
			before, after := c.Before.Value.GetAttr("security_rule"), c.After.Value.GetAttr("security_rule")
			got[c.Address] = fmt.Sprintf("%d -> %d", before.LengthInt(), after.LengthInt())
		}
	}
	want := map[string]string{
		"azurerm_network_security_group.ops":   "4 -> 4",
		"azurerm_network_security_group.tills": "2 -> 1",
		"azurerm_network_security_group.web":   "3 -> 4",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules before and after differ (-want +got):\n%s", diff)
	}
}

// TestFiveRules gives five blocks of which two are partly unknown.
func TestFiveRules(t *testing.T) {
	t.Parallel()
	after := `{"security_rule":[{"name":"r0","priority":0},{"name":"r1","priority":1},{"name":"r2"},{"name":"r3","priority":3},{"priority":4}]}`
	unknown := `{"security_rule":[{},{},{"priority":true},{},{"name":true}]}`
	p, err := Read(strings.NewReader(planOf(changeOf(after, unknown, "{}"))), Options{Attributes: some})
	if err != nil {
		t.Fatal(err)
	}
	want := `[{name:"r0" priority:0} {name:"r1" priority:1} {name:"r2" priority:(unknown)} {name:"r3" priority:3} {name:(unknown) priority:4}]`
	if got := show1(p.Changes[0].After.Value.GetAttr("security_rule")); got != want {
		t.Errorf("security_rule = %s, want %s", got, want)
	}
}

// TestOrderDoesNotMatter moves the type behind the change.
func TestOrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	element := changeOf(`{"id":"arn:aws:iam::123456789012:role/x"}`, "{}", "{}")
	typ := `"type":"aws_thing",`
	moved := strings.Replace(strings.Replace(element, typ, "", 1), `,"change":`, `,"change":`, 1)
	moved = moved[:len(moved)-1] + `,"type":"aws_thing"}`
	var dumps [][]byte
	for _, e := range []string{element, moved} {
		p, err := Read(strings.NewReader(planOf(e)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		dumps = append(dumps, dump(p))
	}
	if !bytes.Equal(dumps[0], dumps[1]) {
		t.Errorf("the order of members changes the plan:\n%s", cmp.Diff(string(dumps[0]), string(dumps[1])))
	}
}
