package provider

import (
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

// decode reads a value off the wire. A message without data is null: OpenTofu
// sends typed nulls that way.
func decode(raw *tfprotov6.DynamicValue, typ cty.Type) (cty.Value, error) {
	switch {
	case raw == nil || len(raw.MsgPack) == 0 && len(raw.JSON) == 0:
		return cty.NullVal(typ), nil
	case len(raw.MsgPack) > 0 && typ == cty.DynamicPseudoType:
		return decodeDynamic(raw.MsgPack)
	case len(raw.MsgPack) > 0:
		return msgpack.Unmarshal(raw.MsgPack, typ)
	default:
		return ctyjson.Unmarshal(raw.JSON, typ)
	}
}

// encode writes a value for the wire, refinements of unknown values included.
func encode(value cty.Value, typ cty.Type) (*tfprotov6.DynamicValue, error) {
	raw, err := msgpack.Marshal(value, typ)
	if err != nil {
		return nil, err
	}
	return &tfprotov6.DynamicValue{MsgPack: raw}, nil
}

// fromTerraform turns the framework's raw value into cty. It is the slow way,
// for calls that did not come through the wire.
func fromTerraform(value tftypes.Value) (cty.Value, error) {
	raw, err := tfprotov6.NewDynamicValue(tftypes.DynamicPseudoType, value)
	if err != nil {
		return cty.DynamicVal, err
	}
	return decode(&raw, cty.DynamicPseudoType)
}

// toTerraform is the way back.
func toTerraform(value cty.Value, typ tftypes.Type) (tftypes.Value, error) {
	of, err := ctyType(typ)
	if err != nil {
		return tftypes.Value{}, err
	}
	raw, err := encode(value, of)
	if err != nil {
		return tftypes.Value{}, err
	}
	return raw.Unmarshal(typ)
}

var primitives = []struct {
	cty  cty.Type
	wire tftypes.Type
	attr attr.Type
}{
	{cty.DynamicPseudoType, tftypes.DynamicPseudoType, types.DynamicType},
	{cty.String, tftypes.String, types.StringType},
	{cty.Number, tftypes.Number, types.NumberType},
	{cty.Bool, tftypes.Bool, types.BoolType},
}

// ctyType is the cty type of a type of the protocol.
func ctyType(typ tftypes.Type) (cty.Type, error) {
	for _, p := range primitives {
		if typ.Equal(p.wire) {
			return p.cty, nil
		}
	}
	var element tftypes.Type
	var collection func(cty.Type) cty.Type
	switch typ := typ.(type) {
	case tftypes.List:
		element, collection = typ.ElementType, cty.List
	case tftypes.Set:
		element, collection = typ.ElementType, cty.Set
	case tftypes.Map:
		element, collection = typ.ElementType, cty.Map
	case tftypes.Object:
		attributes := make(map[string]cty.Type, len(typ.AttributeTypes))
		for name, of := range typ.AttributeTypes {
			attribute, err := ctyType(of)
			if err != nil {
				return cty.NilType, err
			}
			attributes[name] = attribute
		}
		return cty.Object(attributes), nil
	default:
		return cty.NilType, fmt.Errorf("reading a schema: unsupported type %s", typ)
	}
	of, err := ctyType(element)
	if err != nil {
		return cty.NilType, err
	}
	return collection(of), nil
}

// attrType is the framework's type of a cty type, for the definitions of
// functions. Only the types that they use are known.
func attrType(typ cty.Type) attr.Type {
	for _, p := range primitives {
		if typ.Equals(p.cty) {
			return p.attr
		}
	}
	switch {
	case typ.IsListType():
		return types.ListType{ElemType: attrType(typ.ElementType())}
	case typ.IsMapType():
		return types.MapType{ElemType: attrType(typ.ElementType())}
	case typ.IsObjectType():
		attributes := make(map[string]attr.Type)
		for name, of := range typ.AttributeTypes() {
			attributes[name] = attrType(of)
		}
		return types.ObjectType{AttrTypes: attributes}
	}
	panic("provider: a function uses a type without a definition: " + typ.FriendlyName())
}

// errUnreadable says that a message could not be decoded, without quoting it:
// what decoders say may hold a piece of the value.
var errUnreadable = errors.New("the value sent by Terraform could not be decoded; please report this")
