package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The elements of JUnit's XML as the schema of Jenkins has them, which every other
// reader takes. The libraries for it write attributes that the schema refuses.
type (
	junitSuite struct {
		XMLName  xml.Name    `xml:"testsuite"`
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Skipped *junitText    `xml:"skipped"`
		Error   *junitFailure `xml:"error"`
		Failure *junitFailure `xml:"failure"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr,omitempty"`
		Message string `xml:"message,attr"`
		Text    string `xml:",innerxml"`
	}
	junitText struct {
		Text string `xml:",chardata"`
	}
)

// junitLines makes the text of a failure: lines stay lines, which the encoder
// would turn into references.
func junitLines(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteByte('\n')
		_ = xml.EscapeText(&b, []byte(line)) // a builder takes everything
	}
	return b.String() + "\n"
}

// writeJUnit writes a suite for the gate and one for every recommendation, with a
// case for every resource it applies to. Unhealthy is a failure, new or not;
// unknown and exempt are skipped.
func writeJUnit(w io.Writer, r *posture.Report, o Options) error {
	v := newView(r)
	gate := v.junitGate()
	list := make([]*posture.Assessment, 0, len(r.Assessments))
	all := junitCounts{}
	all.add(&gate)
	for i := range r.Assessments {
		if a := &r.Assessments[i]; a.After.Counts() {
			list = append(list, a)
			all.tests++
			if a.After == posture.Unhealthy && a.Exemption == nil {
				all.failures++
			}
		}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(w)
	out.Indent("", "  ")
	// Suite by suite: a large report is not held twice.
	root := all.element(o)
	if err := out.EncodeToken(root); err != nil {
		return err
	}
	if len(gate.Cases) > 0 {
		if err := out.Encode(gate); err != nil {
			return err
		}
	}
	for _, g := range v.groups(list) {
		s := junitSuite{Name: CleanText(g.Title)}
		for _, a := range g.Assessments {
			s.Cases = append(s.Cases, v.junitCase(g, a, o))
		}
		(&junitCounts{}).add(&s)
		if err := out.Encode(s); err != nil {
			return err
		}
	}
	if err := out.EncodeToken(root.End()); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// junitCounts adds up cases.
type junitCounts struct{ tests, failures, errors int }

// add counts the cases of a suite, in it and here.
func (all *junitCounts) add(s *junitSuite) {
	for _, c := range s.Cases {
		s.Tests++
		switch {
		case c.Error != nil:
			s.Errors++
		case c.Failure != nil:
			s.Failures++
		case c.Skipped != nil:
			s.Skipped++
		}
	}
	all.tests += s.Tests
	all.failures += s.Failures
	all.errors += s.Errors
}

// element is the root.
func (all *junitCounts) element(o Options) xml.StartElement {
	name := "posture"
	if o.Title != "" {
		name += " of " + Clean(o.Title)
	}
	root := xml.StartElement{Name: xml.Name{Local: "testsuites"}}
	for _, a := range [][2]string{
		{"name", name}, {"tests", strconv.Itoa(all.tests)}, {"failures", strconv.Itoa(all.failures)}, {"errors", strconv.Itoa(all.errors)},
	} {
		root.Attr = append(root.Attr, xml.Attr{Name: xml.Name{Local: a[0]}, Value: a[1]})
	}
	return root
}

// junitGate has a case for every threshold, and one for everything that kept the
// work from being done.
func (v *view) junitGate() junitSuite {
	s := junitSuite{Name: "Gate"}
	for _, reason := range v.Gate.Reasons {
		c := junitCase{Class: "gate", Name: Clean(strings.ReplaceAll(reason.Threshold, "_", " "))}
		if reason.Subject != "" {
			c.Name += " of " + Clean(reason.Subject)
		}
		if !reason.Met {
			c.Failure = &junitFailure{Type: "gate", Message: CleanText(reason.Message), Text: junitLines(CleanText(reason.Message))}
		}
		s.Cases = append(s.Cases, c)
	}
	for _, d := range v.Diagnostics {
		if d.Severity != "error" {
			continue
		}
		c := junitCase{Class: "diagnostics", Name: CleanText(d.Summary), Error: &junitFailure{Type: "error", Message: CleanText(d.Summary), Text: junitLines(CleanText(d.Detail))}}
		if where := place(d.Address, d.Location); where != "" {
			c.Name += ": " + where
		}
		s.Cases = append(s.Cases, c)
	}
	return s
}

func (v *view) junitCase(g *group, a *posture.Assessment, o Options) junitCase {
	c := junitCase{Class: Clean(a.Recommendation), Name: Clean(a.Address)}
	switch {
	case a.After == posture.Healthy:
	case a.Exemption != nil:
		c.Skipped = &junitText{fmt.Sprintf("exempt by %s: %s", Clean(a.Exemption.ID), CleanText(a.Exemption.Reason))}
	case a.After == posture.Unknown:
		text := "unknown before apply"
		for _, e := range a.Evidence {
			if e.Unknown != "" {
				text += "; " + EvidenceText(e)
			}
		}
		c.Skipped = &junitText{text}
	default:
		c.Failure = &junitFailure{Type: a.Severity.String(), Message: wrong(a), Text: v.junitDetails(g, a, o)}
	}
	return c
}

// junitDetails is what a reader sees who opens a failure.
func (v *view) junitDetails(g *group, a *posture.Assessment, o Options) string {
	lines := []string{Clean(a.Address) + " " + wrong(a)}
	if v.Whole {
		lines[0] += map[bool]string{true: " (as before)", false: " (new)"}[a.Change == posture.Carried]
	}
	if known(a.Location) {
		at := *a.Location
		at.File = o.file(a.Location)
		lines = append(lines, "at "+located(&at))
	}
	for _, e := range a.Evidence {
		lines = append(lines, EvidenceText(e))
	}
	lines = append(lines, "severity "+a.Severity.String()+", security control "+CleanText(g.Control))
	if g.Remediation != "" {
		lines = append(lines, "fix: "+CleanText(g.Remediation))
	}
	return junitLines(lines...)
}
