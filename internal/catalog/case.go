package catalog

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Case is a set of made-up resources with the health that a recommendation
// should find.
type Case struct {
	Name string
	// Of is the id of the recommendation.
	Of        string
	Resources []CaseResource
	// Params are the parameters that the case sets.
	Params map[string]cty.Value
	Range  hcl.Range
}

// CaseResource is a resource of a case.
type CaseResource struct {
	Resource *posture.Resource
	// Expect is the health that should be found, unless Context is set: such a
	// resource is there for others to refer to.
	Expect  posture.Health
	Context bool
	// References says which attribute refers to what, as written in the case:
	// attribute path → references.
	References map[string][]string
	Range      hcl.Range
}

// LoadCases reads the cases of a directory. The catalog gives the defaults of
// resource types; cases of recommendations that it lacks are errors.
func LoadCases(dir string, c *Catalog) ([]*Case, hcl.Diagnostics, map[string]*hcl.File) {
	names, err := list(os.DirFS(dir), ".", isCaseFile)
	if err != nil {
		return nil, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Unreadable catalog", Detail: fmt.Sprintf("The cases in %q can't be read: %s.", dir, reason(err))}}, nil
	}
	l := &caseLoader{catalog: c, files: map[string]*hcl.File{}}
	for _, name := range names {
		src, err := readLimited(os.DirFS(dir), name)
		l.file(filepath.Join(dir, name), src, err)
	}
	return l.cases, l.diags, l.files
}

// BuiltinCases gives the cases of the built-in recommendations.
func BuiltinCases() ([]*Case, hcl.Diagnostics) {
	l := builtinCases()
	return l.cases, l.diags
}

var builtinCases = sync.OnceValue(func() *caseLoader {
	c, _ := Builtin()
	l := &caseLoader{catalog: c, files: map[string]*hcl.File{}}
	for _, dir := range builtinDirs() {
		for _, name := range builtinFiles(dir, isCaseFile) {
			l.file(name, embeddedFile(name), nil)
		}
	}
	return l
})

type caseLoader struct {
	catalog *Catalog
	files   map[string]*hcl.File
	cases   []*Case
	diags   hcl.Diagnostics
}

func (l *caseLoader) file(name string, src []byte, err error) {
	if err != nil {
		l.diags = append(l.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Unreadable file", Detail: fmt.Sprintf("The file %q can't be read: %s.", name, reason(err))})
		return
	}
	parsed, diags := parse(name, src)
	l.diags = append(l.diags, diags...)
	if parsed == nil {
		return
	}
	l.files[name] = parsed
	body, ok := parsed.Body.(*hclsyntax.Body)
	if !ok || diags.HasErrors() {
		return
	}
	d := &decoder{}
	d.check(body, shape{name: "A file of cases", blocks: []string{"case"}})
	names := map[string]bool{}
	for _, block := range body.Blocks {
		if block.Type != "case" {
			continue
		}
		if c := l.decode(d, block); c != nil {
			if key := c.Of + "\x00" + c.Name; names[key] {
				d.fail(block.DefRange(), "Duplicate case", "The file has another case %q of %q.", c.Name, c.Of)
			} else {
				names[key] = true
				l.cases = append(l.cases, c)
			}
		}
	}
	slices.SortStableFunc(d.diags, byPlace)
	l.diags = append(l.diags, d.diags...)
}

// expectations are the block types of a case.
var expectations = []string{"healthy", "unhealthy", "unknown", "not_applicable", "context"}

func (l *caseLoader) decode(d *decoder, block *hclsyntax.Block) *Case {
	before := len(d.diags)
	name, _ := d.label(block, "plain http")
	d.check(block.Body, shape{name: "A case", arguments: []string{"of!", "params"}, blocks: expectations})
	c := &Case{Name: name, Of: d.text(block.Body, "of"), Params: d.object(block.Body, "params"), Range: block.DefRange()}
	if r, ok := l.catalog.Find(c.Of); ok {
		c.Of = r.ID
		l.params(d, block.Body, c, r)
	} else if c.Of != "" {
		d.fail(argument(block.Body, "of", c.Range), "Unknown recommendation", "There is no recommendation %q.%s", c.Of, didYouMean(c.Of, l.catalog.IDs()))
	}
	s := newCaseScope(d, l.catalog)
	for _, b := range block.Body.Blocks {
		s.declare(b)
	}
	for _, item := range s.order {
		if resource := s.resource(item); resource != nil {
			c.Resources = append(c.Resources, *resource)
		}
	}
	if len(s.order) == 0 {
		d.fail(block.DefRange(), "Empty case", "A case has at least one resource, in a block whose type is the health that is expected: %s.", strings.Join(expectations, ", "))
	}
	if d.diags[before:].HasErrors() {
		return nil
	}
	return c
}

func (l *caseLoader) params(d *decoder, body *hclsyntax.Body, c *Case, r *Recommendation) {
	for name, v := range c.Params {
		converted, problem := r.parameter(name, v)
		if problem != "" {
			d.fail(argument(body, "params", c.Range), "Unsuitable parameter", "%s", problem)
			continue
		}
		c.Params[name] = converted
	}
}
