package graph

import (
	"fmt"
	"slices"
	"strings"
)

// counted adds what count.index can be used for.
func (w *writer) counted(names []name, n int) []name {
	inner := slices.Clone(names)
	for _, v := range names {
		if v.kind != 'l' {
			continue
		}
		if v.n >= n {
			inner = append(inner, name{"(" + v.text + ")[count.index]", 's', 0, nil})
			if base, ok := strings.CutSuffix(v.text, "[*].id"); ok {
				inner = append(inner, name{base + "[count.index].id", 's', 0, nil}, name{base + "[count.index].id", 's', 0, nil})
			}
		}
		inner = append(inner, name{fmt.Sprintf("(%s)[(count.index + %d) %% length(%s)]", v.text, w.IntN(3), v.text), 's', 0, nil})
	}
	return inner
}

// keyed adds what each.key and each.value can be used for.
func (w *writer) keyed(names []name, keys []string) []name {
	inner := append(slices.Clone(names), name{"each.value", 's', 0, nil}, name{"each.value", 's', 0, nil})
	has := func(v name, suffix string) bool {
		return !slices.ContainsFunc(keys, func(k string) bool { return !slices.Contains(v.keys, k+suffix) })
	}
	for _, v := range names {
		switch {
		case v.kind == 'm' && has(v, ""):
			inner = append(inner, name{"(" + v.text + ")[each.key]", 's', 0, nil})
			if base, ok := strings.CutPrefix(v.text, "{ for k, v in terraform_data."); ok {
				base, _, _ = strings.Cut(base, " ")
				inner = append(inner, name{"terraform_data." + base + "[each.key].id", 's', 0, nil}, name{"terraform_data." + base + "[each.key].id", 's', 0, nil})
			}
			inner = append(inner, name{"[for k, v in " + v.text + " : v if k != each.key]", 'l', 0, nil})
		case v.kind == 'm' && has(v, "-b"):
			inner = append(inner, name{"(" + v.text + ")[\"${each.key}-b\"]", 's', 0, nil})
		}
	}
	return inner
}

// user writes a resource that refers to something.
func (w *writer) user(b *strings.Builder, names []name) {
	r := w.fresh("u")
	inner, repeat := names, ""
	switch w.IntN(4) {
	case 1:
		n := 1 + w.IntN(3)
		repeat = fmt.Sprintf("  count = %d\n", n)
		inner = w.counted(names, n)
	case 2:
		v := w.mapOf(names, 1)
		repeat = "  for_each = " + v.text + "\n"
		inner = w.keyed(names, v.keys)
	}
	input := w.any(inner, 3).text
	if w.IntN(4) == 0 {
		input = "{ p = " + input + ", q = " + w.any(inner, 2).text + " }"
	}
	fmt.Fprintf(b, "resource \"terraform_data\" %q {\n%s  input = %s\n}\n", r, repeat, input)
}

func (w *writer) any(names []name, depth int) name {
	switch w.IntN(4) {
	case 0:
		return w.listOf(names, depth)
	case 1:
		return w.mapOf(names, depth)
	}
	return w.textOf(names, depth)
}

func (w *writer) pick(names []name, kind byte) (name, bool) {
	var fit []name
	for _, v := range names {
		if v.kind == kind {
			fit = append(fit, v)
		}
	}
	if len(fit) == 0 {
		return name{}, false
	}
	return fit[w.IntN(len(fit))], true
}

