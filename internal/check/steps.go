package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// steps writes into every advice what has to be done: what the fix of the assess
// block sets, or else the remediation in words.
func (o *Options) steps(advice []posture.Advice, verdicts []posture.Verdict) {
	type subject struct{ recommendation, address string }
	paths := map[subject][]string{}
	for i := range verdicts {
		if v := &verdicts[i]; v.Health == posture.Unhealthy {
			paths[subject{v.Recommendation.ID, v.Resource.Address}] = v.Paths
		}
	}
	for i := range advice {
		a := &advice[i]
		a.Steps = []string{}
		for _, id := range a.Recommendations {
			rec, ok := o.Catalog.Find(id)
			if !ok {
				continue
			}
			step := rec.Title
			if block := assessOf(rec, a.Type, paths[subject{id, a.Address}]); block != nil && fixes(block.Fix) {
				step = "set " + strings.Join(settings("", block.Fix, nil), ", ") + consequences(block.Consequences)
			} else if rec.Remediation != "" {
				step = rec.Remediation
			}
			if !slices.Contains(a.Steps, step) {
				a.Steps = append(a.Steps, step)
			}
		}
	}
}

// assessOf finds the block that judged a resource: where several are about its
// type, the one that reads the paths the verdict names.
func assessOf(rec *catalog.Recommendation, typ string, paths []string) *catalog.Assess {
	var first *catalog.Assess
	for _, block := range rec.Assess {
		if !slices.Contains(block.Types, typ) {
			continue
		}
		if slices.Equal(block.Paths(), paths) {
			return block
		}
		if first == nil {
			first = block
		}
	}
	return first
}

func fixes(fix cty.Value) bool {
	return fix != cty.NilVal && !fix.IsNull() && fix.IsWhollyKnown() && fix.CanIterateElements() && fix.LengthInt() > 0
}

// settings flattens a fix into `network_rules.default_action = "Deny"`.
func settings(path string, fix cty.Value, out []string) []string {
	fix, _ = fix.UnmarkDeep()
	if typ := fix.Type(); !fix.IsNull() && (typ.IsObjectType() || typ.IsMapType()) {
		for it := fix.ElementIterator(); it.Next(); {
			key, value := it.Element()
			out = settings(strings.TrimPrefix(path+"."+key.AsString(), "."), value, out)
		}
		return out
	}
	return append(out, path+" = "+literal(fix))
}

// literal writes a value as HCL would.
func literal(v cty.Value) string {
	switch typ := v.Type(); {
	case v.IsNull():
		return "null"
	case typ == cty.String:
		return strconv.Quote(v.AsString())
	case typ == cty.Number:
		return v.AsBigFloat().Text('f', -1)
	case typ == cty.Bool:
		return strconv.FormatBool(v.True())
	case v.CanIterateElements():
		var parts []string
		for it := v.ElementIterator(); it.Next(); {
			key, element := it.Element()
			if typ.IsObjectType() || typ.IsMapType() {
				parts = append(parts, key.AsString()+" = "+literal(element))
			} else {
				parts = append(parts, literal(element))
			}
		}
		if typ.IsObjectType() || typ.IsMapType() {
			return "{ " + strings.Join(parts, ", ") + " }"
		}
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		return "…"
	}
}

var consequenceWords = map[string]string{
	"replaces":          "replaces the resource",
	"costs":             "costs money",
	"cuts_connectivity": "may cut connections",
}

func consequences(names []string) string {
	var words []string
	for _, name := range names {
		if word := consequenceWords[name]; word != "" {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return ""
	}
	return " (" + strings.Join(words, ", ") + ")"
}
