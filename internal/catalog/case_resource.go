package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// caseScope evaluates the resources of one case: bodies as in Terraform, with
// references between them.
type caseScope struct {
	*decoder
	catalog *Catalog
	items   map[string]*caseItem // by address
	order   []*caseItem
}

type caseItem struct {
	block      *hclsyntax.Block
	address    string
	typ, name  string
	mode       posture.Mode
	evaluating map[string]bool
	values     map[string]cty.Value
}

func newCaseScope(d *decoder, c *Catalog) *caseScope {
	return &caseScope{decoder: d, catalog: c, items: map[string]*caseItem{}}
}

func (s *caseScope) declare(b *hclsyntax.Block) {
	if !slices.Contains(expectations, b.Type) {
		return
	}
	if len(b.Labels) != 2 || b.Labels[0] == "" || b.Labels[1] == "" {
		s.fail(b.DefRange(), "Wrong labels", "A resource of a case has two labels, type and name: %s \"azurerm_storage_account\" \"logs\" { … }.", b.Type)
		return
	}
	item := &caseItem{block: b, typ: b.Labels[0], name: b.Labels[1], mode: posture.Managed, evaluating: map[string]bool{}, values: map[string]cty.Value{}}
	item.address = item.typ + "." + item.name
	if rest, data := strings.CutPrefix(item.typ, "data."); data {
		item.typ, item.mode = rest, posture.Data
		if b.Type != "context" {
			s.fail(b.TypeRange, "Data resource judged", "A data resource is never assessed; write it as context.")
		}
	}
	if _, twice := s.items[item.address]; twice {
		s.fail(b.DefRange(), "Duplicate resource", "The case has another resource %q.", item.address)
		return
	}
	s.items[item.address] = item
	s.order = append(s.order, item)
}

// resource builds the value of a resource of the case.
func (s *caseScope) resource(item *caseItem) *CaseResource {
	before := len(s.diags)
	refs := &references{unknown: map[string][]string{}, all: map[string][]string{}}
	attributes := map[string]cty.Value{}
	body := item.block.Body
	for name := range body.Attributes {
		attributes[name] = s.attribute(item, name, refs)
	}
	for _, b := range body.Blocks {
		if _, done := attributes[b.Type]; !done {
			attributes[b.Type] = s.attribute(item, b.Type, refs)
		}
	}
	var unset []string
	for name, v := range s.catalog.Defaults(item.typ, "") {
		first, rest, inBlock := strings.Cut(name, ".")
		written, ok := attributes[first]
		switch {
		case inBlock && ok:
			attributes[first] = withDefault(written, strings.Split(rest, "."), v)
		case !inBlock && !ok:
			attributes[name] = v
			unset = append(unset, name)
		}
	}
	slices.Sort(unset)
	if _, written := attributes["id"]; !written {
		attributes["id"] = s.synthetic(item, "id")
	}
	r := &posture.Resource{
		Address:  item.address,
		Mode:     item.mode,
		Type:     item.typ,
		Name:     item.name,
		Provider: providerOf(item.typ),
		Scope:    posture.Scope{Environment: Environment(item.typ), ID: caseScopeID(Environment(item.typ))},
		Value:    cty.ObjectVal(attributes),
		Unset:    unset,
		Unknowns: refs.unknown,
	}
	if id := attributes["id"]; !id.IsMarked() && id.IsKnown() && !id.IsNull() && id.Type() == cty.String {
		r.ID = id.AsString()
	}
	if s.diags[before:].HasErrors() {
		return nil
	}
	out := &CaseResource{Resource: r, Context: item.block.Type == "context", References: refs.all, Range: item.block.DefRange()}
	if !out.Context && out.Expect.UnmarshalText([]byte(item.block.Type)) != nil {
		return nil
	}
	return out
}

