package check

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

func TestExemptions(t *testing.T) {
	t.Parallel()
	https, tls := &posture.Recommendation{ID: "https"}, &posture.Recommendation{ID: "tls"}
	a, b := &posture.Resource{Address: "x.a"}, &posture.Resource{Address: `x.b["k"]`}
	base := posture.Exemption{ID: "it", Recommendation: "https", Address: "x.a", Category: posture.Waiver, Reason: "Because."}
	with := func(change func(*posture.Exemption)) []standing {
		e := base
		change(&e)
		return []standing{{Exemption: e, sides: before | after}}
	}
	tests := map[string]struct {
		in []standing
		// exempt lists recommendation and address of the verdicts that get one.
		exempt  []string
		state   string
		warning string
	}{
		"an address":                  {with(func(*posture.Exemption) {}), []string{"https x.a"}, active, ""},
		"every recommendation":        {with(func(e *posture.Exemption) { e.Recommendation = "*" }), []string{"https x.a", "tls x.a"}, active, ""},
		"an earlier name":             {with(func(e *posture.Exemption) { e.Recommendation = "plain_http" }), []string{"https x.a"}, active, ""},
		"a pattern":                   {with(func(e *posture.Exemption) { e.Address = "x.**" }), []string{"https x.a", `https x.b["k"]`}, active, ""},
		"the last day":                {with(func(e *posture.Exemption) { e.Expires = day("2026-06-15") }), []string{"https x.a"}, active, ""},
		"the day after the last":      {with(func(e *posture.Exemption) { e.Expires = day("2026-06-14") }), nil, expired, `The exemption "it" ended on 2026-06-14. What it covered counts again; renew it with a new reason, or remove it.`},
		"a moment that is over":       {with(func(e *posture.Exemption) { e.Expires = day("2026-06-15").Add(time.Hour) }), nil, expired, `The exemption "it" ended on 2026-06-15. What it covered counts again; renew it with a new reason, or remove it.`},
		"no reason":                   {with(func(e *posture.Exemption) { e.Reason = "" }), nil, invalid, `The exemption "it" does not apply: it gives no reason.`},
		"no category":                 {with(func(e *posture.Exemption) { e.Category = "" }), nil, invalid, `The exemption "it" does not apply: its category is "" and neither "mitigated" nor "waiver".`},
		"no such recommendation":      {with(func(e *posture.Exemption) { e.Recommendation = "http" }), nil, invalid, `The exemption "it" does not apply: there is no recommendation "http".`},
		"no address":                  {with(func(e *posture.Exemption) { e.Address = "" }), nil, invalid, `The exemption "it" does not apply: it names no address; write "**" for all of them.`},
		"an address without its key":  {with(func(e *posture.Exemption) { e.Address = "x.b" }), nil, unused, `The exemption "it" matches nothing: https does not apply to x.b. Did you mean "x.b[*]"?`},
		"a type for all of its kind":  {with(func(e *posture.Exemption) { e.Address = "x" }), nil, unused, `The exemption "it" matches nothing: https does not apply to x. Did you mean "x.**"?`},
		"what does not apply anyway":  {with(func(e *posture.Exemption) { e.Recommendation = "tls"; e.Address = `x.b["k"]` }), nil, unused, `The exemption "it" matches nothing: tls does not apply to x.b["k"].`},
		"what is healthy":             {with(func(e *posture.Exemption) { e.Recommendation = "tls" }), []string{"tls x.a"}, active, `All that the exemption "it" covers is healthy. Remove it.`},
		"a list of addresses instead": {[]standing{{Exemption: base, sides: after, addresses: map[string]bool{`x.b["k"]`: true}}}, []string{`https x.b["k"]`}, active, ""},
		"only before the change":      {[]standing{{Exemption: base, sides: before}}, nil, unused, `The exemption "it" matches nothing: https does not apply to x.a.`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			verdicts := []posture.Verdict{
				{Recommendation: https, Resource: a, Health: posture.Unhealthy},
				{Recommendation: tls, Resource: a, Health: posture.Healthy},
				{Recommendation: https, Resource: b, Health: posture.Unknown},
				{Recommendation: tls, Resource: b, Health: posture.NotApplicable},
			}
			x := newExemptions(tt.in, func(id string) string {
				return map[string]string{"https": "https", "tls": "tls", "plain_http": "https"}[id]
			}, day("2026-06-15").Add(12*time.Hour))
			x.apply(verdicts, after)
			var exempt []string
			var assessments []posture.Assessment
			for _, v := range verdicts {
				assessments = append(assessments, posture.Assessment{Exemption: v.Exemption})
				if v.Exemption != nil {
					exempt = append(exempt, v.Recommendation.ID+" "+v.Resource.Address)
				}
			}
			if diff := cmp.Diff(tt.exempt, exempt); diff != "" {
				t.Errorf("exempted mismatch (-want +got):\n%s", diff)
			}
			warning := ""
			for _, d := range x.settle(assessments, []string{a.Address, b.Address}) {
				warning += d.Detail
			}
			if warning != tt.warning {
				t.Errorf("warning = %s\nwant %s", warning, tt.warning)
			}
			if got := x.list[0]; got.State != tt.state || got.Matches != len(tt.exempt) {
				t.Errorf("state, matches = %s, %d, want %s, %d", got.State, got.Matches, tt.state, len(tt.exempt))
			}
		})
	}
}

func TestFirstExemptionApplies(t *testing.T) {
	t.Parallel()
	first := posture.Exemption{ID: "first", Recommendation: "*", Address: "**", Category: posture.Waiver, Reason: "Because."}
	second := first
	second.ID, second.Category = "second", posture.Mitigated
	x := newExemptions([]standing{{Exemption: first, sides: after}, {Exemption: second, sides: after}}, nil, time.Time{})
	verdicts := []posture.Verdict{{Recommendation: &posture.Recommendation{ID: "r"}, Resource: &posture.Resource{Address: "x.a"}, Health: posture.Unhealthy}}
	x.apply(verdicts, after)
	diags := x.settle([]posture.Assessment{{Exemption: verdicts[0].Exemption}}, nil)
	if got := verdicts[0].Exemption.ID; got != "first" {
		t.Errorf("applied %q, want the first", got)
	}
	want := []posture.Diagnostic{{Severity: "warning", Summary: "Unused exemption", Detail: `The exemption "second" has no effect: others that are written before it cover all that it matches.`}}
	if diff := cmp.Diff(want, diags); diff != "" {
		t.Errorf("settle mismatch (-want +got):\n%s", diff)
	}
}
