package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// The types below are the part of `terraform providers schema -json` that is
// kept. terraform-json has them all, and may be imported by internal/plan only.

type providerSchema struct {
	ResourceSchemas map[string]struct {
		Block block `json:"block"`
	} `json:"resource_schemas"`
}

type block struct {
	Attributes map[string]attribute   `json:"attributes"`
	BlockTypes map[string]nestedBlock `json:"block_types"`
	Deprecated bool                   `json:"deprecated"`
}

type nestedBlock struct {
	NestingMode string `json:"nesting_mode"`
	Block       block  `json:"block"`
	MinItems    int    `json:"min_items"`
	MaxItems    int    `json:"max_items"`
}

type attribute struct {
	Type       json.RawMessage `json:"type"`
	NestedType *nestedType     `json:"nested_type"`
	Required   bool            `json:"required"`
	Optional   bool            `json:"optional"`
	Computed   bool            `json:"computed"`
	Sensitive  bool            `json:"sensitive"`
	WriteOnly  bool            `json:"write_only"`
	Deprecated bool            `json:"deprecated"`
}

type nestedType struct {
	NestingMode string               `json:"nesting_mode"`
	Attributes  map[string]attribute `json:"attributes"`
}

func (p providerSchema) schema() (*schema.Schema, error) {
	s := &schema.Schema{Types: map[string]schema.Type{}}
	for name, resource := range p.ResourceSchemas {
		t := schema.Type{Attributes: map[string]schema.Attr{}, Blocks: map[string]schema.Block{}}
		if err := resource.Block.into(&t, ""); err != nil {
			return nil, fmt.Errorf("resource type %s: %w", name, err)
		}
		s.Types[name] = t
	}
	return s, nil
}

func (b block) into(t *schema.Type, prefix string) error {
	for name, a := range b.Attributes {
		typ, err := a.typeString()
		if err != nil {
			return fmt.Errorf("attribute %s%s: %w", prefix, name, err)
		}
		t.Attributes[prefix+name] = schema.Attr{Type: typ, Flags: a.flags()}
	}
	for name, nested := range b.BlockTypes {
		t.Blocks[prefix+name] = schema.Block{
			Nesting: nested.NestingMode, Min: nested.MinItems, Max: nested.MaxItems,
			Deprecated: nested.Block.Deprecated,
		}
		if err := nested.Block.into(t, prefix+name+"."); err != nil {
			return err
		}
	}
	return nil
}

func (a attribute) flags() string {
	var flags strings.Builder
	for _, flag := range []struct {
		set    bool
		letter byte
	}{{a.Required, 'r'}, {a.Optional, 'o'}, {a.Computed, 'c'}, {a.Sensitive, 's'}, {a.WriteOnly, 'w'}, {a.Deprecated, 'd'}} {
		if flag.set {
			flags.WriteByte(flag.letter)
		}
	}
	return flags.String()
}

func (a attribute) typeString() (string, error) {
	if a.NestedType == nil {
		typ, err := ctyjson.UnmarshalType(a.Type)
		if err != nil {
			return "", err
		}
		return typeString(typ), nil
	}
	var fields []string
	for _, name := range slices.Sorted(maps.Keys(a.NestedType.Attributes)) {
		typ, err := a.NestedType.Attributes[name].typeString()
		if err != nil {
			return "", err
		}
		fields = append(fields, name+"="+typ)
	}
	object := "object({" + strings.Join(fields, ",") + "})"
	if mode := a.NestedType.NestingMode; mode != "single" {
		return mode + "(" + object + ")", nil
	}
	return object, nil
}

func typeString(typ cty.Type) string {
	switch {
	case typ.IsPrimitiveType():
		return typ.FriendlyName()
	case typ.IsListType():
		return "list(" + typeString(typ.ElementType()) + ")"
	case typ.IsSetType():
		return "set(" + typeString(typ.ElementType()) + ")"
	case typ.IsMapType():
		return "map(" + typeString(typ.ElementType()) + ")"
	case typ.IsObjectType():
		var fields []string
		attributes := typ.AttributeTypes()
		for _, name := range slices.Sorted(maps.Keys(attributes)) {
			fields = append(fields, name+"="+typeString(attributes[name]))
		}
		return "object({" + strings.Join(fields, ",") + "})"
	case typ.IsTupleType():
		var elements []string
		for _, element := range typ.TupleElementTypes() {
			elements = append(elements, typeString(element))
		}
		return "tuple([" + strings.Join(elements, ",") + "])"
	}
	return "dynamic"
}
