package lang

import (
	"encoding/base64"
	"errors"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func conversionFunctions() map[string]*builtin {
	value := param("value", cty.DynamicPseudoType, "A value; null stays null.")
	to := func(want cty.Type) direct {
		return func(args []cty.Value, m *marks) (cty.Value, error) {
			v := m.open(args[0])
			if v.IsNull() {
				return cty.NullVal(want), nil
			}
			return typed(v, want, m)
		}
	}
	return map[string]*builtin{
		"tostring": own("Gives a number or bool as a string.", to(cty.String), value),
		"tonumber": own("Gives a string as a number; an error when it isn't one.", to(cty.Number), value),
		"tobool":   own("Gives \"true\" or \"false\" as a bool.", to(cty.Bool), value),
	}
}

func encodingFunctions() map[string]*builtin {
	s := param("string", cty.String, "A string.")
	return map[string]*builtin{
		"jsonencode":   from(stdlib.JSONEncodeFunc, "Gives a value as JSON.", "A value."),
		"jsondecode":   from(stdlib.JSONDecodeFunc, "Gives the value of a JSON text.", "JSON."),
		"base64encode": own("Gives a string in base64.", mapText(func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }), s),
		"base64decode": own("Gives the string that a base64 text holds; it has to be UTF-8.", base64Decode, s),
	}
}

func base64Decode(args []cty.Value, m *marks) (cty.Value, error) {
	s, ok, err := text(args[0], m)
	if err != nil || !ok {
		return cty.UnknownVal(cty.String).RefineNotNull(), err
	}
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil || !utf8.Valid(raw) {
		return cty.DynamicVal, errors.New("the text is not base64 of UTF-8")
	}
	return cty.StringVal(string(raw)), nil
}
