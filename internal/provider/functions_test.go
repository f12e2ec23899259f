package provider

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
)

// account is a storage account of the small catalog: healthy but for what is
// given.
func account(pairs ...any) cty.Value {
	attributes := map[string]cty.Value{
		"id":                                cty.StringVal("/subscriptions/s/account"),
		"name":                              cty.StringVal("account"),
		"https_traffic_only_enabled":        cty.True,
		"min_tls_version":                   cty.StringVal("TLS1_2"),
		"public_network_access_enabled":     cty.True,
		"infrastructure_encryption_enabled": cty.False,
		"network_rules":                     cty.ListVal([]cty.Value{object("default_action", cty.StringVal("Deny"))}),
	}
	for i := 0; i < len(pairs); i += 2 {
		attributes[pairs[i].(string)] = pairs[i+1].(cty.Value)
	}
	return cty.ObjectVal(attributes)
}

const at = "azurerm_storage_account.a"

var (
	noOptions    = cty.NullVal(cty.DynamicPseudoType)
	unknownRules = cty.UnknownVal(cty.List(cty.Object(map[string]cty.Type{"default_action": cty.String})))
	plainHTTP    = []any{"https_traffic_only_enabled", cty.False}
)

func bounded(lower, upper float64) cty.Value {
	return cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeInclusive(numberVal(lower), numberVal(upper)).NewValue()
}

