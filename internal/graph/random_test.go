package graph

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var (
	random = flag.Int("random", 0, "number of random configurations to plan and apply with the real terraform")
	seed   = flag.Uint64("seed", 0, "seed of the first random configuration, 0 for any")
)

// TestRandom plans and applies random configurations with the real terraform and
// checks what the graph says against what came out. It runs on demand:
// go test -run Random -random 20.
func TestRandom(t *testing.T) {
	t.Parallel()
	if *random == 0 {
		t.Skip("asked for with -random N; needs terraform")
	}
	for i := range *random {
		n := *seed + uint64(i)
		if *seed == 0 {
			n = rand.Uint64N(1 << 40)
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			w := &writer{Rand: rand.New(rand.NewPCG(n, 0)), dir: dir}
			w.module(t, ".", nil, 0)
			terraform(t, dir, "init")
			terraform(t, dir, "plan", "-out=plan.bin")
			if err := os.WriteFile(filepath.Join(dir, "plan.json"), terraform(t, dir, "show", "-json", "plan.bin"), 0o600); err != nil {
				t.Fatal(err)
			}
			terraform(t, dir, "apply", "plan.bin")
			if err := os.WriteFile(filepath.Join(dir, "applied.json"), terraform(t, dir, "show", "-json"), 0o600); err != nil {
				t.Fatal(err)
			}
			truth := truthOf(t, filepath.Join(dir, "applied.json"))
			for name, sources := range map[string]Locals{"json": nil, "sources": openTree(t, dir)} {
				g := New(readPlan(t, filepath.Join(dir, "plan.json")), After, sources)
				t.Run(name, func(t *testing.T) { checkTruth(t, g, truth) })
			}
			if t.Failed() {
				keep := filepath.Join(os.TempDir(), "posture-random", fmt.Sprint(n))
				if err := os.CopyFS(keep, os.DirFS(dir)); err != nil {
					t.Log(err)
				}
				t.Logf("kept in %s", keep)
			}
		})
	}
}

func terraform(t *testing.T, dir string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("terraform", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "TF_CLI_ARGS=-no-color", "TF_CLI_ARGS_apply=-no-color -input=false", "TF_CLI_ARGS_plan=-no-color -input=false", "TF_CLI_CONFIG_FILE="+os.DevNull)
	if args[0] == "show" {
		cmd.Env = append(cmd.Env, "TF_CLI_ARGS=")
	}
	out, err := cmd.Output()
	if err != nil {
		text := ""
		if e, ok := err.(*exec.ExitError); ok {
			text = string(e.Stderr)
		}
		t.Fatalf("terraform %v: %v\n%s", args, err, text)
	}
	return out
}

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
		inner = append(inner, name{fmt.Sprintf("(%s)[(count.index + %d) %% %d]", v.text, w.IntN(3), v.n), 's', 0, nil})
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
		// The values of the other keys, in turn.
		sorted := slices.Clone(v.keys)
		slices.Sort(sorted)
		return name{fmt.Sprintf("zipmap(%s, reverse(values(%s)))", quoted(sorted), v.text), 'm', 0, sorted}
	case 3:
		return name{fmt.Sprintf("{ for k, x in %s : k => x }", v.text), 'm', 0, v.keys}
	}
	return v
}
