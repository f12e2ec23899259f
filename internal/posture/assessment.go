package posture

// Evidence is one attribute that a condition read.
type Evidence struct {
	// Path is the attribute path, "network_rules[0].default_action".
	Path string `json:"path"`
	// Value is the JSON form of the value; nil when it is null, unknown or
	// sensitive.
	Value any `json:"value"`
	// Unknown says why the value can't be known yet: "known after apply: refers
	// to azurerm_key_vault_key.cmk.id".
	Unknown string `json:"unknown,omitempty"`
	// Sensitive is true when the value was withheld.
	Sensitive bool `json:"sensitive,omitempty"`
	// Default is set when nobody configured the attribute and the cloud's
	// default was assessed.
	Default bool `json:"default,omitempty"`
	// Related is the address of a resource that decided the matter.
	Related string `json:"related,omitempty"`
}

// Verdict is one recommendation against one resource on one side of a change.
type Verdict struct {
	Recommendation *Recommendation
	Resource       *Resource
	Health         Health
	// MayNotApply is set on an unknown verdict when it is not even known whether
	// the recommendation concerns the resource: it may turn out not applicable.
	MayNotApply bool
	// Message says what is wrong; set when unhealthy.
	Message string
	// Paths are the attribute paths the condition names, for pointing at source.
	Paths    []string
	Evidence []Evidence
	// Exemption is the exemption that applies, or nil.
	Exemption *Exemption
}

// Delta says what a change does to an assessment.
type Delta string

// The deltas of an assessment, as in the JSON report.
const (
	// New: unhealthy after, and not unhealthy before.
	New Delta = "new"
	// Resolved: unhealthy before, and not unhealthy after though the resource stays.
	Resolved Delta = "resolved"
	// Carried: unhealthy on both sides.
	Carried Delta = "carried"
	// Removed: unhealthy before, and the resource goes.
	Removed Delta = "removed"
	// None: unhealthy on neither side.
	None Delta = "none"
)

// Assessment is one recommendation against one address on both sides, as the
// JSON report shows it.
type Assessment struct {
	Recommendation string     `json:"recommendation"`
	Title          string     `json:"title"`
	Control        string     `json:"control"`
	Severity       Severity   `json:"severity"`
	Counted        bool       `json:"counted"`
	Address        string     `json:"address"`
	Type           string     `json:"type"`
	Environment    string     `json:"environment"`
	Scope          string     `json:"scope"`
	Before         Health     `json:"before"`
	After          Health     `json:"after"`
	Change         Delta      `json:"change"`
	Message        string     `json:"message,omitempty"`
	Evidence       []Evidence `json:"evidence,omitempty"`
	// Cause names the change that made the assessment new or resolved when it is
	// another resource's: "azurerm_monitor_diagnostic_setting.vault is deleted".
	Cause     string     `json:"cause,omitempty"`
	Exemption *Exemption `json:"exemption"`
	Location  *Location  `json:"location,omitempty"`
}

// Location is where a resource or attribute stands in the configuration.
// File is relative to the root of the configuration, with forward slashes.
type Location struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column,omitempty"`
	// EndLine is the last line of the block or attribute, 0 when not known.
	EndLine int `json:"end_line,omitempty"`
}
