package remediate

import (
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// secretName is a name of what people keep to themselves, for types of which no
// schema is at hand.
var secretName = regexp.MustCompile(`(?i)(password|passwd|passphrase|secret|token|private_key|access_key|api_key|account_key|connection_string|credential)`)

// secretLines gives the lines of a file in which a secret is written out: the
// default of a sensitive variable, or the value of a sensitive attribute.
func secretLines(text []byte) map[string]bool {
	parsed, diags := hclsyntax.ParseConfig(text, "", hcl.InitialPos)
	if diags.HasErrors() {
		return nil
	}
	lines := strings.SplitAfter(string(text), "\n")
	secret := map[string]bool{}
	add := func(r hcl.Range) {
		for n := r.Start.Line; n <= min(r.End.Line, len(lines)); n++ {
			secret[lines[n-1]] = true
		}
	}
	for _, b := range parsed.Body.(*hclsyntax.Body).Blocks {
		attributes := b.Body.Attributes
		switch {
		case b.Type == "variable" && len(b.Labels) == 1:
			value := attributes["default"]
			if value == nil || !written(value.Expr) {
				continue
			}
			open := secretName.MatchString(b.Labels[0])
			if s := attributes["sensitive"]; s != nil {
				v, ok := literal(s.Expr)
				open = open || !ok || !same(v, cty.False)
			}
			if open {
				add(value.SrcRange)
			}
		case len(b.Labels) > 0:
			secretsOf(b.Body, b.Labels[0], "", add)
		default:
			secretsOf(b.Body, "", "", add)
		}
	}
	return secret
}

// secretsOf finds the sensitive attributes of a body that are written out.
func secretsOf(body *hclsyntax.Body, typ, path string, add func(hcl.Range)) {
	for name, a := range body.Attributes {
		if (isSensitive(typ, join(path, name)) || secretName.MatchString(name)) && written(a.Expr) {
			add(a.SrcRange)
			continue
		}
		for _, item := range objectItems(a.Expr) {
			if key, diags := item.KeyExpr.Value(nil); !diags.HasErrors() && key.Type() == cty.String && !key.IsNull() && secretName.MatchString(key.AsString()) && written(item.ValueExpr) {
				add(hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range()))
			}
		}
	}
	for _, b := range body.Blocks {
		switch {
		case b.Type == "dynamic" && len(b.Labels) == 1:
			secretsOf(b.Body, typ, join(path, b.Labels[0]), add)
		case b.Type == "content":
			secretsOf(b.Body, typ, path, add)
		default:
			secretsOf(b.Body, typ, join(path, b.Type), add)
		}
	}
}

// objectItems gives the items of all objects within an expression.
func objectItems(expr hclsyntax.Expression) []hclsyntax.ObjectConsItem {
	var items []hclsyntax.ObjectConsItem
	_ = hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if object, ok := n.(*hclsyntax.ObjectConsExpr); ok {
			items = append(items, object.Items...)
		}
		return nil
	})
	return items
}

// written reports whether text is written out in an expression.
func written(expr hclsyntax.Expression) bool {
	found := false
	_ = hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if l, ok := n.(*hclsyntax.LiteralValueExpr); ok && l.Val.Type() == cty.String && !l.Val.IsNull() && l.Val.AsString() != "" {
			found = true
		}
		return nil
	})
	return found
}

// isSensitive tells whether a version of a type marks an attribute sensitive.
func isSensitive(typ, path string) bool {
	for _, t := range shapes(typ) {
		if a, ok := t.Attributes[path]; ok && (a.Sensitive() || a.WriteOnly()) {
			return true
		}
	}
	return false
}
