// Package score computes the secure score of Microsoft Defender for Cloud, the
// classic model, from verdicts: per scope and control, per scope, over several
// scopes, and with an interval around what is not known yet.
//
// The rules in short. A resource scores in a control all or nothing: one
// unhealthy recommendation makes it unhealthy there. A control is worth
// max × healthy ÷ (healthy + unhealthy) points, rounded to two decimals as
// Defender's API does it. A control in which no resource was assessed leaves
// both sums; so a scope is worth what its remaining controls are. Several scopes
// are averaged, weighted by the resources that count in each.
//
// Everything is exact (integers and big.Rat) until a number is put into a
// posture.Score, where percentages and points have two decimals, halves rounded
// up.
//
// The package looks at nothing but verdicts: it never evaluates a condition and
// never matches an exemption. The decisions behind it are in design/0010 (what a
// scope weighs) and design/0011 (the interval).
package score
