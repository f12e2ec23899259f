package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// show prints an expression as a list, to compare with.
func show(e Expr) string {
	list := func(name string, items ...Expr) string {
		parts := []string{name}
		for _, i := range items {
			parts = append(parts, show(i))
		}
		return "(" + strings.Join(parts, " ") + ")"
	}
	switch x := e.(type) {
	case nil:
		return "-"
	case *Literal:
		if x.Value.IsNull() {
			return "null"
		}
		text, err := ctyjson.Marshal(x.Value, x.Value.Type())
		if err != nil {
			return err.Error()
		}
		return string(text)
	case *Ref:
		s := x.Root
		for _, step := range x.Steps {
			s += fmt.Sprintf("/%v", step)
		}
		return s
	case *Mix:
		var items []Expr
		for i := range x.Refs {
			items = append(items, &x.Refs[i])
		}
		return list("mix", items...)
	case *Get:
		return list("get", x.From, x.Key)
	case *Cond:
		return list("if", x.If, x.Then, x.Else)
	case *For:
		return list(fmt.Sprintf("for[%s,%s,%t,%t]", x.KeyName, x.ValueName, x.Group, x.Splat), x.In, x.Key, x.Value, x.Keep)
	case *Object:
		var items []Expr
		for _, i := range x.Items {
			items = append(items, i.Key, i.Value)
		}
		return list("object", items...)
	case *Tuple:
		return list("tuple", x.Items...)
	case *Template:
		return list("template", x.Parts...)
	case *Invoke:
		return list(fmt.Sprintf("%s[%t]", x.Name, x.Expand), x.Args...)
	case *Operation:
		return list(x.Operator, x.Args...)
	}
	return fmt.Sprintf("%T", e)
}

func TestConvert(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ text, want, subjects string }{
		"traversal":     {`azurerm_x.y["k.l"].id`, "azurerm_x/y/k.l/id", "azurerm_x.y"},
		"number":        {`azurerm_x.y[0].id`, "azurerm_x/y/0/id", "azurerm_x.y"},
		"legacy index":  {`azurerm_x.y.0.id`, "azurerm_x/y/0/id", "azurerm_x.y"},
		"data":          {`data.azurerm_x.y.id`, "data/azurerm_x/y/id", "data.azurerm_x.y"},
		"computed key":  {`azurerm_x.y[each.key].id`, `(get (get azurerm_x/y each/key) "id")`, "azurerm_x.y each.key"},
		"after parens":  {`(azurerm_x.y).id`, "azurerm_x/y/id", "azurerm_x.y"},
		"splat":         {`azurerm_x.y[*].id`, "(for[,*0,false,true] azurerm_x/y - *0/id -)", "azurerm_x.y"},
		"legacy splat":  {`azurerm_x.y.*.id`, "(for[,*0,false,true] azurerm_x/y - *0/id -)", "azurerm_x.y"},
		"splat twice":   {`a.b[*].c[*].d`, "(for[,*0,false,true] a/b - (for[,*1,false,true] *0/c - *1/d -) -)", "a.b"},
		"conditional":   {`var.on ? a.b.id : null`, "(if var/on a/b/id null)", "a.b var.on"},
		"template":      {`"${a.b.id}/blobServices/default"`, `(template a/b/id "/blobServices/default")`, "a.b"},
		"template wrap": {`"${a.b.id}"`, "a/b/id", "a.b"},
		"string":        {`"x"`, `(template "x")`, ""},
		"object":        {`{ id = a.b.id, (var.k) = 1, "x.y" = 2 }`, `(object "id" a/b/id var/k 1 (template "x.y") 2)`, "a.b var.k"},
		"tuple":         {`[a.b.id, null]`, "(tuple a/b/id null)", "a.b"},
		"for object":    {`{ for k, v in module.s : k => v.id if v.on }`, "(for[k,v,false,false] module/s k v/id v/on)", "module.s"},
		"for group":     {`{ for v in var.l : v.g => v.id... }`, "(for[,v,true,false] var/l v/g v/id -)", "var.l"},
		"shadowing":     {`[for a in a.b : a.c]`, "(for[,a,false,false] a/b - a/c -)", "a.b"},
		"call":          {`one(concat(a.b[*].id, var.l...))`, "(one[false] (concat[true] (for[,*0,false,true] a/b - *0/id -) var/l))", "a.b var.l"},
		"operators":     {`!(a.b.n + 1 >= 2 && each.value.x != null)`, "(! (&& (>= (+ a/b/n 1) 2) (!= each/value/x null)))", "a.b each.value"},
		"negative":      {`-var.n`, "(- var/n)", "var.n"},
		"directive":     {`"%{ for x in var.l }${x}%{ endfor }"`, `(template (template (for[,x,false,false] var/l - (template x) -)))`, "var.l"},
		"function":      {`provider::a::b(local.x)`, "(provider::a::b[false] local/x)", "local.x"},
		"value of call": {`values(a.b)[0].id`, `(get (get (values[false] a/b) 0) "id")`, "a.b"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tree, err := Open(fstest.MapFS{"main.tf": {Data: []byte("locals {\n  x = " + test.text + "\n}\n")}})
			if err != nil {
				t.Fatal(err)
			}
			e := tree.Module().Local("x")
			if diff := cmp.Diff(test.want, show(e)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			var subjects []string
			for s := range Subjects(e) {
				subjects = append(subjects, s)
			}
			slices.Sort(subjects)
			if diff := cmp.Diff(test.subjects, strings.Join(subjects, " ")); diff != "" {
				t.Errorf("subjects (-want +got):\n%s", diff)
			}
		})
	}
}

func TestConvertJSON(t *testing.T) {
	t.Parallel()
	tree, err := Open(fstest.MapFS{"main.tf.json": {Data: []byte(`{
  "locals": {
    "id":     "${azurerm_x.y.id}",
    "text":   "${azurerm_x.y.id}/blobServices/default",
    "object": {"a": "${var.x}", "b": [1, true, null]}
  },
  "resource": {"azurerm_x": {"y": {"for_each": "${local.object}", "rule": [{"id": "${var.z}"}]}}}
}`)}})
	if err != nil {
		t.Fatal(err)
	}
	m := tree.Module()
	tests := map[string]struct {
		e    Expr
		want string
	}{
		"wrap":     {m.Local("id"), "azurerm_x/y/id"},
		"template": {m.Local("text"), `(template azurerm_x/y/id "/blobServices/default")`},
		"object":   {m.Local("object"), `(object (template "a") var/x (template "b") (tuple 1 true null))`},
		"for_each": {m.Resource("azurerm_x.y").Attribute("for_each"), "local/object"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, show(test.e)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	found, ok := m.Resource("azurerm_x.y").Find([]string{"rule", "id"})
	if !ok || len(found) != 1 || show(found[0].Expr) != `(tuple (object (template "id") var/z))` || !slices.Equal(found[0].Rest, []string{"id"}) {
		t.Errorf("Find(rule.id) = %v, %t", found, ok)
	}
}

func TestKey(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		value cty.Value
		want  any
	}{
		"string":   {cty.StringVal("a"), "a"},
		"number":   {cty.NumberIntVal(3), 3},
		"fraction": {cty.NumberFloatVal(1.5), nil},
		"null":     {cty.NullVal(cty.String), nil},
		"unknown":  {cty.DynamicVal, nil},
		"marked":   {cty.StringVal("a").Mark("x"), "a"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, ok := Key(test.value); ok != (test.want != nil) || ok && got != test.want {
				t.Errorf("Key(%#v) = %v, %t, want %v", test.value, got, ok, test.want)
			}
		})
	}
}
