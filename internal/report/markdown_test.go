package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	stdunicode "unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func isMark(r rune) bool { return stdunicode.Is(stdunicode.M, r) }

func markdownOf(t *testing.T, r *posture.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := writeMarkdown(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// render turns Markdown into HTML as GitHub does, raw HTML let through.
func render(t *testing.T, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe())).Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	codeElement = regexp.MustCompile(`(?s)<code[^>]*>.*?</code>`)
	element     = regexp.MustCompile(`</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>`)
	// inert are the elements a report may be made of, none of which a reader can
	// be led away or fooled by.
	inert = map[string]bool{
		"h2": true, "h3": true, "p": true, "ul": true, "ol": true, "li": true, "strong": true, "code": true, "pre": true,
		"blockquote": true, "hr": true, "table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true,
		"details": true, "summary": true,
	}
)

// TestMarkdownHostile renders what a hostile plan makes of a comment: its texts
// are code or plain words, and nothing of them is an element, a link, a picture, a
// mention or a reference.
func TestMarkdownHostile(t *testing.T) {
	t.Parallel()
	eachHostile(t, "markdown", Options{Command: "posture check"}, func(t *testing.T, text, out string) {
		t.Helper()
		marker, rest, _ := strings.Cut(out, "\n")
		if !regexp.MustCompile(`^<!-- posture(: [-\w /.]*)? -->$`).MatchString(marker) || strings.Contains(marker[4:len(marker)-3], "--") {
			t.Errorf("the marker is %s", marker)
		}
		bare := codeElement.ReplaceAllString(render(t, rest), "")
		for _, tag := range element.FindAllStringSubmatch(bare, -1) {
			if !inert[tag[1]] && tag[0] != `<a href="`+homepage+`">` && tag[0] != "</a>" {
				t.Errorf("an element %s", tag[0])
			}
		}
		for _, sign := range []string{"@", "#", "$", "~", "http", "www.", ":smile", "alert(", "evil.", "GH-1", "<!--"} {
			if strings.Contains(strings.Replace(bare, homepage, "", 1), sign) {
				t.Errorf("%q stands outside of code", sign)
			}
		}
		if want := strings.Count(out, "<details>"); want == 0 || strings.Count(bare, "<details>") != want || strings.Count(bare, "</details>") != want {
			t.Errorf("%d parts to open, %d and %d in the page", want, strings.Count(bare, "<details>"), strings.Count(bare, "</details>"))
		}
		if n := strings.Count(bare, "<h2"); n != 1 {
			t.Errorf("%d titles", n)
		}
		if n := strings.Count(bare, "<tr"); n != 2 {
			t.Errorf("%d rows in the table of controls", n)
		}
		if strings.HasPrefix(text, "ten thousand") && len(out) > commentLimit {
			t.Errorf("%d bytes", len(out))
		}
	})
}

// TestMarkdownFits cuts reports of many findings to the limit, keeps what matters
// and says that it cut.
func TestMarkdownFits(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	whole := markdownOf(t, r, Options{})
	if strings.Contains(whole, "Cut to the") {
		t.Error("a small report is cut")
	}
	first := r.Assessments
	for i := range 3000 {
		a := first[i%len(first)]
		a.Address = fmt.Sprintf("module.m[%d].%s", i, a.Address)
		a.Recommendation = fmt.Sprintf("%s_%d", a.Recommendation, i%700)
		r.Assessments = append(r.Assessments, a)
	}
	for _, limit := range []int{0, 1_000_000, 65_536, 20_000, 5_000, 2_000, 1_000} {
		got := markdownOf(t, r, Options{Limit: limit, Command: "posture check --all plan.json"})
		most := limit
		if most == 0 {
			most = commentLimit
		}
		if n := mdLength(got); n > most {
			t.Errorf("%d characters of %d", n, most)
		}
		cut := strings.Contains(got, fmt.Sprintf("Cut to the %d characters that a comment may have. Everything: `posture check --all plan.json`", most))
		if want := most < 1_000_000; cut != want {
			t.Errorf("with %d characters it says it was cut: %v, want %v", most, cut, want)
		}
		for _, want := range []string{Marker(""), "❌ the gate is closed", "Secure score 57.1% → 57.8%", homepage} {
			if !strings.Contains(got, want) {
				t.Errorf("with %d characters there is no %q", most, want)
			}
		}
		if most >= 5_000 && !strings.Contains(got, "### What to do next") {
			t.Errorf("with %d characters there is no advice", most)
		}
		if most >= 20_000 && mdLength(got) < most*8/10 && cut {
			t.Errorf("only %d of %d characters are used", mdLength(got), most)
		}
		if strings.Count(got, "<details>") != strings.Count(got, "</details>") {
			t.Errorf("with %d characters a part is left open", most)
		}
	}
}