func TestScore(t *testing.T) {
	t.Parallel()
	vault := func(protected cty.Value) cty.Value {
		return object("id", cty.StringVal("/subscriptions/s/vault"), "purge_protection_enabled", protected)
	}
	setting := func(target cty.Value) cty.Value { return object("target_resource_id", target) }
	tests := map[string]struct {
		resources, options, want cty.Value
	}{
		"healthy":             {resources: object(at, account()), want: cty.NumberIntVal(100)},
		"half":                {resources: object(at, account(plainHTTP...)), want: cty.NumberIntVal(50)},
		"only ids unknown":    {resources: object(at, account("id", cty.UnknownVal(cty.String), "https_traffic_only_enabled", cty.False)), want: cty.NumberIntVal(50)},
		"unknown, undecided":  {resources: object(at, account("network_rules", unknownRules)), want: bounded(50, 100)},
		"unknown, overruled":  {resources: object(at, account("https_traffic_only_enabled", cty.False, "min_tls_version", cty.UnknownVal(cty.String))), want: cty.NumberIntVal(50)},
		"unknown, irrelevant": {resources: object(at, account("public_network_access_enabled", cty.False, "network_rules", unknownRules)), want: cty.NumberIntVal(100)},
		"unknown preview":     {resources: object(at, account("infrastructure_encryption_enabled", cty.UnknownVal(cty.Bool))), want: cty.NumberIntVal(100)},
		"counted preview":     {resources: object(at, account()), options: object("include", cty.TupleVal([]cty.Value{cty.StringVal("preview")})), want: cty.NumberIntVal(50)},
		"an unknown resource": {resources: object(at, cty.DynamicVal), want: cty.UnknownVal(cty.Number)},
		"all unknown":         {resources: cty.DynamicVal, want: cty.UnknownVal(cty.Number)},
		"options unknown":     {resources: object(at, account()), options: cty.DynamicVal, want: cty.UnknownVal(cty.Number)},
		"date unknown":        {resources: object(at, account()), options: object("date", cty.UnknownVal(cty.String)), want: cty.UnknownVal(cty.Number)},
		"null":                {resources: cty.NullVal(cty.DynamicPseudoType), want: cty.NullVal(cty.Number)},
		"typed null":          {resources: cty.NullVal(cty.EmptyObject), want: cty.NullVal(cty.Number)},
		"count = 0":           {resources: object(at, cty.EmptyTupleVal), want: cty.NullVal(cty.Number)},
		"two of three": {
			resources: object(at, cty.TupleVal([]cty.Value{account(), account(), account(plainHTTP...)})),
			want:      cty.MustParseNumberVal("83.38"),
		},
		"a relation": {
			resources: object("azurerm_key_vault.v", vault(cty.True), "azurerm_monitor_diagnostic_setting.d", setting(cty.StringVal("/SUBSCRIPTIONS/s/vault"))),
			want:      cty.NumberIntVal(100),
		},
		"no relation": {resources: object("azurerm_key_vault.v", vault(cty.True)), want: cty.NumberIntVal(80)},
		"a relation that is unknown": {
			resources: object("azurerm_key_vault.v", vault(cty.True), "azurerm_monitor_diagnostic_setting.d", setting(cty.UnknownVal(cty.String))),
			want:      bounded(80, 100),
		},
		"a parameter": {
			resources: object(at, account()),
			options:   object("parameters", object("storage_minimum_tls", object("versions", cty.TupleVal([]cty.Value{cty.StringVal("TLS1_3")})))),
			want:      cty.NumberIntVal(50),
		},
		"a standard": {resources: object(at, account("min_tls_version", cty.StringVal("TLS1_0"))), options: object("standard", cty.StringVal("mcsb")), want: cty.NumberIntVal(100)},
		"a waiver":   {resources: object(at, account(plainHTTP...)), options: exempt("waiver", ""), want: cty.NumberIntVal(100)},
		"mitigated":  {resources: object(at, account(plainHTTP...)), options: exempt("mitigated", ""), want: cty.NumberIntVal(100)},
		"expired":    {resources: object(at, account(plainHTTP...)), options: exempt("waiver", "2026-01-31", "date", cty.StringVal("2026-02-01")), want: cty.NumberIntVal(50)},
		"last day":   {resources: object(at, account(plainHTTP...)), options: exempt("waiver", "2026-01-31", "date", cty.StringVal("2026-01-31T23:00:00Z")), want: cty.NumberIntVal(100)},
		"an exemption that is unknown": {
			resources: object(at, account()),
			options:   object("exemptions", cty.TupleVal([]cty.Value{object("recommendation", cty.UnknownVal(cty.String))})),
			want:      cty.UnknownVal(cty.Number),
		},
		"a catalog of one's own": {
			resources: object(at, account()),
			options: object("include", cty.TupleVal([]cty.Value{cty.StringVal("custom")}), "catalogs", cty.TupleVal([]cty.Value{cty.StringVal(`
recommendation "named_well" {
  title       = "Storage accounts should be named well"
  control     = "manage_access_and_permissions"
  severity    = "low"
  why         = "People look for them."
  remediation = "Rename it."
  assess {
    types   = ["azurerm_storage_account"]
    healthy = startswith(resource.name, "st")
    message = "is named badly"
  }
}`)})),
			want: cty.MustParseNumberVal("66.67"),
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if test.options == cty.NilVal {
				test.options = noOptions
			}
			got := answered(t, "score", test.resources, test.options)
			if !got.RawEquals(test.want) {
				t.Errorf("score = %#v, want %#v", got, test.want)
			}
		})
	}
}

// exempt are options with one exemption from secure transfer.
func exempt(category, expires string, more ...any) cty.Value {
	exemption := object("id", cty.UnknownVal(cty.String), "recommendation", cty.StringVal("storage_secure_transfer"), "address", cty.StringVal("azurerm_storage_account.*"),
		"category", cty.StringVal(category), "reason", cty.StringVal("A reason."), "owner", cty.NullVal(cty.String), "expires", cty.NullVal(cty.String))
	if expires != "" {
		attributes := exemption.AsValueMap()
		attributes["expires"] = cty.StringVal(expires)
		exemption = cty.ObjectVal(attributes)
	}
	return object(append(more, "exemptions", cty.TupleVal([]cty.Value{exemption}))...)
}

