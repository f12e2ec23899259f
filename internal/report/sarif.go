package report

import (
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/sarif"
)

const homepage = "https://github.com/tfposture/terraform-provider-posture"

// sourceRoot is the base of relative paths in SARIF: the root of the repository.
const sourceRoot = "%SRCROOT%"

// writeSARIF writes everything that a reader of SARIF can use: what is unhealthy,
// what was and no longer is, what is excused and what can't be decided yet.
func writeSARIF(w io.Writer, r *posture.Report, o Options) error {
	s := &sarifWriter{view: newView(r), o: o, rules: map[string]int{}}
	// Those that matter first, since readers of SARIF cut long files at the end.
	return s.write(w, s.Worse, s.Carried, s.Exempt, s.Unknown, s.Better, s.Gone)
}

// writeGitHub writes only what should be an open alert: GitHub makes an alert of
// every result, whether it has passed, is gone or suppressed, and refuses a file
// that has one without a place or more than 25,000 of them.
func writeGitHub(w io.Writer, r *posture.Report, o Options) error {
	const most = 25_000
	s := &sarifWriter{view: newView(r), o: o, rules: map[string]int{}, place: true}
	open := append(append([]*posture.Assessment(nil), s.Worse...), s.Carried...)
	return s.write(w, open[:min(len(open), most)])
}

// sarifWriter turns a report into a log of one run.
type sarifWriter struct {
	*view
	o Options
	// place gives those a place that have none.
	place bool
	rules map[string]int
}

func (s *sarifWriter) write(w io.Writer, lists ...[]*posture.Assessment) error {
	run := sarif.Run{
		Tool:               sarif.Tool{Driver: sarif.Driver{Name: "posture", Version: Clean(s.o.Version), InformationURI: homepage, Rules: []sarif.Rule{}}},
		OriginalURIBaseIDs: map[string]sarif.ArtifactLocation{sourceRoot: {Description: &sarif.Message{Text: "The root of the repository."}}},
		ColumnKind:         "unicodeCodePoints",
		Invocations:        []sarif.Invocation{s.invocation()},
		Properties:         s.properties(),
	}
	if s.o.Title != "" {
		run.Automation = &sarif.Automation{ID: "posture/" + Clean(s.o.Title) + "/"}
	}
	for _, list := range lists {
		for _, a := range list {
			s.rule(&run.Tool.Driver, a)
		}
	}
	run.Results = func(yield func(sarif.Result) bool) {
		for _, list := range lists {
			for _, a := range list {
				if !yield(s.result(a)) {
					return
				}
			}
		}
	}
	log := sarif.Log{Schema: sarif.Schema, Version: sarif.Version, Runs: []sarif.Run{run}}
	if err := json.MarshalWrite(w, &log, jsontext.WithIndent("  "), json.Deterministic(true)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// result is one assessment.
func (s *sarifWriter) result(a *posture.Assessment) sarif.Result {
	name := fingerprint(a.Recommendation, a.Address)
	r := sarif.Result{
		RuleID: Clean(a.Recommendation), RuleIndex: s.rules[a.Recommendation],
		Message:   sarif.Plain(sarifText(a)),
		Locations: []sarif.Location{s.location(a.Address, a.Type, a.Location)},
		// GitHub matches alerts by the second name alone, and would hash the line
		// itself if it were missing.
		PartialFingerprints: map[string]string{"postureAssessment/v1": name, "primaryLocationLineHash": name + ":1"},
		Suppressions:        []sarif.Suppression{},
		Properties:          map[string]any{"severity": a.Severity.String(), "counted": a.Counted, "change": string(a.Change), "control": Clean(a.Control)},
	}
	if at := &r.Locations[0]; at.Physical == nil && s.place {
		at.Physical = &sarif.PhysicalLocation{
			Artifact: sarif.ArtifactLocation{URI: unlocated, URIBaseID: sourceRoot},
			Region:   &sarif.Region{StartLine: 1},
		}
	}
	r.Level = sarifLevel(a.Severity) // and of kind fail, which is the default
	switch {
	case a.After == posture.Unknown:
		r.Kind, r.Level = "open", "none"
	case a.Change == posture.Removed:
		r.Kind, r.Level = "notApplicable", "none"
	case a.After != posture.Unhealthy:
		r.Kind, r.Level = "pass", "none"
	}
	if s.Whole {
		r.BaselineState = baseline(a)
	}
	if a.Exemption != nil {
		r.Suppressions = append(r.Suppressions, s.suppression(a.Exemption))
	}
	return r
}

// sarifText says what was found, in one sentence.
func sarifText(a *posture.Assessment) string {
	switch {
	case a.After == posture.Unknown:
		return Clean(a.Address) + " can't be judged before apply: " + CleanText(a.Title)
	case a.Change == posture.Removed:
		return Clean(a.Address) + " goes, and with it a finding: " + CleanText(a.Title)
	case a.After != posture.Unhealthy:
		text := Clean(a.Address) + " now meets: " + CleanText(a.Title)
		if a.Cause != "" {
			text += ", because " + CleanText(a.Cause)
		}
		return text
	}
	return Clean(a.Address) + " " + wrong(a)
}

// baseline compares a result with what was there before the change.
func baseline(a *posture.Assessment) string {
	switch {
	case a.After == posture.Unknown && a.Before == posture.Unhealthy:
		return "updated"
	case a.After == posture.Unhealthy || a.After == posture.Unknown:
		if a.Before == a.After {
			return "unchanged"
		}
		return "new"
	default:
		return "absent"
	}
}

// location is where a resource stands: always its address, and the place in the
// sources when it is known.
func (s *sarifWriter) location(address, typ string, at *posture.Location) sarif.Location {
	var l sarif.Location
	if address != "" {
		l.Logical = []sarif.LogicalLocation{{Name: Clean(typ), FullyQualifiedName: Clean(address), Kind: "resource"}}
	}
	if known(at) {
		l.Physical = &sarif.PhysicalLocation{
			Artifact: sarif.ArtifactLocation{URI: s.o.uri(at), URIBaseID: sourceRoot},
			Region:   &sarif.Region{StartLine: at.Line, StartColumn: max(at.Column, 0), EndLine: max(at.EndLine, 0)},
		}
	}
	return l
}

func (s *sarifWriter) suppression(e *posture.Exemption) sarif.Suppression {
	p := sarif.Suppression{
		Kind: "external", Status: "accepted", Justification: CleanText(e.Reason),
		Properties: map[string]any{"exemption": Clean(e.ID), "category": Clean(string(e.Category))},
	}
	if e.Origin == "comment" {
		p.Kind = "inSource"
	}
	if e.Owner != "" {
		p.Properties["owner"] = Clean(e.Owner)
	}
	if !e.Expires.IsZero() {
		p.Properties["expires"] = e.Expires.Format("2006-01-02")
	}
	if known(e.Location) {
		l := s.location("", "", e.Location)
		p.Location = &l
	}
	return p
}
