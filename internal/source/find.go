package source

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Found is an expression that gives the value at a path of a block, or what
// encloses it.
type Found struct {
	Expr Expr
	// Rest is what remains of the path within the value of the expression.
	Rest []string
	// Dynamic are the dynamic blocks around it, outermost first.
	Dynamic []Dynamic
}

// Dynamic is a dynamic block: its content counts once for each element.
type Dynamic struct {
	Iterator string
	ForEach  Expr
}

// Find gives the expressions that make the values at a path without indexes,
// "private_service_connection.subresource_names": one for each nested block that
// has it. Blocks made by a dynamic block are found too. ok is false when the
// block is written in a way that hides them.
func (b *Block) Find(path []string) (found []Found, ok bool) {
	if b == nil || len(path) == 0 {
		return nil, true
	}
	// An override file replaces all nested blocks of a type.
	for i := len(b.parts) - 1; i >= 0; i-- {
		found, ok := find(b.parts[i].Body, path, nil)
		if len(found) > 0 || !ok || has(b.parts[i].Body, path[0]) {
			return found, ok
		}
	}
	return nil, true
}

func find(body hcl.Body, path []string, around []Dynamic) ([]Found, bool) {
	if a := attribute(body, path[0]); a != nil {
		return []Found{{Expr: convert(a.Expr), Rest: path[1:], Dynamic: around}}, true
	}
	native, isNative := body.(*hclsyntax.Body)
	if !isNative {
		// In JSON syntax nested blocks are attributes; dynamic ones are not followed.
		return nil, attribute(body, "dynamic") == nil
	}
	if len(path) == 1 {
		return nil, true
	}
	var found []Found
	for _, b := range native.Blocks {
		inner, dynamics, matches := enter(b, path[0], around)
		if !matches {
			continue
		}
		if inner == nil {
			return nil, false
		}
		list, ok := find(inner, path[1:], dynamics)
		if !ok {
			return nil, false
		}
		found = append(found, list...)
	}
	return found, true
}

// enter gives the body of a nested block of the type, or the content of a
// dynamic block for it. The body is nil when a dynamic block has no content.
func enter(b *hclsyntax.Block, typ string, around []Dynamic) (hcl.Body, []Dynamic, bool) {
	if b.Type == typ {
		return b.Body, around, true
	}
	if !isDynamic(b, typ) {
		return nil, nil, false
	}
	d := Dynamic{Iterator: typ}
	if a := b.Body.Attributes["for_each"]; a != nil {
		d.ForEach = convert(a.Expr)
	}
	if a := b.Body.Attributes["iterator"]; a != nil {
		d.Iterator = hcl.ExprAsKeyword(a.Expr)
	}
	content := content(b)
	if d.ForEach == nil || d.Iterator == "" || content == nil {
		return nil, nil, true
	}
	return content, append(around[:len(around):len(around)], d), true
}

func isDynamic(b *hclsyntax.Block, typ string) bool {
	return b.Type == "dynamic" && len(b.Labels) == 1 && b.Labels[0] == typ
}

// content gives the body of the content block of a dynamic block.
func content(b *hclsyntax.Block) *hclsyntax.Body {
	for _, inner := range b.Body.Blocks {
		if inner.Type == "content" {
			return inner.Body
		}
	}
	return nil
}

// Configures reports whether the block of a resource sets an attribute, by an
// argument, a nested block or a dynamic one. It serves to tell what
// nobody set from what a dynamic block sets.
func (t *Tree) Configures(r *posture.Resource, attribute string) bool {
	a, ok := ParseAddress(r.Address)
	if !ok {
		return false
	}
	block := t.Module(a.Calls()...).Resource(a.Block())
	if block == nil {
		return false
	}
	return slices.ContainsFunc(block.parts, func(part *hcl.Block) bool { return has(part.Body, attribute) })
}

// has reports whether the body itself says anything of that name.
func has(body hcl.Body, name string) bool {
	if attribute(body, name) != nil {
		return true
	}
	if native, ok := body.(*hclsyntax.Body); ok {
		for _, b := range native.Blocks {
			if b.Type == name || isDynamic(b, name) {
				return true
			}
		}
	}
	return false
}
