package remediate

import (
	"bytes"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// By custom these stand last among the arguments, and among the blocks.
var (
	lastArguments = []string{"tags", "tags_all", "labels", "depends_on"}
	lastBlocks    = []string{"lifecycle", "timeouts", "provisioner", "connection"}
)

// item is an argument or block of a body.
type item struct {
	name  string
	at    hcl.Range
	block bool
}

// items lists what is in a body, in the order of the text.
func items(body *hclsyntax.Body) []item {
	var all []item
	for name, a := range body.Attributes {
		all = append(all, item{name, a.SrcRange, false})
	}
	for _, b := range body.Blocks {
		all = append(all, item{b.Type, hcl.RangeBetween(b.TypeRange, b.CloseBraceRange), true})
	}
	slices.SortFunc(all, func(a, b item) int { return a.at.Start.Byte - b.at.Start.Byte })
	return all
}

// addArgument puts an argument behind those that stand before the first block,
// but before those that stand last by custom.
func (e *editor) addArgument(b *hclsyntax.Block, name string, v cty.Value) {
	line := name + " = " + render(v) + "\n"
	if e.addOnOneLine(b, line) {
		return
	}
	var after *item
	for _, i := range items(b.Body) {
		if i.block {
			break
		}
		if !slices.Contains(lastArguments, i.name) {
			after = &i
		}
	}
	if after != nil {
		e.insert(e.lineAfter(after.at.End.Byte), line)
		return
	}
	if all := items(b.Body); len(all) > 0 && all[0].block {
		line += "\n"
	}
	e.insert(e.lineAfter(b.OpenBraceRange.End.Byte), line)
}

// addBlock puts a block behind what the body has, but before what stands last by
// custom.
func (e *editor) addBlock(b *hclsyntax.Block, name, path string, v cty.Value) (reason string) {
	values := []cty.Value{v}
	if !v.Type().IsObjectType() {
		values = v.AsValueSlice()
	}
	var text strings.Builder
	for _, v := range values {
		if reason := e.clearAll(path, v); reason != "" {
			return reason
		}
		text.WriteString("\n" + name + " {\n" + e.inner(path, v) + "}\n")
	}
	if e.addOnOneLine(b, strings.TrimPrefix(text.String(), "\n")) {
		return ""
	}
	var after *item
	for _, i := range items(b.Body) {
		if !slices.Contains(lastBlocks, i.name) && i.name != "depends_on" {
			after = &i
		}
	}
	at := e.lineAfter(b.OpenBraceRange.End.Byte)
	block := strings.TrimPrefix(text.String(), "\n")
	if after != nil {
		at, block = e.lineAfter(after.at.End.Byte), text.String()
	}
	if rest := bytes.TrimLeft(e.block.text[at:], " \t"); len(rest) > 0 && rest[0] != '\n' && rest[0] != '}' {
		block += "\n"
	}
	e.insert(at, block)
	return ""
}

// clearAll claims every attribute of a new block.
func (e *editor) clearAll(path string, v cty.Value) (reason string) {
	if !isBlock(e.typ, path) || !v.Type().IsObjectType() {
		return e.clear(path, v)
	}
	for it := v.ElementIterator(); it.Next(); {
		key, inner := it.Element()
		if reason := e.clearAll(join(path, key.AsString()), inner); reason != "" {
			return reason
		}
	}
	return ""
}

// inner writes the body of a new block, arguments before blocks.
func (e *editor) inner(path string, v cty.Value) string {
	var arguments, blocks strings.Builder
	for it := v.ElementIterator(); it.Next(); {
		key, value := it.Element()
		name := key.AsString()
		if at := join(path, name); isBlock(e.typ, at) && value.Type().IsObjectType() {
			blocks.WriteString("\n" + name + " {\n" + e.inner(at, value) + "}\n")
		} else {
			arguments.WriteString(name + " = " + render(value) + "\n")
		}
	}
	if arguments.Len() == 0 {
		return strings.TrimPrefix(blocks.String(), "\n")
	}
	return arguments.String() + blocks.String()
}

// addOnOneLine opens a block that is written on one line, as in logs {}.
func (e *editor) addOnOneLine(b *hclsyntax.Block, text string) bool {
	start, end := b.OpenBraceRange.End, b.CloseBraceRange.Start
	if start.Line != end.Line {
		return false
	}
	inner := strings.TrimSpace(string(e.block.text[start.Byte:end.Byte]))
	if inner != "" {
		inner += "\n"
	}
	for i := range e.splices { // something was added here before
		if s := &e.splices[i]; s.start == start.Byte && s.end == end.Byte {
			s.text += text
			return true
		}
	}
	e.splices = append(e.splices, splice{start.Byte, end.Byte, "\n" + inner + text})
	return true
}

// object sets the attributes of an object in the text of another one.
func (e *editor) object(object *hclsyntax.ObjectConsExpr, path string, want cty.Value) (reason string) {
	values := want.AsValueMap()
	present := map[string]hclsyntax.Expression{}
	for _, item := range object.Items {
		key, diags := item.KeyExpr.Value(nil)
		if diags.HasErrors() || key.IsNull() || !key.IsKnown() || key.Type() != cty.String {
			return path + " has keys that are not literal"
		}
		present[key.AsString()] = item.ValueExpr
	}
	for it := want.ElementIterator(); it.Next(); {
		key, _ := it.Element()
		name := key.AsString()
		if expr := present[name]; expr != nil {
			if reason := e.expression(expr, join(path, name), values[name]); reason != "" {
				return reason
			}
			continue
		}
		if reason := e.clear(join(path, name), values[name]); reason != "" {
			return reason
		}
		e.addItem(object, name, values[name])
	}
	return ""
}

// addItem puts an item at the end of an object.
func (e *editor) addItem(object *hclsyntax.ObjectConsExpr, name string, v cty.Value) {
	if !hclsyntax.ValidIdentifier(name) {
		name = render(cty.StringVal(name))
	}
	text := name + " = " + render(v)
	end := object.SrcRange.End.Byte - 1
	line := bytes.LastIndexByte(e.block.text[:end], '\n') + 1
	if len(bytes.TrimSpace(e.block.text[line:end])) == 0 && line > object.SrcRange.Start.Byte {
		e.insert(line, text+"\n")
		return
	}
	if last := len(object.Items) - 1; last >= 0 {
		from := object.Items[last].ValueExpr.Range().End.Byte
		if !bytes.Contains(e.block.text[from:end], []byte(",")) {
			text = ", " + text
		}
		e.splices = append(e.splices, splice{from, from, text})
		return
	}
	e.insert(end, " "+text+" ")
}

func (e *editor) insert(at int, text string) {
	e.splices = append(e.splices, splice{at, at, text})
}

// lineAfter gives the start of the line after a place, past a comment there.
func (e *editor) lineAfter(at int) int {
	end := bytes.IndexByte(e.block.text[at:], '\n')
	if end < 0 {
		return len(e.block.text)
	}
	return at + end + 1
}
