package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// findingsListed bounds the rows of the page: a browser stays quick with as many.
// Options.All lifts it.
const findingsListed = 20_000

// many is the number of rows from which the browser lays out those in view only.
const many = 500

// Many tells a long list of findings from one that is laid out at once.
func (h *htmlPage) Many() bool { return len(h.Assessments) > many }

// htmlGroup is a recommendation with its assessments.
type htmlGroup struct {
	*group
	Heading, ControlTitle string
	Why                   string
	ControlKey            string
	Maps                  []string
	Counts                []htmlStatusCount
	Findings              []htmlFinding
	// Left says how many of them are not listed.
	Left string
}

type htmlStatusCount struct {
	Status, Label string
	Count         int
}

// htmlFinding is one row.
type htmlFinding struct {
	*posture.Assessment
	Anchor, Status, StatusLabel, Health string
	// Says is what is or was wrong, Turn how the resource comes here.
	Says, Turn           string
	Place                htmlPlace
	ScopeKey, ScopeLabel string
}

// htmlIndex finds the row of an assessment by its anchor.
type htmlIndex struct {
	anchors map[[2]string]string
	given   int
}

func (x *htmlIndex) anchor(a *posture.Assessment) string { return x.of(a.Recommendation, a.Address) }

func (x *htmlIndex) of(recommendation, address string) string {
	return x.anchors[[2]string{recommendation, address}]
}

// give names a row in links. The name depends on nothing but what the row is
// about, so that a link into one report holds for the next.
func (x *htmlIndex) give(a *posture.Assessment) string {
	x.given++
	key := [2]string{a.Recommendation, a.Address}
	name := "f-" + fingerprint(a.Recommendation, a.Address)[:12]
	if x.anchors[key] != "" { // twice in one report: the first has the name
		return name + "-" + strconv.Itoa(x.given)
	}
	x.anchors[key] = name
	return name
}

// findings lists all assessments by recommendation, what needs attention first.
func (h *htmlPage) findings(o Options) *htmlIndex {
	index := &htmlIndex{anchors: map[[2]string]string{}}
	room := findingsListed
	if o.All {
		room = len(h.Assessments)
	}
	facets := newHTMLFacets(h)
	groups := h.groups(h.Worse, h.Carried, h.Unknown, h.Exempt, h.Better, h.Gone, h.rest())
	left := 0
	for _, g := range groups {
		listed := h.group(g, facets, index, min(room, len(g.Assessments)))
		room -= len(listed.Findings)
		left += len(g.Assessments) - len(listed.Findings)
		h.Groups = append(h.Groups, listed)
	}
	h.Facets, h.Choices = facets.lists()
	h.FindingsNote = fmt.Sprintf("%s of %s, what needs attention first.", plural(len(h.Assessments), "assessment"), plural(len(groups), "recommendation"))
	if left > 0 {
		h.FindingsLeft = fmt.Sprintf("%s left out to keep this page quick; the JSON report lists them.", plural(left, "assessment"))
	}
	return index
}

// rest is what no other list holds: healthy, not applicable, gone without a finding.
func (h *htmlPage) rest() []*posture.Assessment {
	listed := map[*posture.Assessment]bool{}
	for _, list := range [][]*posture.Assessment{h.Worse, h.Carried, h.Unknown, h.Exempt, h.Better, h.Gone} {
		for _, a := range list {
			listed[a] = true
		}
	}
	var rest []*posture.Assessment
	for i := range h.Assessments {
		if a := &h.Assessments[i]; !listed[a] {
			rest = append(rest, a)
		}
	}
	return rest
}

func (h *htmlPage) group(g *group, facets *htmlFacets, index *htmlIndex, room int) htmlGroup {
	out := htmlGroup{group: g, ControlKey: facets.control(g.Assessments[0].Control)}
	out.Heading, out.ControlTitle = named(g.Title, g.ID), named(g.Control, "")
	if r := h.recommendations[g.ID]; r != nil {
		out.Why, out.Maps = r.Why, mapped(r)
	}
	for i, a := range g.Assessments {
		status, label := h.status(a)
		at := slices.IndexFunc(out.Counts, func(c htmlStatusCount) bool { return c.Status == status && c.Label == label })
		if at < 0 {
			at = len(out.Counts)
			out.Counts = append(out.Counts, htmlStatusCount{Status: status, Label: label})
		}
		out.Counts[at].Count++
		scope := facets.count(a)
		if i >= room {
			continue
		}
		f := htmlFinding{Assessment: a, Anchor: index.give(a), Status: status, StatusLabel: label, Health: healthKey(a), ScopeKey: scope}
		f.Says, f.Turn, f.Place = says(a), h.turn(a), h.place(a.Location)
		if len(h.Scopes) > 1 {
			f.ScopeLabel = scopeLabel(a.Environment, a.Scope)
		}
		out.Findings = append(out.Findings, f)
	}
	if left := len(g.Assessments) - len(out.Findings); left > 0 {
		out.Left = plural(left, "assessment") + " more in the JSON report."
	}
	return out
}

// healthKey is the health after the change as the filter has it: what is excused
// is told apart from what is open.
func healthKey(a *posture.Assessment) string {
	if a.After == posture.Unhealthy && a.Exemption != nil {
		return "exempt"
	}
	return a.After.String()
}

// status puts health and change into the one word that people look for.
func (h *htmlPage) status(a *posture.Assessment) (status, label string) {
	switch key := healthKey(a); {
	case key == "exempt":
		return "exempt", "exempt"
	case key == "unhealthy" && !h.Whole:
		return "new", "unhealthy"
	case key == "unhealthy" && a.Change == posture.Carried:
		return "still", "still"
	case key == "unhealthy":
		return "new", "new"
	case key == "unknown":
		return "unknown", "unknown"
	case a.Change == posture.Resolved:
		return "resolved", "resolved"
	case a.Change == posture.Removed:
		return "gone", "gone"
	default:
		return a.After.String(), strings.ReplaceAll(a.After.String(), "_", " ")
	}
}

// says is what is wrong, or was.
func says(a *posture.Assessment) string {
	switch {
	case a.After == posture.Unhealthy:
		return wrong(a)
	case a.Message == "":
		if a.Cause != "" {
			return "because " + CleanText(a.Cause)
		}
		return ""
	case a.Change == posture.Resolved || a.Change == posture.Removed:
		return "before the change: " + wrong(a)
	default:
		return wrong(a)
	}
}

// turn says what the resource was before, where that is another thing than now.
func (h *htmlPage) turn(a *posture.Assessment) string {
	switch {
	case !h.Whole || a.Before == a.After:
		return ""
	case a.Before == posture.Absent:
		return "on a new resource"
	default:
		return "was " + strings.ReplaceAll(a.Before.String(), "_", " ")
	}
}

// mapped lists what a recommendation is called elsewhere.
func mapped(r *posture.RecommendationSummary) []string {
	titles := map[string]string{"mcsb": "MCSB", "mcsb_v2": "MCSB v2", "azure_policy": "Azure Policy"}
	keys := make([]string, 0, len(r.MapsTo))
	for key := range r.MapsTo {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var list []string
	for _, key := range keys {
		title := titles[key]
		if title == "" {
			title = Clean(key)
		}
		list = append(list, title+" "+Clean(strings.Join(r.MapsTo[key], ", ")))
	}
	if r.AssessmentKey != "" {
		list = append(list, "Defender "+Clean(r.AssessmentKey))
	}
	return list
}
