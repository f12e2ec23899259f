package provider

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// readExemptions reads a list (or an object) of exemptions, each as the resource
// posture_exemption has it; undecided when something that matters is unknown.
func readExemptions(value cty.Value) (exemptions []posture.Exemption, undecided bool, err error) {
	if !value.IsKnown() {
		return nil, true, nil
	}
	if value.IsNull() {
		return nil, false, nil
	}
	if typ := value.Type(); typ.IsPrimitiveType() || typ.IsObjectType() && typ.HasAttribute("recommendation") {
		return nil, false, fmt.Errorf("must be a list of exemptions: write [posture_exemption.example]")
	}
	all, err := elements(value)
	if err != nil {
		return nil, false, err
	}
	for i, element := range all {
		exemption, unknown, err := readExemption(element)
		if err != nil {
			return nil, false, fmt.Errorf("exemption %d %w", i+1, err)
		}
		if exemption.ID == "" {
			exemption.ID = fmt.Sprintf("exemptions[%d]", i)
		}
		undecided = undecided || unknown
		exemptions = append(exemptions, exemption)
	}
	return exemptions, undecided, nil
}

// readExemption reads one. Attributes that are not of an exemption are ignored,
// so that whole resources can be given.
func readExemption(value cty.Value) (e posture.Exemption, undecided bool, err error) {
	if !value.IsKnown() {
		return e, true, nil
	}
	if typ := value.Type(); !typ.IsObjectType() && !typ.IsMapType() {
		return e, false, fmt.Errorf("must be an object with recommendation, address, category and reason")
	}
	texts := make(map[string]string)
	given := value.AsValueMap()
	for _, name := range []string{"id", "recommendation", "address", "category", "reason", "owner", "expires"} {
		attribute, has := given[name]
		switch {
		case !has:
		case attribute.IsNull():
			// Right after an import, say: nothing to stop for, it doesn't apply.
			texts[name] = ""
		case !attribute.IsKnown():
			undecided = undecided || name != "id" && name != "owner"
		case attribute.Type() != cty.String:
			return e, false, fmt.Errorf("has a %s that is not a string", name)
		default:
			texts[name] = attribute.AsString()
		}
	}
	if undecided {
		return e, true, nil
	}
	e, err = newExemption(texts)
	return e, false, err
}

// newExemption checks the words of an exemption.
func newExemption(texts map[string]string) (posture.Exemption, error) {
	e := posture.Exemption{
		ID: texts["id"], Recommendation: texts["recommendation"], Address: texts["address"],
		Category: posture.Category(texts["category"]), Reason: texts["reason"], Owner: texts["owner"], Origin: "plan",
	}
	for _, name := range []string{"recommendation", "address", "category", "reason"} {
		if _, has := texts[name]; !has {
			return e, fmt.Errorf("needs %s", map[string]string{"recommendation": "a recommendation", "address": "an address", "category": "a category", "reason": "a reason"}[name])
		}
	}
	if category := texts["category"]; category != "" && !slices.Contains(categories, category) {
		return e, fmt.Errorf("has the category %q; supported are %s", texts["category"], strings.Join(categories, ", "))
	}
	if texts["expires"] != "" {
		expires, err := time.Parse(time.DateOnly, texts["expires"])
		if err != nil {
			return e, fmt.Errorf("expires on %q, which is not a day: write it as 2027-03-31", texts["expires"])
		}
		e.Expires = expires
	}
	return e, nil
}

var categories = []string{string(posture.Mitigated), string(posture.Waiver)}

// expiring gives the first exemption that ends some day, nil when none does.
func expiring(exemptions []posture.Exemption) *posture.Exemption {
	for i := range exemptions {
		if !exemptions[i].Expires.IsZero() {
			return &exemptions[i]
		}
	}
	return nil
}
