package check

import (
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// Options are what a question is asked with.
type Options struct {
	// Catalog holds the recommendations; nil is the built-in one.
	Catalog *catalog.Catalog
	// Sources are the files of the configuration, where they are at hand. Nil
	// takes those that a binary plan carries.
	Sources *source.Tree
	// Gate is what the change must meet.
	Gate Gate
	// Include counts recommendations that Defender doesn't.
	Include Include
	// Exemptions come before those found in the plan and in comments. The first
	// that matches applies.
	Exemptions []posture.Exemption
	// Now is the time that exemptions expire by. With the zero time none has.
	Now time.Time
	// OneScope makes a single scope of every environment, so that a score can't
	// change when a subscription, account or project becomes known.
	OneScope bool
	// AllEvidence collects evidence for healthy assessments, too.
	AllEvidence bool
}

// Include says which recommendations take part in the score beside those that do
// in Defender.
type Include struct {
	// Preview counts preview recommendations, Disabled those that are off by
	// default, Custom those of the user's own catalogs.
	Preview, Disabled, Custom bool
}

// counted reports whether a recommendation takes part in the score.
func (i Include) counted(r *posture.Recommendation) bool {
	return (r.Counted || i.Disabled) && (!r.Preview || i.Preview) && (r.BuiltIn || i.Custom)
}

// severe reports whether fail_on heeds a recommendation. The user's own always
// matter: that is what they were written for.
func (i Include) severe(r *posture.Recommendation) bool { return !r.BuiltIn || i.counted(r) }

func (o *Options) score() score.Options {
	return score.Options{Counted: o.Include.counted, OneScope: o.OneScope}
}

// defaulted gives the options with a catalog.
func (o Options) defaulted() Options {
	if o.Catalog == nil {
		o.Catalog, _ = catalog.Builtin()
	}
	return o
}

// find gives the present id of a recommendation, "" for an unknown one.
func (o *Options) find(id string) string {
	r, ok := o.Catalog.Find(id)
	if !ok {
		return ""
	}
	return r.ID
}

// PlanOptions says what has to be kept of a plan that is checked with a catalog.
func PlanOptions(c *catalog.Catalog) plan.Options {
	return plan.Options{
		Attributes: func(typ string) (map[string]bool, bool) {
			names, all := c.Wanted(typ)
			own := exemptionAttributes[typ]
			if all || own == nil {
				return names, all
			}
			merged := make(map[string]bool, len(names)+len(own))
			for name := range names {
				merged[name] = true
			}
			for _, name := range own {
				merged[name] = true
			}
			return merged, false
		},
		Defaults: c.Defaults,
	}
}
