package assess

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// worker assesses one resource after the other and keeps what it found.
type worker struct {
	ev       lang.Evaluation
	all      bool
	verdicts []posture.Verdict
	defects  []defect
}

// resource puts all questions of its type to a resource. Several questions of
// one recommendation, for kinds of resource that exclude each other, make one
// verdict.
func (w *worker) resource(r *posture.Resource, questions []question) {
	for i := 0; i < len(questions); {
		rec := questions[i].recommendation
		var verdict posture.Verdict
		found := false
		for ; i < len(questions) && questions[i].recommendation == rec; i++ {
			v, ok := w.ask(r, &questions[i])
			if !ok {
				continue
			}
			if !found || weight(&v) > weight(&verdict) {
				verdict = v
			}
			found = true
		}
		if found {
			w.verdicts = append(w.verdicts, verdict)
		}
	}
}

// weight says which of several answers to the same recommendation stands. One
// that certainly applies goes before one that may, since they exclude each
// other; and the worse goes before the better, should they not.
func weight(v *posture.Verdict) int {
	switch {
	case v.Health == posture.Unhealthy:
		return 4
	case v.Health == posture.Unknown && !v.MayNotApply:
		return 3
	case v.Health == posture.Healthy:
		return 2
	case v.Health == posture.Unknown:
		return 1
	default:
		return 0
	}
}

// ask puts one question. It gives no verdict where the catalog has a defect.
func (w *worker) ask(r *posture.Resource, q *question) (verdict posture.Verdict, ok bool) {
	defer func() {
		// The values of a plan are anybody's. Should one bring the evaluation down,
		// it must not bring the others with it. What was panicked with is dropped:
		// it may hold a value.
		if recover() != nil {
			w.defect(r, q, hcl.Diagnostics{{
				Severity: hcl.DiagError, Summary: "Internal error",
				Detail:  "The evaluation broke off. This is a mistake in posture.",
				Subject: q.Range.Ptr(),
			}})
			verdict, ok = posture.Verdict{}, false
		}
	}()
	w.ev.Reset(r)
	w.ev.Params = q.recommendation.Values()
	verdict = posture.Verdict{Recommendation: &q.recommendation.Recommendation, Resource: r, Paths: q.paths}
	health, diags := w.health(q)
	if diags.HasErrors() {
		w.defect(r, q, diags)
		return verdict, false
	}
	verdict.Health = health.is
	verdict.MayNotApply = health.mayNotApply
	// The relations are kept of healthy verdicts, too: when a later one isn't,
	// they say who protected the resource.
	related := w.ev.Related
	if verdict.Health == posture.Unhealthy {
		verdict.Message = w.message(r, q)
	}
	if w.all || verdict.Health == posture.Unhealthy || verdict.Health == posture.Unknown {
		verdict.Evidence = evidence(r, q)
		if w.all || verdict.Health == posture.Unknown {
			for _, reason := range w.ev.Undecided {
				verdict.Evidence = append(verdict.Evidence, posture.Evidence{Unknown: reason})
			}
		}
	}
	if verdict.Evidence == nil {
		verdict.Evidence = related
	} else {
		verdict.Evidence = append(verdict.Evidence, related...)
	}
	return verdict, true
}

type health struct {
	is          posture.Health
	mayNotApply bool
}

// health evaluates when, then healthy.
func (w *worker) health(q *question) (health, hcl.Diagnostics) {
	if q.When != nil {
		when, diags := q.When.Decide(&w.ev)
		switch {
		case diags.HasErrors():
			return health{}, diags
		case !when.IsKnown():
			return health{posture.Unknown, true}, nil
		case when.False():
			return health{is: posture.NotApplicable}, nil
		}
	}
	healthy, diags := q.Healthy.Decide(&w.ev)
	switch {
	case diags.HasErrors():
		return health{}, diags
	case !healthy.IsKnown():
		return health{is: posture.Unknown}, nil
	case healthy.True():
		return health{is: posture.Healthy}, nil
	default:
		return health{is: posture.Unhealthy}, nil
	}
}

// message renders what is wrong. A message that can't be rendered is a defect,
// but no reason to keep quiet about the finding.
func (w *worker) message(r *posture.Resource, q *question) string {
	if q.Message != nil {
		text, diags := q.Message.Text(&w.ev)
		if !diags.HasErrors() {
			return text
		}
		w.defect(r, q, diags)
	}
	return "does not follow the recommendation"
}
