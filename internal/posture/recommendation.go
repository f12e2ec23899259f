package posture

// Recommendation is what a recommendation says of itself. Its conditions live in
// the catalog; this is what reports and lists need to know.
type Recommendation struct {
	// ID is the label of the block; the same name is the anchor in the docs and
	// the rule id in SARIF. Never reused.
	ID string
	// Aliases are earlier ids.
	Aliases []string
	// Title is the published title where there is one.
	Title string
	// Controls names the security controls the recommendation belongs to, the
	// first being the one it is listed under.
	Controls []string
	Severity Severity
	// Why says why it matters; Remediation what to do. Full sentences.
	Why         string
	Remediation string
	// Environment is azure, aws, gcp or kubernetes.
	Environment string
	// Service is the file the recommendation stands in, "storage".
	Service string
	// Counted tells whether it takes part in the secure score by default;
	// NotCountedBecause says why not.
	Counted           bool
	NotCountedBecause string
	Preview           bool
	// BuiltIn is false for recommendations of the user's own catalogs.
	BuiltIn bool
	// AssessmentKey is Defender's own id of the recommendation, when published.
	AssessmentKey string
	// MapsTo lists ids by standard ("mcsb") or source ("azure_policy").
	MapsTo map[string][]string
	// Note documents where the condition departs from the published policy.
	Note string
	// Types are the resource types it assesses, sorted.
	Types []string
}
