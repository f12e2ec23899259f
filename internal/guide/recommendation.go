package guide

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// recommendation writes all there is to say of one; its id is the anchor.
func (b *book) recommendation(ctx context.Context, p *page, r *catalog.Recommendation) error {
	p.paragraph(fmt.Sprintf("<a id=%q></a>", r.ID))
	p.paragraph("## " + strip(r.Title))
	p.paragraph(quoted(r.ID) + ", severity " + r.Severity.String() + ". " + r.Why)
	p.paragraph("**What to do.** " + r.Remediation)
	if r.Note != "" {
		p.paragraph("**Note.** " + r.Note)
	}
	b.facts(p, r)
	b.judged(p, r)
	return b.examples(ctx, p, r)
}

func (b *book) facts(p *page, r *catalog.Recommendation) {
	p.heads("", "")
	p.row("judges", quotedAll(r.Types))
	for i, id := range r.Controls {
		name := "security control"
		if i > 0 {
			name = "also in"
		}
		p.row(name, b.control(id))
	}
	p.row("in the secure score", counted(r))
	for _, standard := range slices.Sorted(maps.Keys(r.MapsTo)) {
		if s := b.catalog.Standard(standard); s != nil {
			p.row(standardName(s), requirements(s, r.MapsTo[standard]))
		}
	}
	if ids := r.MapsTo["azure_policy"]; len(ids) > 0 {
		p.row("Azure Policy", quotedAll(ids))
	}
	for _, standard := range slices.Sorted(maps.Keys(r.MapsTo)) {
		if b.catalog.Standard(standard) == nil && standard != "azure_policy" {
			p.row(strings.ReplaceAll(standard, "_", " "), quotedAll(r.MapsTo[standard]))
		}
	}
	if r.AssessmentKey != "" {
		p.row("Defender for Cloud", quoted(r.AssessmentKey))
	}
	if len(r.Aliases) > 0 {
		p.row("once called", quotedAll(r.Aliases))
	}
	for _, parameter := range r.Parameters {
		p.row("parameter "+quoted(parameter.Name), parameter.Description+" Default: "+quoted(inline(parameter.Default))+".")
	}
}

func (b *book) control(id string) string {
	c := b.catalog.Control(id)
	switch {
	case c == nil:
		return quoted(id)
	case c.MaxScore == 0:
		return c.Title + ", worth no points"
	case c.MaxScore == 1:
		return c.Title + ", 1 point"
	default:
		return fmt.Sprintf("%s, %d points", c.Title, c.MaxScore)
	}
}

func counted(r *catalog.Recommendation) string {
	switch {
	case r.Preview:
		return "not counted, it is a preview"
	case r.Counted:
		return "counted"
	case r.NotCountedBecause != "":
		return "not counted. " + r.NotCountedBecause
	default:
		return "not counted"
	}
}

func standardName(s *posture.Standard) string {
	if strings.HasSuffix(s.Title, "v"+strings.TrimSuffix(s.Version, " (preview)")) {
		return s.Title
	}
	return strings.TrimSpace(s.Title + " v" + s.Version)
}

// requirements names requirements of a standard with their titles.
func requirements(s *posture.Standard, ids []string) string {
	out := slices.Clone(ids)
	for i, id := range out {
		for _, r := range s.Requirements {
			if r.ID == id {
				out[i] = id + " " + r.Title
			}
		}
	}
	return strings.Join(out, "; ")
}