// TestMarkdownCounts adds up what is shown and what is said to be left out.
func TestMarkdownCounts(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	a := r.Assessments[0]
	a.Before, a.After, a.Change, a.Exemption = posture.Healthy, posture.Unhealthy, posture.New, nil
	r.Assessments = nil
	for i := range 40 {
		a.Address = fmt.Sprintf("azurerm_storage_account.a[%d]", i)
		r.Assessments = append(r.Assessments, a)
	}
	got := markdownOf(t, r, Options{})
	for _, want := range []string{"### Worse: 40 new findings", "- and 28 more new findings, below\n", "The other new findings (28)", "  - and 20 more resources\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

func TestMarkdownOptions(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	r.Advice[0].Suggestion = "encryption_at_host_enabled = true # ```\n"
	got := markdownOf(t, r, Options{Title: "prod/shop", Prefix: "infra/shop", Link: "https://git.example/o/r/blob/abc/"})
	for _, want := range []string{
		"<!-- posture: prod/shop -->\n", "## Posture of `prod/shop`: ❌",
		"[`apps.tf:47`](https://git.example/o/r/blob/abc/infra/shop/apps.tf#L47)",
		"   ````hcl\n   encryption_at_host_enabled = true # ```\n   ````\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

func TestMarker(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"": "<!-- posture -->", "prod": "<!-- posture: prod -->", "a--b": "<!-- posture: a-b -->",
		"--> <b>": "<!-- posture: _ _b_ -->", "ü\n": "<!-- posture: __n -->",
	}
	for in, want := range tests {
		if got := Marker(in); got != want {
			t.Errorf("Marker(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestMarkdownText(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ in, want string }{
		"prose":               {"Deny by default, and name the subnets (all of them) that may connect.", "Deny by default, and name the subnets (all of them) that may connect."},
		"an attribute":        {"Set https_only to true.", "Set `https_only` to true."},
		"neighbours":          {"let *.example.com in_here: now", "let `*.example.com in_here`: now"},
		"punctuation":         {"see https://a.example/b, then", "see `https://a.example/b`, then"},
		"a mention":           {"ask @team!", "ask `@team`!"},
		"a number":            {"the score is 57.81% of 60%", "the score is 57.81% of 60%"},
		"a ticket":            {"see OPS-12 or TLS", "see `OPS-12` or TLS"},
		"a file":              {"in main.tf, e.g.", "in `main.tf`, `e.g`."},
		"ticks":               {"a `b` c", "a `` `b` `` c"},
		"nothing but a colon": {": a", ": a"},
		"a table":             {"a|b", "`a|b`"},
		"letters of others":   {"lagerhållning 仓库", "lagerhållning 仓库"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := mdText(test.in); got != test.want {
				t.Errorf("mdText(%q) = %q, want %q", test.in, got, test.want)
			}
		})
	}
}

func TestMarkdownStep(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		`set https_only = true`:                                      "set `https_only = true`",
		`set a.b = "Deny", a.c = 1 (may cut connections)`:            "set `a.b = \"Deny\", a.c = 1` (may cut connections)",
		"set up a firewall":                                          "set up a firewall",
		`set allowed = ["a (b)"]`:                                    "set `allowed = [\"a (b)\"]`",
		"Create a private endpoint for the vault with subresource x": "Create a private endpoint for the vault with subresource x",
	}
	for in, want := range tests {
		if got := mdStep(in); got != want {
			t.Errorf("mdStep(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzMarkdownText lets no sentence and no name become more than text and code.
func FuzzMarkdownText(f *testing.F) {
	for _, text := range payloads {
		if len(text) < 500 {
			f.Add(text)
		}
	}
	frame := regexp.MustCompile(`</?(p|ul|li|strong|table|thead|tbody|tr|th|td)>`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, written := range []string{
			"- **x** " + mdText(text) + " y\n", "- **x** " + mdCode(text) + " y\n", "- " + mdStep("set "+text) + "\n",
			"| a |\n| --- |\n| " + mdCell(mdText(text)) + " |\n",
		} {
			bare := frame.ReplaceAllString(codeElement.ReplaceAllString(render(t, written), ""), "")
			if strings.ContainsAny(bare, "<>@#$~`") || strings.Contains(bare, "&lt;") || strings.Contains(bare, "http") && strings.Contains(bare, "://") {
				t.Errorf("%q is written as %q and read as %q", text, written, bare)
			}
		}
	})
}
