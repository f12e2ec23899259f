package plan

import "github.com/tfposture/terraform-provider-posture/internal/posture"

// ScopeOf gives the environment of a resource type and the scope that a resource
// tells through its own attributes, with an empty id when it doesn't. Attribute
// gives a known string attribute by name, "" for anything else.
func ScopeOf(provider, typ string, attribute func(name string) string) posture.Scope {
	l := location{
		id: attribute("id"), arn: attribute("arn"), selfLink: attribute("self_link"), parent: attribute("parent_id"),
		project: attribute("project"), owner: attribute("owner_id"),
	}
	s := posture.Scope{Environment: environment(provider, typ)}
	s.ID = l.scope(s.Environment)
	return s
}
