package check

import (
	"fmt"
	"strings"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// The origins of an exemption.
const (
	originPlan    = "plan"
	originPolicy  = "policy"
	originComment = "comment"
)

// exemptionType is the resource of ours that is an exemption.
const exemptionType = "posture_exemption"

// exemptionAttributes are the attributes to keep of the types that exemptions
// are read from.
var exemptionAttributes = map[string][]string{
	exemptionType: {"recommendation", "address", "category", "reason", "owner", "expires"},

	"azurerm_resource_policy_exemption":         append([]string{"resource_id"}, policyExemption...),
	"azurerm_resource_group_policy_exemption":   append([]string{"resource_group_id"}, policyExemption...),
	"azurerm_subscription_policy_exemption":     append([]string{"subscription_id"}, policyExemption...),
	"azurerm_management_group_policy_exemption": append([]string{"management_group_id"}, policyExemption...),

	"azurerm_resource_policy_assignment":         {policyDefinition},
	"azurerm_resource_group_policy_assignment":   {policyDefinition},
	"azurerm_subscription_policy_assignment":     {policyDefinition},
	"azurerm_management_group_policy_assignment": {policyDefinition},
}

// standings collects every exemption: those given, then those of the plan in the
// order of their addresses, then those in comments.
func (o *Options) standings(p *plan.Plan, sources *source.Tree, was, is posture.Relations) []standing {
	all := given(o.Exemptions)
	all = append(all, fromPlan(p)...)
	all = append(all, o.fromPolicies(p, was, is)...)
	return append(all, fromComments(p, sources)...)
}

// given stand on both sides: what is written beside the plan has no before.
func given(exemptions []posture.Exemption) []standing {
	all := make([]standing, len(exemptions))
	for i, e := range exemptions {
		all[i] = standing{Exemption: e, sides: before | after}
	}
	return all
}

// fromPlan reads the resources posture_exemption. Each stands on the sides on
// which it exists.
func fromPlan(p *plan.Plan) []standing {
	var all []standing
	for _, change := range sortedChanges(p, exemptionType) {
		all = append(all, sided(change, readExemption)...)
	}
	return all
}

// sided reads an exemption on both sides of a change, as one if it stays as it is.
func sided(change *posture.Change, read func(*posture.Resource) standing) []standing {
	var all []standing
	if change.After != nil {
		s := read(change.After)
		s.sides = after
		all = append(all, s)
	}
	if change.Before == nil {
		return all
	}
	s := read(change.Before)
	s.sides = before
	if len(all) == 1 && s.Exemption == all[0].Exemption && s.problem == all[0].problem {
		all[0].sides |= before
		return all
	}
	// It applied until now. What becomes of it is told by the other one; a
	// warning about what goes would help nobody.
	s.silent = true
	return append(all, s)
}

func readExemption(r *posture.Resource) standing {
	text := reader(r.Value)
	s := standing{Exemption: posture.Exemption{
		ID: r.Address, Recommendation: text.of("recommendation"), Address: text.of("address"),
		Category: posture.Category(text.of("category")), Reason: text.of("reason"), Owner: text.of("owner"), Origin: originPlan,
	}}
	expires := text.of("expires")
	for _, name := range exemptionAttributes[exemptionType] {
		if text.unknown[name] {
			s.problem = fmt.Sprintf("its %s is known only after apply", name)
			return s
		}
	}
	if expires != "" {
		var err error
		if s.Expires, err = time.Parse(time.DateOnly, expires); err != nil {
			s.problem = "the day on which it expires is not written as in 2027-03-31"
		}
	}
	return s
}

// texts reads string attributes of a value.
type texts struct {
	value   cty.Value
	unknown map[string]bool
}

func reader(value cty.Value) *texts {
	return &texts{value: value, unknown: map[string]bool{}}
}

// of gives a string, "" where it is null, missing or unknown; an unknown one is
// noted. A sensitive one is withheld: reports show exemptions.
func (t *texts) of(name string) string {
	value, _ := t.value.Unmark()
	if !value.IsKnown() {
		t.unknown[name] = true
		return ""
	}
	if value.IsNull() || !value.Type().IsObjectType() || !value.Type().HasAttribute(name) {
		return ""
	}
	attribute, marks := value.GetAttr(name).Unmark()
	switch {
	case !attribute.IsKnown():
		t.unknown[name] = true
	case attribute.IsNull() || attribute.Type() != cty.String:
	case len(marks) > 0:
		return "(sensitive)"
	default:
		return strings.TrimSpace(attribute.AsString())
	}
	return ""
}
