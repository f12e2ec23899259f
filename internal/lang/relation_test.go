package lang_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// world is a small inventory: subject address → attribute → answer.
type world map[string]map[string]posture.Relation

func (w world) Related(r *posture.Resource, types []string, attribute string) posture.Relation {
	return w.only(w[r.Address]["<"+attribute], types)
}

func (w world) Referenced(r *posture.Resource, attribute string, types []string) posture.Relation {
	return w.only(w[r.Address][">"+attribute], types)
}

func (w world) OfType(r *posture.Resource, typ string) posture.Relation { return w[r.Scope.ID][typ] }

func (w world) only(answer posture.Relation, types []string) posture.Relation {
	var out []*posture.Resource
	for _, r := range answer.Resources {
		if len(types) == 0 || slices.Contains(types, r.Type) {
			out = append(out, r)
		}
	}
	return posture.Relation{Resources: out, Possible: answer.Possible, Undecided: answer.Undecided}
}

func thing(typ, name string, attributes map[string]cty.Value) *posture.Resource {
	return &posture.Resource{Address: typ + "." + name, Type: typ, Value: cty.ObjectVal(attributes)}
}

func network() world {
	subnet := thing("test_subnet", "a", map[string]cty.Value{"name": cty.StringVal("a")})
	link := thing("test_link", "l", map[string]cty.Value{"address": cty.StringVal("own"), "on": cty.True})
	other := thing("test_link", "m", map[string]cty.Value{"on": cty.UnknownVal(cty.Bool)})
	group := thing("test_group", "g", map[string]cty.Value{"open": cty.False})
	doubt := []string{"test_link.x.subnet_id is known after apply."}
	return world{
		"module.a.test_thing.this[0]": {
			">subnet_id":  {Resources: []*posture.Resource{subnet}},
			">u":          {Resources: []*posture.Resource{subnet}},
			">nothing":    {},
			">doubt":      {Undecided: doubt},
			"<sure":       {Resources: []*posture.Resource{link}},
			"<both":       {Resources: []*posture.Resource{link, other}},
			"<doubt":      {Undecided: doubt},
			"<perhaps":    {Resources: []*posture.Resource{link}, Possible: []posture.Possibility{{Resource: other, Reason: "test_link.m may be it."}}},
			"<sure_doubt": {Resources: []*posture.Resource{link}, Undecided: doubt},
		},
		"test_subnet.a": {"<subnet_id": {Resources: []*posture.Resource{link}}, "<doubt": {Resources: []*posture.Resource{other}, Undecided: doubt}},
		"test_link.l":   {">group_id": {Resources: []*posture.Resource{group}}},
		"test_link.m":   {">group_id": {Resources: []*posture.Resource{group}}},
		"sub":           {"test_group": {Resources: []*posture.Resource{group}}, "test_plan": {}},
	}
}

