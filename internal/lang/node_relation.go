package lang

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// relationNode is related, referenced or resources. Its value is a tuple of
// resources, with a possible element when the answer is not complete.
type relationNode struct {
	name      string
	types     []string
	attribute string
	of        node // nil for the resource itself
	at        hcl.Range
}

// usage says how each relational question is written.
var usage = map[string]string{
	"related":    "related(type, attribute), or related(type, attribute, of)",
	"referenced": "referenced(attribute), referenced(attribute, type), or referenced(attribute, type, of)",
	"resources":  "resources(type)",
}

func (c *compiler) relation(e *hclsyntax.FunctionCallExpr) (node, info) {
	var out info
	if c.scope.Constant {
		return c.fail(e.Range(), "Not constant", "The value has to be constant, so it can't ask for other resources.")
	}
	least, most := map[string]int{"related": 2, "referenced": 1, "resources": 1}[e.Name], map[string]int{"related": 3, "referenced": 3, "resources": 1}[e.Name]
	if e.ExpandFinal || len(e.Args) < least || len(e.Args) > most {
		n, _ := c.fail(e.Range(), "Wrong number of arguments", "It is written %s.", usage[e.Name])
		return n, out
	}
	n := &relationNode{name: e.Name, at: e.Range()}
	typeArg, attributeArg := 0, 1
	if e.Name == "referenced" {
		typeArg, attributeArg = 1, 0
	}
	if typeArg < len(e.Args) {
		n.types = c.words(e.Args[typeArg], "type")
	}
	if out.from = n.types; len(out.from) == 0 {
		out.from = []string{anyType}
	}
	if attributeArg < len(e.Args) {
		n.attribute = c.path(e.Args[attributeArg])
	}
	subject := info{from: []string{Own}, single: true}
	if len(e.Args) == 3 {
		n.of, subject = c.compile(e.Args[2])
	}
	first, _, _ := strings.Cut(n.attribute, ".")
	c.reads.want(n.types, "")
	switch e.Name {
	case "related":
		c.reads.want(n.types, first)
	case "referenced":
		c.want(subject, first, e.Range())
		if n.of == nil && n.attribute != "" {
			c.reads.own[n.attribute] = true
		}
	}
	return n, out
}

// path reads the attribute path of a relation.
func (c *compiler) path(expr hclsyntax.Expression) string {
	words := c.words(expr, "attribute")
	switch {
	case len(words) == 0:
		return ""
	case len(words) > 1:
		c.fail(expr.Range(), "Wrong type", "One attribute is named, as a string.")
	case strings.ContainsAny(words[0], "[]*"):
		c.fail(expr.Range(), "Unsuitable attribute path", "The path is written with dots and without indexes, as in \"private_service_connection.private_connection_resource_id\".")
	}
	return words[0]
}

// words reads a constant string or list of strings.
func (c *compiler) words(expr hclsyntax.Expression, what string) []string {
	v, diags := Constant(expr, c.scope.Locals)
	if diags.HasErrors() {
		c.diags = append(c.diags, diags...)
		return nil
	}
	list, ok := Words(v)
	if !ok {
		c.fail(expr.Range(), "Wrong type", "The %s has to be a string or a list of strings.", what)
	}
	return list
}

// Words reads a string or a list of strings; null is no words.
func Words(v cty.Value) ([]string, bool) {
	if v.IsMarked() || !v.IsWhollyKnown() {
		return nil, false
	}
	var m marks
	list, _ := m.elements(v)
	words := make([]string, 0, len(list))
	for _, e := range list {
		if e.IsNull() || e.IsMarked() || e.Type() != cty.String {
			return nil, false
		}
		words = append(words, e.AsString())
	}
	return words, len(m) == 0 && (v.IsNull() || v.Type() == cty.String || isSequence(v.Type()))
}

