package posture

// Control is a security control in Defender's sense: a group of recommendations
// that share a maximum score.
type Control struct {
	// ID is the label of the control block, "encrypt_data_in_transit".
	ID string
	// Title is the published title.
	Title string
	// Description says in one or two sentences what the control covers.
	Description string
	// MaxScore is the number of points the control is worth; 0 for a control
	// that is shown and never counts.
	MaxScore int
	// DefenderID is the id of the control in Defender's API, when published.
	DefenderID string
}

// Standard is a published list of requirements, such as MCSB.
type Standard struct {
	// ID is the label of the standard block and the key of maps_to.
	ID    string
	Title string
	// Version is the publisher's own, "1" or "2 (preview)".
	Version string
	// URL is where the standard is published.
	URL          string
	Requirements []Requirement
}

// Requirement is one numbered item of a standard, such as DP-3. (Microsoft also
// calls it a control; this project does not.)
type Requirement struct {
	ID    string
	Title string
}
