package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// casePlan makes the plan of a case: its resources, and a configuration that says
// what their attributes refer to. So a case is judged by the same graph as a
// plan, and what it proves holds for plans.
func casePlan(example *catalog.Case) *plan.Plan {
	root := &plan.Module{Resources: map[string]*plan.ConfigResource{}}
	p := &plan.Plan{Kind: plan.KindPlan, Complete: true, Config: &plan.Config{Root: root}}
	for i := range example.Resources {
		it := &example.Resources[i]
		r := it.Resource
		address := r.Type + "." + r.Name
		if r.Mode == posture.Data {
			p.Data = append(p.Data, r)
			address = "data." + address
		} else {
			p.Changes = append(p.Changes, posture.Change{Address: r.Address, Action: posture.Create, After: r})
		}
		root.Resources[address] = &plan.ConfigResource{Address: address, Type: r.Type, Name: r.Name, Mode: r.Mode, Expressions: expressions(it)}
	}
	return p
}

// expressions makes the body of a block of what a case says of its attributes.
// What is written as unknown refers to a local value, which plan JSON never
// resolves: nothing can be told of it.
func expressions(it *catalog.CaseResource) map[string]*plan.Expression {
	body := map[string]*plan.Expression{}
	for path, references := range it.References {
		put(body, casePath(path), withPrefixes(references), true)
	}
	var unknown func(path []any, v cty.Value)
	unknown = func(path []any, v cty.Value) {
		v, _ = v.Unmark()
		switch {
		case !v.IsKnown():
			if len(path) > 0 && path[0] != "id" && !slices.Contains(it.Resource.Unset, path[0].(string)) {
				put(body, path, []string{"local.unknown"}, false)
			}
		case v.IsNull() || v.IsWhollyKnown():
		case v.Type().IsTupleType() || v.Type().IsListType():
			for i, element := range v.AsValueSlice() {
				unknown(append(slices.Clone(path), i), element)
			}
		case v.Type().IsObjectType() || v.Type().IsMapType():
			for name, attribute := range v.AsValueMap() {
				unknown(append(slices.Clone(path), name), attribute)
			}
		}
	}
	unknown(nil, it.Resource.Value)
	return body
}

// withPrefixes lists references as plan JSON does: each longest form first,
// followed by the resource.
func withPrefixes(references []string) []string {
	var out []string
	for _, reference := range references {
		out = append(out, reference)
		for parts := strings.Split(reference, "."); len(parts) > 2; {
			parts = parts[:len(parts)-1]
			if parts[0] == "data" && len(parts) < 3 {
				break
			}
			out = append(out, strings.Join(parts, "."))
		}
	}
	return out
}

// casePath splits network_rules[0].default_action into names and indexes.
func casePath(text string) []any {
	var path []any
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return c == '.' || c == '[' || c == ']' }) {
		if index, err := strconv.Atoi(part); err == nil {
			path = append(path, index)
		} else {
			path = append(path, part)
		}
	}
	return path
}

// put writes references at a path. What is there already, at the path or around
// it, gets them too with more; otherwise it stays as it is.
func put(body map[string]*plan.Expression, path []any, references []string, more bool) {
	for len(path) > 0 {
		name, ok := path[0].(string)
		if !ok {
			return
		}
		index, inside := 0, path[1:]
		if len(inside) > 0 {
			if n, isIndex := inside[0].(int); isIndex {
				index, inside = n, inside[1:]
			} else {
				inside = nil // an attribute that is an object: one expression
			}
		}
		existing := body[name]
		switch {
		case existing == nil && len(inside) == 0:
			body[name] = &plan.Expression{References: references}
			return
		case existing == nil:
			existing = &plan.Expression{Blocks: []map[string]*plan.Expression{}}
			body[name] = existing
		case existing.Blocks == nil || len(inside) == 0:
			if more && existing.Blocks == nil {
				existing.References = append(existing.References, references...)
			}
			return
		}
		for len(existing.Blocks) <= index {
			existing.Blocks = append(existing.Blocks, map[string]*plan.Expression{})
		}
		body, path = existing.Blocks[index], inside
	}
}
