package catalog

import (
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/lang"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

var recommendationShape = shape{
	name: "A recommendation",
	arguments: []string{
		"title!", "control!", "also_in", "severity!", "why!", "remediation", "maps_to", "assessment_key",
		"counted", "not_counted_because", "preview", "aliases", "note",
	},
	blocks: []string{"assess", "parameter"},
}

// recommendation reads a recommendation block; nil when it has no id.
func (f *file) recommendation(d *decoder, block *hclsyntax.Block) *Recommendation {
	before := len(d.diags)
	id, ok := d.id(block, "storage_secure_transfer")
	body := block.Body
	d.check(body, recommendationShape)
	r := &Recommendation{Range: block.DefRange(), values: map[string]cty.Value{}}
	r.ID = id
	r.Title = d.text(body, "title")
	r.Controls = append([]string{d.text(body, "control")}, d.words(body, "also_in")...)
	r.Why = d.text(body, "why")
	r.Remediation = d.text(body, "remediation")
	r.AssessmentKey = d.text(body, "assessment_key")
	r.Note = d.text(body, "note")
	r.Aliases = d.words(body, "aliases")
	r.Preview = d.flag(body, "preview", false)
	r.Counted = d.flag(body, "counted", true)
	r.NotCountedBecause = d.text(body, "not_counted_because")
	r.BuiltIn, r.Service = f.builtIn, f.service
	if s := d.text(body, "severity"); s != "" && r.Severity.UnmarshalText([]byte(s)) != nil {
		d.fail(body.Attributes["severity"].Expr.Range(), "Unknown severity", "The severity is one of %s, not %q.%s",
			strings.Join(posture.Severities(), ", "), s, didYouMean(s, posture.Severities()))
	}
	if a, ok := body.Attributes["not_counted_because"]; ok && r.Counted {
		d.fail(a.NameRange, "Contradictory arguments", "not_counted_because gives the reason for counted = false, which isn't set.")
	}
	if f.builtIn && body.Attributes["remediation"] == nil {
		d.fail(body.MissingItemRange(), "Missing argument", "A built-in recommendation needs the argument \"remediation\".")
	}
	r.MapsTo = f.mapsTo(d, body)
	for _, b := range body.Blocks {
		if b.Type == "parameter" {
			f.parameter(d, r, b)
		}
	}
	for _, b := range body.Blocks {
		if b.Type == "assess" {
			if a := f.assess(d, r, b); a != nil {
				r.Assess = append(r.Assess, a)
				r.Types = append(r.Types, a.Types...)
			}
		}
	}
	if !slices.ContainsFunc(body.Blocks, func(b *hclsyntax.Block) bool { return b.Type == "assess" }) {
		d.fail(block.DefRange(), "Missing block", "A recommendation needs at least one assess block.")
	}
	f.sameType(d, r)
	slices.Sort(r.Types)
	r.Types = slices.Compact(r.Types)
	r.Environment = Environment(r.Types...)
	r.broken = d.diags[before:].HasErrors()
	if !ok {
		return nil
	}
	return r
}

// sameType reports a type that stands in two assess blocks of which one has no
// condition: both would judge the same resource.
func (f *file) sameType(d *decoder, r *Recommendation) {
	first := map[string]*Assess{}
	for _, a := range r.Assess {
		for _, t := range a.Types {
			other := first[t]
			if other == nil {
				first[t] = a
				continue
			}
			if a.When == nil || other.When == nil {
				d.fail(a.Range, "Type assessed twice", "The type %q stands in the assess block at line %d as well, and one of the two has no when condition; let their conditions exclude each other.", t, other.Range.Start.Line)
			}
		}
	}
}

func (f *file) mapsTo(d *decoder, body *hclsyntax.Body) map[string][]string {
	out := map[string][]string{}
	for source, v := range d.object(body, "maps_to") {
		words, ok := lang.Words(v)
		if !ok || v.IsNull() {
			d.wrongType(body.Attributes["maps_to"], "an object of lists of strings")
			continue
		}
		out[source] = words
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

var parameterShape = shape{name: "A parameter", arguments: []string{"description!", "default!"}}

func (f *file) parameter(d *decoder, r *Recommendation, block *hclsyntax.Block) {
	name, ok := d.id(block, "minimum_days")
	d.check(block.Body, parameterShape)
	p := &Parameter{Name: name, Description: d.text(block.Body, "description"), Range: block.DefRange(), Default: cty.NilVal}
	if a := block.Body.Attributes["default"]; a != nil {
		if v, fine := d.constant(a); fine {
			p.Default = v
		}
	}
	if p.Default == cty.NilVal || !ok {
		if ok {
			r.values[name] = cty.DynamicVal
		}
		return
	}
	if _, twice := r.values[name]; twice {
		d.fail(block.DefRange(), "Duplicate parameter", "The recommendation has another parameter %q.", name)
	}
	r.values[name] = p.Default
	r.Parameters = append(r.Parameters, p)
}

var assessShape = shape{
	name:      "An assess block",
	arguments: []string{"types!", "when", "healthy!", "message", "fix", "consequences"},
	blocks:    []string{"locals"},
}

// consequences are what a fix may cause.
var consequences = []string{"replaces", "costs", "cuts_connectivity"}

func (f *file) assess(d *decoder, r *Recommendation, block *hclsyntax.Block) *Assess {
	body := block.Body
	before := len(d.diags)
	if len(block.Labels) > 0 {
		d.fail(block.LabelRanges[0], "Wrong labels", "An assess block has no label.")
	}
	d.check(body, assessShape)
	if a := body.Attributes["message"]; a == nil && f.builtIn {
		d.fail(body.MissingItemRange(), "Missing argument", "An assess block of a built-in recommendation needs the argument \"message\".")
	}
	a := &Assess{Types: d.words(body, "types"), Fix: cty.NilVal, Range: block.DefRange()}
	if attr := body.Attributes["types"]; attr != nil && len(a.Types) == 0 && len(d.diags) == before {
		d.fail(attr.Expr.Range(), "No types", "An assess block names at least one resource type.")
	}
	own := f.localsOf(d, body, a)
	params := map[string]bool{}
	for name := range r.values {
		params[name] = true
	}
	scope := lang.Scope{Params: params, Locals: lang.NewLocals(f.locals, own)}
	d.append(scope.Locals.Check(slices.Sorted(maps.Keys(own)), scope))
	a.When = f.condition(d, body, "when", scope)
	a.Healthy = f.condition(d, body, "healthy", scope)
	if attr := body.Attributes["message"]; attr != nil {
		diags := d.compile(attr, scope, &a.Message)
		if v, literal := a.literal(a.Message); !diags && literal {
			f.checkMessage(d, attr, v)
		}
	}
	if attr := body.Attributes["fix"]; attr != nil {
		if fix := d.object(body, "fix"); fix != nil {
			a.Fix = cty.ObjectVal(fix)
		}
	}
	a.Consequences = d.words(body, "consequences")
	for _, c := range a.Consequences {
		if !slices.Contains(consequences, c) {
			d.fail(body.Attributes["consequences"].Expr.Range(), "Unknown consequence", "A consequence is one of %s, not %q.%s", strings.Join(consequences, ", "), c, didYouMean(c, consequences))
		}
	}
	return a
}

func (a *Assess) literal(e *lang.Expression) (cty.Value, bool) {
	if e == nil {
		return cty.NilVal, false
	}
	return e.Literal()
}

func (f *file) checkMessage(d *decoder, attr *hclsyntax.Attribute, v cty.Value) {
	switch {
	case v.IsNull() || !v.IsKnown() || v.Type() != cty.String || strings.TrimSpace(v.AsString()) == "":
		d.wrongType(attr, "a string that says what is wrong")
	case strings.HasSuffix(v.AsString(), "."):
		d.fail(attr.Expr.Range(), "Unsuitable message", "A message is a phrase that follows the address, such as \"accepts plain HTTP\"; it ends without a full stop.")
	}
}
