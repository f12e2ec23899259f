package provider

import (
	"context"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// engine are the options of the engine for a question.
func (c *configured) engine(o *options) check.Options {
	return check.Options{
		Catalog: c.judging(o), Exemptions: o.exemptions, Now: o.date, OneScope: o.oneScope,
		Include: check.Include{
			Preview:  slices.Contains(o.include, "preview"),
			Disabled: slices.Contains(o.include, "disabled"),
			Custom:   slices.Contains(o.include, "custom"),
		},
	}
}

// judging is the catalog without what a standard leaves out, and without what
// can't be asked of a resource alone.
func (c *configured) judging(o *options) *catalog.Catalog {
	if o.standard == "" && !o.alone {
		return c.catalog
	}
	return c.catalog.Filter(func(r *catalog.Recommendation) bool {
		return (o.standard == "" || len(r.MapsTo[o.standard]) > 0) && (!o.alone || !relational(r))
	})
}

// relational reports whether a recommendation looks at other resources: it reads
// attributes of types other than the resource's own, which has no name.
func relational(r *catalog.Recommendation) bool {
	for _, a := range r.Assess {
		for _, e := range []*lang.Expression{a.When, a.Healthy} {
			if e == nil {
				continue
			}
			reads := e.Reads()
			for typ := range reads.Names {
				if typ != lang.Own {
					return true
				}
			}
			for typ := range reads.All {
				if typ != lang.Own {
					return true
				}
			}
		}
	}
	return false
}

// values asks the engine about resources.
func (c *configured) values(ctx context.Context, resources []*posture.Resource, o *options) (*answer, *failure) {
	engine := c.engine(o)
	report, verdicts, err := check.Verdicts(ctx, resources, engine)
	if err != nil {
		return nil, &failure{"resources", "Unanswered question", err.Error()}
	}
	a := &answer{Report: report, catalog: c.catalog, verdicts: verdicts, include: engine.Include}
	if broken := a.diagnosed("error"); len(broken) > 0 {
		return nil, &failure{"catalogs", "Defect of the catalog", strings.Join(broken, "; ")}
	}
	return a, nil
}

// askFile judges the state or plan in a file.
func (c *configured) askFile(ctx context.Context, path string, o *options) (*answer, *failure) {
	options := c.engine(o)
	read, err := plan.Open(ctx, path, check.PlanOptions(options.Catalog))
	if err != nil {
		return nil, &failure{"file", "Unreadable file", err.Error()}
	}
	report, err := check.Plan(ctx, read, options)
	if err != nil {
		return nil, &failure{"file", "Unanswered question", err.Error()}
	}
	a := &answer{Report: report, catalog: c.catalog}
	if broken := a.diagnosed("error"); len(broken) > 0 {
		return nil, &failure{"file", "Defect of the catalog", strings.Join(broken, "; ")}
	}
	return a, nil
}

// askAssessments judges the digest that the function assess made.
func (c *configured) askAssessments(digest cty.Value, o *options) (*answer, *failure) {
	if !digest.IsWhollyKnown() || o.undecided {
		return nil, nil
	}
	verdicts, problem := c.readDigest(digest)
	if problem != "" {
		return nil, &failure{"assessments", "Unreadable assessments", problem}
	}
	return &answer{Report: check.FromVerdicts(verdicts, c.engine(o)), catalog: c.catalog, verdicts: verdicts}, nil
}

// diagnosed are the diagnostics of a severity, as sentences.
func (r *answer) diagnosed(severity string) []string {
	var texts []string
	for _, d := range r.Diagnostics {
		if d.Severity == severity {
			texts = append(texts, strings.TrimSpace(d.Summary+": "+d.Detail))
		}
	}
	return texts
}

// controls are the security controls of an assessment's recommendation.
func (r *answer) controls(id string) []string {
	for i := range r.Recommendations {
		if r.Recommendations[i].ID == id {
			return r.Recommendations[i].Controls
		}
	}
	return nil
}

// matters reports whether thresholds of severity look at an assessment: at what
// counts, and always at the user's own recommendations.
func (r *answer) matters(a *posture.Assessment) bool {
	if a.Counted {
		return true
	}
	known, has := r.catalog.Find(a.Recommendation)
	return has && !known.BuiltIn
}
