package plan

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/tfposture/terraform-provider-posture/internal/golden"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// kept are the attributes that goldens of the example stacks show.
var kept = map[string]bool{
	"administrator_password_wo": true, "app_settings": true, "customer_managed_key": true, "encrypted": true,
	"https_traffic_only_enabled": true, "identity": true, "key_vault_id": true, "network_rules": true,
	"network_rule_set": true, "password": true, "private_service_connection": true, "security_rule": true,
	"site_config": true, "tags": true, "target_resource_id": true, "ingress": true, "value": true,
}

func some(string) (map[string]bool, bool) { return kept, false }

// defaults stand for what the catalog records of the cloud.
func defaults(typ, _ string) map[string]cty.Value {
	if typ != "azurerm_storage_account" {
		return nil
	}
	return map[string]cty.Value{
		"network_rules": cty.TupleVal([]cty.Value{cty.ObjectVal(map[string]cty.Value{"default_action": cty.StringVal("Allow")})}),
	}
}

// TestGolden reads every plan at hand and compares all of what was read.
func TestGolden(t *testing.T) {
	t.Parallel()
	all := Options{}
	for pattern, o := range map[string]Options{
		"testdata/probes/*.json":              all,
		"testdata/binary/root/plan.json":      all,
		"../../examples/*/plan.json":          {Attributes: some, Defaults: defaults},
		"testdata/special/*.json":             all,
		"../../examples/*/nested/*/plan.json": all,
	} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".json")
			if name == "plan" {
				name = filepath.Base(filepath.Dir(file))
			}
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				p, err := Open(t.Context(), file, o)
				if err != nil {
					t.Fatal(err)
				}
				golden.Check(t, filepath.Join("testdata", "golden", name+".txt"), dump(p))
			})
		}
	}
}

// dump prints a plan for people: secrets as (sensitive), what is known after
// apply as (unknown).
func dump(p *Plan) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s by %s complete=%t errored=%t\n", p.Kind, p.FormatVersion, p.TerraformVersion, p.Complete, p.Errored)
	for _, sentence := range p.Incomplete {
		fmt.Fprintln(&b, sentence)
	}
	for title, changes := range orderedChanges(p) {
		for _, c := range changes {
			fmt.Fprintf(&b, "\n%s: %s %s\n", title, c.Action, c.Address)
			for _, line := range []struct{ what, text string }{
				{"previous address", c.PreviousAddress},
				{"reason", c.Reason},
				{"replaced for", strings.Join(c.ReplacePaths, ", ")},
			} {
				if line.text != "" {
					fmt.Fprintf(&b, "  %s: %s\n", line.what, line.text)
				}
			}
			if c.Importing {
				fmt.Fprintln(&b, "  importing")
			}
			if c.Before != nil && c.After != nil && c.Before.Value.RawEquals(c.After.Value) {
				fmt.Fprintln(&b, "  before as after")
			} else if c.Before != nil {
				dumpResource(&b, "before", c.Before)
			}
			if c.After != nil {
				dumpResource(&b, "after", c.After)
			}
		}
	}
	for _, r := range p.Data {
		dumpResource(&b, "\ndata "+r.Address, r)
	}
	for _, r := range p.Prior {
		dumpResource(&b, "\nprior "+r.Address, r)
	}
	if p.Config != nil {
		b.WriteString("\nconfiguration\n")
		for _, key := range sortedKeys(p.Config.Providers) {
			provider := p.Config.Providers[key]
			fmt.Fprintf(&b, "  provider %s %s %s %q\n", key, provider.FullName, provider.VersionConstraint, sortedKeys(provider.Expressions))
		}
		for _, name := range sortedKeys(p.Config.Variables) {
			fmt.Fprintf(&b, "  var.%s = %s\n", name, show1(p.Config.Variables[name]))
		}
		dumpModule(&b, "  ", p.Config.Root)
	}
	return b.Bytes()
}

