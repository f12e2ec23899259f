package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/ocsf"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestOCSFMeetsSchema validates each event against the schema that OCSF publishes
// for the class. That schema lets unknown names pass; TestOCSFNames does not.
func TestOCSFMeetsSchema(t *testing.T) {
	t.Parallel()
	schema := published(t, "ocsf-1.2.0-compliance_finding.json")
	at := time.Date(2026, 11, 23, 12, 0, 0, 0, time.FixedZone("CET", 3600))
	everyReport(t, "ocsf", Options{Time: at, Version: "1.2.3"}, func(t *testing.T, _ *posture.Report, out []byte) {
		t.Helper()
		var events []json.RawMessage
		if err := json.Unmarshal(out, &events); err != nil {
			t.Fatal(err)
		}
		for _, event := range events {
			if err := valid(t, schema, event); err != nil {
				t.Error(err)
			}
			var f ocsf.Finding
			if err := json.Unmarshal(event, &f); err != nil {
				t.Fatal(err)
			}
			if f.TypeUID != f.ClassUID*100+int(f.ActivityID) || f.Time != at.UnixMilli() {
				t.Errorf("type %d of activity %d at %d", f.TypeUID, f.ActivityID, f.Time)
			}
		}
	})
}

// TestOCSFNames looks every name of the Go types up in the published schema, at
// its place.
func TestOCSFNames(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/schemas/ocsf-1.2.0-compliance_finding.json")
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	var walk func(typ reflect.Type, schema map[string]any, path string)
	walk = func(typ reflect.Type, schema map[string]any, path string) {
		if ref, ok := schema["$ref"].(string); ok {
			schema = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct {
			return
		}
		properties := schema["properties"].(map[string]any)
		for field := range typ.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			property, ok := properties[name].(map[string]any)
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, name)
				continue
			}
			walk(field.Type, property, path+"."+name)
		}
	}
	walk(reflect.TypeFor[ocsf.Finding](), root, "finding")
}

// TestOCSFStates follows the one assessment of each kind that a hostile report has.
func TestOCSFStates(t *testing.T) {
	t.Parallel()
	type state struct{ Activity, Status, Compliance string }
	want := []state{
		{"Create", "New", "Fail"},
		{"Update", "In Progress", "Fail"},
		{"Update", "Suppressed", "Fail"},
		{"Close", "Resolved", "Pass"},
		{"Close", "Resolved", "absent"},
		{"Create", "", "Unknown"},
		{"Create", "", "Pass"},
	}
	var b bytes.Buffer
	if err := writeOCSF(&b, hostile("x"), Options{}); err != nil {
		t.Fatal(err)
	}
	var events []ocsf.Finding
	if err := json.Unmarshal(b.Bytes(), &events); err != nil {
		t.Fatal(err)
	}
	var got []state
	for _, f := range events {
		got = append(got, state{f.ActivityName, f.Status, f.Compliance.Status})
		if f.Time != 0 {
			t.Errorf("time %d where none was given", f.Time)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOCSFCloud(t *testing.T) {
	t.Parallel()
	tests := map[[2]string]string{
		{"azure", "s"}: "Azure Azure Subscription s ", {"aws", "1"}: "AWS AWS Account 1 ", {"gcp", "p"}: "GCP   p",
		{"kubernetes", "c"}: "Kubernetes Cluster c ", {"azure", posture.UnresolvedScope}: "Azure   ", {"oracle", ""}: "oracle   ",
	}
	for in, want := range tests {
		c := ocsfCloud(&posture.Assessment{Environment: in[0], Scope: in[1]})
		kind, uid := "", ""
		if c.Account != nil {
			kind, uid = c.Account.Type, c.Account.UID
		}
		if got := fmt.Sprintf("%s %s %s %s", c.Provider, kind, uid, c.ProjectUID); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
}
