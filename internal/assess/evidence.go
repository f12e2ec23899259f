package assess

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// shown bounds how many attributes a verdict shows, and how many elements of a
// list. Who reads it wants to see why, not everything.
const shown = 20

// evidence says what the attributes hold that a condition reads, in the order of
// their paths. Attributes that this version of the type doesn't have are left
// out, unless there is nothing else; those of azapi's bodies are shown as null:
// there an attribute is missing because nobody wrote it.
func evidence(r *posture.Resource, q *question) []posture.Evidence {
	free := strings.HasPrefix(r.Type, "azapi_")
	var found, missing []posture.Evidence
	for _, p := range q.parsed {
		for _, at := range p.follow(r.Value, shown) {
			list := &found
			if at.missing && !free {
				list = &missing
			}
			if len(*list) < shown && !slices.ContainsFunc(*list, func(e posture.Evidence) bool { return e.Path == at.at }) {
				*list = append(*list, witness(r, at))
			}
		}
	}
	if found == nil {
		return missing
	}
	return found
}

// witness describes one value.
func witness(r *posture.Resource, at place) posture.Evidence {
	e := posture.Evidence{Path: at.at}
	unset := slices.Contains(r.Unset, at.name)
	switch {
	case !at.value.IsKnown():
		e.Unknown = reason(r, at.at, unset)
	case at.sensitive:
		e.Sensitive = true
	default:
		var c cut
		e.Value = c.plain(at.value, 0)
		e.Sensitive = c.sensitive
		e.Default = unset
		if c.unknown {
			e.Unknown = reason(r, at.at, false)
		}
	}
	return e
}

// reason says why an attribute can't be known yet. The references are those of
// the attribute itself, of what it stands in, or of what stands in it.
func reason(r *posture.Resource, at string, unset bool) string {
	if unset {
		return "known after apply: not configured, the provider decides"
	}
	references := r.Unknowns[at]
	for outer := at; references == nil && outer != ""; {
		outer = outer[:max(strings.LastIndexAny(outer, ".["), 0)]
		references = r.Unknowns[outer]
	}
	if references == nil {
		for inner, more := range r.Unknowns {
			if strings.HasPrefix(inner, at+".") || strings.HasPrefix(inner, at+"[") {
				references = append(references, more...)
			}
		}
		slices.Sort(references)
		references = slices.Compact(references)
	}
	if len(references) == 0 {
		return "known after apply"
	}
	return "known after apply: refers to " + strings.Join(references, ", ")
}
