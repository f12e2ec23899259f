package check

import (
	"slices"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// locate adds where things are written to what a reader may want to change: the
// attribute that decides, or the block where none of its own does.
func (o *Options) locate(assessments []posture.Assessment, sources *source.Tree) {
	if sources == nil {
		return
	}
	type question struct{ recommendation, typ string }
	deciding := map[question][]string{}
	for i := range assessments {
		a := &assessments[i]
		if a.After != posture.Unhealthy && a.After != posture.Unknown {
			continue
		}
		q := question{a.Recommendation, a.Type}
		paths, seen := deciding[q]
		if !seen {
			paths = o.deciding(q.recommendation, q.typ)
			deciding[q] = paths
		}
		a.Location = sources.Locate(a.Address, guilty(a.Evidence, paths))
	}
}

// deciding gives the paths that the conditions called healthy read, of resources
// of a type. What only tells whether a recommendation applies is not to blame.
func (o *Options) deciding(id, typ string) []string {
	rec, ok := o.Catalog.Find(id)
	if !ok {
		return nil
	}
	var paths []string
	for _, block := range rec.Assess {
		if !slices.Contains(block.Types, typ) {
			continue
		}
		for _, path := range block.Healthy.Paths() {
			paths = append(paths, unindexed(path))
		}
	}
	return paths
}

// guilty picks the first piece of evidence that a deciding path leads to or
// through; "" for none.
func guilty(evidence []posture.Evidence, deciding []string) string {
	for _, e := range evidence {
		if e.Path == "" || e.Related != "" {
			continue
		}
		at := unindexed(e.Path)
		if slices.ContainsFunc(deciding, func(path string) bool { return path == at || strings.HasPrefix(path, at+".") }) {
			return e.Path
		}
	}
	return ""
}

// unindexed drops what stands in brackets.
func unindexed(path string) string {
	parts, ok := addressParts(path)
	if !ok {
		return path
	}
	for i, part := range parts {
		parts[i], _, _ = strings.Cut(part, "[")
	}
	return strings.Join(parts, ".")
}