func TestRelations(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		`length(related("test_link", "sure")) > 0`:                                             `true`,
		`length(related("test_other", "sure")) > 0`:                                            `false`,
		`related(["test_link", "test_other"], "both")[*].on`:                                   `partly unknown`,
		`anytrue(related("test_link", "both")[*].on)`:                                          `true`,
		`alltrue([for l in related("test_link", "both") : l.on])`:                              `unknown`,
		`length(related("test_link", "doubt")) > 0`:                                            `unknown`,
		`length(related("test_link", "doubt")) >= 0`:                                           `true`,
		`anytrue([for l in related("test_link", "doubt") : l.on])`:                             `unknown`,
		`alltrue([for l in related("test_link", "doubt") : l.on])`:                             `unknown`,
		`length(related("test_link", "sure_doubt"))`:                                           `unknown 1 to any`,
		`length(related("test_link", "sure_doubt")) > 0`:                                       `true`,
		`anytrue(related("test_link", "sure_doubt")[*].on)`:                                    `true`,
		`alltrue(related("test_link", "sure_doubt")[*].on)`:                                    `unknown`,
		`alltrue([for l in related("test_link", "sure_doubt") : !l.on])`:                       `false`,
		`referenced("subnet_id", "test_subnet")[0].name`:                                       `"a"`,
		`referenced("subnet_id", "test_subnet")[0].address`:                                    `"test_subnet.a"`,
		`referenced("subnet_id", "test_subnet")[0].type`:                                       `"test_subnet"`,
		`referenced("subnet_id", "test_subnet")[0].missing.x`:                                  `null`,
		`related("test_link", "sure")[0].address`:                                              `"own"`,
		`length(referenced("nothing"))`:                                                        `0`,
		`length(referenced("subnet_id", []))`:                                                  `1`,
		`length(resources("test_group"))`:                                                      `1`,
		`length(resources(["test_plan", "test_group"]))`:                                       `1`,
		`jsonencode(related("test_link", "sure"))`:                                             `"[{\"address\":\"own\",\"on\":true,\"type\":\"test_link\"}]"`,
		`keys(related("test_link", "sure")[0])`:                                                `["address","on","type"]`,
		`contains(keys(resource), "yes")`:                                                      `true`,
		`one(related("test_link", "sure")).on`:                                                 `true`,
		`concat(related("test_link", "sure"), referenced("subnet_id", "test_subnet"))[1].name`: `"a"`,
		// Resources that may be related, by name.
		`length(related("test_link", "perhaps"))`:                              `unknown 1 to 2`,
		`length(related("test_link", "perhaps")) < 3`:                          `true`,
		`anytrue(related("test_link", "perhaps")[*].on)`:                       `true`,
		`anytrue([for l in related("test_link", "perhaps") : l.missing == 1])`: `false`,
		`alltrue([for l in related("test_link", "perhaps") : l.on != null])`:   `unknown`,
		// What certainly refers to a resource is set, whatever it will be.
		`resource.u != null`:       `true`,
		`resource.ustring != null`: `unknown`,
		// Several steps.
		`referenced("group_id", "test_group", related("test_link", "subnet_id", referenced("subnet_id")))[0].open`: `false`,
		`referenced("group_id", "test_group", related("test_link", "sure")[0])[0].open`:                            `false`,
		`length(referenced("group_id", [], related("test_link", "both")))`:                                         `1`,
		`length(referenced("group_id", [], related("test_link", "doubt")))`:                                        `unknown 0 to any`,
		`length(related("test_link", "subnet_id", resource))`:                                                      `0`,
		`length(related("test_link", "subnet_id", null))`:                                                          `0`,
		`length(referenced("group_id", [], [for l in related("test_link", "both") : l if l.on]))`:                  `1`,
		`length(referenced("group_id", [], [for l in related("test_link", "both") : l if !l.on]))`:                 `unknown 0 to 1`,
		`length(related("test_link", "subnet_id", "x"))`:                                                           `error: The last argument has to be a resource or a list of resources, as related and referenced give them.`,
	}
	for source, want := range tests {
		if got := evaluate(t, source, &lang.Evaluation{Resource: sample(), Relations: network()}); got != want {
			t.Errorf("%s gives %s, want %s", source, got, want)
		}
	}
}

func TestRelationsAbsent(t *testing.T) {
	t.Parallel()
	ev := &lang.Evaluation{Resource: sample()}
	if got := evaluate(t, `length(related("test_link", "sure")) > 0`, ev); got != "unknown" {
		t.Errorf("without relations: %s", got)
	}
	if len(ev.Undecided) != 1 {
		t.Errorf("undecided: %v", ev.Undecided)
	}
}

func TestTrace(t *testing.T) {
	t.Parallel()
	ev := &lang.Evaluation{Resource: sample(), Relations: network()}
	evaluate(t, `anytrue([for x in ["a", "b"] : length(related("test_link", "sure_doubt")) + length(referenced("subnet_id")) > 5])`, ev)
	want := []posture.Evidence{{Related: "test_link.l"}, {Path: "subnet_id", Related: "test_subnet.a"}}
	if diff := cmp.Diff(want, ev.Related); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"test_link.x.subnet_id is known after apply."}, ev.Undecided); diff != "" {
		t.Errorf("undecided (-want +got):\n%s", diff)
	}
	ev.Reset(sample())
	if len(ev.Related)+len(ev.Undecided) != 0 {
		t.Error("Reset keeps the trace")
	}
}