// withDefault sets an attribute of nested blocks where it isn't written.
func withDefault(v cty.Value, path []string, otherwise cty.Value) cty.Value {
	if v.IsMarked() || v.IsNull() || !v.IsKnown() {
		return v
	}
	switch {
	case v.Type().IsTupleType():
		list := v.AsValueSlice()
		for k, e := range list {
			list[k] = withDefault(e, path, otherwise)
		}
		return cty.TupleVal(list)
	case v.Type().IsObjectType():
		attributes := v.AsValueMap()
		written, ok := attributes[path[0]]
		switch {
		case ok && len(path) > 1:
			attributes[path[0]] = withDefault(written, path[1:], otherwise)
		case !ok && len(path) == 1:
			if attributes == nil {
				attributes = map[string]cty.Value{}
			}
			attributes[path[0]] = otherwise
		}
		return cty.ObjectVal(attributes)
	}
	return v
}

// references collects what attributes refer to, by path.
type references struct{ unknown, all map[string][]string }

func (r *references) add(path, reference string, known bool) {
	if r == nil {
		return
	}
	if !slices.Contains(r.all[path], reference) {
		r.all[path] = append(r.all[path], reference)
	}
	if !known && !slices.Contains(r.unknown[path], reference) {
		r.unknown[path] = append(r.unknown[path], reference)
	}
}

// attribute evaluates an attribute or the nested blocks of a name, once.
func (s *caseScope) attribute(item *caseItem, name string, refs *references) cty.Value {
	body := item.block.Body
	if attr, ok := body.Attributes[name]; ok {
		if slices.ContainsFunc(body.Blocks, func(b *hclsyntax.Block) bool { return b.Type == name }) {
			s.fail(attr.NameRange, "Argument and block", "%q is written both as an argument and as a block.", name)
		}
		if item.evaluating[name] {
			s.fail(attr.NameRange, "Reference to itself", "The value of %s.%s depends on itself.", item.address, name)
			return cty.DynamicVal
		}
		item.evaluating[name] = true
		defer delete(item.evaluating, name)
		return s.evaluate(attr.Expr, name, refs)
	}
	if item.evaluating[name] {
		s.fail(item.block.DefRange(), "Reference to itself", "The value of %s.%s depends on itself.", item.address, name)
		return cty.DynamicVal
	}
	item.evaluating[name] = true
	defer delete(item.evaluating, name)
	return s.blocks(body, name, name, refs)
}

// blocks gives the nested blocks of a name as a list of objects.
func (s *caseScope) blocks(body *hclsyntax.Body, name, path string, refs *references) cty.Value {
	var list []cty.Value
	for _, b := range body.Blocks {
		if b.Type != name {
			continue
		}
		if len(b.Labels) > 0 || name == "dynamic" {
			s.fail(b.DefRange(), "Unsupported block", "Blocks in a case have no labels, and there are no dynamic blocks: write them out.")
			continue
		}
		list = append(list, s.body(b.Body, fmt.Sprintf("%s[%d]", path, len(list)), refs))
	}
	return cty.TupleVal(list)
}

func (s *caseScope) body(body *hclsyntax.Body, path string, refs *references) cty.Value {
	out := map[string]cty.Value{}
	for name, attr := range body.Attributes {
		out[name] = s.evaluate(attr.Expr, path+"."+name, refs)
	}
	for _, b := range body.Blocks {
		if _, done := body.Attributes[b.Type]; done {
			s.fail(b.DefRange(), "Argument and block", "%q is written both as an argument and as a block.", b.Type)
			continue
		}
		if _, done := out[b.Type]; !done {
			out[b.Type] = s.blocks(body, b.Type, path+"."+b.Type, refs)
		}
	}
	return cty.ObjectVal(out)
}

// candidates lists the addresses of the case.
func (s *caseScope) candidates() []string { return slices.Sorted(maps.Keys(s.items)) }

func providerOf(typ string) string {
	name, _, _ := strings.Cut(typ, "_")
	namespace := "hashicorp"
	if name == "azapi" || name == "msgraph" {
		namespace = "azure"
	}
	return "registry.terraform.io/" + namespace + "/" + name
}
