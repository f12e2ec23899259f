package posture

// Score is a secure score on one side of a change. Percentages are 0 to 100.
type Score struct {
	// Percentage is computed from what is known: unknown resources are left out.
	// Nil when nothing was assessed.
	Percentage *float64 `json:"percentage"`
	// Worst takes every unknown as unhealthy, Best as healthy.
	Worst *float64 `json:"worst"`
	Best  *float64 `json:"best"`
	// Current and Max are points, summed over controls with assessed resources.
	Current float64 `json:"current"`
	Max     float64 `json:"max"`
	// The counts are of resources: each once in the scope, whatever the number
	// of its recommendations.
	Healthy   int `json:"healthy"`
	Unhealthy int `json:"unhealthy"`
	Unknown   int `json:"unknown"`
	// Weight is the number of resources that count for certain, healthy or not;
	// with it a scope takes part in the average over several scopes. An unknown
	// resource weighs, unless it may turn out that nothing applies to it.
	Weight int `json:"weight"`
}

// ControlScore is a control within one scope on one side of a change.
type ControlScore struct {
	// Current is in points, rounded to two decimals as Defender's API does it.
	Current float64 `json:"current"`
	// Max is the control's maximum, 0 when no resource was assessed.
	Max               float64 `json:"max"`
	PotentialIncrease float64 `json:"potential_increase"`
	// The counts are of resources, each in one of them. Exempt are those that
	// waivers take out; mitigated ones are among the healthy.
	Healthy       int `json:"healthy"`
	Unhealthy     int `json:"unhealthy"`
	Unknown       int `json:"unknown"`
	NotApplicable int `json:"not_applicable"`
	Exempt        int `json:"exempt"`
}

// RiskChange is the score by risk on both sides, 0 to 100 with 100 best; nil when
// nothing was judged. Its weights are this project's own.
type RiskChange struct {
	Before *float64 `json:"before"`
	After  *float64 `json:"after"`
	// Change is after minus before; nil when one side has none.
	Change *float64 `json:"change"`
}
