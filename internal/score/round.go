package score

import (
	"math"
	"math/big"
)

var (
	one     = big.NewRat(1, 1)
	hundred = big.NewRat(100, 1)
)

// ratio is part ÷ whole, nil when whole is 0.
func ratio(part, whole int64) *big.Rat {
	if whole == 0 {
		return nil
	}
	return big.NewRat(part, whole)
}

// percentage prints a ratio from 0 to 1 as a percentage with two decimals, which
// is the four decimals that Defender's API gives its ratio. Nil stays nil.
func percentage(r *big.Rat) *float64 {
	if r == nil {
		return nil
	}
	p := hundredths(new(big.Rat).Mul(r, hundred))
	return &p
}

// hundredths prints a number that is not negative with two decimals, halves
// rounded up. It grows with its argument, so rounding never turns an order round.
func hundredths(r *big.Rat) float64 {
	twice := new(big.Int).Mul(r.Num(), big.NewInt(200))
	twice.Add(twice, r.Denom())
	twice.Quo(twice, new(big.Int).Lsh(r.Denom(), 1))
	return fromHundredths(twice.Int64())
}

// fromHundredths gives the float64 that prints with the two decimals of n ÷ 100.
func fromHundredths(n int64) float64 { return float64(n) / 100 }

// toHundredths undoes fromHundredths.
func toHundredths(f float64) int64 { return int64(math.Round(f * 100)) }
