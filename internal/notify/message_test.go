package notify

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func number(f float64) *float64 { return &f }

func finding(address string, severity posture.Severity) posture.Assessment {
	return posture.Assessment{
		Recommendation: "storage_secure_transfer", Title: "Secure transfer should be enabled", Severity: severity,
		Address: address, Before: posture.Healthy, After: posture.Unhealthy, Change: posture.New,
	}
}

func sample(open bool, assessments ...posture.Assessment) *posture.Report {
	score := func(f float64) posture.Score {
		return posture.Score{Percentage: number(f), Worst: number(f), Best: number(f)}
	}
	return &posture.Report{
		Plan: posture.PlanSummary{Kind: "plan", Complete: true}, Assessments: assessments,
		Score: posture.ScoreChange{Before: score(57.11), After: score(50), Change: number(-7.11)},
		Gate: posture.Gate{Set: true, Open: open, Reasons: []posture.GateReason{
			{Threshold: "maximum_drop", Met: true, Message: "the score changes by -7.11"},
			{Threshold: "minimum_score", Met: open, Message: "the score is 50% after the change, and 60% is asked for"},
		}},
	}
}

func TestAbout(t *testing.T) {
	t.Parallel()
	excused := finding("t.n", posture.Critical)
	excused.Exemption = &posture.Exemption{ID: "e"}
	carried := finding("t.n", posture.Critical)
	carried.Change = posture.Carried
	const score = "Secure score 57.1% -> 50%, down 7.1 percentage points.\n"
	tests := map[string]struct {
		report      *posture.Report
		title, text string
	}{
		"nothing to say": {sample(true, finding("t.n", posture.Medium), excused, carried), "", ""},
		"a closed gate": {
			sample(false), "posture: the gate is closed for prod",
			score + "the score is 50% after the change, and 60% is asked for.",
		},
		"an open gate, and a finding": {
			sample(true, finding("t.n", posture.High)), "posture: 1 severe new finding for prod",
			score + "\nNew findings of severity high or above:\n- high, t.n: Secure transfer should be enabled (storage_secure_transfer)",
		},
		"both": {
			sample(false, finding("t.n", posture.High), finding("t.m", posture.Critical)), "posture: the gate is closed for prod",
			score + "the score is 50% after the change, and 60% is asked for.\n\nNew findings of severity high or above:\n" +
				"- high, t.n: Secure transfer should be enabled (storage_secure_transfer)\n- critical, t.m: Secure transfer should be enabled (storage_secure_transfer)",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := About(test.report, "prod")
			if ok != (test.title != "") || got.Title != test.title || strings.TrimSpace(got.Text) != strings.TrimSpace(test.text) {
				t.Errorf("%v: %q\n%s\nwant %q\n%s", ok, got.Title, got.Text, test.title, test.text)
			}
		})
	}
}

// TestAboutMuch keeps a message short whatever a plan holds.
func TestAboutMuch(t *testing.T) {
	t.Parallel()
	r := sample(false)
	for i := range 500 {
		r.Assessments = append(r.Assessments, finding(fmt.Sprintf("t.n[%d]", i)+strings.Repeat("x", 10_000), posture.High))
		r.Gate.Reasons = append(r.Gate.Reasons, posture.GateReason{Message: strings.Repeat("y", 10_000)})
	}
	got, _ := About(r, strings.Repeat("z", 10_000))
	if n := len(got.Text); n > 8_000 || len(got.Title) > 300 {
		t.Errorf("%d characters under a title of %d", n, len(got.Title))
	}
	for _, want := range []string{"And 492 more reasons.", "- and 490 more"} {
		if !strings.Contains(got.Text, want) {
			t.Errorf("there is no %q in\n%s", want, got.Text)
		}
	}
}

// TestAboutHostile lets no text of a plan mention, link, format or break a line.
func TestAboutHostile(t *testing.T) {
	t.Parallel()
	const text = "<!channel> <@U1> <https://evil.example|x> @here [x](https://evil.example) [x]<y> www.evil.example `a` *b* ~c~ #1\r\nBcc: x@evil.example\x1b[2J\u202e"
	r := sample(false, finding(text, posture.High))
	r.Assessments[0].Title, r.Assessments[0].Recommendation = text, text
	r.Gate.Reasons[1].Message = text
	got, _ := About(r, text)
	for _, sign := range []string{"<", "@", "](", "://", "www.", "`", "*", "~", "#", "\r", "\x1b", "\u202e", "\nBcc"} {
		if strings.Contains(got.Text, sign) || strings.Contains(got.Title, sign) {
			t.Errorf("%q is in %q\n%s", sign, got.Title, got.Text)
		}
	}
	if n := strings.Count(got.Text, "\n"); n != 4 || strings.Contains(got.Title, "\n") {
		t.Errorf("%d line breaks in\n%s", n, got.Text)
	}
}
