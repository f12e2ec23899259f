package graph

import (
	"slices"
	"strconv"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// module is one instance of a module: where its variables, locals and outputs
// have values.
type module struct {
	g       *Graph
	address string
	names   []string // of the calls that lead to it
	parent  *module
	calls   *calls // the call that made it, nil for the root
	key     any

	config *plan.Module   // nil without a configuration
	source *source.Module // nil when not at hand
	node   *node

	blocks   map[string]*block
	children map[string]*calls
	// The values that were asked for; nil while one is being found.
	variables, locals, outputs map[string]value
}

// calls are the instances that one module block makes.
type calls struct {
	parent *module
	name   string
	config *plan.ModuleCall
	source *source.Block
	byKey  map[any]*module
	// listed tells that for_each and count were looked at, whole that they told
	// all instances.
	listed, whole bool
	each          *value
	set           *candidates
}

// block is a resource or data block in one module instance.
type block struct {
	module    *module
	id        string // "data.azurerm_subnet.web"
	config    *plan.ConfigResource
	source    *source.Block
	instances []*instance
	byKey     map[any]*instance
	each      *value
	set       *candidates
}

// instance is one resource instance.
type instance struct {
	block *block
	*posture.Resource
}

// descend gives the module instance with the address below m, nil when the
// address can't be read.
func (m *module) descend(address string) *module {
	steps, ok := source.ParseModule(address)
	if !ok {
		return nil
	}
	for _, step := range steps {
		m = m.call(step.Name).instance(step.Key)
	}
	return m
}

// call gives the instances of a module block.
func (m *module) call(name string) *calls {
	if c := m.children[name]; c != nil {
		return c
	}
	c := &calls{parent: m, name: name, source: m.source.Call(name), byKey: make(map[any]*module)}
	if m.config != nil {
		c.config = m.config.Calls[name]
	}
	if m.children == nil {
		m.children = make(map[string]*calls)
	}
	m.children[name] = c
	return c
}

// instance gives one instance of a module, which is made if it isn't there yet:
// a module may hold no resources.
func (c *calls) instance(key any) *module {
	if m := c.byKey[key]; m != nil {
		return m
	}
	p := c.parent
	m := &module{
		g: p.g, parent: p, calls: c, key: key,
		address: joinAddress(p.address, "module."+c.name+keyText(key)),
		names:   append(p.names[:len(p.names):len(p.names)], c.name),
	}
	if c.config != nil {
		m.config = c.config.Module
	}
	if p.node != nil {
		m.node = p.node.children[c.name]
	}
	if p.g.sources != nil {
		m.source = agreeing(p.g.sources.Module(m.names...), m.node)
	}
	c.byKey[key] = m
	return m
}

// repeated reports whether the module has for_each or count.
func (c *calls) repeated() bool {
	if c.config != nil && (c.config.ForEach != nil || c.config.Count != nil) {
		return true
	}
	if c.source.Attribute("for_each") != nil || c.source.Attribute("count") != nil {
		return true
	}
	_, single := c.byKey[nil]
	return len(c.byKey) > 0 && !single
}

// add takes in a resource of this module instance.
func (m *module) add(r *posture.Resource) *instance {
	id := r.Type + "." + r.Name
	if r.Mode == posture.Data {
		id = "data." + id
	}
	b := m.block(id)
	i := &instance{block: b, Resource: r}
	b.instances = append(b.instances, i)
	b.byKey[r.Key] = i
	return i
}

// block gives the resource block with the id.
func (m *module) block(id string) *block {
	if b := m.blocks[id]; b != nil {
		return b
	}
	b := &block{module: m, id: id, source: m.source.Resource(id), byKey: make(map[any]*instance)}
	if m.config != nil {
		b.config = m.config.Resources[id]
	}
	if m.blocks == nil {
		m.blocks = make(map[string]*block)
	}
	m.blocks[id] = b
	return b
}

// repeated reports whether the block has for_each or count.
func (b *block) repeated() bool {
	if b.config != nil && (b.config.ForEach != nil || b.config.Count != nil) {
		return true
	}
	return len(b.instances) > 0 && b.byKey[nil] == nil
}

func (b *block) address() string { return joinAddress(b.module.address, b.id) }

// sorted gives the keys of instances in the order in which Terraform iterates.
func sorted[T any](byKey map[any]T) []any {
	keys := make([]any, 0, len(byKey))
	for k := range byKey {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compareKeys)
	return keys
}

func compareKeys(a, b any) int {
	x, xText := a.(string)
	y, yText := b.(string)
	if xText && yText {
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	i, _ := a.(int)
	j, _ := b.(int)
	return i - j
}

func joinAddress(module, rest string) string {
	if module == "" {
		return rest
	}
	return module + "." + rest
}

func keyText(key any) string {
	switch k := key.(type) {
	case string:
		return "[" + strconv.Quote(k) + "]"
	case int:
		return "[" + strconv.Itoa(k) + "]"
	}
	return ""
}
