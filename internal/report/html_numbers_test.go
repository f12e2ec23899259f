package report

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// numbersShown reads the numbers off the page: for each place a list of them, each
// with the value that stands in the page and the text that the reader sees.
const numbersShown = `(() => {
  const found = {};
  const put = (name, element) => {
    found[name] = element ? Array.from(element.querySelectorAll("data"), (d) => ({ value: Number(d.value), text: d.innerText.trim() })) : [];
  };
  put("score", document.getElementById("score-after"));
  put("change", document.getElementById("score-change"));
  put("risk", document.getElementById("risk"));
  for (const bar of document.querySelectorAll(".scorebar")) put("points " + bar.dataset.side, bar);
  for (const row of document.querySelectorAll("table.scores tbody tr"))
    for (const cell of row.cells) if (cell.dataset.label) put(["scope", row.dataset.environment, row.dataset.scope ?? "", cell.dataset.label].join("/"), cell);
  for (const details of document.querySelectorAll("details.scope")) details.open = true;
  for (const table of document.querySelectorAll("table.controls"))
    for (const row of table.tBodies[0].rows)
      for (const cell of row.cells) if (cell.dataset.label) put(["control", table.dataset.environment, table.dataset.scope, row.dataset.control, cell.dataset.label].join("/"), cell);
  for (const details of document.querySelectorAll("details.rest")) details.open = true;
  document.querySelectorAll("ol.steps > li").forEach((step, i) => put("step " + i, step));
  return found;
})()`

type figure struct {
	Value float64 `json:"value"`
	Text  string  `json:"text"`
}

// pair is a number before and after; a nil one isn't there.
type pair struct{ before, after *float64 }

func TestHTMLInBrowser(t *testing.T) {
	t.Parallel()
	ctx := browser(t)
	for _, folder := range cases(t) {
		t.Run("numbers of "+filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			r := read(t, folder)
			p := open(t, ctx, r, screen{})
			compareNumbers(t, wanted(r), evaluate[map[string][]figure](p, numbersShown))
			p.done()
		})
	}
	for name, test := range map[string]func(*testing.T, context.Context){
		"filters":            pageFilters,
		"search":             pageSearch,
		"tiles":              pageTiles,
		"links to findings":  pageLinks,
		"keyboard":           pageKeyboard,
		"without JavaScript": pageWithoutScript,
		"on paper":           pagePaper,
		"policy":             pagePolicy,
		"hostile names":      pageHostileNames,
		"ten thousand":       pageTenThousand,
		"accessibility":      pageAccessibility,
		"layout on a phone":  pagePhone,
		"light and dark":     pageSchemes,
		"points of the bars": pageBarPoints,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, ctx)
		})
	}
}

