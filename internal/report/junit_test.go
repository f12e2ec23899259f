package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// xsd is the part of XML Schema that the schema of JUnit uses; reading anything
// else fails, so that no rule is passed over in silence.
type xsd struct{ elements map[string]*xsdElement }

type xsdElement struct {
	Name    string   `xml:"name,attr"`
	Ref     string   `xml:"ref,attr"`
	Type    string   `xml:"type,attr"`
	Min     string   `xml:"minOccurs,attr"`
	Max     string   `xml:"maxOccurs,attr"`
	Complex *xsdType `xml:"complexType"`
}

type xsdType struct {
	Mixed      bool           `xml:"mixed,attr"`
	Sequence   []xsdElement   `xml:"sequence>element"`
	Attributes []xsdAttribute `xml:"attribute"`
}

type xsdAttribute struct {
	Name string `xml:"name,attr"`
	Type string `xml:"type,attr"`
	Use  string `xml:"use,attr"`
}

func readXSD(t *testing.T, path string) *xsd {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok && !slices.Contains([]string{"schema", "element", "complexType", "sequence", "attribute"}, start.Name.Local) {
			t.Fatalf("the schema uses xs:%s, which this test does not know", start.Name.Local)
		}
	}
	var schema struct {
		Elements []xsdElement `xml:"element"`
	}
	if err := xml.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	x := &xsd{map[string]*xsdElement{}}
	for i := range schema.Elements {
		x.elements[schema.Elements[i].Name] = &schema.Elements[i]
	}
	return x
}

// node is an element of a document.
type node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []node     `xml:",any"`
	Text     string     `xml:",chardata"`
}

// check compares an element with what the schema says of its name.
func (x *xsd) check(n *node) error {
	name := n.XMLName.Local
	e := x.elements[name]
	switch {
	case e == nil:
		return fmt.Errorf("<%s> is not in the schema", name)
	case e.Complex == nil && e.Type == "xs:string":
		if len(n.Attrs)+len(n.Children) > 0 {
			return fmt.Errorf("<%s> holds more than text", name)
		}
		return nil
	case e.Complex == nil:
		return fmt.Errorf("<%s> has the type %q, which this test does not know", name, e.Type)
	}
	if !e.Complex.Mixed && strings.TrimSpace(n.Text) != "" {
		return fmt.Errorf("<%s> holds text", name)
	}
	given := map[string]bool{}
	for _, a := range n.Attrs {
		given[a.Name.Local] = true
		if !slices.ContainsFunc(e.Complex.Attributes, func(allowed xsdAttribute) bool { return allowed.Name == a.Name.Local && allowed.Type == "xs:string" }) {
			return fmt.Errorf("<%s> has the attribute %s", name, a.Name.Local)
		}
	}
	for _, a := range e.Complex.Attributes {
		if a.Use == "required" && !given[a.Name] {
			return fmt.Errorf("<%s> lacks the attribute %s", name, a.Name)
		}
	}
	children := n.Children
	for _, next := range e.Complex.Sequence {
		count := 0
		for len(children) > 0 && children[0].XMLName.Local == next.Ref {
			if err := x.check(&children[0]); err != nil {
				return err
			}
			children, count = children[1:], count+1
		}
		least, most := 1, 1
		if n, err := strconv.Atoi(next.Min); err == nil {
			least = n
		}
		if n, err := strconv.Atoi(next.Max); err == nil {
			most = n
		}
		if count < least || count > most && next.Max != "unbounded" {
			return fmt.Errorf("<%s> holds <%s> %d times", name, next.Ref, count)
		}
	}
	if len(children) > 0 {
		return fmt.Errorf("<%s> holds <%s> where it must not", name, children[0].XMLName.Local)
	}
	return nil
}

func parseXML(t *testing.T, out []byte) *node {
	t.Helper()
	var root node
	if err := xml.Unmarshal(out, &root); err != nil {
		t.Fatal(err)
	}
	return &root
}

// TestJUnitMeetsSchema validates against the schema that Jenkins publishes. It
// also adds up what the attributes count.
func TestJUnitMeetsSchema(t *testing.T) {
	t.Parallel()
	schema := readXSD(t, "testdata/schemas/junit.xsd")
	everyReport(t, "junit", Options{Title: "<prod>"}, func(t *testing.T, _ *posture.Report, out []byte) {
		t.Helper()
		root := parseXML(t, out)
		if err := schema.check(root); err != nil {
			t.Errorf("%v in\n%s", err, out)
		}
		if root.XMLName.Local != "testsuites" {
			t.Errorf("the root is <%s>", root.XMLName.Local)
		}
		text := string(out)
		counts := map[string]int{"tests": strings.Count(text, "<testcase "), "failures": strings.Count(text, "<failure "), "errors": strings.Count(text, "<error ")}
		for _, a := range root.Attrs {
			if want, ok := counts[a.Name.Local]; ok && a.Value != fmt.Sprint(want) {
				t.Errorf("%s is %s, want %d", a.Name.Local, a.Value, want)
			}
		}
	})
}

// TestXSDRefuses shows that the schema is held at all.
func TestXSDRefuses(t *testing.T) {
	t.Parallel()
	schema := readXSD(t, "testdata/schemas/junit.xsd")
	tests := map[string]string{
		"another element":        `<testsuites><suite/></testsuites>`,
		"no name":                `<testsuites><testsuite tests="1"/></testsuites>`,
		"another attribute":      `<testsuites skipped="1"/>`,
		"text between":           `<testsuites>text</testsuites>`,
		"an attribute on text":   `<testsuite name="a" tests="1"><testcase name="b"><skipped message="c"/></testcase></testsuite>`,
		"skipped twice":          `<testsuite name="a" tests="1"><testcase name="b"><skipped/><skipped/></testcase></testsuite>`,
		"the wrong order":        `<testsuite name="a" tests="1"><testcase name="b"><failure/><skipped/></testcase></testsuite>`,
		"properties without any": `<testsuite name="a" tests="1"><properties/></testsuite>`,
	}
	for name, document := range tests {
		if schema.check(parseXML(t, []byte(document))) == nil {
			t.Errorf("%s: it is accepted", name)
		}
	}
}

// TestJUnitCases follows the assessments of a hostile report into their cases.
func TestJUnitCases(t *testing.T) {
	t.Parallel()
	r := hostile("x")
	for i := range r.Assessments {
		r.Assessments[i].Address = fmt.Sprint("t.n", i)
	}
	var b bytes.Buffer
	if err := writeJUnit(&b, r, Options{Prefix: "infra"}); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, suite := range parseXML(t, b.Bytes()).Children[1:] {
		for _, c := range suite.Children {
			verdict := "passed"
			if len(c.Children) > 0 {
				verdict = c.Children[0].XMLName.Local
			}
			for _, a := range c.Attrs {
				if a.Name.Local == "name" {
					got[a.Value] = verdict
				}
			}
		}
	}
	want := map[string]string{
		"t.n0": "failure", // new
		"t.n1": "failure", // carried
		"t.n2": "skipped", // exempt
		"t.n3": "passed",  // resolved
		"t.n5": "skipped", // unknown
		"t.n6": "passed",
	}
	for address, verdict := range want {
		if got[address] != verdict {
			t.Errorf("%s: %q, want %s", address, got[address], verdict)
		}
	}
	if len(got) != len(want) {
		t.Errorf("cases are %v", got)
	}
	for _, text := range []string{"(new)\nat infra/x:3\n", "(as before)\n"} {
		if !strings.Contains(b.String(), text) {
			t.Errorf("there is no %q in\n%s", text, b.String())
		}
	}
}
