package provider

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

//go:embed testdata/azurerm.json
var cloudFacts []byte

// cloudType is one resource type of the extract in testdata.
type cloudType struct {
	Attributes    map[string][2]string `json:"attrs"`
	Blocks        map[string][3]any    `json:"blocks"`
	Defaults      map[string]any       `json:"defaults"`
	UnknownBlocks []string             `json:"unknown_blocks"`
}

func cloudTypes() map[string]*cloudType {
	types := make(map[string]*cloudType)
	if err := json.Unmarshal(cloudFacts, &types); err != nil {
		panic(err)
	}
	return types
}

// block makes the schema of the block at a path, "" for the resource itself.
func (t *cloudType) block(prefix string) *tfprotov6.SchemaBlock {
	block := &tfprotov6.SchemaBlock{}
	for _, path := range slices.Sorted(maps.Keys(t.Attributes)) {
		name, ok := strings.CutPrefix(path, prefix)
		if !ok || strings.Contains(name, ".") {
			continue
		}
		flags := t.Attributes[path][1]
		block.Attributes = append(block.Attributes, &tfprotov6.SchemaAttribute{
			Name: name, Type: wireType(t.Attributes[path][0]),
			Required: strings.Contains(flags, "r"), Optional: strings.Contains(flags, "o"),
			Computed: strings.Contains(flags, "c"), Sensitive: strings.Contains(flags, "s"),
			WriteOnly: strings.Contains(flags, "w"), Deprecated: strings.Contains(flags, "d"),
		})
	}
	for _, path := range slices.Sorted(maps.Keys(t.Blocks)) {
		name, ok := strings.CutPrefix(path, prefix)
		if !ok || strings.Contains(name, ".") {
			continue
		}
		facts := t.Blocks[path]
		nesting := tfprotov6.SchemaNestedBlockNestingModeList
		if facts[0] == "set" {
			nesting = tfprotov6.SchemaNestedBlockNestingModeSet
		}
		block.BlockTypes = append(block.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name, Nesting: nesting, Block: t.block(path + "."),
			MinItems: int64(facts[1].(float64)), MaxItems: int64(facts[2].(float64)),
		})
	}
	return block
}

// wireType reads a type as Terraform writes it: list(object({a=string})).
func wireType(text string) tftypes.Type {
	typ, rest := scanType(text)
	if rest != "" {
		panic(fmt.Sprintf("reading type %q: %q is left over", text, rest))
	}
	return typ
}

func scanType(text string) (tftypes.Type, string) {
	for name, typ := range map[string]tftypes.Type{"string": tftypes.String, "number": tftypes.Number, "bool": tftypes.Bool} {
		if rest, ok := strings.CutPrefix(text, name); ok {
			return typ, rest
		}
	}
	if rest, ok := strings.CutPrefix(text, "object({"); ok {
		attributes := make(map[string]tftypes.Type)
		for !strings.HasPrefix(rest, "})") {
			name, after, _ := strings.Cut(strings.TrimPrefix(rest, ","), "=")
			attributes[name], rest = scanType(after)
		}
		return tftypes.Object{AttributeTypes: attributes}, rest[2:]
	}
	kind, rest, _ := strings.Cut(text, "(")
	element, rest := scanType(rest)
	rest = strings.TrimPrefix(rest, ")")
	switch kind {
	case "list":
		return tftypes.List{ElementType: element}, rest
	case "set":
		return tftypes.Set{ElementType: element}, rest
	case "map":
		return tftypes.Map{ElementType: element}, rest
	}
	panic(fmt.Sprintf("reading type %q: unsupported", text))
}
