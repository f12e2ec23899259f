package source

import (
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Module is one module of the configuration. The same files called twice are
// two modules.
type Module struct {
	dir    string
	files  map[string][]byte
	broken []string
	// The blocks by name: the block itself, followed by what override files say.
	resources, calls, outputs, variables map[string]*Block
	locals                               map[string]hcl.Expression
}

func newModule(dir string) *Module {
	return &Module{
		dir: dir, files: make(map[string][]byte),
		resources: make(map[string]*Block), calls: make(map[string]*Block),
		outputs: make(map[string]*Block), variables: make(map[string]*Block),
		locals: make(map[string]hcl.Expression),
	}
}

var fileSchema = &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
	{Type: "resource", LabelNames: []string{"type", "name"}},
	{Type: "data", LabelNames: []string{"type", "name"}},
	{Type: "module", LabelNames: []string{"name"}},
	{Type: "output", LabelNames: []string{"name"}},
	{Type: "variable", LabelNames: []string{"name"}},
	{Type: "locals"},
}}

// add takes in the blocks of a file.
func (m *Module) add(file *hcl.File, name string) {
	m.files[name] = file.Bytes
	// Mistakes in the file are Terraform's to tell; what is sound counts.
	content, _, _ := file.Body.PartialContent(fileSchema)
	if content == nil {
		return
	}
	override := isOverride(name)
	for _, b := range content.Blocks {
		switch b.Type {
		case "resource":
			put(m.resources, b.Labels[0]+"."+b.Labels[1], b, override)
		case "data":
			put(m.resources, "data."+b.Labels[0]+"."+b.Labels[1], b, override)
		case "module":
			put(m.calls, b.Labels[0], b, override)
		case "output":
			put(m.outputs, b.Labels[0], b, override)
		case "variable":
			put(m.variables, b.Labels[0], b, override)
		case "locals":
			attributes, _ := b.Body.JustAttributes()
			for name, a := range attributes {
				m.locals[name] = a.Expr
			}
		}
	}
}

func put(blocks map[string]*Block, name string, b *hcl.Block, override bool) {
	if existing := blocks[name]; existing != nil && override {
		existing.parts = append(existing.parts, b)
		return
	}
	blocks[name] = &Block{parts: []*hcl.Block{b}}
}

// Local gives the expression of a local value, nil when there is none.
func (m *Module) Local(name string) Expr {
	if m == nil || m.locals[name] == nil {
		return nil
	}
	return convert(m.locals[name])
}

// Output gives the expression of an output, nil when there is none.
func (m *Module) Output(name string) Expr {
	if m == nil {
		return nil
	}
	return m.outputs[name].Attribute("value")
}

// Resource gives the block with the address "azurerm_subnet.web" or
// "data.azurerm_subnet.web", nil when there is none.
func (m *Module) Resource(address string) *Block {
	if m == nil {
		return nil
	}
	return m.resources[address]
}

// Declared are the names of the blocks of a module.
type Declared struct {
	// Resources are managed ones and data resources, "data.azurerm_subnet.web".
	Resources, Calls, Outputs, Variables []string
	// Broken are files that couldn't be read, or have a mistake in them.
	Broken []string
}

// Declared lists what the module declares, in no order.
func (m *Module) Declared() Declared {
	if m == nil {
		return Declared{}
	}
	return Declared{
		Resources: slices.Collect(maps.Keys(m.resources)), Calls: slices.Collect(maps.Keys(m.calls)),
		Outputs: slices.Collect(maps.Keys(m.outputs)), Variables: slices.Collect(maps.Keys(m.variables)), Broken: m.broken,
	}
}

// Call gives the module block of that name, nil when there is none.
func (m *Module) Call(name string) *Block {
	if m == nil {
		return nil
	}
	return m.calls[name]
}

// callSource gives the source of a module call, "" when it isn't a plain string.
func (m *Module) callSource(name string) string {
	if literal, ok := m.Call(name).Attribute("source").(*Literal); ok {
		return text(literal.Value)
	}
	if template, ok := m.Call(name).Attribute("source").(*Template); ok && len(template.Parts) == 1 {
		if literal, ok := template.Parts[0].(*Literal); ok {
			return text(literal.Value)
		}
	}
	return ""
}

func text(v cty.Value) string {
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.String {
		return ""
	}
	return v.AsString()
}

// Block is a resource, data or module block with what override files add.
type Block struct{ parts []*hcl.Block }

// Attribute gives the expression of an attribute of the block's own body, nil
// when it has none.
func (b *Block) Attribute(name string) Expr {
	if b == nil {
		return nil
	}
	for i := len(b.parts) - 1; i >= 0; i-- {
		if a := attribute(b.parts[i].Body, name); a != nil {
			return convert(a.Expr)
		}
	}
	return nil
}

// attribute finds an attribute in a body of either syntax.
func attribute(body hcl.Body, name string) *hcl.Attribute {
	if native, ok := body.(*hclsyntax.Body); ok {
		if a := native.Attributes[name]; a != nil {
			return a.AsHCLAttribute()
		}
		return nil
	}
	attributes, _ := body.JustAttributes()
	return attributes[name]
}

// Files lists the files of the module as locations name them, sorted.
func (m *Module) Files() []string {
	if m == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(m.files))
}
