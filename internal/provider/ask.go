package provider

import (
	"context"
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/check"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// answer is a report on values, with what the report itself doesn't say.
type answer struct {
	*posture.Report
	catalog *catalog.Catalog
	// verdicts are what the report sums up; nil for a file.
	verdicts []posture.Verdict
	include  check.Include
	// homeless are the addresses of resources whose scope is not known yet.
	homeless map[string]bool
}

// failure is why there is no answer, and the argument to blame.
type failure struct{ attribute, summary, text string }

// ask answers a function: resources and the options as given. The answer is nil
// as long as it isn't known which resources there are, or what the options say.
func ask(ctx context.Context, resources, given cty.Value, position int) (*answer, *fault) {
	o, err := readOptions(given)
	if err != nil {
		return nil, argumentFault(position, "%s", err)
	}
	return askWith(ctx, resources, o, 0, position)
}

// askWith answers a function with options that are read already. The positions
// are those of the arguments to blame.
func askWith(ctx context.Context, resources cty.Value, o *options, resourcesAt, optionsAt int) (*answer, *fault) {
	c, err := pure(o)
	if err != nil {
		return nil, argumentFault(optionsAt, "%s", err)
	}
	report, failed := c.ask(ctx, resources, o)
	if failed == nil {
		return report, nil
	}
	f := &fault{argument: -1, text: failed.text}
	switch failed.attribute {
	case "resources":
		f.argument = resourcesAt
	case "exemptions", "date":
		f.argument = optionsAt
	}
	return nil, f
}

// pure is the configuration of a function: built-in catalog and options alone.
func pure(o *options) (*configured, error) {
	base, err := builtin()
	if err != nil {
		return nil, err
	}
	c := &configured{catalog: base, options: *o}
	if len(o.catalogs) > 0 {
		sources := make(map[string]string)
		for i, source := range o.catalogs {
			sources[fmt.Sprintf("catalogs[%d].hcl", i)] = source
		}
		with, diags, _ := catalog.LoadSources(sources, base)
		if diags.HasErrors() {
			return nil, fmt.Errorf("option catalogs: %s", hclText(diags))
		}
		c.catalog = with
	}
	if len(o.parameters) > 0 {
		with, diags := c.catalog.WithParameters(o.parameters)
		if diags.HasErrors() {
			return nil, fmt.Errorf("option parameters: %s", hclText(diags))
		}
		c.catalog = with
	}
	if known := standards(c.catalog); o.standard != "" && c.catalog.Standard(o.standard) == nil {
		return nil, fmt.Errorf("option standard: there is no standard %q; there are %s", o.standard, strings.Join(known, ", "))
	}
	return c, nil
}

// ask judges resources.
func (c *configured) ask(ctx context.Context, resources cty.Value, o *options) (*answer, *failure) {
	inventory := readResources(resources, c.catalog.Wanted)
	if len(inventory.problems) > 0 {
		return nil, &failure{"resources", "Unreadable resources", strings.Join(inventory.problems, "; ")}
	}
	if e := expiring(o.exemptions); e != nil && o.date.IsZero() && !o.undecided {
		return nil, &failure{"date", "Date needed", fmt.Sprintf("the exemption %s expires on %s, so the day matters: set date = plantimestamp()", e.ID, e.Expires.Format("2006-01-02"))}
	}
	if o.undecided || len(inventory.undecided) > 0 {
		return nil, nil
	}
	report, failed := c.values(ctx, inventory.resources, o)
	if report != nil {
		report.homeless = inventory.homeless
	}
	return report, failed
}
