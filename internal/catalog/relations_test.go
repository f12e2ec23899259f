package catalog_test

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// caseRelations answers relational questions among the resources of one case: by
// the references written there, and by equal known ids.
type caseRelations struct{ resources []catalog.CaseResource }

func (c caseRelations) Related(r *posture.Resource, types []string, attribute string) posture.Relation {
	var out posture.Relation
	for _, o := range c.resources {
		if !slices.Contains(types, o.Resource.Type) {
			continue
		}
		targets, undecided := c.targets(o, attribute)
		switch {
		case slices.Contains(targets, r):
			out.Resources = append(out.Resources, o.Resource)
		case undecided:
			out.Undecided = append(out.Undecided, o.Resource.Address+"."+attribute+" is known after apply.")
		}
	}
	return out
}

func (c caseRelations) Referenced(r *posture.Resource, attribute string, types []string) posture.Relation {
	var out posture.Relation
	for _, o := range c.resources {
		if o.Resource.Address != r.Address {
			continue
		}
		targets, undecided := c.targets(o, attribute)
		for _, t := range targets {
			if len(types) == 0 || slices.Contains(types, t.Type) {
				out.Resources = append(out.Resources, t)
			}
		}
		if undecided {
			out.Undecided = append(out.Undecided, o.Resource.Address+"."+attribute+" is known after apply.")
		}
	}
	return out
}

func (c caseRelations) OfType(r *posture.Resource, typ string) posture.Relation {
	var out posture.Relation
	for _, o := range c.resources {
		if o.Resource.Type == typ && o.Resource.Scope == r.Scope {
			out.Resources = append(out.Resources, o.Resource)
		}
	}
	return out
}

// targets are the resources of the case that an attribute refers to. undecided
// is set when it holds an unknown value that no reference explains.
func (c caseRelations) targets(o catalog.CaseResource, attribute string) (targets []*posture.Resource, undecided bool) {
	add := func(r *posture.Resource) {
		if !slices.Contains(targets, r) {
			targets = append(targets, r)
		}
	}
	explained := false
	for path, references := range o.References {
		if !under(dotted(path), attribute) {
			continue
		}
		explained = true
		for _, reference := range references {
			for _, t := range c.resources {
				address := t.Resource.Address
				if t.Resource.Mode == posture.Data && !strings.HasPrefix(address, "data.") {
					address = "data." + address
				}
				if strings.HasPrefix(reference, address+".") {
					add(t.Resource)
				}
			}
		}
	}
	for _, found := range lang.Find(o.Resource.Value, attribute) {
		visitLeaves(found.Value, func(v cty.Value) {
			if !v.IsKnown() {
				undecided = undecided || !explained
				return
			}
			for _, t := range c.resources {
				if identifies(t.Resource, v.AsString()) {
					add(t.Resource)
				}
			}
		})
	}
	return targets, undecided
}

func under(path, attribute string) bool {
	return path == attribute || strings.HasPrefix(path, attribute+".") || strings.HasPrefix(attribute, path+".")
}

// dotted drops the indexes of a path.
func dotted(path string) string {
	for {
		open := strings.Index(path, "[")
		end := strings.Index(path, "]")
		if open < 0 || end < open {
			return path
		}
		path = path[:open] + path[end+1:]
	}
}

func identifies(r *posture.Resource, id string) bool {
	if r.ID != "" && strings.EqualFold(r.ID, id) {
		return true
	}
	for _, name := range []string{"arn", "self_link"} {
		for _, found := range lang.Find(r.Value, name) {
			if v := found.Value; v.IsKnown() && !v.IsNull() && !v.IsMarked() && v.Type() == cty.String && v.AsString() == id {
				return true
			}
		}
	}
	return false
}

// visitLeaves visits the strings and the unknown values inside a value.
func visitLeaves(v cty.Value, visit func(cty.Value)) {
	v, _ = v.Unmark()
	switch {
	case v.IsNull():
	case !v.IsKnown() || v.Type() == cty.String:
		visit(v)
	case v.CanIterateElements():
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			visitLeaves(e, visit)
		}
	}
}
