package guide

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// examples writes the simplest case that is unhealthy, the simplest of its type
// that is healthy, and the fix.
func (b *book) examples(ctx context.Context, p *page, r *catalog.Recommendation) error {
	bad, good := b.pair(r)
	if bad != nil {
		if err := b.show(ctx, p, "Unhealthy"+parameters(bad)+", it "+bad.Verdict.Message, bad); err != nil {
			return err
		}
	}
	if good != nil {
		if err := b.show(ctx, p, "Healthy"+parameters(good), good); err != nil {
			return err
		}
	}
	if r.Inventory() {
		p.paragraph("No configuration is healthy: an exemption with a reason settles it.")
	}
	for _, f := range fixes(r) {
		p.paragraph("The fix for " + quotedAll(f.types) + f.careful() + ":")
		p.code("terraform", f.text)
	}
	return nil
}

func (b *book) show(ctx context.Context, p *page, words string, result *check.CaseResult) error {
	text, err := b.example(ctx, result)
	if err != nil {
		return err
	}
	p.paragraph(words + ":")
	p.code("terraform", text)
	return nil
}

// parameters says which parameters the user of an example has set.
func parameters(result *check.CaseResult) string {
	var set []string
	for _, name := range slices.Sorted(maps.Keys(result.Case.Params)) {
		set = append(set, quoted(name+" = "+inline(result.Case.Params[name])))
	}
	if len(set) == 0 {
		return ""
	}
	return " with " + strings.Join(set, " and ")
}

// pair finds the unhealthy and the healthy resource that are easiest to read
// together: of one type where there are such.
func (b *book) pair(r *catalog.Recommendation) (bad, good *check.CaseResult) {
	best := 0
	for _, typ := range r.Types {
		unhealthy, cost := b.choose(r, posture.Unhealthy, typ)
		healthy, more := b.choose(r, posture.Healthy, typ)
		if unhealthy != nil && healthy != nil && (bad == nil || cost+more < best) {
			bad, good, best = unhealthy, healthy, cost+more
		}
	}
	if bad == nil || good == nil {
		bad, _ = b.choose(r, posture.Unhealthy, "")
		good, _ = b.choose(r, posture.Healthy, "")
	}
	return bad, good
}

// choose finds the simplest resource of a health among the cases; of a type when
// one is given.
func (b *book) choose(r *catalog.Recommendation, want posture.Health, typ string) (best *check.CaseResult, bestCost int) {
	results := b.results[r.ID]
	for i := range results {
		result := &results[i]
		if result.Got != want || (typ != "" && result.Resource.Resource.Type != typ) {
			continue
		}
		cost := b.cost(r, result)
		if best == nil || cost < bestCost {
			best, bestCost = result, cost
		}
	}
	return best, bestCost
}

// cost says how hard an example is to read. Hard are long ones, those with values
// that no configuration holds or names that the newest provider dropped, those of
// types that come late in the recommendation, and empty ones: they show what
// nobody wrote, and are taken where there is nothing to write.
func (b *book) cost(r *catalog.Recommendation, result *check.CaseResult) int {
	resource := result.Resource.Resource
	cost := 20000 * len(result.Case.Params)
	for _, a := range r.Assess {
		if at := slices.Index(a.Types, resource.Type); at >= 0 {
			cost += 10 * at
			break
		}
		cost += 10 * len(a.Types)
	}
	if strings.HasPrefix(resource.Type, "azapi_") {
		cost += 100000
	}
	if strings.TrimSpace(result.Resource.Text()) == "" {
		cost += 150
	}
	for _, part := range component(result) {
		if outdated(part) {
			cost += 5000
		}
		text := part.Text()
		cost += len(strings.Join(strings.Fields(text), " "))
		for _, odd := range []string{"unknown", "sensitive(", "null", "data."} {
			if strings.Contains(text, odd) {
				cost += 10000
			}
		}
	}
	return cost
}

// example writes a resource of a case with the others of the case that it takes:
// those connected with it by references, or all where they don't suffice.
func (b *book) example(ctx context.Context, result *check.CaseResult) (string, error) {
	parts := component(result)
	alone := *result.Case
	alone.Resources = nil
	for _, part := range parts {
		alone.Resources = append(alone.Resources, *part)
	}
	again, err := check.Cases(ctx, b.catalog, []*catalog.Case{&alone})
	if err != nil {
		return "", err
	}
	for _, a := range again {
		if a.Resource.Resource.Address == result.Resource.Resource.Address && a.Got != result.Got {
			parts = others(result.Case, result.Resource, func(o *catalog.CaseResource) bool { return o.Context })
		}
	}
	var texts []string
	for _, part := range parts {
		kind, typ := "resource", part.Resource.Type
		if part.Resource.Mode == posture.Data {
			kind = "data"
		}
		body := strings.Trim(strings.TrimRight(part.Text(), " \n"), "\n")
		if text := strings.TrimSpace(body); !strings.Contains(text, "\n") {
			body = text
		}
		if body != "" {
			body = "\n" + body + "\n"
		}
		texts = append(texts, kind+" \""+typ+"\" \""+part.Resource.Name+"\" {"+body+"}\n")
	}
	return string(hclwrite.Format([]byte(strings.Join(texts, "\n")))), nil
}

// component gives the resource of a result first, then the context resources of
// its case that refer to it, that it refers to, and so on.
func component(result *check.CaseResult) []*catalog.CaseResource {
	in := map[string]bool{result.Resource.Resource.Address: true}
	for grown := true; grown; {
		grown = false
		for i := range result.Case.Resources {
			o := &result.Case.Resources[i]
			if !o.Context || in[o.Resource.Address] {
				continue
			}
			for j := range result.Case.Resources {
				other := &result.Case.Resources[j]
				if in[other.Resource.Address] && (refers(o, other) || refers(other, o)) {
					in[o.Resource.Address], grown = true, true
				}
			}
		}
	}
	return others(result.Case, result.Resource, func(o *catalog.CaseResource) bool { return in[o.Resource.Address] })
}

// others gives a resource of a case, then those that keep accepts, by address
// where their order in the case doesn't tell.
func others(example *catalog.Case, first *catalog.CaseResource, keep func(*catalog.CaseResource) bool) []*catalog.CaseResource {
	out := []*catalog.CaseResource{first}
	for i := range example.Resources {
		o := &example.Resources[i]
		if o.Resource.Address != first.Resource.Address && keep(o) {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out[1:], func(a, b *catalog.CaseResource) int { return cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte) })
	return out
}

// refers tells whether one resource of a case refers to another, by reference or
// by a known id.
func refers(from, to *catalog.CaseResource) bool {
	address := to.Resource.Address
	for _, references := range from.References {
		for _, reference := range references {
			if strings.HasPrefix(reference, address+".") {
				return true
			}
		}
	}
	return false
}

// outdated tells whether a resource uses a name that the newest version of its
// provider has not.
func outdated(r *catalog.CaseResource) bool {
	provider, _, _ := strings.Cut(r.Resource.Type, "_")
	var newest schema.Type
	known := false
	for _, p := range schema.Providers() { // oldest first
		if t, ok := schema.Lookup(p.Name, p.Major, r.Resource.Type); ok && p.Name == provider {
			newest, known = t, true
		}
	}
	if !known || r.Resource.Mode == posture.Data {
		return false
	}
	for name := range r.Resource.Value.Type().AttributeTypes() {
		if !newest.Has(name) && !slices.Contains(r.Resource.Unset, name) {
			return true
		}
	}
	return false
}