// wanted is what the page must show, from the report as the JSON holds it.
func wanted(r *posture.Report) map[string]pair {
	whole := r.Plan.Kind == "plan" || r.Plan.Kind == ""
	want := map[string]pair{}
	put := func(name string, before, after float64, both bool) {
		p := pair{after: &after}
		if both && whole {
			p.before = &before
		}
		want[name] = p
	}
	want["score"] = pair{after: r.Score.After.Percentage}
	if whole && r.Score.Before.Best != nil {
		want["change"] = pair{after: r.Score.Change}
	}
	if r.Risk != nil && r.Risk.After != nil {
		want["risk"] = pair{after: r.Risk.After}
		if whole {
			want["risk"] = pair{r.Risk.Before, r.Risk.After}
		}
	}
	scope := func(environment, id string, before, after posture.Score) {
		name := "scope/" + Clean(environment) + "/" + Clean(id) + "/"
		p := pair{after: after.Percentage}
		if whole && after.Percentage != nil {
			p.before = before.Percentage
		}
		want[name+"Score"] = p
		both := before.Best != nil
		put(name+"Points", before.Current, after.Current, both)
		put(name+"Healthy", float64(before.Healthy), float64(after.Healthy), both)
		put(name+"Unhealthy", float64(before.Unhealthy), float64(after.Unhealthy), both)
		put(name+"Unknown", float64(before.Unknown), float64(after.Unknown), both)
	}
	scopes := map[string]int{}
	for _, s := range r.Scopes {
		scopes[s.Environment]++
		scope(s.Environment, s.Scope, s.Before, s.After)
		for _, c := range s.Controls {
			if sum(c.Before)+sum(c.After)+c.After.Exempt == 0 {
				continue
			}
			name := strings.Join([]string{"control", Clean(s.Environment), Clean(s.Scope), Clean(c.ID), ""}, "/")
			if c.Max > 0 && c.After.Max > 0 {
				put(name+"Points", c.Before.Current, c.After.Current, c.Before.Max > 0)
			}
			put(name+"Potential increase", c.Before.PotentialIncrease, c.PotentialIncrease, c.Before.Max > 0)
			both := sum(c.Before) > 0
			put(name+"Healthy", float64(c.Before.Healthy), float64(c.After.Healthy), both)
			put(name+"Unhealthy", float64(c.Before.Unhealthy), float64(c.After.Unhealthy), both)
			put(name+"Unknown", float64(c.Before.Unknown), float64(c.After.Unknown), both)
		}
	}
	for _, e := range r.Environments {
		if scopes[e.Environment] != 1 {
			scope(e.Environment, "", e.Before, e.After)
		}
	}
	for i, a := range r.Advice {
		want[fmt.Sprint("step ", i)] = pair{&a.Percentage, &a.Points}
	}
	return want
}

// compareNumbers holds that what is shown is what is wanted. A number that is the
// same before and after is shown once.
func compareNumbers(t *testing.T, want map[string]pair, got map[string][]figure) {
	t.Helper()
	for name, pair := range want {
		var values []float64
		for _, p := range []*float64{pair.before, pair.after} {
			if p != nil {
				values = append(values, *p)
			}
		}
		list := got[name]
		if len(values) == 2 && len(list) == 1 && math.Abs(values[0]-values[1]) < 0.1 && !strings.HasPrefix(name, "step") {
			values = values[1:]
		}
		if len(list) != len(values) {
			t.Errorf("%s: the page shows %v, want %v", name, list, values)
			continue
		}
		for i, n := range list {
			if n.Value != values[i] || !truthful(name, n) {
				t.Errorf("%s: the page says %q for %v, want %v", name, n.Text, n.Value, values[i])
			}
		}
	}
	for name, list := range got {
		if _, ok := want[name]; !ok && len(list) > 0 && !strings.HasPrefix(name, "points ") {
			t.Errorf("%s: the page shows %v, want nothing", name, list)
		}
	}
}

var numeral = regexp.MustCompile(`\d+(\.\d+)?`)

// truthful holds that a text says the value: percentages and the score by risk are
// cut after one decimal, other numbers rounded to two.
func truthful(name string, n figure) bool {
	number, err := strconv.ParseFloat(numeral.FindString(n.Text), 64)
	value := math.Abs(n.Value)
	switch {
	case err != nil:
		return n.Text == "unchanged" && value < 0.005
	case name == "change":
		return math.Abs(value-number) <= 0.05+1e-9
	case name == "risk" || strings.HasSuffix(n.Text, "%"):
		return number <= value+1e-9 && value-number < 0.1
	default:
		return math.Abs(value-number) <= 0.005+1e-9
	}
}

// pageBarPoints compares the points of both sides, which the bars show.
func pageBarPoints(t *testing.T, ctx context.Context) {
	r := read(t, "testdata/webshop_change")
	got := evaluate[map[string][]figure](open(t, ctx, r, screen{}), numbersShown)
	for side, score := range map[string]posture.Score{"before": r.Score.Before, "after": r.Score.After} {
		list := got["points "+side]
		if len(list) != 2 || list[0].Value != score.Current || list[1].Value != score.Max {
			t.Errorf("%s: the bar says %v, want %v of %v points", side, list, score.Current, score.Max)
		}
	}
}
