package provider

import (
	"bytes"
	"encoding/binary"
	"encoding/json"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
	"github.com/zclconf/go-cty/cty/msgpack"
)

// decodeDynamic reads a dynamic value: an array of a type, as JSON, and a value.
// More than half of the work of cty's own decoder is to read the types, although
// a thousand storage accounts have a single one. Here an object's attribute types
// are read once for each text. Whatever looks unusual is left to cty's decoder.
func decodeDynamic(message []byte) (cty.Value, error) {
	text, rest, ok := splitDynamic(message)
	if !ok {
		return msgpack.Unmarshal(message, cty.DynamicPseudoType)
	}
	typ, ok := objectType(text)
	if !ok {
		return msgpack.Unmarshal(message, cty.DynamicPseudoType)
	}
	return msgpack.Unmarshal(rest, typ)
}

// splitDynamic cuts the message [bin type, value] in two.
func splitDynamic(message []byte) (text, rest []byte, ok bool) {
	if len(message) < 3 || message[0] != 0x92 {
		return nil, nil, false
	}
	var length, header int
	switch message = message[1:]; message[0] {
	case 0xc4:
		length, header = int(message[1]), 2
	case 0xc5:
		if len(message) < 3 {
			return nil, nil, false
		}
		length, header = int(binary.BigEndian.Uint16(message[1:])), 3
	case 0xc6:
		if len(message) < 5 {
			return nil, nil, false
		}
		length, header = int(binary.BigEndian.Uint32(message[1:])), 5
	default:
		return nil, nil, false
	}
	if length < 0 || header+length >= len(message) {
		return nil, nil, false
	}
	return message[header : header+length], message[header+length:], true
}

// objectType reads ["object",{"name":type,…}], the same type once.
func objectType(text []byte) (cty.Type, bool) {
	rest, ok := bytes.CutPrefix(text, []byte(`["object",{`))
	if !ok {
		return cty.NilType, false
	}
	attributes := make(map[string]cty.Type)
	seen := make(map[string]cty.Type)
	for !bytes.Equal(rest, []byte("}]")) {
		rest = bytes.TrimPrefix(rest, []byte(","))
		end := extent(rest)
		if end < 2 || rest[0] != '"' || end >= len(rest) || rest[end] != ':' {
			return cty.NilType, false
		}
		var name string
		if err := json.Unmarshal(rest[:end], &name); err != nil {
			return cty.NilType, false
		}
		rest = rest[end+1:]
		if end = extent(rest); end == 0 {
			return cty.NilType, false
		}
		of, known := seen[string(rest[:end])]
		if !known {
			var err error
			if of, err = ctyjson.UnmarshalType(rest[:end]); err != nil {
				return cty.NilType, false
			}
			seen[string(rest[:end])] = of
		}
		attributes[name] = of
		rest = rest[end:]
	}
	return cty.Object(attributes), true
}

// extent is the length of the JSON string or array that text begins with, 0 when
// it begins with neither or doesn't end.
func extent(text []byte) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
			if depth == 0 {
				return min(i+1, len(text))
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			}
		default:
			if depth == 0 {
				return 0
			}
		}
	}
	return 0
}
