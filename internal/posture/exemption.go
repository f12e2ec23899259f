package posture

import "time"

// Category is Defender's category of an exemption; it decides the effect on the
// score.
type Category string

const (
	// Mitigated: resolved by other means. The resource counts as healthy.
	Mitigated Category = "mitigated"
	// Waiver: the risk is accepted. The resource leaves both sums.
	Waiver Category = "waiver"
)

// Exemption is a recorded decision not to follow recommendations somewhere.
type Exemption struct {
	// ID is the label of the block, or the address of the resource it came from.
	ID string `json:"id"`
	// Recommendation is an id, or "*" for all.
	Recommendation string `json:"recommendation"`
	// Address is an address or a pattern: * matches within one part of an
	// address, ** any number of parts, [*] any instance key.
	Address  string   `json:"address"`
	Category Category `json:"category"`
	Reason   string   `json:"reason"`
	Owner    string   `json:"owner,omitempty"`
	// Expires is the last day it holds, zero for never.
	Expires time.Time `json:"expires,omitzero"`
	// Origin says where it is written: "file", "plan", "policy" or "comment".
	Origin   string    `json:"origin,omitempty"`
	Location *Location `json:"location,omitempty"`
	// State is "active", "expired" or "unused", and "invalid" for one without a
	// reason; only an active one applies.
	State string `json:"state,omitempty"`
	// Matches counts the assessments it applies to.
	Matches int `json:"matches,omitempty"`
}
