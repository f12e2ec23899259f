package report

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The HTML report is one file that loads nothing: its style and its script stand
// in it, and its content security policy lets nothing run or apply but these two,
// by their hashes. It holds no style attributes for that reason; lengths that
// depend on numbers are attributes of SVG shapes.
//
//go:embed html
var htmlFiles embed.FS

// htmlLayout is everything of the page that no report changes.
type htmlLayout struct {
	page   *template.Template
	Policy string
	// Style and Script are this package's own files, which is what makes the
	// types honest: nothing of a report ever gets one of them.
	Style  template.CSS
	Script template.JS
}

var htmlParts = sync.OnceValues(func() (*htmlLayout, error) {
	page, err := template.New("page.gohtml").Funcs(htmlFuncs).ParseFS(htmlFiles, "html/*.gohtml")
	if err != nil {
		return nil, err
	}
	var style strings.Builder
	for _, name := range []string{"base.css", "parts.css", "narrow.css", "print.css"} {
		text, err := htmlFiles.ReadFile("html/" + name)
		if err != nil {
			return nil, err
		}
		style.Write(text)
	}
	script, err := htmlFiles.ReadFile("html/filter.js")
	if err != nil {
		return nil, err
	}
	return &htmlLayout{
		page: page,
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
			sourceHash(style.String()), sourceHash(string(script))),
		Style:  template.CSS(style.String()),
		Script: template.JS(script),
	}, nil
})

// sourceHash names a text in a content security policy.
func sourceHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// writeHTML writes the report as a page for a browser.
func writeHTML(w io.Writer, r *posture.Report, o Options) error {
	layout, err := htmlParts()
	if err != nil {
		return fmt.Errorf("reading the layout of the HTML report: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := layout.page.Execute(out, newHTMLPage(layout, r, o)); err != nil {
		return fmt.Errorf("writing the report as HTML: %w", err)
	}
	return out.Flush()
}

// htmlFuncs are what the templates can say of the report's nouns. Everything they
// return is plain text that the template escapes for its place.
var htmlFuncs = template.FuncMap{
	"clean":     Clean,
	"text":      CleanText,
	"percent":   percent,
	"tenths":    func(v float64) string { return strings.TrimSuffix(percent(v), "%") },
	"points":    points,
	"plural":    plural,
	"direction": direction,
	"scoreText": scoreText,
	"place":     place,
	"located":   located,
	"evidence":  EvidenceText,
	"severity":  severityName,
	"threshold": thresholdName,
	"state":     exemptionState,
	"look":      exemptionLook,
	"until":     until,
	"day":       day,
	"bar":       scoreBar,
	"side":      newHTMLSide,
}
