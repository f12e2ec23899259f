package catalog

import (
	"maps"

	"github.com/hashicorp/hcl/v2"
)

// ReadBuiltin parses and checks all embedded files, cases among them.
func ReadBuiltin() (*Catalog, hcl.Diagnostics, map[string]*hcl.File) {
	c, l := readBuiltin()
	files := maps.Clone(l.files)
	maps.Copy(files, builtinCases().files)
	return c, l.diags, files
}

// CasesFrom reads cases from a text.
func CasesFrom(c *Catalog, text string) ([]*Case, hcl.Diagnostics) {
	l := &caseLoader{catalog: c, files: map[string]*hcl.File{}}
	l.file("text_test.hcl", []byte(text), nil)
	return l.cases, l.diags
}
