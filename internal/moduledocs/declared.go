package moduledocs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/assess"
	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// maxModules bounds the calls that are followed: modules that call themselves
// never end.
const maxModules = 500

// FromSources makes the section of what a module and the local modules that it
// calls declare. Nothing is judged by values: counted says which recommendations
// take part in the secure score.
func FromSources(ctx context.Context, tree *source.Tree, c *catalog.Catalog, standard *posture.Standard, counted func(*posture.Recommendation) bool) (*Section, error) {
	d := &declared{tree: tree, catalog: c}
	if err := d.module(nil, ""); err != nil {
		return nil, err
	}
	// Without relations nothing that is asked of other resources is decided: a
	// caller of the module may have them.
	verdicts, defects := assess.Resources(ctx, d.resources, c, nil, assess.Options{})
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("assessing resources: %w", err)
	}
	if len(defects) > 0 {
		return nil, fmt.Errorf("%s: %s", defects[0].Summary, defects[0].Detail)
	}
	verdicts = slices.DeleteFunc(verdicts, func(v posture.Verdict) bool { return !v.Health.Counts() })
	s := (&judged{verdicts: verdicts, controls: c.Controls, counted: counted}).section(standard)
	s.NotAssessed = d.bare(verdicts)
	slices.Sort(d.elsewhere)
	slices.Sort(d.untyped)
	s.Elsewhere, s.Untyped = d.elsewhere, d.untyped
	return s, nil
}

// declared is what was found in the files.
type declared struct {
	tree      *source.Tree
	catalog   *catalog.Catalog
	modules   int
	resources []*posture.Resource
	elsewhere []string
	// untyped are resources of azapi whose type is not written out.
	untyped []string
}

// module takes in a module and what it calls. The address ends in a dot.
func (d *declared) module(calls []string, address string) error {
	m := d.tree.Module(calls...)
	if m == nil {
		d.elsewhere = append(d.elsewhere, strings.TrimSuffix(address, "."))
		return nil
	}
	if d.modules++; d.modules > maxModules {
		return fmt.Errorf("reading the configuration: it calls more than %d modules", maxModules)
	}
	names := m.Declared()
	if len(names.Broken) > 0 {
		slices.Sort(names.Broken)
		return fmt.Errorf("reading %s: its syntax is wrong, or it can't be read", strings.Join(names.Broken, ", "))
	}
	for _, name := range names.Resources {
		if strings.HasPrefix(name, "data.") {
			continue
		}
		block := m.Resource(name)
		typ, label, _ := strings.Cut(name, ".")
		full := address + name + key(block)
		value := cty.DynamicVal
		if strings.HasPrefix(typ, "azapi_") {
			kind := literal(block.Attribute("type"))
			if kind == "" {
				d.untyped = append(d.untyped, full)
				continue
			}
			value = d.typed(typ, kind)
		}
		d.resources = append(d.resources, &posture.Resource{
			Address: full, Module: strings.TrimSuffix(address, "."), Mode: posture.Managed, Type: typ, Name: label,
			Scope: posture.Scope{Environment: catalog.Environment(typ), ID: posture.UnresolvedScope},
			Value: value,
		})
	}
	slices.Sort(names.Calls)
	for _, call := range names.Calls {
		block := m.Call(call)
		inner := address + "module." + call + key(block)
		// Others come from elsewhere, and whether they are at hand depends on who
		// ran terraform init.
		from := literal(block.Attribute("source"))
		if !strings.HasPrefix(from, "./") && !strings.HasPrefix(from, "../") {
			d.elsewhere = append(d.elsewhere, inner)
			continue
		}
		if err := d.module(append(slices.Clone(calls), call), inner+"."); err != nil {
			return err
		}
	}
	return nil
}

// key is the instance key of what a block declares.
func key(b *source.Block) string {
	if b.Attribute("for_each") != nil || b.Attribute("count") != nil {
		return anyKey
	}
	return ""
}

// typed is the value of a resource of azapi, which is of the type that one of its
// arguments names; nothing else of it is known.
func (d *declared) typed(typ, kind string) cty.Value {
	names, all := d.catalog.Wanted(typ)
	if all {
		return cty.DynamicVal
	}
	attributes := map[string]cty.Value{}
	for name := range names {
		attributes[name] = cty.DynamicVal
	}
	attributes["type"] = cty.StringVal(kind)
	return cty.ObjectVal(attributes)
}

// bare counts by type the resources without a verdict.
func (d *declared) bare(verdicts []posture.Verdict) map[string]int {
	assessed := map[string]bool{}
	for i := range verdicts {
		assessed[verdicts[i].Resource.Address] = true
	}
	counts := map[string]int{}
	for _, r := range d.resources {
		if !assessed[r.Address] {
			counts[r.Type]++
		}
	}
	return counts
}

// literal gives the text of an expression that is a plain string, else "".
func literal(e source.Expr) string {
	if t, ok := e.(*source.Template); ok && len(t.Parts) == 1 {
		e = t.Parts[0]
	}
	l, ok := e.(*source.Literal)
	if !ok || l.Value.IsNull() || !l.Value.IsKnown() || l.Value.Type() != cty.String {
		return ""
	}
	return l.Value.AsString()
}
