package catalog_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// TestProof holds that what the built-in catalog names exists in the real
// schema of a supported major version of its provider: types, attribute paths,
// relations, fixes, cloud defaults, and what the cases write. What a major
// version renamed is read by both names. When a type or attribute is newer than
// the extract, see internal/schema/doc.go.
func TestProof(t *testing.T) {
	t.Parallel()
	c, diags := catalog.Builtin()
	cases, more := catalog.BuiltinCases()
	if diags.HasErrors() || more.HasErrors() {
		t.Fatal("the catalog does not load: see TestBuiltin")
	}
	p := &prover{files: catalog.BuiltinFiles(), reported: map[string]bool{}}
	for _, r := range c.Recommendations() {
		p.recommendation(r)
	}
	for _, rt := range c.ResourceTypes() {
		p.resourceType(rt)
	}
	p.cases(cases)
	for _, problem := range p.problems {
		t.Error(problem)
	}
}

// gone are attributes that a major version dropped and nothing replaced, with
// the reason why a condition reads them all the same.
var gone = map[readOf]string{}

// beside are providers of values, such as dates, that cloud resources refer to.
var beside = map[string]bool{"random": true, "time": true, "tls": true}

type prover struct {
	files    map[string]*hcl.File
	problems []string
	reported map[string]bool
}

func (p *prover) fail(at hcl.Range, format string, args ...any) {
	problem := at.Filename + ":" + fmt.Sprint(at.Start.Line) + ": " + fmt.Sprintf(format, args...)
	if !p.reported[problem] {
		p.reported[problem] = true
		p.problems = append(p.problems, problem)
	}
}

// major is a resource type in one major version of its provider.
type major struct {
	number int
	schema.Type
}

// supported tells whether a provider's schemas are kept at all.
func supported(typ string) bool {
	return slices.ContainsFunc(schema.Providers(), func(p schema.Provider) bool { return p.Name == provider(typ) })
}

func provider(typ string) string {
	name, _, _ := strings.Cut(typ, "_")
	return name
}

// azapi types take any body; only their own attributes could be proved.
func azapi(typ string) bool { return provider(typ) == "azapi" }

// majors gives a type in the major versions that have it, oldest first.
func majors(typ string) (found []major) {
	for _, p := range schema.Providers() {
		if p.Name != provider(typ) {
			continue
		}
		if t, ok := schema.Lookup(p.Name, p.Major, typ); ok {
			found = append(found, major{p.Major, t})
		}
	}
	return found
}

func has(typ, path string) bool {
	return slices.ContainsFunc(majors(typ), func(m major) bool { return m.Has(path) })
}

// versions names the supported major versions of a type's provider.
func versions(typ string) string {
	var numbers []string
	for _, p := range schema.Providers() {
		if p.Name == provider(typ) {
			numbers = append(numbers, fmt.Sprint(p.Major))
		}
	}
	return provider(typ) + " " + strings.Join(numbers, ", ")
}

// plain is a path without indexes.
func plain(path string) string { return strings.Join(schema.Steps(path), ".") }

// hint suggests what a misspelt path may have meant.
func hint(typ, path string) string {
	steps := schema.Steps(path)
	for _, m := range slices.Backward(majors(typ)) {
		for n := range steps {
			if m.Has(strings.Join(steps[:n+1], ".")) {
				continue
			}
			if s := lang.Suggest(steps[n], m.Children(strings.Join(steps[:n], "."))); s != "" {
				return fmt.Sprintf(" Did you mean %q?", strings.Join(append(slices.Clone(steps[:n]), s), "."))
			}
			break
		}
	}
	return ""
}

// typeExists reports a type that no schema has.
func (p *prover) typeExists(typ, who string, at hcl.Range) bool {
	if azapi(typ) || len(majors(typ)) > 0 {
		return true
	}
	suggestion := ""
	for _, known := range schema.Providers() {
		if s := lang.Suggest(typ, schema.Types(known.Name, known.Major)); s != "" {
			suggestion = fmt.Sprintf(" Did you mean %q?", s)
		}
	}
	if !supported(typ) {
		p.fail(at, "%s: no schema of provider %q is kept, so %s can't be proved.%s", who, provider(typ), typ, suggestion)
		return false
	}
	p.fail(at, "%s: there is no resource type %q in %s.%s", who, typ, versions(typ), suggestion)
	return false
}

// recommendation proves its assess blocks.
func (p *prover) recommendation(r *catalog.Recommendation) {
	who := fmt.Sprintf("recommendation %q", r.ID)
	for n, a := range r.Assess {
		p.assess(who, a, walk(p.files[a.Range.Filename], p.files[filepath.Join(filepath.Dir(a.Range.Filename), "locals.hcl")], r, n))
	}
}

