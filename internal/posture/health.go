package posture

import "fmt"

// Health says what an assessment found. The zero value is Unknown on purpose:
// an assessment that nobody made must never count as healthy.
type Health uint8

const (
	// Unknown means that Terraform can't tell yet: a value that decides is
	// known only after apply, or a relation can't be resolved.
	Unknown Health = iota
	// Healthy means that the recommendation holds.
	Healthy
	// Unhealthy means that it doesn't.
	Unhealthy
	// NotApplicable means that the recommendation does not concern the resource.
	NotApplicable
	// Absent means that the resource does not exist on this side of the change.
	Absent
)

var healthNames = [...]string{"unknown", "healthy", "unhealthy", "not_applicable", "absent"}

// String gives the name used in JSON and HCL.
func (h Health) String() string {
	if int(h) < len(healthNames) {
		return healthNames[h]
	}
	return fmt.Sprintf("Health(%d)", uint8(h))
}

// MarshalText implements encoding.TextMarshaler.
func (h Health) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; it fails on a name that is
// not one of the five.
func (h *Health) UnmarshalText(text []byte) error {
	for i, name := range healthNames {
		if name == string(text) {
			*h = Health(i)
			return nil
		}
	}
	return fmt.Errorf("unsupported health %q", text)
}

// Counts reports whether a resource of this health has a place in a control's
// denominator once every value is known: not applicable and absent have none.
func (h Health) Counts() bool { return h == Healthy || h == Unhealthy || h == Unknown }
