package catalog

import (
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

var (
	controlShape      = shape{name: "A control", arguments: []string{"title!", "max_score!", "description", "defender_id"}}
	standardShape     = shape{name: "A standard", arguments: []string{"title!", "version!", "url"}, blocks: []string{"requirement"}}
	requirementShape  = shape{name: "A requirement", arguments: []string{"title!"}}
	resourceTypeShape = shape{name: "A resource_type block", arguments: []string{"defaults"}, blocks: []string{"major"}}
	majorShape        = shape{name: "A major block", arguments: []string{"defaults!"}}
)

// ranged is a thing with the place it is written at.
type ranged[T any] struct {
	thing T
	at    hcl.Range
}

func (f *file) control(d *decoder, block *hclsyntax.Block) *posture.Control {
	id, ok := d.id(block, "encrypt_data_in_transit")
	d.check(block.Body, controlShape)
	c := &posture.Control{
		ID:          id,
		Title:       d.text(block.Body, "title"),
		Description: d.text(block.Body, "description"),
		DefenderID:  d.text(block.Body, "defender_id"),
	}
	if a := block.Body.Attributes["max_score"]; a != nil {
		if v, fine := d.constant(a); fine {
			n, whole := wholeNumber(v)
			if !whole || n < 0 {
				d.wrongType(a, "a whole number, 0 or above")
			}
			c.MaxScore = n
		}
	}
	if !ok {
		return nil
	}
	return c
}

func wholeNumber(v cty.Value) (int, bool) {
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.Number || !v.AsBigFloat().IsInt() {
		return 0, false
	}
	n, _ := v.AsBigFloat().Int64()
	return int(n), n >= -1<<31 && n < 1<<31
}

func (f *file) standard(d *decoder, block *hclsyntax.Block) *posture.Standard {
	id, ok := d.id(block, "mcsb")
	d.check(block.Body, standardShape)
	s := &posture.Standard{
		ID:      id,
		Title:   d.text(block.Body, "title"),
		Version: d.text(block.Body, "version"),
		URL:     d.text(block.Body, "url"),
	}
	seen := map[string]bool{}
	for _, b := range block.Body.Blocks {
		if b.Type != "requirement" {
			continue
		}
		name, fine := d.label(b, "DP-3")
		d.check(b.Body, requirementShape)
		if !fine {
			continue
		}
		if seen[name] {
			d.fail(b.DefRange(), "Duplicate requirement", "The standard has another requirement %q.", name)
		}
		seen[name] = true
		s.Requirements = append(s.Requirements, posture.Requirement{ID: name, Title: d.text(b.Body, "title")})
	}
	if !ok {
		return nil
	}
	return s
}

func (f *file) resourceType(d *decoder, block *hclsyntax.Block) *ResourceType {
	typ, ok := d.label(block, "azurerm_storage_account")
	d.check(block.Body, resourceTypeShape)
	rt := &ResourceType{Type: typ, Defaults: d.object(block.Body, "defaults"), Range: block.DefRange()}
	for _, b := range block.Body.Blocks {
		if b.Type != "major" {
			continue
		}
		name, fine := d.label(b, "3")
		d.check(b.Body, majorShape)
		if !fine {
			continue
		}
		major, err := strconv.Atoi(name)
		if err != nil || major < 0 {
			d.fail(b.LabelRanges[0], "Unsuitable label", "The label of a major block is a major version of the provider, such as \"3\".")
			continue
		}
		if rt.Majors == nil {
			rt.Majors = map[int]map[string]cty.Value{}
		}
		if _, twice := rt.Majors[major]; twice {
			d.fail(b.DefRange(), "Duplicate block", "There is another major block %q.", name)
		}
		rt.Majors[major] = d.object(b.Body, "defaults")
	}
	if !ok {
		return nil
	}
	return rt
}
