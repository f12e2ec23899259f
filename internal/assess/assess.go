package assess

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Options say how much is asked for.
type Options struct {
	// AllEvidence collects evidence for every verdict, not only for those that
	// are unhealthy or unknown.
	AllEvidence bool
	// Workers bounds the resources that are assessed at a time; 0 means as many
	// as there are processors.
	Workers int
	// Only restricts the recommendations to one, by its id; "" is all of them.
	Only string
}

// batch is how many resources a worker takes at a time.
const batch = 64

// Resources assesses the resources of one side of a change. The verdicts are
// sorted by address, then by recommendation; they are the same however many
// workers there are. Data resources are context and get none. Relations may be
// nil: whatever is asked of other resources is undecided then.
//
// A condition that can't be evaluated gives no verdict but a diagnostic: it is a
// defect of the catalog, and counts for nothing.
//
// When ctx is cancelled the verdicts are not complete.
func Resources(ctx context.Context, rs []*posture.Resource, c *catalog.Catalog, rel posture.Relations, o Options) ([]posture.Verdict, []posture.Diagnostic) {
	sorted := make([]*posture.Resource, 0, len(rs))
	for _, r := range rs {
		if r.Mode != posture.Data && len(c.For(r.Type)) > 0 {
			sorted = append(sorted, r)
		}
	}
	slices.SortStableFunc(sorted, func(a, b *posture.Resource) int { return strings.Compare(a.Address, b.Address) })
	prepared := prepare(sorted, c, o.Only)

	batches := (len(sorted) + batch - 1) / batch
	verdicts, defects := make([][]posture.Verdict, batches), make([][]defect, batches)
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(workers, batches) {
		group.Go(func() {
			w := worker{ev: lang.Evaluation{Relations: rel}, all: o.AllEvidence}
			for ctx.Err() == nil {
				n := int(next.Add(1)) - 1
				if n >= batches {
					return
				}
				w.verdicts, w.defects = nil, nil
				for _, r := range sorted[n*batch : min((n+1)*batch, len(sorted))] {
					w.resource(r, prepared[r.Type])
				}
				verdicts[n], defects[n] = w.verdicts, w.defects
			}
		})
	}
	group.Wait()
	return slices.Concat(verdicts...), diagnostics(slices.Concat(defects...))
}

// question is one assess block, made ready for all resources of a type.
type question struct {
	*catalog.Assess
	recommendation *catalog.Recommendation
	paths          []string
	parsed         []path
}

// prepare looks the catalog up once a type.
func prepare(rs []*posture.Resource, c *catalog.Catalog, only string) map[string][]question {
	prepared := map[string][]question{}
	for _, r := range rs {
		if _, done := prepared[r.Type]; done {
			continue
		}
		entries := c.For(r.Type)
		questions := make([]question, 0, len(entries))
		for _, e := range entries {
			if only != "" && e.Recommendation.ID != only {
				continue
			}
			q := question{Assess: e.Assess, recommendation: e.Recommendation, paths: e.Assess.Paths()}
			for _, text := range q.paths {
				q.parsed = append(q.parsed, parsePath(text))
			}
			questions = append(questions, q)
		}
		slices.SortStableFunc(questions, func(a, b question) int {
			return strings.Compare(a.recommendation.ID, b.recommendation.ID)
		})
		prepared[r.Type] = questions
	}
	return prepared
}