// answered asks a function through the wire, as Terraform does.
func answered(t *testing.T, name string, arguments ...cty.Value) cty.Value {
	t.Helper()
	answer, failed := asked(t, name, arguments...)
	if failed != "" {
		t.Fatalf("%s failed: %s", name, failed)
	}
	return answer
}

func TestMeets(t *testing.T) {
	t.Parallel()
	undecidedRules := object(at, account("network_rules", unknownRules))
	tests := map[string]struct {
		resources, minimum, options, want cty.Value
	}{
		"above":                {resources: object(at, account()), minimum: cty.NumberIntVal(70), want: cty.True},
		"equal":                {resources: object(at, account(plainHTTP...)), minimum: cty.NumberIntVal(50), want: cty.True},
		"below":                {resources: object(at, account(plainHTTP...)), minimum: cty.NumberIntVal(51), want: cty.False},
		"undecided":            {resources: undecidedRules, minimum: cty.NumberIntVal(70), want: undecided()},
		"worst decides":        {resources: undecidedRules, minimum: cty.NumberIntVal(50), want: cty.True},
		"best decides":         {resources: object(at, account("network_rules", unknownRules, "https_traffic_only_enabled", cty.False)), minimum: cty.NumberIntVal(51), want: cty.False},
		"nothing":              {resources: cty.EmptyObjectVal, minimum: cty.NumberIntVal(70), want: cty.True},
		"unknown resources":    {resources: cty.DynamicVal, minimum: cty.NumberIntVal(70), want: undecided()},
		"unknown minimum":      {resources: object(at, account()), minimum: cty.UnknownVal(cty.Number), want: undecided()},
		"no minimum":           {resources: object(at, account(plainHTTP...)), minimum: cty.NullVal(cty.Number), want: cty.True},
		"severity":             {resources: object(at, account(plainHTTP...)), minimum: cty.NullVal(cty.Number), options: object("fail_on", cty.StringVal("high")), want: cty.False},
		"less severe":          {resources: object(at, account("min_tls_version", cty.StringVal("TLS1_0"))), minimum: cty.NullVal(cty.Number), options: object("fail_on", cty.StringVal("high")), want: cty.True},
		"severity undecided":   {resources: undecidedRules, minimum: cty.NullVal(cty.Number), options: object("fail_on", cty.StringVal("medium")), want: undecided()},
		"a control":            {resources: object(at, account(plainHTTP...)), minimum: cty.NullVal(cty.Number), options: object("controls", object("encrypt_data_in_transit", cty.NumberIntVal(1))), want: cty.False},
		"a control, undecided": {resources: undecidedRules, minimum: cty.NullVal(cty.Number), options: object("controls", object("restrict_unauthorized_network_access", cty.NumberIntVal(1))), want: undecided()},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if test.options == cty.NilVal {
				test.options = noOptions
			}
			got := answered(t, "meets", test.resources, test.minimum, test.options)
			if !got.RawEquals(test.want) {
				t.Errorf("meets = %#v, want %#v", got, test.want)
			}
		})
	}
}

