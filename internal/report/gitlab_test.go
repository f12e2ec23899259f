package report

import (
	"encoding/json"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// gitlabSchema says what GitLab's documentation ("Code Quality report format")
// asks for. GitLab publishes no schema for it, so this one is ours: the table of
// required names with their values, and nothing beyond the names that the Code
// Climate specification, which it is a part of, has.
const gitlabSchema = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "array",
  "items": {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
      "type": {"const": "issue"},
      "description": {"type": "string", "minLength": 1},
      "check_name": {"type": "string"},
      "content": {"type": "object", "required": ["body"], "properties": {"body": {"type": "string"}}, "additionalProperties": false},
      "categories": {"type": "array", "items": {"enum": ["Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance", "Security", "Style"]}},
      "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
      "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
      "location": {
        "type": "object",
        "required": ["path", "lines"],
        "properties": {
          "path": {"type": "string", "minLength": 1, "not": {"pattern": "^(/|\\./)"}},
          "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer", "minimum": 1}}, "additionalProperties": false}
        },
        "additionalProperties": false
      }
    },
    "additionalProperties": false
  }
}`

func TestGitLabMeetsDocumentation(t *testing.T) {
	t.Parallel()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(gitlabSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("gitlab.json", document); err != nil {
		t.Fatal(err)
	}
	schema := c.MustCompile("gitlab.json")
	everyReport(t, "gitlab", Options{}, func(t *testing.T, r *posture.Report, out []byte) {
		t.Helper()
		if err := valid(t, schema, out); err != nil {
			t.Error(err)
		}
		var issues []gitlabIssue
		if err := json.Unmarshal(out, &issues); err != nil {
			t.Fatal(err)
		}
		open := 0
		for _, a := range r.Assessments {
			if a.After == posture.Unhealthy && a.Exemption == nil {
				open++
			}
		}
		if len(issues) != open {
			t.Errorf("%d entries for %d findings", len(issues), open)
		}
	})
}

// TestGitLabFingerprints are all different: GitLab shows one entry of those that
// share one.
func TestGitLabFingerprints(t *testing.T) {
	t.Parallel()
	for _, folder := range cases(t) {
		var all []string
		r := read(t, folder)
		v := newView(r)
		for _, list := range [][]*posture.Assessment{v.Worse, v.Carried} {
			for _, a := range list {
				all = append(all, v.gitlabIssue(a, Options{}).Fingerprint)
			}
		}
		slices.Sort(all)
		if n := len(slices.Compact(all)); n != len(all) {
			t.Errorf("%s: %d entries, %d fingerprints", folder, len(all), n)
		}
	}
}

func TestGitLabPlaces(t *testing.T) {
	t.Parallel()
	v := newView(&posture.Report{})
	at := &posture.Location{File: "main.tf", Line: 3, EndLine: 5}
	if got, want := v.gitlabIssue(&posture.Assessment{Location: at}, Options{Prefix: "infra"}).Location, (gitlabPlace{path.Join("infra", "main.tf"), gitlabLines{3, 5}}); got != want {
		t.Errorf("place %v, want %v", got, want)
	}
	if got, want := v.gitlabIssue(&posture.Assessment{}, Options{}).Location, (gitlabPlace{unlocated, gitlabLines{1, 0}}); got != want {
		t.Errorf("place %v, want %v", got, want)
	}
}
