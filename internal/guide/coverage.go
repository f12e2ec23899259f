package guide

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/catalog/coverage"
)

// chapters are the parts of the coverage page.
var chapters = []struct {
	by          coverage.DecidedBy
	title, text string
}{
	{coverage.Configuration, "Assessed", "What is planned decides these: the resource itself, or others related to it."},
	{coverage.Runtime, "Not decidable from configuration", "What these judge happens after apply. Where a configuration tells part of it, a recommendation judges that part and says so in its note."},
	{coverage.NoResource, "No provider resource", "Configuration would decide these, but azurerm can't write what they judge. Some are assessed where it is written with azapi."},
	{coverage.Retired, "Retired", "These judge what can't be made any more."},
}

var initiatives = []struct{ id, title string }{
	{"mcsb", "Microsoft cloud security benchmark, the default initiative"},
	{"mcsb_v2", "Microsoft cloud security benchmark v2 (preview)"},
}

// coverage writes which published policies are assessed, by what.
func (b *book) coverage(policies []coverage.Policy) string {
	by := map[string]*catalog.Recommendation{}
	for _, r := range b.catalog.Recommendations() {
		for _, id := range r.MapsTo["azure_policy"] {
			by[id] = r
		}
	}
	count := func(initiative string, is coverage.DecidedBy) (all, assessed int) {
		for _, p := range policies {
			if p.DecidedBy == is && (initiative == "" || slices.Contains(p.Initiatives, initiative)) {
				all++
				if by[p.ID] != nil {
					assessed++
				}
			}
		}
		return all, assessed
	}
	all, assessed := count("", coverage.Configuration)
	p := &page{}
	p.front("Coverage of Microsoft's policies", "Every policy of the Microsoft cloud security benchmark, and the recommendation that assesses it or the reason why none does.", "")
	p.paragraph(fmt.Sprintf("**%d of %d** policies that configuration decides are assessed, of %d in both initiatives. Several policies may be one recommendation.", assessed, all, len(policies)))
	p.heads("initiative", "policies", "assessed", "not decidable, of these in part", "no resource, of these with azapi", "retired")
	for _, initiative := range initiatives {
		total := 0
		var cells []string
		for _, chapter := range chapters {
			n, found := count(initiative.id, chapter.by)
			total += n
			switch chapter.by {
			case coverage.Configuration:
				cells = append(cells, fmt.Sprintf("%d of %d", found, n))
			case coverage.Retired:
				cells = append(cells, fmt.Sprint(n))
			default:
				cells = append(cells, fmt.Sprintf("%d, %d", n, found))
			}
		}
		p.row(append([]string{initiative.title, fmt.Sprint(total)}, cells...)...)
	}
	for _, chapter := range chapters {
		p.paragraph("## " + chapter.title)
		p.paragraph(chapter.text)
		b.chapter(p, chapter.by, policies, by)
	}
	return p.String()
}

func (b *book) chapter(p *page, is coverage.DecidedBy, policies []coverage.Policy, by map[string]*catalog.Recommendation) {
	if is == coverage.Configuration {
		p.heads("policy", "id", "initiatives", "recommendation")
	} else {
		p.heads("policy", "id", "initiatives", "why not", "recommendation")
	}
	sorted := slices.SortedFunc(slices.Values(policies), func(a, b coverage.Policy) int {
		return strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
	})
	for _, policy := range sorted {
		if policy.DecidedBy != is {
			continue
		}
		in := "v2"
		if len(policy.Initiatives) > 1 {
			in = "v1, v2"
		}
		cells := []string{strip(policy.Title), quoted(policy.ID), in}
		if is != coverage.Configuration {
			cells = append(cells, policy.WhyNot)
		}
		found := ""
		if r := by[policy.ID]; r != nil {
			found = link(r.ID, service{r.Environment, r.Service}.page()+"#"+r.ID)
		}
		p.row(append(cells, found)...)
	}
}
