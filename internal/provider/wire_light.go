package provider

import (
	"bytes"
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/vmihailenco/msgpack/v5"
	"github.com/zclconf/go-cty/cty"
)

// lighten takes the heavy arguments out of a configuration. The message is cut
// into its arguments and put together again; a heavy one is decoded when somebody
// asks for it, which validation doesn't.
func lighten(ctx context.Context, config *tfprotov6.DynamicValue, typ cty.Type) (context.Context, *tfprotov6.DynamicValue, *beside, error) {
	b := &beside{heavy: make(map[string]func() (cty.Value, error)), refined: make(map[string]cty.Value)}
	ctx = withBeside(ctx, b)
	names, pieces, err := cutObject(config)
	if err != nil {
		return ctx, nil, nil, errUnreadable
	}
	for _, argument := range heavy {
		if !typ.HasAttribute(argument) {
			continue
		}
		of := typ.AttributeType(argument)
		raw := &tfprotov6.DynamicValue{MsgPack: pieces[argument]}
		b.heavy[argument] = sync.OnceValues(func() (cty.Value, error) {
			value, err := decode(raw, of)
			if err != nil {
				return cty.DynamicVal, errUnreadable
			}
			return value, nil
		})
		if given(pieces[argument], of) {
			light, err := encode(placeholder(of), of)
			if err != nil {
				return ctx, nil, nil, errUnreadable
			}
			pieces[argument] = light.MsgPack
		}
	}
	if names == nil {
		return ctx, config, b, nil
	}
	light, err := joinObject(names, pieces)
	return ctx, light, b, err
}

// strip makes the heavy arguments null in a proposed state: Terraform proposes
// write-only ones as well, and no provider may plan them.
func strip(proposed *tfprotov6.DynamicValue, typ cty.Type) (*tfprotov6.DynamicValue, error) {
	names, pieces, err := cutObject(proposed)
	if err != nil || names == nil {
		return proposed, err
	}
	for _, argument := range heavy {
		if typ.HasAttribute(argument) {
			pieces[argument] = []byte{0xc0}
		}
	}
	return joinObject(names, pieces)
}

// joinObject puts the messages of attributes together again.
func joinObject(names []string, pieces map[string][]byte) (*tfprotov6.DynamicValue, error) {
	var message bytes.Buffer
	encoder := msgpack.NewEncoder(&message)
	err := encoder.EncodeMapLen(len(names))
	for _, name := range names {
		if err == nil {
			err = encoder.EncodeString(name)
		}
		if err == nil {
			err = encoder.Encode(msgpack.RawMessage(pieces[name]))
		}
	}
	if err != nil {
		return nil, errUnreadable
	}
	return &tfprotov6.DynamicValue{MsgPack: message.Bytes()}, nil
}

// cutObject gives the attributes of an object in their order, each as a message
// of its own. There are none when the object is null or empty.
func cutObject(config *tfprotov6.DynamicValue) (names []string, pieces map[string][]byte, err error) {
	pieces = make(map[string][]byte)
	if config == nil || len(config.MsgPack) == 0 {
		return nil, pieces, nil
	}
	decoder := msgpack.NewDecoder(bytes.NewReader(config.MsgPack))
	length, err := decoder.DecodeMapLen()
	if err != nil {
		return nil, nil, err
	}
	for range length {
		name, err := decoder.DecodeString()
		if err != nil {
			return nil, nil, err
		}
		piece, err := decoder.DecodeRaw()
		if err != nil {
			return nil, nil, err
		}
		names = append(names, name)
		pieces[name] = piece
	}
	return names, pieces, nil
}

// given reports whether a message holds a value that is known and not null. What
// is inside may be either.
func given(message []byte, typ cty.Type) bool {
	if typ == cty.DynamicPseudoType {
		if _, rest, ok := splitDynamic(message); ok {
			message = rest
		}
	}
	if len(message) == 0 {
		return false
	}
	switch first := message[0]; {
	case first == 0xc0: // nil
		return false
	case first >= 0xc7 && first <= 0xc9, first >= 0xd4 && first <= 0xd8: // an extension: unknown
		return false
	default:
		return true
	}
}

// placeholder is the least value that is known and not null.
func placeholder(typ cty.Type) cty.Value {
	if typ.IsListType() {
		return cty.ListValEmpty(typ.ElementType())
	}
	return cty.EmptyObjectVal
}
