package lang

import (
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func numberFunctions() map[string]*builtin {
	return map[string]*builtin{
		"min":      from(stdlib.MinFunc, "Gives the least of the numbers.", "A number."),
		"max":      from(stdlib.MaxFunc, "Gives the greatest of the numbers.", "A number."),
		"abs":      from(stdlib.AbsoluteFunc, "Gives a number without its sign.", "A number."),
		"ceil":     from(stdlib.CeilFunc, "Rounds up to a whole number.", "A number."),
		"floor":    from(stdlib.FloorFunc, "Rounds down to a whole number.", "A number."),
		"parseint": from(stdlib.ParseIntFunc, "Reads a whole number in the given base.", "The digits.", "The base, 2 to 62."),
	}
}
