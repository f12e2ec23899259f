package check

import (
	"github.com/tfposture/terraform-provider-posture/internal/graph"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// summary says what was judged.
func summary(p *plan.Plan, is *judgement) posture.PlanSummary {
	s := posture.PlanSummary{
		Kind: string(p.Kind), TerraformVersion: p.TerraformVersion,
		Complete: p.Complete, Incomplete: p.Incomplete,
	}
	if p.Kind != plan.KindState {
		s.Actions = map[posture.Action]int{}
		for i := range p.Changes {
			s.Actions[p.Changes[i].Action]++
		}
	}
	tally(&s, is)
	return s
}

// tally counts the resources that something applies to, and the others by type.
func tally(s *posture.PlanSummary, is *judgement) {
	assessed := map[string]bool{}
	for i := range is.verdicts {
		if is.verdicts[i].Health.Counts() {
			assessed[is.verdicts[i].Resource.Address] = true
		}
	}
	s.Resources, s.Assessed = len(is.resources), len(assessed)
	for _, r := range is.resources {
		if !assessed[r.Address] {
			if s.NotAssessed == nil {
				s.NotAssessed = map[string]int{}
			}
			s.NotAssessed[r.Type]++
		}
	}
}

// sources are the files of the configuration: those given, or those that came
// with the plan. Nil when there are none, or none that can be read.
func (o *Options) sources(p *plan.Plan) *source.Tree {
	if o.Sources != nil || p.Sources == nil {
		return o.Sources
	}
	tree, err := source.Open(p.Sources)
	if err != nil {
		return nil
	}
	return tree
}

// locals gives sources to the graph; no tree is nothing, not a nil one.
func locals(sources *source.Tree) graph.Locals {
	if sources == nil {
		return nil
	}
	return sources
}
