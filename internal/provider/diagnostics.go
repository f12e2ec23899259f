package provider

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
)

// fromHCL turns diagnostics of a catalog into the framework's, each with its
// place in the file.
func fromHCL(at path.Path, found hcl.Diagnostics) diag.Diagnostics {
	var all diag.Diagnostics
	for _, d := range found {
		detail := d.Detail
		if d.Subject != nil {
			detail = fmt.Sprintf("%s: %s", d.Subject, detail)
		}
		if d.Severity == hcl.DiagError {
			all.AddAttributeError(at, d.Summary, detail)
		} else {
			all.AddAttributeWarning(at, d.Summary, detail)
		}
	}
	return all
}

// hclText is the first error of a catalog as one sentence, for functions.
func hclText(found hcl.Diagnostics) string {
	for _, d := range found {
		if d.Severity == hcl.DiagError {
			place := ""
			if d.Subject != nil {
				place = d.Subject.String() + ": "
			}
			return place + d.Summary + ": " + d.Detail
		}
	}
	return ""
}
