package lang

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// Evaluation is one resource under one assess block: what its expressions read,
// and a trace of what they asked. It may be reused with Reset; it isn't safe for
// concurrent use.
type Evaluation struct {
	Resource *posture.Resource
	// Relations may be nil: every relation is undecided then.
	Relations posture.Relations
	Params    map[string]cty.Value

	// Related names the resources that relational questions found, each once.
	Related []posture.Evidence
	// Undecided says why relational questions could not be answered in full.
	Undecided []string

	scope    *Locals
	locals   []cty.Value
	done     []bool
	vars     []cty.Value
	capsules bool
}

// Reset prepares for another resource and forgets trace and locals.
func (ev *Evaluation) Reset(r *posture.Resource) {
	ev.Resource, ev.scope, ev.capsules = r, nil, false
	ev.Related, ev.Undecided = nil, nil
}

// enter makes room for the locals and variables of an expression. Locals are
// kept from one expression of an assess block to the next.
func (ev *Evaluation) enter(s *Locals) {
	if ev.scope != s {
		ev.scope = s
		clear(ev.done)
		clear(ev.vars)
	}
	if len(ev.done) < s.slots {
		ev.locals = append(ev.locals, make([]cty.Value, s.slots-len(ev.locals))...)
		ev.done = append(ev.done, make([]bool, s.slots-len(ev.done))...)
	}
	if len(ev.vars) < s.vars {
		ev.vars = append(ev.vars, make([]cty.Value, s.vars-len(ev.vars))...)
	}
}

func (ev *Evaluation) undecided(reason string) {
	if !slices.Contains(ev.Undecided, reason) {
		ev.Undecided = append(ev.Undecided, reason)
	}
}

// traced bounds how many related resources an evaluation names.
const traced = 25

func (ev *Evaluation) related(path, address string) {
	if len(ev.Related) >= traced {
		return
	}
	e := posture.Evidence{Path: path, Related: address}
	if !slices.ContainsFunc(ev.Related, func(o posture.Evidence) bool { return o.Path == path && o.Related == address }) {
		ev.Related = append(ev.Related, e)
	}
}