func orderedChanges(p *Plan) func(func(string, []posture.Change) bool) {
	return func(yield func(string, []posture.Change) bool) {
		_ = yield("change", p.Changes) && yield("drift", p.Drift)
	}
}

func dumpResource(b *bytes.Buffer, side string, r *posture.Resource) {
	fmt.Fprintf(b, "  %s: scope=%s/%s module=%q key=%v id=%q provider=%s\n", side, r.Scope.Environment, r.Scope.ID, r.Module, r.Key, r.ID, r.Provider)
	if !r.Value.IsKnown() {
		fmt.Fprintln(b, "    (unknown)")
		return
	}
	for it := r.Value.ElementIterator(); it.Next(); {
		key, value := it.Element()
		fmt.Fprintf(b, "    %s = %s\n", key.AsString(), show1(value))
	}
	if len(r.Unset) > 0 {
		fmt.Fprintf(b, "    unset: %s\n", strings.Join(r.Unset, " "))
	}
	for _, path := range sortedKeys(r.Unknowns) {
		fmt.Fprintf(b, "    %s <- %s\n", path, strings.Join(r.Unknowns[path], " "))
	}
}

func show1(v cty.Value) string {
	if v.IsMarked() {
		return "(sensitive)"
	}
	if !v.IsKnown() {
		return "(unknown)"
	}
	if v.IsNull() || !v.CanIterateElements() {
		j, err := ctyjson.SimpleJSONValue{Value: v}.MarshalJSON()
		if err != nil {
			return err.Error()
		}
		return string(j)
	}
	var parts []string
	for it := v.ElementIterator(); it.Next(); {
		key, element := it.Element()
		part := show1(element)
		if v.Type().IsObjectType() {
			part = key.AsString() + ":" + part
		}
		parts = append(parts, part)
	}
	if v.Type().IsObjectType() {
		return "{" + strings.Join(parts, " ") + "}"
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func dumpModule(b *bytes.Buffer, indent string, m *Module) {
	for _, name := range sortedKeys(m.Variables) {
		v := m.Variables[name]
		def := "required"
		if v.Default != cty.NilVal {
			def = show1(v.Default)
		}
		fmt.Fprintf(b, "%svariable %s %s\n", indent, name, def)
	}
	for _, name := range sortedKeys(m.Outputs) {
		fmt.Fprintf(b, "%soutput %s %s\n", indent, name, showExpression(m.Outputs[name]))
	}
	for _, name := range sortedKeys(m.Resources) {
		r := m.Resources[name]
		fmt.Fprintf(b, "%s%s provider=%s count=%s for_each=%s depends_on=%q\n", indent, name, r.ProviderKey, showExpression(r.Count), showExpression(r.ForEach), r.DependsOn)
		for _, attribute := range sortedKeys(r.Expressions) {
			fmt.Fprintf(b, "%s  %s %s\n", indent, attribute, showExpression(r.Expressions[attribute]))
		}
	}
	for _, name := range sortedKeys(m.Calls) {
		call := m.Calls[name]
		fmt.Fprintf(b, "%smodule %s source=%s count=%s for_each=%s\n", indent, name, call.Source, showExpression(call.Count), showExpression(call.ForEach))
		for _, argument := range sortedKeys(call.Expressions) {
			fmt.Fprintf(b, "%s  %s %s\n", indent, argument, showExpression(call.Expressions[argument]))
		}
		dumpModule(b, indent+"  ", call.Module)
	}
}

// showExpression prints an expression; the values of constants stay out, they
// may be secrets.
func showExpression(e *Expression) string {
	switch {
	case e == nil:
		return "-"
	case e.Constant != nil:
		return "constant"
	case e.Blocks != nil:
		var parts []string
		for _, block := range e.Blocks {
			var members []string
			for _, name := range sortedKeys(block) {
				members = append(members, name+":"+showExpression(block[name]))
			}
			parts = append(parts, "{"+strings.Join(members, " ")+"}")
		}
		return "[" + strings.Join(parts, " ") + "]"
	default:
		return "(" + strings.Join(e.References, " ") + ")"
	}
}
