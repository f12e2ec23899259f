package graph

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// resolution is what one attribute of one resource refers to.
type resolution struct {
	certain []*posture.Resource
	loose   []loose
}

// loose is a reference of which isn't certain where it leads. One of the fields
// after the reason says where it may lead.
type loose struct {
	reason string
	// resource, or any of a set of resources.
	resource *posture.Resource
	set      *candidates
	// lookup is a data resource that may have found a managed one of its type.
	lookup *posture.Resource
	// below is the resource whose id the value extends, last the end of the value.
	below *posture.Resource
	last  string
	// from is the module whose names the value may be made of; anything is true
	// when nothing limits it.
	from     *node
	anything bool
	// absent is true when it leads to what the plan leaves out, and nowhere else.
	absent bool
}

// candidates are resources of which one or more are meant.
type candidates struct {
	members []*posture.Resource
	is      map[string]bool // by address
	loose   []loose
}

func newCandidates(members []*posture.Resource, loose []loose) *candidates {
	c := &candidates{members: members, is: make(map[string]bool, len(members)), loose: loose}
	for _, r := range members {
		c.is[r.Address] = true
	}
	return c
}

// resolve finds what the attribute of an instance refers to. Known values decide;
// the configuration tells of the others, and of names.
func (g *Graph) resolve(i *instance, attribute string) *resolution {
	path := strings.Split(attribute, ".")
	l := leavesOf(i.Value, path)
	left := maxCollected
	c := &collector{g: g, at: i, left: &left, attribute: attribute, last: path[len(path)-1], unknown: l.unknown, elements: l.elements}
	var names []string
	for _, text := range l.texts {
		found := g.ids.find(text)
		switch {
		case len(found) == 1:
			c.certain(found[0])
		default:
			// None, or several of that name: the configuration may tell.
			names = append(names, text)
		}
	}
	if l.unknown == 0 && len(names) == 0 {
		return c.resolution()
	}
	if i.block.config == nil {
		if l.unknown > 0 && !slices.Contains(i.Unset, path[0]) {
			c.add(loose{reason: c.sentence("is known only after apply, and no configuration is at hand that says what it refers to"), anything: true})
		}
		for _, name := range names {
			c.named(name, nil)
		}
		return c.resolution()
	}
	w := i.block.writing(path)
	values := g.values(i, w)
	if l.unknown > 0 {
		c.sources = w.sources
		c.only = len(values) == 1
		c.several = plural(c.last) || l.elements > 0 || c.only && l.unknown > 1
		c.unknowns(values, w, l)
	}
	for _, name := range names {
		c.named(name, values)
	}
	return c.resolution()
}

// unknowns takes in what the configuration says of values known after apply.
func (c *collector) unknowns(values []value, w *writing, l leaves) {
	path := strings.Split(c.attribute, ".")
	unset := slices.Contains(c.at.Unset, path[0])
	switch {
	case w.hidden:
		c.dynamic("is written in JSON syntax with dynamic blocks, which are not followed", false)
	case w.sources || unset || len(path) == 1:
		// All that makes the value is at hand, or nothing makes it.
	case len(w.exprs) == 0 && w.blocks < 0, l.blocks > w.blocks && w.blocks >= 0:
		c.dynamic("is set in a dynamic block, which plan JSON does not hold", true)
	}
	// Where some of the values are known and plan JSON doesn't say which belong
	// together, a reference may be that of a value which came out null.
	sure := w.sources || len(values) < 2 || len(l.texts)+l.others == 0
	for _, v := range values {
		c.collect(v, sure)
	}
}

func (c *collector) dynamic(why string, remedy bool) {
	c.add(loose{reason: c.remedied(why, remedy), from: c.at.block.module.node, anything: c.at.block.module.node == nil})
}

// named finds the resource whose name (or id, where several share it) is a known
// value: the one that the configuration refers to there.
func (c *collector) named(text string, values []value) {
	g := c.g
	left := maxCollected
	probe := &collector{g: g, at: c.at, left: &left, attribute: c.attribute, last: c.last, unknown: 1, sources: c.sources}
	for _, v := range values {
		probe.collect(v, true)
	}
	equal := func(a, b string) bool {
		return a == b || c.at.Scope.Environment == "azure" && strings.EqualFold(a, b)
	}
	var found, built []*posture.Resource
	incomparable := 0
	for _, t := range probe.targets {
		known, certain := t.texts()
		switch {
		case slices.ContainsFunc(known, func(s string) bool { return equal(s, text) || normal(s) == normal(text) }):
			found = append(found, t.resource)
		case !certain:
			found = append(found, t.resource)
			incomparable++
		case isAzure(text) && t.resource.ID == "" && slices.ContainsFunc(known, func(s string) bool { return strings.HasSuffix(strings.ToLower(text), "/"+strings.ToLower(s)) }):
			built = append(built, t.resource)
		}
	}
	for _, l := range probe.loose {
		if l.set != nil {
			for _, r := range g.ids.byName[strings.ToLower(text)] {
				if l.set.is[r.Address] {
					found = append(found, r)
				}
			}
		}
	}
	found = unique(found)
	if len(found) == 1 && (incomparable == 0 || len(probe.targets) == 1) {
		c.certain(found[0])
		return
	}
	c.mayBeAny(found, "has a value that fits several resources")
	if len(found) > 0 {
		return
	}
	c.mayBeAny(g.ids.find(text), "holds an id that several resources have")
	for _, r := range g.ids.replaced[normal(text)] {
		c.add(loose{reason: c.sentence("holds the id that " + r.Address + " has before it is replaced"), resource: r})
	}
	for _, r := range built {
		c.add(loose{reason: c.sentence("is an id put together by hand with the name of " + r.Address), resource: r})
	}
	namesakes := 0
	for n, r := range g.ids.byName[strings.ToLower(text)] {
		if n > maxNamesakes || namesakes > maxPossible {
			c.add(loose{reason: c.sentence("holds a name that many resources have"), anything: true})
			return
		}
		if r != c.at.Resource && refers(c.last, r.Type) && equal(attributeText(r, "name"), text) && !inAnotherGroup(c.at.Resource, r) {
			namesakes++
			c.add(loose{reason: c.sentence("holds the name of " + r.Address + ", but the configuration does not refer to it"), resource: r})
		}
	}
}

// maxNamesakes bounds how many resources of one name are looked through: a
// hostile plan can give all of them the same.
const maxNamesakes = 1000

// mayBeAny adds each of the resources as possible; of many it says only that.
func (c *collector) mayBeAny(resources []*posture.Resource, why string) {
	if len(resources) > maxPossible {
		c.add(loose{reason: c.sentence(why), anything: true})
		return
	}
	for _, r := range resources {
		c.add(loose{reason: c.sentence(why), resource: r})
	}
}

// inAnotherGroup reports whether two Azure resources are known to stand in
// different resource groups, so that a name of the one can't mean the other.
func inAnotherGroup(a, b *posture.Resource) bool {
	left, right := attributeText(a, "resource_group_name"), attributeText(b, "resource_group_name")
	return left != "" && right != "" && !strings.EqualFold(left, right)
}

func unique(resources []*posture.Resource) []*posture.Resource {
	slices.SortFunc(resources, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
	return slices.CompactFunc(resources, func(a, b *posture.Resource) bool { return a.Address == b.Address })
}
