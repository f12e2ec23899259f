package posture

// FormatVersion is the version of the JSON report. The minor part grows when
// names are added; the major part only when one changes its meaning.
const FormatVersion = "1.0"

// Report is the answer to one question, sorted once; every output format is
// rendered from it. Its JSON form is a public interface with a published schema.
type Report struct {
	FormatVersion string      `json:"format_version"`
	Plan          PlanSummary `json:"plan"`
	Score         ScoreChange `json:"score"`
	// Risk is the score by risk; nil in reports of before it was there.
	Risk         *RiskChange  `json:"risk,omitempty"`
	Environments []EnvScore   `json:"environments"`
	Scopes       []ScopeScore `json:"scopes"`
	Assessments  []Assessment `json:"assessments"`
	Advice       []Advice     `json:"advice"`
	Exemptions   []Exemption  `json:"exemptions"`
	Gate         Gate         `json:"gate"`
	Diagnostics  []Diagnostic `json:"diagnostics"`
	// Recommendations and Controls are the catalog's entries that the
	// assessments name, so that a saved report can be rendered alone.
	Recommendations []RecommendationSummary `json:"recommendations"`
	Controls        []ControlSummary        `json:"controls"`
}

// PlanSummary says what was judged.
type PlanSummary struct {
	// Kind is "plan", "state" or "values".
	Kind             string `json:"kind"`
	TerraformVersion string `json:"terraform_version,omitempty"`
	// Complete is false for a plan that does not show all of the change;
	// Incomplete says why, one sentence each.
	Complete   bool     `json:"complete"`
	Incomplete []string `json:"incomplete,omitempty"`
	// Resources counts managed resources after the change, Assessed those that
	// at least one recommendation applies to, NotAssessed the others by type.
	Resources   int            `json:"resources"`
	Assessed    int            `json:"assessed"`
	NotAssessed map[string]int `json:"not_assessed,omitempty"`
	// Actions counts resource changes by action.
	Actions map[Action]int `json:"actions,omitempty"`
}

// ScoreChange is a score on both sides.
type ScoreChange struct {
	Before Score `json:"before"`
	After  Score `json:"after"`
	// Change is after minus before in percentage points of the known score; nil
	// when one side has none.
	Change *float64 `json:"change"`
}

// EnvScore is the score of one environment over its scopes.
type EnvScore struct {
	Environment string `json:"environment"`
	ScoreChange
}

// ScopeScore is the score of one scope with its controls.
type ScopeScore struct {
	Environment string          `json:"environment"`
	Scope       string          `json:"scope"`
	Before      Score           `json:"before"`
	After       Score           `json:"after"`
	Controls    []ControlChange `json:"controls"`
}

// ControlChange is one control of one scope on both sides.
type ControlChange struct {
	ID                string       `json:"id"`
	Title             string       `json:"title"`
	Max               int          `json:"max"`
	PotentialIncrease float64      `json:"potential_increase"`
	Before            ControlScore `json:"before"`
	After             ControlScore `json:"after"`
}

// Advice is one step worth taking: a resource in a control, with everything that
// must change together before it gains a point. Sorted by points, most first.
type Advice struct {
	Environment string `json:"environment"`
	Scope       string `json:"scope"`
	Control     string `json:"control"`
	Address     string `json:"address"`
	Type        string `json:"type"`
	// Points is what the control gains in its scope; Percentage what the whole
	// score gains, in percentage points.
	Points     float64  `json:"points"`
	Percentage float64  `json:"percentage"`
	Severity   Severity `json:"severity"`
	// Recommendations are the ids that must become healthy, all of them.
	Recommendations []string `json:"recommendations"`
	// Steps are the changes, one line each, in the words of the catalog.
	Steps []string `json:"steps"`
	// Suggestion is HCL that makes the changes, ready to be pasted; "" when there
	// is none.
	Suggestion string `json:"suggestion,omitempty"`
}

// Gate is whether the change may pass, and if not, why.
type Gate struct {
	// Set is false when no threshold was asked for; the gate is open then.
	Set     bool         `json:"set"`
	Open    bool         `json:"open"`
	Reasons []GateReason `json:"reasons"`
}

// GateReason is one threshold that was looked at.
type GateReason struct {
	// Threshold is its name: minimum_score, maximum_drop, fail_on, complete.
	Threshold string `json:"threshold"`
	// Subject is the control or scope it is about, "" for the whole.
	Subject string `json:"subject,omitempty"`
	Met     bool   `json:"met"`
	// Message says what was found with the numbers.
	Message string `json:"message"`
}

// Diagnostic is something that went wrong without stopping the work.
type Diagnostic struct {
	// Severity is "error" or "warning". An error closes the gate.
	Severity string    `json:"severity"`
	Summary  string    `json:"summary"`
	Detail   string    `json:"detail,omitempty"`
	Address  string    `json:"address,omitempty"`
	Location *Location `json:"location,omitempty"`
}

// ControlSummary is what a report says of a security control.
type ControlSummary struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Max   int    `json:"max"`
}

// RecommendationSummary is what a report says of a recommendation.
type RecommendationSummary struct {
	ID            string              `json:"id"`
	Title         string              `json:"title"`
	Controls      []string            `json:"controls"`
	Severity      Severity            `json:"severity"`
	Why           string              `json:"why,omitempty"`
	Remediation   string              `json:"remediation,omitempty"`
	Environment   string              `json:"environment,omitempty"`
	Counted       bool                `json:"counted"`
	AssessmentKey string              `json:"assessment_key,omitempty"`
	MapsTo        map[string][]string `json:"maps_to,omitempty"`
}
