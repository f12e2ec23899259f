package plan

import (
	"io"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Kind tells a plan from a state.
type Kind string

// The kinds of what can be read.
const (
	// KindPlan is the JSON form of a plan.
	KindPlan Kind = "plan"
	// KindState is the JSON form of a state: what exists, and no change.
	KindState Kind = "state"
)

// Plan is what was read: resources on both sides of a change, and the parts of
// the configuration that say how they refer to each other.
type Plan struct {
	Kind Kind
	// FormatVersion and TerraformVersion are as written in the file. OpenTofu
	// writes its own version into the second.
	FormatVersion, TerraformVersion string
	// Complete is false when the plan does not show all of the change: it
	// stopped at an error, was limited to targets, or defers changes. OpenTofu
	// doesn't say; its plans are complete unless errored.
	Complete bool
	// Errored is true when planning stopped at an error.
	Errored bool
	// Incomplete says why the plan is not whole, in full sentences.
	Incomplete []string
	// Changes are the managed resources in the order of the file. Deposed
	// objects are left out. For a state every action is NoOp, Before is nil and
	// After is what exists.
	Changes []posture.Change
	// Drift is what changed outside of Terraform since the last run.
	Drift []posture.Change
	// Data are data resources, those read already and those yet to be read.
	Data []*posture.Resource
	// Prior are managed resources of the prior state that no change names:
	// those that a plan limited to targets leaves out.
	Prior []*posture.Resource
	// Config is the configuration, nil for a state.
	Config *Config
	// Sources are the files of the configuration, for binary plans only.
	Sources *Sources
	// Dir is the directory of the file given, for messages only.
	Dir string
}

// Options say what a reader keeps.
type Options struct {
	// Attributes gives for a resource type the top-level attributes to keep as
	// values, or true for all. Nil keeps all of every type. What identifies a
	// resource (id, name, arn, self_link) is always kept.
	Attributes func(typ string) (names map[string]bool, all bool)
	// Defaults gives for a resource type and the source address of its provider
	// the values that the cloud chooses for attributes nobody set, by name, or by
	// "block.name" for those within blocks; nil for none.
	Defaults func(typ, provider string) map[string]cty.Value
	// Limits bound what is read; the zero value means the defaults.
	Limits Limits
	// TerraformPath is the program that shows binary plans, "" for terraform or
	// else tofu on PATH.
	TerraformPath string
	// Stdin is what "-" stands for, nil for standard input.
	Stdin io.Reader
}

// Before gives the managed resources before the change, in the order of the file.
func (p *Plan) Before() []*posture.Resource {
	resources := make([]*posture.Resource, 0, len(p.Changes))
	for i := range p.Changes {
		if r := p.Changes[i].Before; r != nil {
			resources = append(resources, r)
		}
	}
	return resources
}

// After gives the managed resources after the change, in the order of the file.
func (p *Plan) After() []*posture.Resource {
	resources := make([]*posture.Resource, 0, len(p.Changes))
	for i := range p.Changes {
		if r := p.Changes[i].After; r != nil {
			resources = append(resources, r)
		}
	}
	return resources
}
