package report

import (
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// gitlabIssue is one entry of a code quality report. GitLab shows it in the merge
// request when the base branch has no entry of the same fingerprint.
type gitlabIssue struct {
	Type        string        `json:"type"`
	CheckName   string        `json:"check_name"`
	Description string        `json:"description"`
	Content     gitlabContent `json:"content,omitzero"`
	Categories  []string      `json:"categories"`
	Fingerprint string        `json:"fingerprint"`
	Severity    string        `json:"severity"`
	Location    gitlabPlace   `json:"location"`
}

type gitlabContent struct {
	Body string `json:"body"`
}

type gitlabPlace struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end,omitzero"`
}

// writeGitLab writes what is unhealthy and not excused, whether it is new or not:
// GitLab itself compares the report with that of the base branch.
func writeGitLab(w io.Writer, r *posture.Report, o Options) error {
	v := newView(r)
	out := jsontext.NewEncoder(w, jsontext.WithIndent("  "))
	if err := out.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	for _, list := range [][]*posture.Assessment{v.Worse, v.Carried} {
		for _, a := range list {
			if err := json.MarshalEncode(out, v.gitlabIssue(a, o)); err != nil {
				return err
			}
		}
	}
	return out.WriteToken(jsontext.EndArray)
}

func (v *view) gitlabIssue(a *posture.Assessment, o Options) gitlabIssue {
	issue := gitlabIssue{
		Type: "issue", CheckName: Clean(a.Recommendation), Categories: []string{"Security"},
		Description: Clean(a.Address) + " " + wrong(a),
		Fingerprint: fingerprint(a.Recommendation, a.Address), Severity: gitlabSeverity(a.Severity),
		Location: gitlabPlace{Path: unlocated, Lines: gitlabLines{Begin: 1}},
	}
	if known(a.Location) {
		issue.Location = gitlabPlace{Path: Clean(o.file(a.Location)), Lines: gitlabLines{Begin: a.Location.Line, End: max(a.Location.EndLine, 0)}}
	}
	if known := v.recommendations[a.Recommendation]; known != nil {
		issue.Content.Body = sarifHelp(a, v.control(a.Control), known.Why, known.Remediation).Markdown
	}
	return issue
}

// gitlabSeverity is the severity in GitLab's words.
func gitlabSeverity(s posture.Severity) string {
	switch s {
	case posture.Critical:
		return "blocker"
	case posture.High:
		return "critical"
	case posture.Medium:
		return "major"
	case posture.Low:
		return "minor"
	case posture.SeverityNone:
	}
	return "info"
}
