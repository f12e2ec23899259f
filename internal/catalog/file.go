package catalog

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// file is one file of a catalog.
type file struct {
	name    string // as shown in diagnostics
	service string
	builtIn bool
	locals  map[string]hclsyntax.Expression
	// shared are the locals of the directory, which are among locals.
	shared map[string]hclsyntax.Expression

	recommendations []*Recommendation
	controls        []ranged[*posture.Control]
	standards       []ranged[*posture.Standard]
	resourceTypes   []*ResourceType
}

const (
	extension     = ".hcl"
	caseExtension = "_test.hcl"
	// maxFile bounds a file, maxDepth how deep its expressions are nested: the
	// parser is recursive.
	maxFile  = 2 << 20
	maxDepth = 1000
)

// parse reads the syntax of a file; nil when it has none.
func parse(name string, src []byte) (*hcl.File, hcl.Diagnostics) {
	problem := ""
	if len(src) > maxFile {
		problem = fmt.Sprintf("The file is larger than %d MiB.", maxFile>>20)
	} else if depth(name, src) > maxDepth {
		problem = fmt.Sprintf("Brackets or operators are nested more than %d deep.", maxDepth)
	}
	if problem != "" {
		at := hcl.Range{Filename: name, Start: hcl.InitialPos, End: hcl.InitialPos}
		return nil, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "File too large", Detail: problem, Subject: &at}}
	}
	return hclsyntax.ParseConfig(src, name, hcl.InitialPos)
}

// services gives the service of each file of a directory: its name, or that of
// the file whose name it extends. storage_network.hcl belongs to storage.hcl.
func services(names []string) map[string]string {
	out := map[string]string{}
	for _, name := range names {
		base := strings.TrimSuffix(path.Base(name), extension)
		service := base
		for _, other := range names {
			shorter := strings.TrimSuffix(path.Base(other), extension)
			if strings.HasPrefix(base, shorter+"_") && len(shorter) < len(service) {
				service = shorter
			}
		}
		out[name] = service
	}
	return out
}

var fileBlocks = []string{"recommendation", "control", "standard", "resource_type", "locals"}

// decode reads the blocks of a parsed file.
func (f *file) decode(body *hclsyntax.Body) hcl.Diagnostics {
	d := &decoder{}
	f.locals = withShared(f.shared)
	for _, block := range body.Blocks {
		if block.Type == "locals" {
			for name, attr := range d.localsBlock(block, f.locals) {
				f.locals[name] = attr.Expr
			}
		}
	}
	d.locals = lang.NewLocals(f.locals, nil)
	own := slices.DeleteFunc(d.locals.Names(), func(name string) bool { return f.shared[name] != nil })
	d.append(lang.NewLocals(f.locals, nil).Check(own, lang.Scope{}))
	for name, attr := range body.Attributes {
		d.fail(attr.NameRange, "Unsupported argument", "The argument %q stands outside of any block.", name)
	}
	for _, block := range body.Blocks {
		switch block.Type {
		case "recommendation":
			if r := f.recommendation(d, block); r != nil {
				f.recommendations = append(f.recommendations, r)
			}
		case "control":
			if c := f.control(d, block); c != nil {
				f.controls = append(f.controls, ranged[*posture.Control]{c, block.DefRange()})
			}
		case "standard":
			if s := f.standard(d, block); s != nil {
				f.standards = append(f.standards, ranged[*posture.Standard]{s, block.DefRange()})
			}
		case "resource_type":
			if rt := f.resourceType(d, block); rt != nil {
				f.resourceTypes = append(f.resourceTypes, rt)
			}
		case "locals":
		default:
			hint := didYouMean(block.Type, fileBlocks)
			if block.Type == "case" {
				hint = " Cases stand in files whose names end in _test.hcl."
			}
			d.fail(block.TypeRange, "Unsupported block", "A catalog has no block %q at the top of a file; it has %s.%s", block.Type, strings.Join(fileBlocks, ", "), hint)
		}
	}
	slices.SortStableFunc(d.diags, byPlace)
	return d.diags
}

// byPlace orders diagnostics as a reader meets their places.
func byPlace(a, b *hcl.Diagnostic) int {
	if a.Subject == nil || b.Subject == nil {
		return 0
	}
	if c := strings.Compare(a.Subject.Filename, b.Subject.Filename); c != 0 {
		return c
	}
	return cmp.Or(a.Subject.Start.Byte-b.Subject.Start.Byte, strings.Compare(a.Summary, b.Summary), strings.Compare(a.Detail, b.Detail))
}
