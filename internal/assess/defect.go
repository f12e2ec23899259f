package assess

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// defect is a condition or message that couldn't be evaluated for a resource.
type defect struct {
	recommendation, address string
	diagnostic              *hcl.Diagnostic
}

func (w *worker) defect(r *posture.Resource, q *question, diags hcl.Diagnostics) {
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			w.defects = append(w.defects, defect{q.recommendation.ID, r.Address, d})
		}
	}
}

// diagnostics reports each mistake once, with the first resource that showed it:
// a wrong condition is wrong for a thousand resources. Nothing of a value is in
// it: the details come from the language, which promises so.
func diagnostics(defects []defect) []posture.Diagnostic {
	type mistake struct {
		recommendation, summary, detail string
		at                              hcl.Range
	}
	order := map[mistake]int{}
	var out []posture.Diagnostic
	var more []int
	for _, d := range defects {
		key := mistake{recommendation: d.recommendation, summary: d.diagnostic.Summary, detail: d.diagnostic.Detail}
		if d.diagnostic.Subject != nil {
			key.at = *d.diagnostic.Subject
		}
		if i, seen := order[key]; seen {
			more[i]++
			continue
		}
		order[key] = len(out)
		more = append(more, 0)
		out = append(out, posture.Diagnostic{
			Severity: "error", Summary: key.summary, Address: d.address, Location: locate(d.diagnostic.Subject),
			Detail: fmt.Sprintf("The recommendation %q can't be assessed. %s", key.recommendation, key.detail),
		})
	}
	for i, n := range more {
		switch {
		case n == 1:
			out[i].Detail += " It is the same with 1 more resource."
		case n > 1:
			out[i].Detail += fmt.Sprintf(" It is the same with %d more resources.", n)
		}
	}
	slices.SortStableFunc(out, func(a, b posture.Diagnostic) int {
		at, bt := position(a.Location), position(b.Location)
		return cmp.Or(cmp.Compare(at.File, bt.File), cmp.Compare(at.Line, bt.Line), cmp.Compare(a.Address, b.Address))
	})
	return out
}

func position(l *posture.Location) posture.Location {
	if l == nil {
		return posture.Location{}
	}
	return *l
}

// locate gives the place in the catalog.
func locate(r *hcl.Range) *posture.Location {
	if r == nil {
		return nil
	}
	return &posture.Location{File: r.Filename, Line: r.Start.Line, Column: r.Start.Column, EndLine: r.End.Line}
}
