package lang

import (
	"errors"
	"time"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func timeFunctions() map[string]*builtin {
	return map[string]*builtin{
		"timecmp": own("Compares two RFC 3339 times: -1, 0 or 1 as the first is earlier, equal or later.", timeCompare,
			param("a", cty.String, "A time, \"2026-01-31T00:00:00Z\"."), param("b", cty.String, "A time.")),
		"timeadd": from(stdlib.TimeAddFunc, "Gives a time moved by a duration such as \"72h\".", "A time in RFC 3339.", "The duration."),
	}
}

func timeCompare(args []cty.Value, m *marks) (cty.Value, error) {
	var times [2]time.Time
	known := true
	for k := range times {
		s, ok, err := text(args[k], m)
		if err != nil {
			return cty.DynamicVal, err
		}
		if !ok {
			known = false
			continue
		}
		if times[k], err = time.Parse(time.RFC3339, s); err != nil {
			return cty.DynamicVal, errors.New("a time in RFC 3339 is needed, such as \"2026-01-31T00:00:00Z\"")
		}
	}
	if !known {
		return cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeInclusive(cty.NumberIntVal(-1), cty.NumberIntVal(1)).NewValue(), nil
	}
	return cty.NumberIntVal(int64(times[0].Compare(times[1]))), nil
}
