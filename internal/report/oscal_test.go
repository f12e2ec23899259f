package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/defenseunicorns/go-oscal/src/pkg/validation"
	oscal "github.com/defenseunicorns/go-oscal/src/types/oscal-1-1-3"
	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func oscalOf(t *testing.T, r *posture.Report, o Options) *oscal.AssessmentResults {
	t.Helper()
	var b bytes.Buffer
	if err := writeOSCAL(&b, r, o); err != nil {
		t.Fatal(err)
	}
	var document oscal.OscalCompleteSchema
	decoder := json.NewDecoder(&b)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&document); err != nil {
		t.Fatal(err)
	}
	return document.AssessmentResults
}

// TestOSCALMeetsSchema validates against the schema that NIST publishes, which
// go-oscal carries and compiles.
func TestOSCALMeetsSchema(t *testing.T) {
	t.Parallel()
	everyReport(t, "oscal", Options{Title: "prod", Time: noon, Version: "1.2.3"}, func(t *testing.T, _ *posture.Report, out []byte) {
		t.Helper()
		validator, err := validation.NewValidatorDesiredVersion(out, oscalVersion)
		if err != nil {
			t.Fatal(err)
		}
		if err := validator.Validate(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
	})
}

// TestOSCALRefuses shows that the schema is held at all.
func TestOSCALRefuses(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := writeOSCAL(&b, read(t, "testdata/webshop_change"), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{{`"state": "satisfied"`, `"state": "good"`}, {`"lifecycle"`, `"cycle"`}, {`"type": "objective-id"`, `"type": "x"`}} {
		broken := strings.ReplaceAll(b.String(), change[0], change[1])
		validator, err := validation.NewValidatorDesiredVersion([]byte(broken), oscalVersion)
		if err != nil {
			t.Fatal(err)
		}
		if broken == b.String() || validator.Validate() == nil {
			t.Errorf("%s in place of %s is accepted", change[1], change[0])
		}
	}
}

// TestOSCALReferences follows every reference to what it refers to.
func TestOSCALReferences(t *testing.T) {
	t.Parallel()
	for _, folder := range cases(t) {
		document := oscalOf(t, read(t, folder), Options{Time: noon})
		result := document.Results[0]
		there, asked := map[string]bool{}, map[string]string{}
		for _, resource := range *document.BackMatter.Resources {
			there["#"+resource.UUID] = true
		}
		asked[document.ImportAp.Href] = "the plan"
		if result.LocalDefinitions != nil {
			for _, item := range *result.LocalDefinitions.InventoryItems {
				there[item.UUID] = true
			}
		}
		for _, o := range all(result.Observations) {
			if there[o.UUID] {
				t.Errorf("%s: the observation %s is there twice", folder, o.UUID)
			}
			there[o.UUID] = true
			asked[(*o.Subjects)[0].SubjectUuid] = "a subject"
		}
		for _, risk := range all(result.Risks) {
			there[risk.UUID] = true
			for _, o := range all(risk.RelatedObservations) {
				asked[o.ObservationUuid] = "an observation of a risk"
			}
		}
		for _, finding := range all(result.Findings) {
			for _, o := range all(finding.RelatedObservations) {
				asked[o.ObservationUuid] = "an observation of a finding"
			}
			for _, risk := range all(finding.RelatedRisks) {
				asked[risk.RiskUuid] = "a risk of a finding"
			}
		}
		for id, what := range asked {
			if !there[id] {
				t.Errorf("%s: %s %s is not there", folder, what, id)
			}
		}
	}
}

func all[T any](list *[]T) []T {
	if list == nil {
		return nil
	}
	return *list
}

// TestOSCALVerdicts judges one control by different assessments.
func TestOSCALVerdicts(t *testing.T) {
	t.Parallel()
	excused := &posture.Exemption{ID: "e", Reason: "because"}
	healthy := posture.Assessment{After: posture.Healthy}
	unhealthy := posture.Assessment{After: posture.Unhealthy}
	exempt := posture.Assessment{After: posture.Unhealthy, Exemption: excused}
	unknown := posture.Assessment{After: posture.Unknown}
	tests := map[string]struct {
		given []posture.Assessment
		want  []string // state and reason of each finding, then the status of the risk
	}{
		"healthy":            {[]posture.Assessment{healthy}, []string{"satisfied pass", "satisfied pass"}},
		"unhealthy":          {[]posture.Assessment{healthy, unhealthy, unknown}, []string{"not-satisfied fail", "not-satisfied fail", "open"}},
		"unknown":            {[]posture.Assessment{healthy, unknown}, []string{"not-satisfied other", "not-satisfied other"}},
		"exempt":             {[]posture.Assessment{healthy, exempt}, []string{"satisfied pass", "satisfied pass", "deviation-approved"}},
		"exempt and not":     {[]posture.Assessment{exempt, unhealthy}, []string{"not-satisfied fail", "not-satisfied fail", "open"}},
		"nothing applicable": {[]posture.Assessment{{After: posture.NotApplicable}}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := &posture.Report{Recommendations: []posture.RecommendationSummary{
				{ID: "r", MapsTo: map[string][]string{"mcsb": {"DP-3"}, "azure_policy": {"404c3081-a854-4457-ae30-26a93ef643f9"}}},
			}}
			for i, a := range test.given {
				a.Recommendation, a.Control, a.Address = "r", "c", fmt.Sprint("t.n", i)
				r.Assessments = append(r.Assessments, a)
			}
			result := oscalOf(t, r, Options{}).Results[0]
			var got []string
			for _, f := range all(result.Findings) {
				got = append(got, f.Target.Status.State+" "+f.Target.Status.Reason)
			}
			for _, risk := range all(result.Risks) {
				got = append(got, risk.Status)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if len(test.want) == 0 {
				return
			}
			var ids []string
			for _, c := range *result.ReviewedControls.ControlSelections[0].IncludeControls {
				ids = append(ids, c.ControlId)
			}
			if want := []string{"c", "mcsb_DP-3"}; !slices.Equal(ids, want) {
				t.Errorf("controls %v, want %v", ids, want)
			}
		})
	}
}

// TestOSCALTime uses the time that is injected and no other.
func TestOSCALTime(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	if got := oscalOf(t, r, Options{Time: noon}); !got.Metadata.LastModified.Equal(noon) || got.UUID == oscalOf(t, r, Options{}).UUID {
		t.Errorf("modified %v, id %s", got.Metadata.LastModified, got.UUID)
	}
	if got := oscalOf(t, r, Options{}).Metadata.LastModified; !got.Equal(time.Unix(0, 0)) {
		t.Errorf("without a time: %v", got)
	}
}

func TestToken(t *testing.T) {
	t.Parallel()
	tests := map[string]string{"": "_", "DP-3": "DP-3", "1.1": "_1.1", "a b": "a_b", "-x": "_x", "ä²": "ä²", "x\n": "x_n"}
	for in, want := range tests {
		if got := token(in); got != want {
			t.Errorf("token(%q) = %q, want %q", in, got, want)
		}
	}
}
