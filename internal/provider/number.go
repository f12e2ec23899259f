package provider

import (
	"math"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/zclconf/go-cty/cty"
)

// number prints a percentage or points: two decimals at most.
func number(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}

// numberVal is the cty number that is written as f is printed, so that 61.24
// compares equal to the literal 61.24.
func numberVal(f float64) cty.Value {
	return cty.MustParseNumberVal(number(f))
}

// scoreVal is a score as a value: known when nothing that is unknown can move it,
// else unknown within its bounds, null when nothing was assessed.
func scoreVal(percentage, worst, best *float64) cty.Value {
	switch {
	case worst == nil || best == nil:
		return cty.NullVal(cty.Number)
	case *worst == *best:
		return numberVal(*best)
	}
	unknown := cty.UnknownVal(cty.Number).Refine()
	if percentage != nil {
		// Something is assessed for certain, so there will be a score.
		unknown = unknown.NotNull()
	}
	return unknown.NumberRangeInclusive(numberVal(*worst), numberVal(*best)).NewValue()
}

// numberAttr is the same for the framework, null for nil.
func numberAttr(f *float64) types.Number {
	if f == nil {
		return types.NumberNull()
	}
	return types.NumberValue(numberVal(*f).AsBigFloat())
}

// float is the way back, nil for null and unknown.
func float(n types.Number) *float64 {
	if n.IsNull() || n.IsUnknown() {
		return nil
	}
	f, _ := n.ValueBigFloat().Float64()
	return &f
}
