package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/sarif"
)

// rule adds the rule of an assessment the first time it is met.
func (s *sarifWriter) rule(driver *sarif.Driver, a *posture.Assessment) {
	if _, ok := s.rules[a.Recommendation]; ok {
		return
	}
	rule := sarif.Rule{
		ID: Clean(a.Recommendation), Name: Clean(a.Recommendation),
		ShortDescription:     &sarif.Text{Text: CleanText(a.Title)},
		DefaultConfiguration: &sarif.Configuration{Level: sarifLevel(a.Severity)},
	}
	tags := []string{"security", Clean(a.Environment), Clean(a.Control)}
	why, remediation := "", ""
	if known := s.recommendations[a.Recommendation]; known != nil {
		why, remediation = known.Why, known.Remediation
		for _, standard := range slices.Sorted(maps.Keys(known.MapsTo)) {
			for _, id := range known.MapsTo[standard] {
				tags = append(tags, Clean(standard+"/"+id))
			}
		}
	}
	rule.FullDescription = &sarif.Text{Text: CleanText(a.Title)}
	if why != "" {
		rule.FullDescription.Text = CleanText(why)
	}
	rule.Help = sarifHelp(a, s.control(a.Control), why, remediation)
	slices.Sort(tags)
	rule.Properties = map[string]any{
		"tags": slices.Compact(tags), "precision": "very-high",
		"security-severity": securitySeverity(a.Severity), "problem.severity": problemSeverity(a.Severity),
	}
	s.rules[a.Recommendation] = len(driver.Rules)
	driver.Rules = append(driver.Rules, rule)
}

// sarifHelp is what a reader of an alert sees when asking for more.
func sarifHelp(a *posture.Assessment, control, why, remediation string) *sarif.Text {
	plain, rich := []string{CleanText(a.Title)}, []string{"**" + mdText(a.Title) + "**"}
	add := func(lead, text string) {
		if text != "" {
			plain = append(plain, lead+CleanText(text))
			rich = append(rich, lead+mdText(text))
		}
	}
	add("", why)
	add("What to do: ", remediation)
	add("Security control: ", control)
	return &sarif.Text{Text: strings.Join(plain, "\n\n"), Markdown: strings.Join(rich, "\n\n")}
}

// sarifLevel is the severity in the words of the standard.
func sarifLevel(s posture.Severity) string {
	switch s {
	case posture.Critical, posture.High:
		return "error"
	case posture.Medium:
		return "warning"
	case posture.Low, posture.SeverityNone:
	}
	return "note"
}

// securitySeverity is a number that code hosts turn into their own severity:
// critical above 9, high from 7, medium from 4.
func securitySeverity(s posture.Severity) string {
	switch s {
	case posture.Critical:
		return "9.5"
	case posture.High:
		return "8.0"
	case posture.Medium:
		return "5.5"
	case posture.Low, posture.SeverityNone:
	}
	return "2.0"
}

func problemSeverity(s posture.Severity) string {
	return map[string]string{"error": "error", "warning": "warning", "note": "recommendation"}[sarifLevel(s)]
}

// invocation says what went wrong.
func (s *sarifWriter) invocation() sarif.Invocation {
	v := sarif.Invocation{ExecutionSuccessful: true}
	for _, reason := range s.Plan.Incomplete {
		v.Notifications = append(v.Notifications, sarif.Notification{Level: "warning", Message: sarif.Plain("The plan is not whole. " + CleanText(reason))})
	}
	for _, d := range s.Diagnostics {
		n := sarif.Notification{Level: "warning", Message: sarif.Plain(strings.TrimSpace(CleanText(d.Summary) + ". " + CleanText(d.Detail)))}
		if d.Severity == "error" {
			n.Level, v.ExecutionSuccessful = "error", false
		}
		if d.Address != "" || known(d.Location) {
			n.Locations = []sarif.Location{s.location(d.Address, "", d.Location)}
		}
		v.Notifications = append(v.Notifications, n)
	}
	return v
}

// properties are the numbers that SARIF has no place for.
func (s *sarifWriter) properties() map[string]any {
	p := map[string]any{"gateOpen": s.Gate.Open, "planComplete": s.Plan.Complete}
	for name, value := range map[string]*float64{
		"secureScoreBefore": s.Score.Before.Percentage, "secureScoreAfter": s.Score.After.Percentage,
		"secureScoreWorst": s.Score.After.Worst, "secureScoreBest": s.Score.After.Best,
	} {
		if value != nil {
			p[name] = *value
		}
	}
	return p
}