func (w *writer) textOf(names []name, depth int) name {
	v, ok := w.pick(names, 's')
	if !ok {
		v = name{`"literal"`, 's', 0, nil}
	}
	if depth == 0 {
		return v
	}
	other := func() string { return w.textOf(names, depth-1).text }
	switch w.IntN(14) {
	case 0:
		v.text = fmt.Sprintf("%s == \"x\" ? %s : %s", v.text, other(), other())
	case 1:
		v.text = fmt.Sprintf("%t ? %s : %s", w.IntN(2) == 0, other(), other())
	case 2:
		v.text = fmt.Sprintf("coalesce(%s, %s)", other(), other())
	case 3:
		v.text = fmt.Sprintf("try(%s, %s)", other(), other())
	case 4:
		v.text = fmt.Sprintf("\"${%s}-suffix\"", other())
	case 5:
		if l := w.listOf(names, depth-1); l.n > 0 {
			v.text = fmt.Sprintf("(%s)[%d]", l.text, w.IntN(l.n))
		}
	case 6:
		if l := w.listOf(names, depth-1); l.n > 0 {
			v.text = fmt.Sprintf("element(%s, %d)", l.text, w.IntN(5))
		}
	case 7:
		m := w.mapOf(names, depth-1)
		v.text = fmt.Sprintf("(%s)[%q]", m.text, m.keys[w.IntN(len(m.keys))])
	case 8:
		m := w.mapOf(names, depth-1)
		v.text = fmt.Sprintf("lookup(%s, %q, %s)", m.text, someKeys[w.IntN(len(someKeys))], other())
	case 9:
		v.text = fmt.Sprintf("%s != null ? %s : \"none\"", other(), v.text)
	}
	v.text = "(" + v.text + ")"
	return v
}

func (w *writer) listOf(names []name, depth int) name {
	v, ok := w.pick(names, 'l')
	if !ok || depth > 0 && w.IntN(3) == 0 {
		a, b := w.textOf(names, max(0, depth-1)), w.textOf(names, max(0, depth-1))
		return name{fmt.Sprintf("[%s, %s]", a.text, b.text), 'l', 2, nil}
	}
	if depth == 0 {
		return v
	}
	switch w.IntN(7) {
	case 0:
		other := w.listOf(names, depth-1)
		return name{fmt.Sprintf("concat(%s, %s)", v.text, other.text), 'l', v.n + other.n, nil}
	case 1:
		m := w.mapOf(names, depth-1)
		return name{fmt.Sprintf("values(%s)", m.text), 'l', len(m.keys), nil}
	case 2:
		return name{fmt.Sprintf("reverse(%s)", v.text), 'l', v.n, nil}
	case 3:
		return name{fmt.Sprintf("[for i, x in %s : x if i != 0]", v.text), 'l', max(0, v.n-1), nil}
	case 4:
		m := w.mapOf(names, depth-1)
		return name{fmt.Sprintf("[for k, x in %s : x if k != \"a\"]", m.text), 'l', 0, nil}
	}
	return v
}

func (w *writer) mapOf(names []name, depth int) name {
	v, ok := w.pick(names, 'm')
	if !ok || depth > 0 && w.IntN(3) == 0 {
		keys := w.keys()
		parts := make([]string, len(keys))
		for i, k := range keys {
			parts[i] = fmt.Sprintf("%q = %s", k, w.textOf(names, max(0, depth-1)).text)
		}
		return name{"{ " + strings.Join(parts, ", ") + " }", 'm', 0, keys}
	}
	if depth == 0 {
		return v
	}
	switch w.IntN(7) {
	case 0:
		other := w.mapOf(names, depth-1)
		keys := append(slices.Clone(v.keys), other.keys...)
		slices.Sort(keys)
		return name{fmt.Sprintf("merge(%s, %s)", v.text, other.text), 'm', 0, slices.Compact(keys)}
	case 1:
		keys := make([]string, len(v.keys))
		for i, k := range v.keys {
			keys[i] = k + "-b"
		}
		return name{fmt.Sprintf("{ for k, x in %s : \"${k}-b\" => x }", v.text), 'm', 0, keys}
	case 2:
		sorted := slices.Clone(v.keys)
		slices.Sort(sorted)
		// Not in another order: that collections keep their keys is taken for
		// granted where there is plan JSON only.
		return name{fmt.Sprintf("zipmap(%s, values(%s))", quoted(sorted), v.text), 'm', 0, sorted}
	case 3:
		return name{fmt.Sprintf("{ for k, x in %s : k => x }", v.text), 'm', 0, v.keys}
	}
	return v
}
