package report

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("report.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func valid(t *testing.T, schema *jsonschema.Schema, document []byte) error {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(instance)
}

func TestJSONMeetsSchema(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	reports := map[string]*posture.Report{"the zero report": {FormatVersion: posture.FormatVersion, Plan: posture.PlanSummary{Kind: "values"}}}
	for _, folder := range cases(t) {
		reports[folder] = read(t, folder)
	}
	for name, r := range reports {
		var b bytes.Buffer
		if err := writeJSON(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		if err := valid(t, schema, b.Bytes()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestSchemaRefuses shows that the schema holds something at all.
func TestSchemaRefuses(t *testing.T) {
	t.Parallel()
	schema := compiled(t)
	tests := map[string][2]string{
		"another major version":  {`"format_version": "1.0"`, `"format_version": "2.0"`},
		"an unknown health":      {`"after": "unhealthy"`, `"after": "ill"`},
		"a score above hundred":  {`"percentage": 5`, `"percentage": 105`},
		"a list that is null":    {`"diagnostics": []`, `"diagnostics": null`},
		"a gate without verdict": {`"open": false,`, ``},
	}
	var b bytes.Buffer
	if err := writeJSON(&b, read(t, "testdata/webshop_change"), Options{}); err != nil {
		t.Fatal(err)
	}
	for name, change := range tests {
		broken := strings.Replace(b.String(), change[0], change[1], 1)
		if broken == b.String() {
			t.Errorf("%s: the report holds no %s", name, change[0])
		}
		if valid(t, schema, []byte(broken)) == nil {
			t.Errorf("%s: the schema accepts it", name)
		}
	}
}

// TestSchemaNamesEverything compares the names of the schema with the ones that
// the types of the report have, in both directions.
func TestSchemaNamesEverything(t *testing.T) {
	t.Parallel()
	var root map[string]any
	if err := json.Unmarshal(Schema, &root); err != nil {
		t.Fatal(err)
	}
	compareNames(t, root, root, reflect.TypeFor[posture.Report](), "report")
}

func compareNames(t *testing.T, root, schema map[string]any, typ reflect.Type, path string) {
	t.Helper()
	if ref, ok := schema["$ref"].(string); ok {
		schema = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if either, ok := schema["anyOf"].([]any); ok {
		compareNames(t, root, either[0].(map[string]any), typ, path)
		return
	}
	switch typ.Kind() {
	case reflect.Pointer:
		compareNames(t, root, schema, typ.Elem(), path)
	case reflect.Slice:
		if items, ok := schema["items"].(map[string]any); ok {
			compareNames(t, root, items, typ.Elem(), path+"[]")
		}
	case reflect.Struct:
		properties, ok := schema["properties"].(map[string]any)
		if !ok {
			return // a leaf in JSON, such as a time
		}
		fields := map[string]reflect.Type{}
		fieldsOf(typ, fields)
		want, got := slices.Sorted(maps.Keys(fields)), slices.Sorted(maps.Keys(properties))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: names of %v and of the schema (-type +schema):\n%s", path, typ, diff)
		}
		for name, field := range fields {
			if property, ok := properties[name].(map[string]any); ok {
				compareNames(t, root, property, field, path+"."+name)
			}
		}
	default:
	}
}

func fieldsOf(typ reflect.Type, into map[string]reflect.Type) {
	for field := range typ.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.Anonymous && name == "" {
			fieldsOf(field.Type, into)
			continue
		}
		into[name] = field.Type
	}
}

func TestJSONRoundTrip(t *testing.T) {
	t.Parallel()
	for _, folder := range cases(t) {
		first := read(t, folder)
		var b bytes.Buffer
		if err := writeJSON(&b, first, Options{}); err != nil {
			t.Fatal(err)
		}
		second, err := Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Errorf("%s (-first +second):\n%s", folder, diff)
		}
	}
}

// TestJSONKeepsNumbers guards numbers that a float64 would change.
func TestJSONKeepsNumbers(t *testing.T) {
	t.Parallel()
	const number = "12345678901234567890.125"
	in := `{"format_version":"1.0","assessments":[{"evidence":[{"path":"a","value":{"b":[` + number + `]}}]}]}`
	r, err := Read(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := writeJSON(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), number) {
		t.Errorf("%s is lost in %s", number, b.String())
	}
	if got := EvidenceText(r.Assessments[0].Evidence[0]); got != `a = {"b": [`+number+`]}` {
		t.Errorf("evidenceText = %s", got)
	}
}

func TestReadErrors(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ in, want string }{
		"empty":             {"", "it is empty"},
		"white space":       {" \n", "it is empty"},
		"not JSON":          {"score: 61", "invalid character 's'"},
		"cut off":           {`{"format_version":"1.0","assess`, "ends in the middle"},
		"a list":            {`[]`, "JSON array"},
		"no version":        {`{}`, "no format_version"},
		"a later version":   {`{"format_version":"2.0"}`, "its format version is 2.0, and this version of posture reads 1.0"},
		"a hostile version": {`{"format_version":"9\u001b[2J"}`, `9\x1b[2J`},
		"a plan":            {`{"format_version":"1.2","resource_changes":[{"a":1}]}`, "a plan or a state"},
		"a state":           {`{"format_version":"1.0","values":{}}`, "a plan or a state"},
		"an unknown health": {`{"format_version":"1.0","assessments":[{"before":"ill"}]}`, `"ill"`},
		"two documents":     {`{"format_version":"1.0"} {}`, "after top-level value"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := Read(strings.NewReader(test.in))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Read(%s) = %v, want %q in it", test.in, err, test.want)
			}
		})
	}
}
