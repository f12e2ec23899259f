package posture

import "fmt"

// Severity is Defender's severity of a recommendation, ordered: Low < Critical.
// The zero value means that none was given.
type Severity uint8

const (
	// SeverityNone is the severity of nothing: the zero value.
	SeverityNone Severity = iota
	// Low is Defender's lowest severity.
	Low
	// Medium is Defender's middle severity.
	Medium
	// High is the severity most gates look at.
	High
	// Critical is the highest severity.
	Critical
)

var severityNames = [...]string{"", "low", "medium", "high", "critical"}

// Severities lists the names that can be written, lowest first.
func Severities() []string { return append([]string(nil), severityNames[1:]...) }

// String gives the name used in JSON and HCL, "" for SeverityNone.
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// MarshalText implements encoding.TextMarshaler.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler; it fails on an unknown name.
func (s *Severity) UnmarshalText(text []byte) error {
	for i, name := range severityNames {
		if name == string(text) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("unsupported severity %q", text)
}