func TestUnhealthy(t *testing.T) {
	t.Parallel()
	finding := object("address", cty.StringVal("azurerm_storage_account.self"), "recommendation", cty.StringVal("storage_secure_transfer"),
		"title", cty.StringVal("Secure transfer to storage accounts should be enabled"), "control", cty.StringVal("encrypt_data_in_transit"),
		"severity", cty.StringVal("high"), "message", cty.StringVal("accepts plain HTTP"), "remediation", cty.StringVal("Accept HTTPS only."))
	none := cty.ListValEmpty(findingType)
	high := object("severity", cty.StringVal("high"))
	atLeastOne := cty.UnknownVal(cty.List(findingType)).Refine().NotNull().CollectionLengthLowerBound(1).CollectionLengthUpperBound(2).NewValue()
	vault := object("id", cty.StringVal("/v"), "purge_protection_enabled", cty.True)
	tests := map[string]struct {
		typ                     string
		resource, options, want cty.Value
	}{
		"one":                 {resource: account(plainHTTP...), options: high, want: cty.ListVal([]cty.Value{finding})},
		"none":                {resource: account(), options: high, want: none},
		"null":                {resource: cty.NullVal(cty.DynamicPseudoType), want: none},
		"unknown":             {resource: cty.DynamicVal, want: cty.UnknownVal(cty.List(findingType)).RefineNotNull()},
		"unknown beside one":  {resource: account("https_traffic_only_enabled", cty.False, "network_rules", unknownRules), options: object("severity", cty.StringVal("medium")), want: atLeastOne},
		"relations left out":  {typ: "azurerm_key_vault", resource: vault, want: none},
		"an exemption":        {resource: account(plainHTTP...), options: exempt("waiver", "", "severity", cty.StringVal("high")), want: none},
		"every instance":      {resource: cty.TupleVal([]cty.Value{account(), account()}), options: high, want: none},
		"an address":          {typ: "module.m.azurerm_storage_account.x[0]", resource: account(), options: high, want: none},
		"an unknown severity": {resource: account(), options: object("severity", cty.UnknownVal(cty.String)), want: cty.UnknownVal(cty.List(findingType)).RefineNotNull()},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if test.options == cty.NilVal {
				test.options = noOptions
			}
			if test.typ == "" {
				test.typ = "azurerm_storage_account"
			}
			got := answered(t, "unhealthy", cty.StringVal(test.typ), test.resource, test.options)
			if !got.RawEquals(test.want) {
				t.Errorf("unhealthy = %#v, want %#v", got, test.want)
			}
		})
	}
	with := object("with", object("azurerm_monitor_diagnostic_setting.d", object("target_resource_id", cty.StringVal("/other"))))
	got := answered(t, "unhealthy", cty.StringVal("azurerm_key_vault"), vault, with)
	if !got.IsKnown() || got.LengthInt() != 1 || got.AsValueSlice()[0].GetAttr("recommendation").AsString() != "key_vault_diagnostics" {
		t.Errorf("unhealthy with others = %#v", got)
	}
}

func TestAssess(t *testing.T) {
	t.Parallel()
	got := answered(t, "assess", object(at, account("https_traffic_only_enabled", cty.False, "network_rules", unknownRules, "id", cty.UnknownVal(cty.String))), noOptions)
	var found []string
	for _, a := range got.AsValueSlice() {
		line := a.GetAttr("recommendation").AsString() + " "
		if health := a.GetAttr("health"); health.IsKnown() {
			line += health.AsString()
		} else {
			line += "unknown"
		}
		if a.GetAttr("scope").IsKnown() {
			t.Error("the scope is known although the id isn't")
		}
		found = append(found, line)
	}
	want := []string{"storage_infrastructure_encryption unhealthy", "storage_minimum_tls healthy", "storage_network_rules unknown", "storage_secure_transfer unhealthy"}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("assess (-want +got):\n%s", diff)
	}
	later := answered(t, "assess", cty.DynamicVal, noOptions)
	if !later.RawEquals(cty.UnknownVal(cty.List(assessmentType)).RefineNotNull()) {
		t.Errorf("assess of unknown resources = %#v", later)
	}
	if none := answered(t, "assess", object(at, account("public_network_access_enabled", cty.False)), noOptions); none.LengthInt() != 4 {
		t.Errorf("assess lists %d assessments, want all 4 with the one that is not applicable", none.LengthInt())
	}
}

func TestRecommendation(t *testing.T) {
	t.Parallel()
	got := answered(t, "recommendation", cty.StringVal("storage_secure_transfer"))
	if text := got.GetAttr("remediation").AsString(); text != "Accept HTTPS only." {
		t.Errorf("remediation = %q", text)
	}
	if later := answered(t, "recommendation", cty.UnknownVal(cty.String)); later.IsKnown() {
		t.Errorf("recommendation of an unknown id = %#v", later)
	}
}

