package graph

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// target is a resource that a value leads to, by way of an attribute.
type target struct {
	resource *posture.Resource
	path     []any
}

// texts gives what is known of the attribute; without one, all that identifies
// the resource. certain is false when nothing is.
func (t target) texts() (known []string, certain bool) {
	if len(t.path) > 0 {
		v, ok := lookup(t.resource.Value, t.path)
		if !ok || v.IsNull() || v.Type() != cty.String {
			return nil, false
		}
		return []string{v.AsString()}, true
	}
	for name := range identifies {
		if s := attributeText(t.resource, name); s != "" {
			known = append(known, s)
		}
	}
	return known, true
}

// collector gathers where the values of an attribute lead.
type collector struct {
	g         *Graph
	at        *instance
	attribute string
	last      string // of the attribute's path
	// unknown counts the values that are to be explained, elements those that are
	// elements of lists; only is true when one expression explains them all;
	// several when an expression may give more than one of them; sources when the
	// sources told it.
	unknown, elements      int
	only, several, sources bool

	// left is how many more values are looked at, shared with all parts.
	left *int

	targets []target
	loose   []loose
	// shadows are loose ends that don't make anything else less certain.
	shadows []loose
	known   []*posture.Resource
}

func (c *collector) certain(r *posture.Resource) {
	if r != c.at.Resource {
		c.known = append(c.known, r)
	}
}

func (c *collector) add(l loose) { c.loose = append(c.loose, l) }

// resolution sums up.
func (c *collector) resolution() *resolution {
	r := &resolution{certain: c.known, loose: append(c.loose, c.shadows...)}
	for _, t := range c.targets {
		if t.resource != c.at.Resource {
			r.certain = append(r.certain, t.resource)
		}
	}
	r.certain = unique(r.certain)
	return r
}

// sub gives a collector for a part that is judged on its own.
func (c *collector) sub() *collector {
	return &collector{g: c.g, at: c.at, attribute: c.attribute, last: c.last, unknown: c.unknown, elements: c.elements, only: c.only, several: c.several, sources: c.sources, left: c.left}
}

// maxCollected bounds the values that one attribute is made of: they can double
// with each line of a configuration.
const maxCollected = 50_000

// collect takes in a value. sure is false where another may take its place.
func (c *collector) collect(v value, sure bool) {
	if *c.left--; *c.left < 0 {
		if *c.left == -1 {
			c.add(loose{reason: c.sentence(tooMuch.why), anything: true})
		}
		return
	}
	switch x := v.(type) {
	case list:
		// Each item explains a part only.
		c.only = c.only && len(x.items) == 1
		for _, item := range x.items {
			c.collect(item, sure)
		}
	case object:
		c.only = c.only && len(x.attributes) == 1
		for _, name := range sortedNames(x.attributes) {
			c.collect(x.attributes[name], sure)
		}
	case origin:
		c.origin(x, sure)
	case instances:
		if !sure {
			c.add(loose{reason: c.ambiguous(), set: c.g.candidatesOf(x.block)})
			return
		}
		for _, key := range sorted(x.byKey) {
			c.origin(origin{at: x.byKey[key]}, true)
		}
	case outputs:
		c.pool(pool{items: x.module.allOutputs()}, sure)
	case modules:
		c.pool(pool{items: []value{x}}, sure)
	case text:
		c.text(x, sure)
	case pool:
		c.pool(x, sure)
	case paired:
		if c.several {
			c.pool(pool{items: []value{x.all}}, sure)
		} else {
			c.collect(x.one, sure)
		}
	case choice:
		c.choice(x, sure)
	case dead:
		c.add(loose{reason: c.remedied(x.why, x.remedy), from: x.from, anything: x.from == nil})
	case absent:
		c.add(loose{reason: c.sentence("refers to " + x.address + ", which the plan leaves out"), absent: true})
	}
}

// origin takes in an attribute of a resource. An argument that holds an id
// itself, such as the server_id of a database, leads on to what it refers to.
func (c *collector) origin(o origin, sure bool) {
	if v, ok := c.g.passedOn(o); ok {
		part := c.sub()
		part.collect(v, sure)
		if len(part.targets)+len(part.loose) > 0 {
			c.take(part)
			return
		}
	}
	r := o.at.Resource
	if !sure {
		c.add(loose{reason: c.ambiguous(), resource: r})
		return
	}
	c.targets = append(c.targets, target{r, o.path})
	if r.Mode == posture.Data && r.ID == "" {
		c.shadows = append(c.shadows, loose{reason: c.sentence("refers to " + r.Address + ", which is read during apply and may find a resource of this plan"), lookup: r})
	}
}

func (c *collector) take(part *collector) {
	c.targets = append(c.targets, part.targets...)
	c.loose = append(c.loose, part.loose...)
	c.shadows = append(c.shadows, part.shadows...)
}

