package sarif

import (
	"iter"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Results are made while they are written, so that a log of a million of them is
// never held as a whole.
type Results iter.Seq[Result]

// MarshalJSONTo implements json.MarshalerTo.
func (r Results) MarshalJSONTo(out *jsontext.Encoder) error {
	if err := out.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	if r != nil {
		for result := range r {
			if err := json.MarshalEncode(out, &result); err != nil {
				return err
			}
		}
	}
	return out.WriteToken(jsontext.EndArray)
}

// UnmarshalJSONFrom implements json.UnmarshalerFrom.
func (r *Results) UnmarshalJSONFrom(in *jsontext.Decoder) error {
	var list []Result
	if err := json.UnmarshalDecode(in, &list); err != nil {
		return err
	}
	*r = Results(slices.Values(list))
	return nil
}

// Result is one result. Suppressions are written even when there are none: the
// standard asks that either all results of a run have them or none has, and an
// empty list says that a result is not suppressed.
type Result struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Kind                string            `json:"kind,omitempty"`
	Level               string            `json:"level"`
	BaselineState       string            `json:"baselineState,omitempty"`
	Message             Message           `json:"message"`
	Locations           []Location        `json:"locations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	Suppressions        []Suppression     `json:"suppressions"`
	Properties          map[string]any    `json:"properties,omitempty"`
}

// Message is a message to people. Make one with Plain.
type Message struct {
	Text string `json:"text"`
}

// Plain makes a message that says the text and nothing else: what the standard
// reads as a placeholder is doubled, and what it reads as a link is broken up.
func Plain(text string) Message {
	return Message{plain.Replace(text)}
}

var plain = strings.NewReplacer("{", "{{", "}", "}}", "](", "] (")

// Location is a place in a file, in the user's own terms, or both.
type Location struct {
	Physical *PhysicalLocation `json:"physicalLocation,omitempty"`
	Logical  []LogicalLocation `json:"logicalLocations,omitempty"`
}

// PhysicalLocation is a place in a file.
type PhysicalLocation struct {
	Artifact ArtifactLocation `json:"artifactLocation"`
	Region   *Region          `json:"region,omitempty"`
}

// ArtifactLocation is a file.
type ArtifactLocation struct {
	URI         string   `json:"uri,omitempty"`
	URIBaseID   string   `json:"uriBaseId,omitempty"`
	Description *Message `json:"description,omitempty"`
}

// Region is a part of a file. Lines and columns count from 1; a column of 0 and
// an end of 0 are left out.
type Region struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitzero"`
	EndLine     int `json:"endLine,omitzero"`
}

// LogicalLocation is a place in the user's own terms, such as the address of a
// resource.
type LogicalLocation struct {
	Name               string `json:"name,omitempty"`
	FullyQualifiedName string `json:"fullyQualifiedName"`
	Kind               string `json:"kind,omitempty"`
}

// Suppression says who decided not to act on a result, and why.
type Suppression struct {
	Kind          string         `json:"kind"`
	Status        string         `json:"status,omitempty"`
	Justification string         `json:"justification,omitempty"`
	Location      *Location      `json:"location,omitempty"`
	Properties    map[string]any `json:"properties,omitempty"`
}
