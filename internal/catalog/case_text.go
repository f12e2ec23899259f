package catalog

import "github.com/hashicorp/hcl/v2/hclsyntax"

// Text gives what is written between the braces of a resource of a built-in
// case; "" for a resource of another case.
func (r *CaseResource) Text() string {
	file := builtinCases().files[r.Range.Filename]
	if file == nil {
		return ""
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return ""
	}
	for _, example := range body.Blocks {
		for _, block := range example.Body.Blocks {
			if block.DefRange() == r.Range {
				return string(file.Bytes[block.OpenBraceRange.End.Byte:block.CloseBraceRange.Start.Byte])
			}
		}
	}
	return ""
}