func (n *relationNode) eval(ev *Evaluation) (cty.Value, *hcl.Diagnostic) {
	ev.capsules = true
	subjects, uncertain, complete, problem := n.subjects(ev)
	if problem != nil {
		return cty.DynamicVal, problem
	}
	var found []cty.Value
	var seen map[string]bool // one answer names each resource once
	if len(subjects)+len(uncertain) > 1 || len(n.types) > 1 {
		seen = map[string]bool{}
	}
	add := func(list []*posture.Resource, certain bool) {
		for _, r := range list {
			if seen[r.Address] {
				continue
			}
			if seen != nil {
				seen[r.Address] = true
			}
			v := cty.CapsuleVal(resourceType, r)
			if certain {
				ev.related(n.path(), r.Address)
			} else {
				v = perhaps(v)
			}
			found = append(found, v)
		}
	}
	var possible []*posture.Resource
	for _, s := range subjects {
		answer := n.ask(ev, s)
		add(answer.Resources, true)
		for _, p := range answer.Possible {
			possible = append(possible, p.Resource)
		}
		complete = n.note(ev, answer) && complete
	}
	for _, s := range uncertain {
		answer := n.ask(ev, s)
		possible = append(possible, answer.Resources...)
		for _, p := range answer.Possible {
			possible = append(possible, p.Resource)
		}
		complete = n.note(ev, answer) && complete
	}
	// What one subject relates to for certain stands above what another may.
	add(possible, false)
	if !complete {
		found = append(found, more)
	}
	return cty.TupleVal(found), nil
}

func (n *relationNode) note(ev *Evaluation, answer posture.Relation) (complete bool) {
	for _, p := range answer.Possible {
		ev.undecided(p.Reason)
	}
	for _, reason := range answer.Undecided {
		ev.undecided(reason)
	}
	return len(answer.Undecided) == 0
}

func (n *relationNode) path() string {
	if n.name == "referenced" && n.of == nil {
		return n.attribute
	}
	return ""
}

// subjects are the resources that the question is about: certain ones and ones
// that perhaps exist. complete is false when there may be more.
func (n *relationNode) subjects(ev *Evaluation) (certain, uncertain []*posture.Resource, complete bool, problem *hcl.Diagnostic) {
	if n.of == nil {
		if ev.Resource == nil {
			return nil, nil, false, nil
		}
		return []*posture.Resource{ev.Resource}, nil, true, nil
	}
	v, problem := n.of.eval(ev)
	if problem != nil {
		return nil, nil, false, problem
	}
	var m marks
	list := []cty.Value{v}
	if v = m.open(v); v.IsNull() || isSequence(v.Type()) {
		var ok bool
		if list, ok = m.elements(v); !ok {
			return nil, nil, false, nil
		}
	}
	complete = true
	for _, e := range list {
		possible, isMaybe := asMaybe(e)
		if isMaybe {
			e = possible.value
		}
		e = m.open(e)
		r, ok := asResource(e)
		switch {
		case ok && isMaybe:
			uncertain = append(uncertain, r)
		case ok:
			certain = append(certain, r)
		case e.IsNull():
		case !e.IsKnown():
			complete = false
		default:
			return nil, nil, false, fail(n.at, "Wrong type", "The last argument has to be a resource or a list of resources, as related and referenced give them.")
		}
	}
	return certain, uncertain, complete, nil
}

func (n *relationNode) ask(ev *Evaluation, subject *posture.Resource) posture.Relation {
	if ev.Relations == nil {
		return posture.Relation{Undecided: []string{"Other resources are not at hand here."}}
	}
	switch n.name {
	case "related":
		return ev.Relations.Related(subject, n.types, n.attribute)
	case "referenced":
		return ev.Relations.Referenced(subject, n.attribute, n.types)
	}
	var all posture.Relation
	for _, typ := range n.types {
		answer := ev.Relations.OfType(subject, typ)
		all.Resources = append(all.Resources, answer.Resources...)
		all.Undecided = append(all.Undecided, answer.Undecided...)
	}
	return all
}
