package provider

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/gocty"
)

// plan plans the object at a path: what nobody set is a default, the prior value,
// or unknown.
func (t *cloudType) plan(prefix string, prior, proposed cty.Value) cty.Value {
	attributes := proposed.AsValueMap()
	for name, value := range attributes {
		path := prefix + name
		if facts, is := t.Attributes[path]; is {
			if value.IsNull() {
				attributes[name] = t.unset(path, facts[1], value)
			}
			continue
		}
		if !value.IsKnown() || value.IsNull() {
			continue
		}
		before := cty.NullVal(value.Type())
		if !prior.IsNull() && prior.IsKnown() {
			before = prior.GetAttr(name)
		}
		if value.LengthInt() == 0 {
			if prefix == "" && slices.Contains(t.UnknownBlocks, name) {
				if attributes[name] = before; before.IsNull() {
					attributes[name] = cty.UnknownVal(value.Type())
				}
			}
			continue
		}
		attributes[name] = t.planBlocks(path+".", before, value)
	}
	return cty.ObjectVal(attributes)
}

func (t *cloudType) unset(path, flags string, null cty.Value) cty.Value {
	if value, has := t.Defaults[path]; has {
		if value, err := gocty.ToCtyValue(value, null.Type()); err == nil {
			return value
		}
		panic(fmt.Sprintf("the default of %s has another type", path))
	}
	if strings.Contains(flags, "c") {
		return cty.UnknownVal(null.Type())
	}
	return null
}

func (t *cloudType) planBlocks(prefix string, prior, proposed cty.Value) cty.Value {
	var before, after []cty.Value
	if prior.IsKnown() && !prior.IsNull() {
		before = prior.AsValueSlice()
	}
	for i, block := range proposed.AsValueSlice() {
		was := cty.NullVal(block.Type())
		if i < len(before) {
			was = before[i]
		}
		after = append(after, t.plan(prefix, was, block))
	}
	if proposed.Type().IsSetType() {
		return cty.SetVal(after)
	}
	return cty.ListVal(after)
}

// armTypes are the types of ids that relations look at.
var armTypes = map[string]string{
	"azurerm_storage_account":        "Microsoft.Storage/storageAccounts",
	"azurerm_key_vault":              "Microsoft.KeyVault/vaults",
	"azurerm_mssql_server":           "Microsoft.Sql/servers",
	"azurerm_virtual_network":        "Microsoft.Network/virtualNetworks",
	"azurerm_subnet":                 "Microsoft.Network/virtualNetworks/net/subnets",
	"azurerm_network_security_group": "Microsoft.Network/networkSecurityGroups",
	"azurerm_private_endpoint":       "Microsoft.Network/privateEndpoints",
	"azurerm_linux_web_app":          "Microsoft.Web/sites",
}

// settle gives every unknown attribute the value that the cloud would.
func (c *cloud) settle(typ string, planned cty.Value) cty.Value {
	name := "it"
	if planned.Type().HasAttribute("name") && known(planned.GetAttr("name"), cty.String) {
		name = planned.GetAttr("name").AsString()
	}
	settled, err := cty.Transform(planned, func(path cty.Path, value cty.Value) (cty.Value, error) {
		if value.IsKnown() {
			return value, nil
		}
		last := ""
		if step, ok := path[len(path)-1].(cty.GetAttrStep); ok {
			last = step.Name
		}
		switch of := value.Type(); {
		case len(path) == 1 && last == "id":
			arm, has := armTypes[typ]
			if !has {
				arm = "Microsoft.Example/" + typ
			}
			return cty.StringVal("/subscriptions/" + c.subscription + "/resourceGroups/example/providers/" + arm + "/" + name), nil
		case len(path) == 1 && (last == "network_rules" || last == "network_acls"):
			return cty.ListVal([]cty.Value{openFirewall(of.ElementType())}), nil
		case of == cty.String:
			return cty.StringVal("hunter2-" + name + "-" + last), nil
		case of == cty.Bool:
			return cty.False, nil
		case of == cty.Number:
			return cty.Zero, nil
		case of.IsListType():
			return cty.ListValEmpty(of.ElementType()), nil
		case of.IsSetType():
			return cty.SetValEmpty(of.ElementType()), nil
		case of.IsMapType():
			return cty.MapValEmpty(of.ElementType()), nil
		default:
			return cty.NullVal(of), nil
		}
	})
	if err != nil {
		panic(err)
	}
	return settled
}

// openFirewall is the block that Azure reports when nobody configured one.
func openFirewall(typ cty.Type) cty.Value {
	attributes := make(map[string]cty.Value)
	for name, of := range typ.AttributeTypes() {
		switch {
		case name == "default_action":
			attributes[name] = cty.StringVal("Allow")
		case name == "bypass" && of.IsSetType():
			attributes[name] = cty.SetVal([]cty.Value{cty.StringVal("AzureServices")})
		case name == "bypass":
			attributes[name] = cty.StringVal("AzureServices")
		case of.IsSetType():
			attributes[name] = cty.SetValEmpty(of.ElementType())
		case of.IsListType():
			attributes[name] = cty.ListValEmpty(of.ElementType())
		default:
			attributes[name] = cty.NullVal(of)
		}
	}
	return cty.ObjectVal(attributes)
}
