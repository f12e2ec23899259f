package guide

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// index writes the page that lists the services and the security controls.
func (b *book) index(services map[service][]*catalog.Recommendation) string {
	p := &page{}
	p.front("Recommendations", "All recommendations of the built-in catalog by service, and the security controls they belong to.", "")
	sorted := slices.SortedFunc(maps.Keys(services), byTitle)
	for i, s := range sorted {
		if i == 0 || sorted[i-1].environment != s.environment {
			p.paragraph("## " + cloud(s.environment))
			if s.environment == "azure" {
				p.paragraph("Which of Microsoft's published policies they assess is on a [page of its own](coverage-azure).")
			}
			p.heads("service", "recommendations", "counted in the secure score", "high or critical")
		}
		list := services[s]
		p.row(link(s.title(), s.page()), strconv.Itoa(len(list)), strconv.Itoa(number(list, countedIn)), strconv.Itoa(number(list, severe)))
	}
	p.paragraph("## Security controls")
	p.paragraph("A control brings its points for a resource once all recommendations that apply to it are healthy; resources share the points equally.")
	p.heads("control", "points", "what it covers", "recommendations that count")
	for _, c := range b.catalog.Controls {
		n := 0
		for _, list := range services {
			n += number(list, func(r *catalog.Recommendation) bool { return countedIn(r) && slices.Contains(r.Controls, c.ID) })
		}
		p.row(c.Title, strconv.Itoa(c.MaxScore), c.Description, fmt.Sprint(n))
	}
	return p.String()
}

func number(list []*catalog.Recommendation, is func(*catalog.Recommendation) bool) int {
	n := 0
	for _, r := range list {
		if is(r) {
			n++
		}
	}
	return n
}

func countedIn(r *catalog.Recommendation) bool { return r.Counted && !r.Preview }

func severe(r *catalog.Recommendation) bool { return r.Severity >= posture.High }