// passedOn gives the value of an argument that holds the id of another resource.
func (g *Graph) passedOn(o origin) (value, bool) {
	b := o.at.block
	if len(o.path) == 0 || b.config == nil || g.side == Before {
		return nil, false
	}
	var path []string
	for _, step := range o.path {
		if name, ok := step.(string); ok {
			path = append(path, name)
		}
	}
	if len(path) == 0 {
		return nil, false
	}
	first, last := path[0], path[len(path)-1]
	follow := isReference(last)
	if b.config.Type == "terraform_data" && (first == "input" || first == "output") {
		// The output of terraform_data is its input.
		path[0], follow = "input", true
	} else if identifies[last] {
		return nil, false
	}
	if b.config.Expressions[path[0]] == nil {
		return nil, false
	}
	values := g.values(o.at, b.writing(path))
	if len(values) == 1 && (follow || isIdentity(values[0])) {
		return values[0], true
	}
	return pool{items: values}, follow && len(values) > 0
}

// isIdentity reports whether a value is the id or name of a resource in a cloud:
// what a resource is called after (a random name, for instance) isn't one.
func isIdentity(v value) bool {
	o, ok := sole(v).(origin)
	if !ok || len(o.path) == 0 || o.at.Scope.Environment == "" {
		return false
	}
	last, ok := o.path[len(o.path)-1].(string)
	return ok && identifies[last]
}

// isReference reports whether the name of an argument says that it holds the id
// of something else.
func isReference(name string) bool {
	for _, suffix := range []string{"_id", "_ids", "_arn", "_arns", "_link", "_links"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// pool takes in what a value is made of. If only one resource is in it, the value
// comes from that one: an unknown value has to come from somewhere. If there are
// as many unknown elements as references, each comes from one of them.
func (c *collector) pool(p pool, sure bool) {
	for len(p.items) == 1 {
		inner, ok := p.items[0].(pool)
		if !ok {
			break
		}
		p = pool{inner.items, inner.exact && p.exact}
	}
	part := c.sub()
	each := p.exact && c.only && c.unknown == c.elements
	for _, item := range p.items {
		before := len(part.targets)
		switch x := item.(type) {
		case instances:
			part.anyOf(c.g.candidatesOf(x.block))
			each = each && len(p.items) == 1 && len(x.instances) == c.unknown
			continue
		case modules:
			part.anyOf(c.g.candidatesOf(x.calls))
			each = false
			continue
		case paired:
			one := x.one
			if c.several {
				one = x.all
			}
			part.collect(pool{items: []value{one}}, true)
		default:
			part.collect(item, true)
		}
		each = each && len(part.targets) == before+1 && len(part.loose) == 0 && len(p.items) == c.unknown
	}
	part.forget(c.known)
	distinct := make(map[*posture.Resource]bool)
	for _, t := range part.targets {
		distinct[t.resource] = true
	}
	one := len(distinct) == 1 && len(part.loose) == 0
	if sure && (one || each) {
		for _, l := range part.loose {
			for _, r := range l.set.members {
				part.targets = append(part.targets, target{resource: r})
			}
		}
		part.loose = nil
		c.take(part)
		return
	}
	for _, t := range part.targets {
		c.add(loose{reason: c.ambiguous(), resource: t.resource})
	}
	part.targets = nil
	c.take(part)
}

// anyOf takes in candidates: a single one is a target like others.
func (c *collector) anyOf(set *candidates) {
	c.loose = append(c.loose, set.loose...)
	switch len(set.members) {
	case 0:
	case 1:
		c.targets = append(c.targets, target{resource: set.members[0]})
	default:
		c.add(loose{reason: c.ambiguous(), set: set})
	}
}

// forget leaves out targets that known values have already found.
func (c *collector) forget(known []*posture.Resource) {
	c.targets = slices.DeleteFunc(c.targets, func(t target) bool { return slices.Contains(known, t.resource) })
}

// choice takes in alternatives: certain only when all lead to the same resource.
func (c *collector) choice(x choice, sure bool) {
	var parts []*collector
	same := sure && len(x.items) > 0
	for _, item := range x.items {
		part := c.sub()
		_, all := item.(instances)
		part.collect(item, !all)
		parts = append(parts, part)
		same = same && len(part.targets) == 1 && len(part.loose) == 0 && part.targets[0].resource == parts[0].targets[0].resource
	}
	if same {
		c.take(parts[0])
		return
	}
	for _, part := range parts {
		for _, t := range part.targets {
			c.add(loose{reason: c.conditional(), resource: t.resource})
		}
		part.targets = nil
		c.take(part)
	}
}

func sortedNames(attributes map[string]value) []string {
	names := make([]string, 0, len(attributes))
	for name := range attributes {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