// resourceType proves the cloud's defaults of a type.
func (p *prover) resourceType(rt *catalog.ResourceType) {
	who := fmt.Sprintf("resource_type %q", rt.Type)
	if !p.typeExists(rt.Type, who, rt.Range) || azapi(rt.Type) {
		return
	}
	for path, v := range rt.Defaults {
		p.value(rt.Type, path, v, who, rt.Range)
	}
	for _, defaults := range rt.Majors {
		for path, v := range defaults {
			p.value(rt.Type, path, v, who, rt.Range)
		}
	}
}

// assess proves one assess block.
func (p *prover) assess(who string, a *catalog.Assess, w *walker) {
	own := a.Paths()
	if a.Message != nil {
		own = append(own, a.Message.Paths()...)
	}
	reads := map[readOf]hcl.Range{}
	for _, path := range own {
		known := slices.ContainsFunc(a.Types, azapi)
		for _, t := range a.Types {
			if has(t, path) {
				known = true
				reads[readOf{t, path}] = a.Range
			}
		}
		if !known {
			p.fail(a.Range, "%s: no schema of %s has the attribute %q in %s.%s", who, strings.Join(a.Types, ", "), path, versions(a.Types[0]), hint(a.Types[0], path))
		}
	}
	for _, t := range a.Types {
		if !p.typeExists(t, who, a.Range) || azapi(t) || len(reads) == 0 {
			continue
		}
		if !slices.ContainsFunc(own, func(path string) bool { return has(t, path) }) {
			p.fail(a.Range, "%s: %s has none of the attributes that the conditions read", who, t)
		}
	}
	for t, at := range w.types {
		if !beside[provider(t)] {
			p.typeExists(t, who, at)
		}
	}
	p.related(who, w, reads)
	for _, read := range slices.SortedFunc(maps.Keys(reads), byTypeAndPath) {
		p.renamed(who, read, reads, w.types)
	}
	p.fix(who, a)
}

func byTypeAndPath(a, b readOf) int {
	return strings.Compare(a.typ+"\x00"+a.path, b.typ+"\x00"+b.path)
}

// related proves what is read of other resources. A relation may name several
// types: one of them has to have the attribute.
func (p *prover) related(who string, w *walker, reads map[readOf]hcl.Range) {
	byPlace := map[string][]readOf{}
	for read, at := range w.reads {
		key := at.String() + read.path
		byPlace[key] = append(byPlace[key], read)
	}
	for _, group := range byPlace {
		known := false
		for _, read := range group {
			if azapi(read.typ) || has(read.typ, read.path) {
				known = true
				reads[read] = w.reads[read]
			}
		}
		if !known {
			first := slices.MinFunc(group, byTypeAndPath)
			p.fail(w.reads[first], "%s: no schema of %s has the attribute %q in %s.%s", who, first.typ, first.path, versions(first.typ), hint(first.typ, first.path))
		}
	}
}

// renamed holds that an attribute which some major version lacks is read by its
// other name too.
func (p *prover) renamed(who string, read readOf, reads map[readOf]hcl.Range, types map[string]hcl.Range) {
	if gone[readOf{read.typ, plain(read.path)}] != "" {
		return
	}
	also := func(path string) bool {
		if _, ok := types[path]; ok {
			return true
		}
		for other := range reads {
			if q := plain(other.path); other.typ == read.typ && (within(q, path) || within(path, q)) {
				return true
			}
		}
		return false
	}
	path, list, last := plain(read.path), majors(read.typ), -1
	for n, m := range list {
		if m.Has(path) {
			last = n
		}
	}
	for n, m := range list {
		if m.Has(path) {
			continue
		}
		var names []string
		for _, r := range schema.Renames(read.typ) {
			switch {
			case n > last && within(path, r.Old):
				names = append(names, r.New)
			case n < last && within(path, r.New) && m.Has(r.Old):
				names = append(names, r.Old)
			}
		}
		switch {
		case slices.ContainsFunc(names, also):
		case len(names) > 0:
			p.fail(reads[read], "%s: %s %d has no %s.%s; it calls it %q: read that as well, with coalesce", who, provider(read.typ), m.number, read.typ, path, names[0])
		case n > last && !newer(m, list[last], read.typ, reads):
			p.fail(reads[read], "%s: %s %d dropped %s.%s, and the condition reads nothing that replaces it; if nothing does, say so in gone", who, provider(read.typ), m.number, read.typ, path)
		}
	}
}

// within tells whether a path is another one or lies below it.
func within(path, other string) bool {
	return path == other || strings.HasPrefix(path, other+".")
}

// newer tells whether the condition reads something of the type that came with
// a later major version: that may be a successor which the facts don't name.
func newer(later, earlier major, typ string, reads map[readOf]hcl.Range) bool {
	for other := range reads {
		if other.typ == typ && later.Has(other.path) && !earlier.Has(other.path) {
			return true
		}
	}
	return false
}
