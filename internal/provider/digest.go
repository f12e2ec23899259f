package provider

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// readDigest makes verdicts of the list that the function assess gives, sorted by
// address and recommendation. A recommendation that the catalog lacks (of a
// catalog that the function was given) is taken as the list describes it.
func (c *configured) readDigest(digest cty.Value) (verdicts []posture.Verdict, problem string) {
	resources := make(map[string]*posture.Resource)
	recommendations := make(map[string]*posture.Recommendation)
	for i, entry := range digest.AsValueSlice() {
		if entry.IsNull() {
			continue
		}
		text := func(name string) string {
			if value := entry.GetAttr(name); known(value, cty.String) {
				return value.AsString()
			}
			return ""
		}
		address, id := text("address"), text("recommendation")
		var health posture.Health
		if err := health.UnmarshalText([]byte(text("health"))); err != nil || address == "" || id == "" {
			return nil, fmt.Sprintf("the assessment %d was not made by the function assess: it needs an address, a recommendation and a health", i)
		}
		if resources[address] == nil {
			resources[address] = digested(address, text)
		}
		if recommendations[id] == nil {
			recommendations[id] = c.described(id, text, entry)
		}
		verdict := posture.Verdict{Recommendation: recommendations[id], Resource: resources[address], Health: health, Message: text("message")}
		if category := text("exemption"); slices.Contains(categories, category) {
			verdict.Exemption = &posture.Exemption{
				ID: "assess", Recommendation: id, Address: address, Category: posture.Category(category), Origin: "plan",
				Reason: "Given to the function assess.", State: "active",
			}
		}
		verdicts = append(verdicts, verdict)
	}
	slices.SortStableFunc(verdicts, func(a, b posture.Verdict) int {
		if by := strings.Compare(a.Resource.Address, b.Resource.Address); by != 0 {
			return by
		}
		return strings.Compare(a.Recommendation.ID, b.Recommendation.ID)
	})
	return verdicts, ""
}

// digested is a resource of which only its place is left.
func digested(address string, text func(string) string) *posture.Resource {
	r := &posture.Resource{
		Address: address, Mode: posture.Managed, Type: text("type"), Value: cty.EmptyObjectVal,
		Scope: posture.Scope{Environment: text("environment"), ID: text("scope")},
	}
	if parsed, ok := parseKey(address); ok {
		r.Module, r.Name, r.Key = parsed.module, parsed.name, parsed.index
	}
	return r
}

func (c *configured) described(id string, text func(string) string, entry cty.Value) *posture.Recommendation {
	if known, has := c.catalog.Find(id); has {
		return &known.Recommendation
	}
	r := &posture.Recommendation{ID: id, Title: text("title"), Environment: text("environment")}
	r.Severity, _ = parseSeverity(text("severity"))
	if counted := entry.GetAttr("counted"); known(counted, cty.Bool) {
		r.Counted, r.BuiltIn = counted.True(), counted.True()
	}
	if controls, err := readStrings(entry.GetAttr("controls")); err == nil {
		r.Controls = controls
	}
	return r
}
