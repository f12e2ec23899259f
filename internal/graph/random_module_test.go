package graph

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// name is a value that expressions can use: a text, a list of n, or a map with keys.
type name struct {
	text string
	kind byte // 's', 'l', 'm'
	n    int
	keys []string
}

// writer writes modules, and expressions of the names that are in scope.
type writer struct {
	*rand.Rand
	dir   string
	count int
}

var someKeys = []string{"a", "b", "a-b", "c.d", "x/y", "b[0]"}

func (w *writer) keys() []string {
	keys := slices.Clone(someKeys)
	w.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	return keys[:1+w.IntN(4)]
}

func (w *writer) fresh(prefix string) string {
	w.count++
	return fmt.Sprintf("%s%d", prefix, w.count)
}

// module writes a module with the variables, and gives its outputs.
func (w *writer) module(t *testing.T, dir string, variables []name, depth int) []name {
	t.Helper()
	var b strings.Builder
	names := slices.Clone(variables)
	for _, v := range variables {
		fmt.Fprintf(&b, "variable %q {}\n", strings.TrimPrefix(v.text, "var."))
	}
	for range 2 + w.IntN(3) {
		r := w.fresh("r")
		switch w.IntN(3) {
		case 0:
			fmt.Fprintf(&b, "resource \"terraform_data\" %q {}\n", r)
			names = append(names, name{"terraform_data." + r + ".id", 's', 0, nil})
		case 1:
			n := 1 + w.IntN(3)
			fmt.Fprintf(&b, "resource \"terraform_data\" %q {\n  count = %d\n}\n", r, n)
			names = append(names, name{"terraform_data." + r + "[*].id", 'l', n, nil})
			names = append(names, name{fmt.Sprintf("terraform_data.%s[%d].id", r, w.IntN(n)), 's', 0, nil})
		case 2:
			keys := w.keys()
			fmt.Fprintf(&b, "resource \"terraform_data\" %q {\n  for_each = toset(%s)\n}\n", r, quoted(keys))
			names = append(names, name{"{ for k, v in terraform_data." + r + " : k => v.id }", 'm', 0, keys})
			names = append(names, name{fmt.Sprintf("terraform_data.%s[%q].id", r, keys[0]), 's', 0, nil})
			names = append(names, name{fmt.Sprintf("terraform_data.%s[*].id", r), 'x', len(keys), keys})
		}
	}
	if depth < 3 {
		for range w.IntN(3) {
			names = append(names, w.call(t, &b, dir, names, depth)...)
		}
	}
	for range w.IntN(4) {
		l := w.fresh("l")
		v := w.any(names, 2)
		fmt.Fprintf(&b, "locals {\n  %s = %s\n}\n", l, v.text)
		v.text = "local." + l
		names = append(names, v)
	}
	for range 6 + w.IntN(8) {
		w.user(&b, names)
	}
	var outputs []name
	for range 1 + w.IntN(3) {
		o := w.fresh("o")
		v := w.any(names, 2)
		fmt.Fprintf(&b, "output %q {\n  value = %s\n}\n", o, v.text)
		v.text = o
		outputs = append(outputs, v)
	}
	if err := os.MkdirAll(filepath.Join(w.dir, dir), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(w.dir, dir, "main.tf"), []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return outputs
}

// call writes a module call, and gives what can be used of it.
func (w *writer) call(t *testing.T, b *strings.Builder, dir string, names []name, depth int) []name {
	t.Helper()
	m := w.fresh("m")
	inner, n, keys, repeat := names, 0, []string(nil), ""
	switch w.IntN(3) {
	case 1:
		n = 1 + w.IntN(3)
		repeat = fmt.Sprintf("  count = %d\n", n)
		inner = w.counted(names, n)
	case 2:
		v := w.mapOf(names, 1)
		keys = v.keys
		repeat = "  for_each = " + v.text + "\n"
		inner = w.keyed(names, keys)
	}
	var variables []name
	arguments := ""
	for range 1 + w.IntN(3) {
		v := w.any(inner, 2)
		name := w.fresh("v")
		arguments += fmt.Sprintf("  %s = %s\n", name, v.text)
		v.text = "var." + name
		variables = append(variables, v)
	}
	outputs := w.module(t, filepath.Join(dir, m), variables, depth+1)
	fmt.Fprintf(b, "module %q {\n  source = \"./%s\"\n%s%s}\n", m, m, repeat, arguments)
	var found []name
	for _, o := range outputs {
		switch {
		case n > 0:
			v := o
			v.text = fmt.Sprintf("module.%s[%d].%s", m, w.IntN(n), o.text)
			found = append(found, v)
			if o.kind == 's' {
				found = append(found, name{fmt.Sprintf("module.%s[*].%s", m, o.text), 'l', n, nil})
			}
		case keys != nil:
			v := o
			v.text = fmt.Sprintf("module.%s[%q].%s", m, keys[w.IntN(len(keys))], o.text)
			found = append(found, v)
			if o.kind == 's' {
				found = append(found, name{fmt.Sprintf("{ for k, v in module.%s : k => v.%s }", m, o.text), 'm', 0, keys})
			}
		default:
			o.text = "module." + m + "." + o.text
			found = append(found, o)
		}
	}
	return found
}

func quoted(keys []string) string {
	parts := make([]string, len(keys))
	for i, k := range keys {
		parts[i] = fmt.Sprintf("%q", k)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}
