package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// rowsShown counts the findings that no filter hides, and checks that the page
// says as many.
func (p *tab) rowsShown() int {
	p.t.Helper()
	n := evaluate[int](p, `Array.from(document.querySelectorAll("li.finding")).filter((row) => !row.hidden && !row.closest("details").hidden).length`)
	status := evaluate[string](p, `document.getElementById("count").textContent`)
	if all := fmt.Sprintf("All %d shown", n); status != all && !strings.HasPrefix(status, fmt.Sprintf("%d of ", n)) {
		p.t.Errorf("%d findings are shown, the page says %q", n, status)
	}
	if none := evaluate[bool](p, `!document.getElementById("nothing").hidden`); none != (n == 0) {
		p.t.Errorf("%d findings are shown; that there are none is said: %v", n, none)
	}
	return n
}

// count counts the assessments of a report.
func count(r *posture.Report, which func(a *posture.Assessment) bool) int {
	n := 0
	for i := range r.Assessments {
		if which(&r.Assessments[i]) {
			n++
		}
	}
	return n
}

func (p *tab) press(selector string) {
	p.t.Helper()
	p.do(chromedp.Click(chromedp.CSS(selector)))
}

func (p *tab) shows(what string, want int) {
	p.t.Helper()
	if got := p.rowsShown(); got != want {
		p.t.Errorf("%s: %d findings are shown, want %d", what, got, want)
	}
}

// pageFilters presses every value of every filter, alone and together.
func pageFilters(t *testing.T, ctx context.Context) {
	r := read(t, "testdata/webshop_change")
	p := open(t, ctx, r, screen{})
	p.shows("at first", len(r.Assessments))
	is := map[string]func(a *posture.Assessment, value string) bool{
		"change":   func(a *posture.Assessment, value string) bool { return string(a.Change) == value },
		"severity": func(a *posture.Assessment, value string) bool { return a.Severity.String() == value },
		"health": func(a *posture.Assessment, value string) bool {
			excused := a.After == posture.Unhealthy && a.Exemption != nil
			return value == "exempt" && excused || value == a.After.String() && !excused
		},
	}
	pressed := 0
	for name, holds := range is {
		for _, value := range evaluate[[]string](p, `Array.from(document.querySelectorAll("input[name=`+name+`]"), (i) => i.value)`) {
			box := fmt.Sprintf("input[name=%s][value=%s]", name, value)
			want := count(r, func(a *posture.Assessment) bool { return holds(a, value) })
			p.press(box)
			p.shows(box, want)
			if label := evaluate[string](p, `document.querySelector("`+box+`").parentElement.querySelector("b").textContent`); label != fmt.Sprint(want) {
				t.Errorf("%s is labelled with %s, and it is %d", box, label, want)
			}
			p.press(box)
			pressed++
		}
	}
	if pressed < 10 {
		t.Errorf("only %d values to press", pressed)
	}
	p.shows("with nothing pressed", len(r.Assessments))
	p.press("input[name=change][value=new]")
	p.press("input[name=change][value=carried]")
	p.press("input[name=severity][value=high]")
	p.shows("new or still there, and high", count(r, func(a *posture.Assessment) bool {
		return (a.Change == posture.New || a.Change == posture.Carried) && a.Severity == posture.High
	}))
	p.press("button[type=reset]")
	p.wait(`document.getElementById("count").textContent.startsWith("All")`)
	p.shows("after a reset", len(r.Assessments))
	v := newView(r)
	for _, label := range evaluate[[]string](p, `Array.from(document.querySelectorAll("#control option"), (o) => o.label).slice(1)`) {
		evaluate[bool](p, fmt.Sprintf(`(() => { const s = document.getElementById("control"); s.selectedIndex = Array.from(s.options).findIndex((o) => o.label === %q); s.dispatchEvent(new Event("change", { bubbles: true })); return true })()`, label))
		want := count(r, func(a *posture.Assessment) bool { return strings.HasPrefix(label, v.control(a.Control)+" (") })
		p.shows(label, want)
		if want == 0 || !strings.HasSuffix(label, fmt.Sprintf("(%d)", want)) {
			t.Errorf("the control is labelled %q, and it has %d", label, want)
		}
	}
	p.quiet()
	scopesFilter(t, ctx)
}

func scopesFilter(t *testing.T, ctx context.Context) {
	t.Helper()
	r := read(t, "testdata/multicloud")
	p := open(t, ctx, r, screen{})
	values := evaluate[[]string](p, `Array.from(document.querySelectorAll("#scope option"), (o) => o.value).slice(1)`)
	total := 0
	for _, value := range values {
		p.do(chromedp.SetValue(chromedp.CSS("#scope"), value))
		evaluate[bool](p, `document.getElementById("scope").dispatchEvent(new Event("change", { bubbles: true }))`)
		total += p.rowsShown()
	}
	if len(values) != 2 || total != len(r.Assessments) {
		t.Errorf("%d scopes with %d findings, want 2 with %d", len(values), total, len(r.Assessments))
	}
}

