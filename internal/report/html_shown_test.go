package report

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is the script of axe-core, which .ci/axe.sh fetches once.
func axe(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("bash", filepath.Join("..", "..", ".ci", "axe.sh")).Output()
	if err != nil {
		missing(t, "axe-core can't be had, see .ci/axe.sh: %v", err)
	}
	script, err := os.ReadFile(strings.TrimSpace(string(out)))
	if err != nil {
		missing(t, "%v", err)
	}
	return string(script)
}

// pageAccessibility runs every rule of axe, in light and dark, wide and narrow, with
// everything unfolded.
func pageAccessibility(t *testing.T, ctx context.Context) {
	script := axe(t)
	for _, folder := range cases(t) {
		p := open(t, ctx, read(t, folder), screen{})
		p.unfold()
		evaluate[bool](p, script+"; true")
		for _, s := range []screen{{scheme: "light"}, {scheme: "dark"}, {width: 390, scheme: "light"}, {width: 390, scheme: "dark"}} {
			p.show(s)
			p.violations(fmt.Sprintf("%s in %s at %d", folder, s.scheme, s.width))
		}
		p.done()
	}
}

// violations fails the test for each rule of axe that the page breaks.
func (p *tab) violations(what string) {
	p.t.Helper()
	result := evaluate[string](p, `axe.run(document).then((r) => JSON.stringify({
	  rules: r.passes.length,
	  bad: r.violations.concat(r.incomplete.filter((i) => i.id !== "color-contrast")).map((v) => v.id + ": " + v.help + ": " + v.nodes.slice(0, 3).map((n) => n.html + " " + n.failureSummary).join(" | ")),
	}))`, chromedp.EvalAwaitPromise)
	var found struct {
		Rules int
		Bad   []string
	}
	if err := json.Unmarshal([]byte(result), &found); err != nil {
		p.t.Fatal(err)
	}
	for _, bad := range found.Bad {
		p.t.Errorf("%s: %.600s", what, bad)
	}
	if found.Rules < 20 {
		p.t.Errorf("%s: only %d rules of axe passed: did it run?", what, found.Rules)
	}
}

// pageSchemes holds that the page follows the reader's choice of light or dark.
func pageSchemes(t *testing.T, ctx context.Context) {
	r := read(t, "testdata/webshop_change")
	p := open(t, ctx, r, screen{})
	lightness := func() int {
		return evaluate[int](p, `(() => { const c = getComputedStyle(document.body); const sum = (s) => s.match(/\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0); return sum(c.backgroundColor) - sum(c.color) })()`)
	}
	if got := lightness(); got < 300 {
		t.Errorf("light: the ground is lighter than the text by %d of 765", got)
	}
	p.show(screen{scheme: "dark"})
	if got := lightness(); got > -300 {
		t.Errorf("dark: the ground is lighter than the text by %d of 765", got)
	}
	p.show(screen{scheme: "dark", media: "print"})
	if got := lightness(); got < 300 {
		t.Errorf("printed in the dark: the ground is lighter than the text by %d of 765", got)
	}
	p.done()
}

// fits holds that nothing sticks out of the page to the right.
func (p *tab) fits(what string) {
	p.t.Helper()
	if over := evaluate[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		p.t.Errorf("%s: the page is %d pixels wider than its window", what, over)
	}
}

func pagePhone(t *testing.T, ctx context.Context) {
	for _, folder := range cases(t) {
		p := open(t, ctx, read(t, folder), screen{})
		p.unfold()
		for _, width := range []int64{320, 390, 736, 800} {
			p.show(screen{width: width})
			p.fits(fmt.Sprintf("%s at %d", folder, width))
		}
		p.done()
	}
}

// pageHostileNames shows every payload in every place: nothing runs, nothing loads,
// nothing sticks out.
func pageHostileNames(t *testing.T, ctx context.Context) {
	for _, texts := range []map[string]string{payloads, evil} {
		for name, text := range texts {
			p := open(t, ctx, hostile(text), screen{width: 390})
			p.unfold()
			p.fits(name)
			if n := evaluate[int](p, `document.scripts.length + document.images.length + document.querySelectorAll("[onload], [onerror], [onmouseover], [style]").length`); n != 1 {
				t.Errorf("%s: %d scripts, pictures and handlers, want the one script", name, n)
			}
			p.done()
		}
	}
}

// pagePolicy tries what somebody would who got something past the escaping.
func pagePolicy(t *testing.T, ctx context.Context) {
	p := open(t, ctx, read(t, "testdata/webshop_change"), screen{})
	p.quiet()
	stopped := evaluate[int](p, `new Promise((done) => {
	  let stopped = 0;
	  document.addEventListener("securitypolicyviolation", () => { if (++stopped === 5) done(stopped); });
	  setTimeout(() => done(stopped), 5000);
	  const add = (name, set) => { const e = document.createElement(name); set(e); document.body.append(e); };
	  add("script", (e) => { e.textContent = "window.owned = 1" });
	  add("style", (e) => { e.textContent = "body { display: none }" });
	  add("img", (e) => { e.src = "https://evil.example/x.png" });
	  add("div", (e) => { e.setAttribute("style", "position: fixed") });
	  fetch("https://evil.example/").catch(() => {});
	})`, chromedp.EvalAwaitPromise)
	if stopped != 5 {
		t.Errorf("the policy stops %d of 5 attempts", stopped)
	}
	if evaluate[bool](p, `"owned" in window || getComputedStyle(document.body).display === "none"`) {
		t.Error("what the policy stops has an effect")
	}
}

// pageWithoutScript holds that everything is there without JavaScript, and what needs
// it isn't.
func pageWithoutScript(t *testing.T, ctx context.Context) {
	r := read(t, "testdata/webshop_change")
	p := open(t, ctx, r, screen{noJS: true})
	if shown := evaluate[bool](p, `document.getElementById("filters").checkVisibility()`); shown {
		t.Error("there are filters that do nothing")
	}
	if n := evaluate[int](p, `document.querySelectorAll("li.finding:not([hidden])").length`); n != len(r.Assessments) {
		t.Errorf("%d findings, want %d", n, len(r.Assessments))
	}
}

// pagePaper holds that print unfolds everything, without the help of a script.
func pagePaper(t *testing.T, ctx context.Context) {
	r := large(t, 600)
	p := open(t, ctx, r, screen{noJS: true, media: "print", width: 700})
	hidden := evaluate[int](p, `Array.from(document.querySelectorAll("li.finding, ol.steps > li, table.controls tr")).filter((e) => !e.checkVisibility() || e.getBoundingClientRect().height < 5).length`)
	if hidden != 0 {
		t.Errorf("%d findings, steps and rows are not printed", hidden)
	}
	if seen := evaluate[bool](p, `document.getElementById("filters").checkVisibility() || document.querySelector("nav").checkVisibility()`); seen {
		t.Error("what can be pressed is printed")
	}
	pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4)))
	if err != nil || len(pdf) < 10_000 {
		t.Errorf("printing gives %d bytes: %v", len(pdf), err)
	}
}

// pageTenThousand holds that the page of a large plan works.
func pageTenThousand(t *testing.T, ctx context.Context) {
	r := large(t, 10_000)
	p := open(t, ctx, r, screen{})
	p.shows("at first", len(r.Assessments))
	p.do(chromedp.SendKeys(chromedp.CSS("#query"), "region[7]."))
	p.wait(`document.getElementById("count").textContent.startsWith("48 of")`)
	p.shows("one region", 48)
	p.press("#unfold")
	p.fits("ten thousand findings")
	p.done()
}
