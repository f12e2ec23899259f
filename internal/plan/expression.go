package plan

// body reads the expressions of a block's body by name.
func (r *reader) body(v raw, depth int) (map[string]*Expression, error) {
	var expressions map[string]*Expression
	for w := v.members(); ; {
		name, member, ok := w.next()
		if !ok {
			return expressions, nil
		}
		e, err := r.expression(member, depth+1)
		if err != nil {
			return nil, err
		}
		if expressions == nil {
			expressions = make(map[string]*Expression)
		}
		expressions[r.values.name(name)] = e
	}
}

// expression reads one expression; equal short ones share memory. An absent
// expression, as of an output that refers to nothing, is empty.
func (r *reader) expression(v raw, depth int) (*Expression, error) {
	if depth > r.limits.Nesting {
		return nil, errNesting
	}
	if e, ok := r.expressions[string(v)]; ok {
		return e, nil
	}
	e, err := r.newExpression(v, depth)
	if err != nil {
		return nil, err
	}
	if len(v) <= internLength && len(r.expressions) < internCount {
		r.expressions[string(v)] = e
	}
	return e, nil
}

func (r *reader) newExpression(v raw, depth int) (*Expression, error) {
	e := &Expression{}
	if v.kind() == '[' {
		e.Blocks = []map[string]*Expression{}
		for w := v.elements(); ; {
			_, element, ok := w.next()
			if !ok {
				return e, nil
			}
			block, err := r.body(element, depth)
			if err != nil {
				return nil, err
			}
			e.Blocks = append(e.Blocks, block)
		}
	}
	leaf, empty := true, true
	for w := v.members(); leaf; {
		name, member, ok := w.next()
		if !ok {
			break
		}
		empty = false
		switch {
		case string(name) == "references" && member.kind() == '[':
			e.References = r.values.texts(member)
		case string(name) == "constant_value":
			constant, err := r.values.value(member, nil, nil, depth)
			if err != nil {
				return nil, err
			}
			e.Constant = &constant
		default:
			leaf = false
		}
	}
	if leaf || empty {
		return e, nil
	}
	block, err := r.body(v, depth)
	return &Expression{Blocks: []map[string]*Expression{block}}, err
}

// textName gives a string with one copy for all that are equal.
func (d *values) textName(v raw) string {
	if v.kind() != '"' {
		return ""
	}
	return d.name(unquote(v))
}

// texts reads a list of strings.
func (d *values) texts(v raw) []string {
	var texts []string
	for w := v.elements(); ; {
		_, element, ok := w.next()
		if !ok {
			return texts
		}
		if element.kind() == '"' {
			texts = append(texts, d.textName(element))
		}
	}
}
