package guide

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// judged shows the conditions in the words of the catalog: those of each assess
// block, after the values of its file that they use.
func (b *book) judged(p *page, r *catalog.Recommendation) {
	var blocks []string
	var used []local
	for _, a := range r.Assess {
		text := b.conditions(a)
		blocks = append(blocks, text)
		for _, l := range b.uses(a, text) {
			if !slices.ContainsFunc(used, func(o local) bool { return o.at == l.at }) {
				used = append(used, l)
			}
		}
	}
	slices.SortFunc(used, func(a, b local) int {
		return cmp.Or(strings.Compare(a.at.Filename, b.at.Filename), cmp.Compare(a.at.Start.Byte, b.at.Start.Byte))
	})
	if len(used) > 0 {
		text := "locals {\n"
		for _, l := range used {
			text += l.text + "\n"
		}
		blocks = slices.Insert(blocks, 0, text+"}\n")
	}
	p.paragraph("How it is judged ([the language](write-recommendations)):")
	p.code("hcl", string(hclwrite.Format([]byte(strings.Join(blocks, "\n")))))
}

// conditions writes an assess block without its words.
func (b *book) conditions(a *catalog.Assess) string {
	var text strings.Builder
	fmt.Fprintf(&text, "assess {\ntypes = [%s]\n", strings.ReplaceAll(quotedAll(a.Types), "`", `"`))
	if len(a.Locals) > 0 {
		text.WriteString("locals {\n")
		for _, l := range a.Locals {
			text.WriteString(catalog.Source(l.Range, b.files) + "\n")
		}
		text.WriteString("}\n")
	}
	if a.When != nil {
		text.WriteString("when = " + catalog.Source(a.When.Range(), b.files) + "\n")
	}
	text.WriteString("healthy = " + catalog.Source(a.Healthy.Range(), b.files) + "\n}\n")
	return text.String()
}

// local is a named value at the top of a file.
type local struct {
	text string
	at   hcl.Range
}

var localName = regexp.MustCompile(`\blocal\.([a-z0-9_]+)`)

// uses gives the values of the file that a text uses, directly or through others.
func (b *book) uses(a *catalog.Assess, text string) []local {
	var used []local
	all := b.locals(path.Join(path.Dir(a.Range.Filename), "locals.hcl"))
	maps.Copy(all, b.locals(a.Range.Filename))
	for queue := []string{text}; len(queue) > 0; queue = queue[1:] {
		for _, match := range localName.FindAllStringSubmatch(queue[0], -1) {
			found, ok := all[match[1]]
			own := slices.ContainsFunc(a.Locals, func(l catalog.Local) bool { return l.Name == match[1] })
			if ok && !own && !slices.Contains(used, found) {
				used = append(used, found)
				queue = append(queue, found.text)
			}
		}
	}
	return used
}

// locals reads the locals blocks at the top of a file.
func (b *book) locals(name string) map[string]local {
	out := map[string]local{}
	file := b.files[name]
	if file == nil {
		return out
	}
	content, _, _ := file.Body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "locals"}}})
	for _, block := range content.Blocks {
		attributes, _ := block.Body.JustAttributes()
		for name, attr := range attributes {
			out[name] = local{text: catalog.Source(attr.Range, b.files), at: attr.Range}
		}
	}
	return out
}
