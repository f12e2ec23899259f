package check

import (
	"slices"
	"strings"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

const policyDefinition = "policy_definition_id"

// policyExemption are the attributes that Azure's policy exemptions share.
var policyExemption = []string{
	"policy_assignment_id", "policy_definition_reference_ids", "exemption_category", "expires_on", "description", "display_name",
}

// policyExemptions are their types, by how far they reach.
var policyExemptions = map[string]string{
	"azurerm_resource_policy_exemption":         "resource_id",
	"azurerm_resource_group_policy_exemption":   "resource_group_id",
	"azurerm_subscription_policy_exemption":     "subscription_id",
	"azurerm_management_group_policy_exemption": "management_group_id",
}

var policyAssignments = []string{
	"azurerm_management_group_policy_assignment", "azurerm_resource_group_policy_assignment",
	"azurerm_resource_policy_assignment", "azurerm_subscription_policy_assignment",
}

// Initiatives whose exemption as a whole exempts from every recommendation that
// a policy stands behind, and the assignment that Defender for Cloud makes.
const (
	benchmark         = "1f3afdf9-d0c9-4c3d-847f-89da613e70a8"
	benchmarkV2       = "e3ec7e09-768c-4b64-882c-fcada3772047"
	defaultAssignment = "/policyassignments/securitycenterbuiltin"
)

// policySource is the key of maps_to under which policy ids stand.
const policySource = "azure_policy"

// fromPolicies reads Azure's policy exemptions out of the plan: those whose
// policy is one that a recommendation maps to. Others are none of our business.
func (o *Options) fromPolicies(p *plan.Plan, was, is posture.Relations) []standing {
	var all []standing
	for _, change := range sortedChanges(p, policyTypes()...) {
		for _, s := range []struct {
			side      side
			resource  *posture.Resource
			relations posture.Relations
			inventory []*posture.Resource
		}{{after, change.After, is, p.After()}, {before, change.Before, was, p.Before()}} {
			if s.resource == nil {
				continue
			}
			for _, recommendation := range o.exempted(s.resource, s.relations) {
				e := readPolicyExemption(s.resource, s.relations, s.inventory)
				e.Recommendation, e.sides = recommendation, s.side
				e.silent = s.side == before
				all = append(all, e)
			}
		}
	}
	return all
}

func policyTypes() []string {
	var types []string
	for typ := range policyExemptions {
		types = append(types, typ)
	}
	return types
}

// sortedChanges gives the changes of some types in the order of their addresses.
func sortedChanges(p *plan.Plan, types ...string) []*posture.Change {
	var changes []*posture.Change
	for i := range p.Changes {
		c := &p.Changes[i]
		r := c.After
		if r == nil {
			r = c.Before
		}
		if r != nil && slices.Contains(types, r.Type) {
			changes = append(changes, c)
		}
	}
	slices.SortFunc(changes, func(a, b *posture.Change) int { return strings.Compare(a.Address, b.Address) })
	return changes
}

// exempted gives the recommendations that a policy exemption is about: those that
// map to the assigned policy, or "*" for a benchmark as a whole.
func (o *Options) exempted(r *posture.Resource, rel posture.Relations) []string {
	text := reader(r.Value)
	definition := ""
	if assignments := rel.Referenced(r, "policy_assignment_id", policyAssignments).Resources; len(assignments) == 1 {
		definition = reader(assignments[0].Value).of(policyDefinition)
	} else if strings.HasSuffix(strings.ToLower(text.of("policy_assignment_id")), defaultAssignment) {
		definition = "/" + benchmark
	}
	id := strings.ToLower(definition[strings.LastIndexByte(definition, '/')+1:])
	if id == "" {
		return nil
	}
	if id == benchmark || id == benchmarkV2 {
		return []string{"*"}
	}
	var ids []string
	for _, rec := range o.Catalog.Recommendations() {
		if slices.ContainsFunc(rec.MapsTo[policySource], func(p string) bool { return strings.EqualFold(p, id) }) {
			ids = append(ids, rec.ID)
		}
	}
	return ids
}

// readPolicyExemption reads everything but the recommendation.
func readPolicyExemption(r *posture.Resource, rel posture.Relations, inventory []*posture.Resource) standing {
	text := reader(r.Value)
	reach := policyExemptions[r.Type]
	s := standing{
		Exemption: posture.Exemption{
			ID: r.Address, Address: text.of(reach), Category: posture.Category(strings.ToLower(text.of("exemption_category"))),
			Reason: text.of("description"), Origin: originPolicy,
		},
		addresses: map[string]bool{},
	}
	if s.Reason == "" {
		s.Reason = text.of("display_name")
	}
	expires := text.of("expires_on")
	switch {
	case text.unknown["exemption_category"] || text.unknown["expires_on"]:
		s.problem = "its category or its end is known only after apply"
	case namesParts(r.Value):
		// The ids name entries of an initiative, whose definition isn't at hand.
		s.problem = "it is limited to policies of an initiative by their reference ids, which the plan doesn't resolve"
	case reach == "management_group_id":
		s.problem = "which subscriptions are below the management group can't be told from the plan"
	case expires != "":
		at, err := time.Parse(time.RFC3339, expires)
		if err != nil {
			s.problem = "the time at which it expires is not written as in 2027-03-31T00:00:00Z"
		}
		s.Expires = at
	}
	var reached []*posture.Resource
	if reach == "resource_id" {
		reached = rel.Referenced(r, reach, nil).Resources
	}
	for _, other := range reached {
		s.addresses[other.Address] = true
		if s.Address == "" {
			s.Address = other.Address
		}
	}
	for _, other := range inventory {
		if within(other, s.Address, reach) {
			s.addresses[other.Address] = true
		}
	}
	return s
}

// within reports whether a resource is what an Azure id names, or is below it.
func within(r *posture.Resource, id, reach string) bool {
	const subscriptions = "/subscriptions/"
	switch {
	case !strings.HasPrefix(strings.ToLower(id), subscriptions):
		return false
	case reach == "subscription_id":
		return r.Scope.Environment == "azure" && strings.EqualFold(r.Scope.ID, strings.Trim(id[len(subscriptions):], "/"))
	default:
		return len(r.ID) >= len(id) && strings.EqualFold(r.ID[:len(id)], id) && (len(r.ID) == len(id) || r.ID[len(id)] == '/')
	}
}

// namesParts reports whether an exemption is limited to parts of an initiative.
func namesParts(value cty.Value) bool {
	value, _ = value.Unmark()
	const name = "policy_definition_reference_ids"
	if !value.IsKnown() || value.IsNull() || !value.Type().IsObjectType() || !value.Type().HasAttribute(name) {
		return false
	}
	ids, _ := value.GetAttr(name).Unmark()
	return !ids.IsKnown() || !ids.IsNull() && ids.CanIterateElements() && ids.LengthInt() > 0
}
