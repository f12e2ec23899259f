package cli

import (
	"fmt"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// sources opens the configuration: the directory of the flag, or else what the
// binary plan carries, or else the current directory where it holds one.
func (j *judging) sources(p *plan.Plan) (*source.Tree, error) {
	if j.source != "" {
		tree, err := source.OpenDir(j.source)
		if err != nil {
			return nil, fmt.Errorf("--source %s: %w", j.source, cause(err))
		}
		return tree, nil
	}
	if p.Sources != nil || p.Kind == plan.KindState {
		return nil, nil
	}
	tree, err := source.OpenDir(".")
	if err != nil {
		return nil, nil //nolint:nilerr // nobody asked for this directory: it holds no configuration
	}
	return tree, nil
}

// knownControls refuses a minimum for a control that the catalog doesn't have: a
// gate with a misspelt name would be open for ever.
func knownControls(all *catalog.Catalog, minimums map[string]float64) error {
	var names []string
	for _, c := range all.Controls {
		names = append(names, c.ID)
	}
	for id := range minimums {
		if all.Control(id) == nil {
			return &usageError{fmt.Sprintf("there is no security control %q to set a minimum for", id), advice(id, names, "there are "+either(names))}
		}
	}
	return nil
}
