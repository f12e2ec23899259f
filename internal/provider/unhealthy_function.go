package provider

import (
	"context"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// findingType is one reason why a resource is unhealthy.
var findingType = cty.Object(map[string]cty.Type{
	"address":        cty.String,
	"recommendation": cty.String,
	"title":          cty.String,
	"control":        cty.String,
	"severity":       cty.String,
	"message":        cty.String,
	"remediation":    cty.String,
})

// unhealthyFunction lists the findings of one resource.
func unhealthyFunction() *spec {
	return &spec{
		name:    "unhealthy",
		summary: "Findings of one resource",
		doc: "Lists why a resource is unhealthy, sorted by recommendation; made for a `postcondition` with `self`. " +
			"The value of a resource doesn't say its type, so that is the first argument. " +
			"Recommendations that look at other resources (is there a diagnostic setting?) are left out, unless the option `with` holds those resources, keyed by address. " +
			"The option `severity` leaves out what is less severe. While the resource isn't decided the list is unknown, its length bounded: `length(…) == 0` is false as soon as one finding is certain.",
		parameters: []parameter{
			{name: "type", typ: cty.String, doc: "Type of the resource, such as `azurerm_storage_account`, or its address."},
			{name: "resource", typ: cty.DynamicPseudoType, doc: "The resource, such as `self`."},
		},
		options: true,
		result:  cty.List(findingType),
		impl:    unhealthy,
	}
}

func unhealthy(ctx context.Context, arguments []cty.Value, given cty.Value) (cty.Value, *fault) {
	later := cty.UnknownVal(cty.List(findingType)).RefineNotNull()
	o, err := readOptions(given, "severity", "with")
	if err != nil {
		return cty.NilVal, argumentFault(2, "%s", err)
	}
	if arguments[0].IsNull() {
		return cty.NilVal, argumentFault(0, "type must be the type of the resource, such as \"azurerm_storage_account\"")
	}
	if !arguments[0].IsKnown() {
		return later, nil
	}
	address := arguments[0].AsString()
	if !strings.Contains(address, ".") {
		address += ".self"
	}
	if parsed, ok := parseKey(address); !ok || parsed.typ == "" {
		return cty.NilVal, argumentFault(0, "%q is neither a type nor an address of a resource: write \"azurerm_storage_account\"", arguments[0].AsString())
	}
	everything := map[string]cty.Value{}
	if with := o.with; !with.IsNull() {
		everything = with.AsValueMap()
	}
	everything[address] = arguments[1]
	o.alone = o.with.IsNull()
	report, fault := askWith(ctx, cty.ObjectVal(everything), o, 1, 2)
	if fault != nil {
		return cty.NilVal, fault
	}
	if report == nil {
		return later, nil
	}
	var findings []cty.Value
	unknown := 0
	for i := range report.Assessments {
		a := &report.Assessments[i]
		if a.Severity < o.severity || a.Exemption != nil || !instanceOf(a.Address, address) {
			continue
		}
		switch a.After {
		case posture.Unhealthy:
			findings = append(findings, report.finding(a))
		case posture.Unknown:
			unknown++
		case posture.Healthy, posture.NotApplicable, posture.Absent:
		}
	}
	switch {
	case unknown > 0:
		return later.Refine().CollectionLengthLowerBound(len(findings)).CollectionLengthUpperBound(len(findings) + unknown).NewValue(), nil
	case len(findings) == 0:
		return cty.ListValEmpty(findingType), nil
	default:
		return cty.ListVal(findings), nil
	}
}

// instanceOf reports whether an address is the other or one of its instances.
func instanceOf(address, of string) bool {
	rest, ok := strings.CutPrefix(address, of)
	return ok && (rest == "" || rest[0] == '[')
}

func (r *answer) finding(a *posture.Assessment) cty.Value {
	remediation := ""
	if recommendation, has := r.catalog.Find(a.Recommendation); has {
		remediation = recommendation.Remediation
	}
	return cty.ObjectVal(map[string]cty.Value{
		"address":        cty.StringVal(a.Address),
		"recommendation": cty.StringVal(a.Recommendation),
		"title":          cty.StringVal(a.Title),
		"control":        cty.StringVal(a.Control),
		"severity":       cty.StringVal(a.Severity.String()),
		"message":        cty.StringVal(a.Message),
		"remediation":    cty.StringVal(remediation),
	})
}
