package remediate

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// Finding is an unhealthy assessment whose recommendation has a fix.
type Finding struct {
	// Recommendation is the id.
	Recommendation string
	// Address is that of the resource instance.
	Address string
	// Fix holds the attributes to set, nested blocks as objects.
	Fix cty.Value
	// Consequences are replaces, costs and cuts_connectivity.
	Consequences []string
	// Gain is what the controls gain, in points, with the resource healthy.
	Gain float64
	// Exempt is set when somebody decided that it may stay as it is.
	Exempt bool
	// Has lists the top-level attributes that the provider in use knows of the
	// resource; nil when that can't be told.
	Has map[string]bool
	// Reason says why the fix is not to be made, "" when it may.
	Reason string
}

// Options say what to change, and where.
type Options struct {
	// Dir is the directory of the root module, Sources the configuration in it.
	Dir     string
	Sources *source.Tree
	// Only restricts the recommendations, unless it is empty.
	Only []string
	// Disruptive makes fixes that have consequences, too.
	Disruptive bool
	// MinimumGain leaves fixes that gain fewer points.
	MinimumGain float64
	// Variables are the values that the variables of the root module have.
	Variables map[string]cty.Value
}

// Patch is what would change.
type Patch struct {
	// Files are those that change, sorted by name.
	Files []File
	// Fixed and Left are sorted by block and recommendation.
	Fixed []Fix
	Left  []Left
}

// Fix is a fix of one block that the patch makes.
type Fix struct {
	Recommendation string
	// Block is the address without instance keys.
	Block string
	// Addresses are the instances that were unhealthy.
	Addresses []string
	Gain      float64
}

// Left is a fix that the patch does not make.
type Left struct {
	Fix
	// Reason says why not, in half a sentence.
	Reason string
	// Disruptive is set when only Options.Disruptive is missing.
	Disruptive bool
}

// Make works out the patch that settles the findings. It writes nothing.
func Make(findings []Finding, o Options) *Patch {
	w := &workspace{dir: o.Dir, sources: o.Sources, variables: o.Variables, files: map[string]*file{}, set: map[string]*claim{}}
	p := &Patch{}
	all := units(findings)
	w.agree(all)
	for _, u := range all {
		if len(o.Only) > 0 && !slices.Contains(o.Only, u.Recommendation) {
			continue
		}
		left := Left{Fix: u.Fix, Reason: u.reason}
		if len(u.Addresses) == 0 {
			continue // all of them are exempt
		}
		switch {
		case u.reason != "":
		case u.Gain < o.MinimumGain:
			left.Reason = "it gains " + points(u.Gain) + ", less than was asked for"
		case len(u.consequences) > 0 && !o.Disruptive:
			left.Reason, left.Disruptive = "it "+consequences(u.consequences), true
		default:
			left.Reason = w.apply(u)
		}
		if left.Reason == "" {
			p.Fixed = append(p.Fixed, u.Fix)
		} else {
			p.Left = append(p.Left, left)
		}
	}
	p.Files = w.changed()
	return p
}

var consequenceWords = map[string]string{
	"replaces": "replaces the resource", "costs": "costs money", "cuts_connectivity": "can cut connections that are in use",
}

func consequences(names []string) string {
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = name
		if plain := consequenceWords[name]; plain != "" {
			words[i] = plain
		}
	}
	return strings.Join(words, " and ")
}