func TestFunctionErrors(t *testing.T) {
	t.Parallel()
	resources := object(at, account())
	tests := map[string]struct {
		name      string
		arguments []cty.Value
		want      string
	}{
		"a key":               {"score", []cty.Value{object("logs", account())}, `[0] the key "logs" is not a resource address. A value doesn't say which type of resource it is, so its key must: write "azurerm_storage_account.logs" = azurerm_storage_account.logs (with the resource's own type)`},
		"an option":           {"score", []cty.Value{resources, object("severty", cty.StringVal("high"))}, `[1] there is no option "severty" here; supported are catalogs, date, exemptions, include, parameters, standard`},
		"an option's value":   {"score", []cty.Value{resources, object("include", cty.TupleVal([]cty.Value{cty.StringVal("all")}))}, `[1] option include: "all" can't be included; supported are preview, disabled, custom`},
		"options twice":       {"score", []cty.Value{resources, noOptions, noOptions}, `[2] options may be given once: put all of them into one object`},
		"options as a list":   {"score", []cty.Value{resources, cty.TupleVal([]cty.Value{cty.True})}, `[1] options must be an object, such as { date = plantimestamp() }`},
		"no date":             {"score", []cty.Value{resources, exempt("waiver", "2026-01-31")}, `[1] the exemption exemptions[0] expires on 2026-01-31, so the day matters: set date = plantimestamp()`},
		"a date":              {"score", []cty.Value{resources, object("date", cty.StringVal("31.1.2026"))}, `[1] option date: "31.1.2026" is not a date: write it as 2027-03-31, or use plantimestamp()`},
		"an exemption":        {"score", []cty.Value{resources, object("exemptions", cty.TupleVal([]cty.Value{object("recommendation", cty.StringVal("storage_secure_transfer"))}))}, `[1] option exemptions: exemption 1 needs an address`},
		"one exemption":       {"score", []cty.Value{resources, object("exemptions", object("recommendation", cty.StringVal("x")))}, `[1] option exemptions: must be a list of exemptions: write [posture_exemption.example]`},
		"a catalog":           {"score", []cty.Value{resources, object("catalogs", cty.TupleVal([]cty.Value{cty.StringVal("recommendation {")}))}, `[1] option catalogs: `},
		"a standard":          {"score", []cty.Value{resources, object("standard", cty.StringVal("iso"))}, `[1] option standard: there is no standard "iso"; there are mcsb`},
		"a parameter":         {"score", []cty.Value{resources, object("parameters", object("storage_minimum_tsl", object("versions", cty.EmptyTupleVal)))}, `[1] option parameters: Unknown recommendation`},
		"a minimum":           {"meets", []cty.Value{resources, cty.NumberIntVal(101)}, `[1] minimum must be a number from 0 to 100`},
		"a severity":          {"meets", []cty.Value{resources, cty.NumberIntVal(1), object("fail_on", cty.StringVal("hihg"))}, `[2] option fail_on: there is no severity "hihg"; supported are low, medium, high, critical`},
		"no type":             {"unhealthy", []cty.Value{cty.NullVal(cty.String), account()}, `[0] type must be the type of the resource, such as "azurerm_storage_account"`},
		"a type":              {"unhealthy", []cty.Value{cty.StringVal("logs"), account()}, `[0] "logs" is neither a type nor an address of a resource: write "azurerm_storage_account"`},
		"a recommendation":    {"recommendation", []cty.Value{cty.StringVal("storage_secure_transfr")}, `[0] there is no recommendation "storage_secure_transfr". Did you mean "storage_secure_transfer"?`},
		"a string for others": {"unhealthy", []cty.Value{cty.StringVal("azurerm_storage_account"), cty.StringVal("hunter2")}, `[1] the value of "azurerm_storage_account.self" is a string and not a resource`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, failed := asked(t, test.name, test.arguments...)
			if len(failed) < len(test.want) || failed[:len(test.want)] != test.want {
				t.Errorf("error = %q, want %q", failed, test.want)
			}
		})
	}
}
