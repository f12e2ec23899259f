package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

func htmlOf(t *testing.T, r *posture.Report, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := writeHTML(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// evil are texts that break out of a page that doesn't escape for each place.
var evil = map[string]string{
	"an end of everything": `</style></title></textarea></select></script><script>alert(1)</script>`,
	"an attribute":         `' onmouseover='alert(1)' " autofocus onfocus="alert(1)`,
	"a picture":            `"><svg onload=alert(1)><img src=https://evil.example/x onerror=alert(1)>`,
	"a template":           "{{.Policy}}${alert(1)}<!--<![CDATA[`",
	"other scripts":        "שלום עולם العالم",
	"tags":                 strings.Repeat("<b>", 3000),
}

// pages are all reports of testdata, and those with something evil in every
// string, as parsed pages.
func pages(t *testing.T) map[string]*html.Node {
	t.Helper()
	found := map[string]*html.Node{}
	for _, folder := range cases(t) {
		found[folder] = parsed(t, read(t, folder), Options{Version: "1.2.3"})
	}
	for _, texts := range []map[string]string{payloads, evil} {
		for name, text := range texts {
			found[name] = parsed(t, hostile(text), Options{Version: "1.2.3"})
		}
	}
	return found
}

func parsed(t *testing.T, r *posture.Report, o Options) *html.Node {
	t.Helper()
	document, err := html.Parse(bytes.NewReader(htmlOf(t, r, o)))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// elements lists the elements of the names, all without any.
func elements(document *html.Node, names ...string) []*html.Node {
	var found []*html.Node
	for n := range document.Descendants() {
		if n.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, n.Data)) {
			found = append(found, n)
		}
	}
	return found
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// TestHTMLPolicy holds that the page permits its own style and script, which it
// has one of each, and nothing else at all.
func TestHTMLPolicy(t *testing.T) {
	t.Parallel()
	for name, page := range pages(t) {
		hash := func(element string) string {
			all := elements(page, element)
			if len(all) != 1 || len(all[0].Attr) != 0 {
				t.Fatalf("%s: %d elements %s", name, len(all), element)
			}
			sum := sha256.Sum256([]byte(textOf(all[0])))
			return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
		}
		want := "default-src 'none'; style-src " + hash("style") + "; script-src " + hash("script") + "; base-uri 'none'; form-action 'none'"
		meta := elements(page, "meta")
		if got := attribute(meta[1], "content"); attribute(meta[1], "http-equiv") != "Content-Security-Policy" || got != want {
			t.Errorf("%s: the policy is %q, want %q before anything else", name, got, want)
		}
	}
}

// TestHTMLAlone holds that nothing in the page could load, run or point outside,
// whatever stands in the report.
func TestHTMLAlone(t *testing.T) {
	t.Parallel()
	loads := []string{"img", "link", "iframe", "object", "embed", "audio", "video", "source", "base", "use", "image", "foreignobject", "template"}
	for name, page := range pages(t) {
		if bad := elements(page, loads...); len(bad) > 0 {
			t.Errorf("%s: there is a %s", name, bad[0].Data)
		}
		for _, n := range elements(page) {
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset", a.Key == "action":
					t.Errorf("%s: %s has the attribute %s", name, n.Data, a.Key)
				case a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
					t.Errorf("%s: a link to %s", name, a.Val)
				}
			}
		}
	}
}

// TestHTMLReferences holds that every id is there once and everything that refers
// to one finds it.
func TestHTMLReferences(t *testing.T) {
	t.Parallel()
	for name, page := range pages(t) {
		ids := map[string]bool{}
		for _, n := range elements(page) {
			id := attribute(n, "id")
			if id != "" && ids[id] {
				t.Errorf("%s: the id %s is there twice", name, id)
			}
			ids[id] = true
		}
		for _, n := range elements(page) {
			for _, key := range []string{"href", "for", "aria-labelledby"} {
				if to := strings.TrimPrefix(attribute(n, key), "#"); !ids[to] {
					t.Errorf("%s: %s of %s refers to %q, which isn't there", name, key, n.Data, to)
				}
			}
		}
	}
}

// TestHTMLStructure holds what a reader who doesn't see the page goes by.
func TestHTMLStructure(t *testing.T) {
	t.Parallel()
	for name, page := range pages(t) {
		level := 0
		for _, h := range elements(page, "h1", "h2", "h3", "h4") {
			if next := int(h.Data[1] - '0'); next > level+1 {
				t.Errorf("%s: %s %q follows a heading of level %d", name, h.Data, textOf(h), level)
			} else {
				level = next
			}
			if strings.TrimSpace(textOf(h)) == "" {
				t.Errorf("%s: an empty %s", name, h.Data)
			}
		}
		for _, landmark := range []string{"h1", "main", "header", "footer", "nav", "title"} {
			if n := len(elements(page, landmark)); n != 1 {
				t.Errorf("%s: %d of %s", name, n, landmark)
			}
		}
		for _, table := range elements(page, "table") {
			if len(elements(table, "caption")) != 1 {
				t.Errorf("%s: a table has no caption", name)
			}
			for _, th := range elements(table, "th") {
				if attribute(th, "scope") == "" {
					t.Errorf("%s: the heading %q of a table has no scope", name, textOf(th))
				}
			}
		}
	}
}

// TestHTMLLinks holds that locations lead to the sources where these have an
// address, and that only such addresses become links.
func TestHTMLLinks(t *testing.T) {
	t.Parallel()
	r := read(t, "testdata/webshop_change")
	tests := map[string]struct{ link, want string }{
		"a forge":  {"https://git.example/o/r/blob/main", "https://git.example/o/r/blob/main/infra/apps.tf#L47"},
		"a script": {"javascript:alert(1)//", "#ZgotmplZ"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, a := range elements(parsed(t, r, Options{Link: test.link, Prefix: "infra"}), "a") {
				if textOf(a) == "infra/apps.tf:47" {
					got = append(got, attribute(a, "href"))
				}
			}
			if len(got) == 0 || got[0] != test.want {
				t.Errorf("links = %v, want %s", got, test.want)
			}
		})
	}
}

// TestHTMLCut holds that a page stays usable with more findings than a browser
// likes, and says what it leaves out.
func TestHTMLCut(t *testing.T) {
	t.Parallel()
	r := large(t, findingsListed+1000)
	rows := func(o Options) int {
		return bytes.Count(htmlOf(t, r, o), []byte(`<li class="finding"`))
	}
	if got := rows(Options{}); got != findingsListed {
		t.Errorf("%d rows, want %d", got, findingsListed)
	}
	if got := rows(Options{All: true}); got != len(r.Assessments) {
		t.Errorf("%d rows with everything, want %d", got, len(r.Assessments))
	}
	if page := string(htmlOf(t, r, Options{})); !strings.Contains(page, fmt.Sprintf("%d assessments left out", len(r.Assessments)-findingsListed)) {
		t.Error("the page does not say what it leaves out")
	}
}

// large repeats the findings of the webshop over many resources.
func large(t *testing.T, n int) *posture.Report {
	t.Helper()
	r := read(t, "testdata/webshop_change")
	once := r.Assessments
	for i := 0; len(r.Assessments) < n; i++ {
		a := once[i%len(once)]
		a.Address = fmt.Sprintf("module.region[%d].%s", i/len(once), a.Address)
		r.Assessments = append(r.Assessments, a)
	}
	return r
}