// pageSearch types what a reader would.
func pageSearch(t *testing.T, ctx context.Context) {
	r := read(t, "testdata/webshop_change")
	p := open(t, ctx, r, screen{})
	p.do(chromedp.SendKeys(chromedp.CSS("#query"), "Storage_Account.RETURNS"))
	want := count(r, func(a *posture.Assessment) bool { return strings.Contains(a.Address, "storage_account.returns") })
	p.wait(fmt.Sprintf(`document.getElementById("count").textContent.startsWith("%d of")`, want))
	p.shows("an address", want)
	if open := evaluate[bool](p, `Array.from(document.querySelectorAll("details.group:not([hidden])")).every((d) => d.open)`); !open || want == 0 {
		t.Error("what a search finds is folded")
	}
	p.do(chromedp.SendKeys(chromedp.CSS("#query"), " http"))
	http := count(r, func(a *posture.Assessment) bool {
		return strings.Contains(a.Address, "storage_account.returns") && strings.Contains(strings.ToLower(a.Title+a.Message+fmt.Sprint(a.Evidence)), "http")
	})
	p.wait(fmt.Sprintf(`document.getElementById("count").textContent.startsWith("%d of")`, http))
	if p.shows("two words", http); http == 0 || http == want {
		t.Errorf("%d findings have both words, and %d the first: that shows nothing", http, want)
	}
	p.do(chromedp.SendKeys(chromedp.CSS("#query"), " no such thing"))
	p.wait(`!document.getElementById("nothing").hidden`)
	p.shows("nonsense", 0)
	p.press("button[type=reset]")
	p.wait(`document.getElementById("count").textContent.startsWith("All")`)
	p.press("#unfold")
	if closed := evaluate[int](p, `document.querySelectorAll("details.group:not([open])").length`); closed != 0 {
		t.Errorf("%d recommendations are folded after expanding all", closed)
	}
	p.press("#fold")
	if opened := evaluate[int](p, `document.querySelectorAll("details.group[open]").length`); opened != 0 {
		t.Errorf("%d recommendations are open after collapsing all", opened)
	}
	p.done()
}

// pageTiles presses the numbers at the top: each shows as many findings as it says.
func pageTiles(t *testing.T, ctx context.Context) {
	for _, folder := range []string{"webshop_change", "state", "first_plan"} {
		p := open(t, ctx, read(t, "testdata/"+folder), screen{})
		n := evaluate[int](p, `document.querySelectorAll("a[data-filter]").length`)
		for i := range n {
			number := evaluate[int](p, fmt.Sprintf(`(() => { const a = document.querySelectorAll("a[data-filter]")[%d]; a.click(); return Number(a.textContent.match(/\d+/)[0]) })()`, i))
			p.shows(fmt.Sprintf("%s, link %d", folder, i), number)
		}
		if n < 2 {
			t.Errorf("%s: %d numbers lead to findings", folder, n)
		}
		p.done()
	}
}

// pageLinks follows a link to a finding that a filter hides.
func pageLinks(t *testing.T, ctx context.Context) {
	p := open(t, ctx, read(t, "testdata/webshop_change"), screen{})
	p.press("input[name=health][value=healthy]")
	p.press(".moves a.address")
	p.wait(`location.hash.startsWith("#f-") && document.querySelector(":target")?.checkVisibility()`)
	if shown := evaluate[bool](p, `(() => { const box = document.querySelector(":target").getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight })()`); !shown {
		t.Error("the finding is not in view")
	}
	p.done()
}

// pageKeyboard goes through the page without a mouse.
func pageKeyboard(t *testing.T, ctx context.Context) {
	p := open(t, ctx, read(t, "testdata/webshop_change"), screen{})
	p.do(chromedp.KeyEvent(kb.Tab))
	if first := evaluate[string](p, `document.activeElement.className`); first != "skip" {
		t.Errorf("the first stop is %q, want the link that skips to the report", first)
	}
	if seen := evaluate[bool](p, `document.activeElement.getBoundingClientRect().top >= 0`); !seen {
		t.Error("the link that skips is not seen when it has the focus")
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.wait(`document.activeElement.id === "main"`)
	evaluate[bool](p, `(document.querySelector("input[name=change][value=new]").focus(), true)`)
	p.do(chromedp.KeyEvent(" "))
	if got, all := p.rowsShown(), evaluate[int](p, `document.querySelectorAll("li.finding").length`); got == 0 || got == all {
		t.Errorf("the space bar shows %d of %d findings", got, all)
	}
	evaluate[bool](p, `(document.querySelector("details.group:not([hidden]) summary").focus(), true)`)
	p.do(chromedp.KeyEvent(kb.Enter))
	if open := evaluate[bool](p, `document.activeElement.parentElement.open`); !open {
		t.Error("the enter key does not unfold a recommendation")
	}
	p.done()
}
