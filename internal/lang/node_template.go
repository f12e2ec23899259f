package lang

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// templateNode is "text ${value}".
type templateNode struct {
	parts []node
	at    []hcl.Range
}

func (c *compiler) template(e *hclsyntax.TemplateExpr) (node, info) {
	n := &templateNode{}
	for _, part := range e.Parts {
		p, _ := c.compile(part)
		n.parts, n.at = append(n.parts, p), append(n.at, part.Range())
	}
	return c.fold(n, n.parts...), info{}
}

func (n *templateNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	var m marks
	var text strings.Builder
	known := true
	for k, part := range n.parts {
		v, problem := part.eval(ev)
		if problem != nil {
			return v, problem
		}
		s, problem := text1(m.open(v), n.at[k])
		if problem != nil {
			return s, problem
		}
		s = m.open(s)
		known = known && s.IsKnown()
		if known {
			text.WriteString(s.AsString())
		}
	}
	if !known {
		v := cty.UnknownVal(cty.String).Refine().NotNull()
		if prefix := text.String(); prefix != "" {
			v = v.StringPrefix(prefix)
		}
		return m.close(v.NewValue()), nil
	}
	return m.close(cty.StringVal(text.String())), nil
}

// text1 converts one interpolated value to a string.
func text1(v cty.Value, at hcl.Range) (cty.Value, *hcl.Diagnostic) {
	switch {
	case v.IsNull():
		return v, fail(at, "Null in a template", "The value is null, which can't be part of a string. Say what null means with coalesce(…).")
	case v.Type() == cty.DynamicPseudoType, v.Type() == maybeType:
		return cty.UnknownVal(cty.String), nil
	}
	s, err := convert.Convert(v, cty.String)
	if err != nil {
		return cty.DynamicVal, fail(at, "Wrong type", "A %s can't be part of a string.", v.Type().FriendlyName())
	}
	return s, nil
}

// joinNode is the result of %{ for } in a template.
type joinNode struct {
	list node
	at   hcl.Range
}

func (n *joinNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	list, problem := n.list.eval(ev)
	if problem != nil {
		return list, problem
	}
	var m marks
	items, ok := m.elements(list)
	if !ok {
		return m.close(cty.UnknownVal(cty.String)), nil
	}
	var text strings.Builder
	for _, item := range items {
		s, problem := text1(m.open(item), n.at)
		if problem != nil {
			return s, problem
		}
		if s = m.open(s); !s.IsKnown() {
			return m.close(cty.UnknownVal(cty.String)), nil
		}
		text.WriteString(s.AsString())
	}
	return m.close(cty.StringVal(text.String())), nil
}

// show renders a value for people; what is sensitive is named, never shown.
func show(v cty.Value) string {
	switch {
	case v.ContainsMarked():
		return "(sensitive)"
	case !v.IsKnown():
		return "(known after apply)"
	case v.IsNull():
		return "(not set)"
	case v.Type().IsPrimitiveType():
		s, err := convert.Convert(v, cty.String)
		if err != nil {
			return "(not shown)"
		}
		return s.AsString()
	case isSequence(v.Type()):
		items := make([]string, 0, v.LengthInt())
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			items = append(items, show(e))
		}
		return strings.Join(items, ", ")
	}
	return "(" + v.Type().FriendlyName() + ")"
}
