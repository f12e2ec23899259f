package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Schema is what is kept of one version of a provider. Its JSON form is the
// format of the files under data, before compression.
type Schema struct {
	// Provider is the provider's short name, "azurerm".
	Provider string `json:"provider"`
	// Version is the version that was asked, "5.2.0".
	Version string          `json:"version"`
	Types   map[string]Type `json:"resources"`
}

// Type is a managed resource type. Paths are dotted through blocks and carry no
// indexes: "network_rules.default_action".
type Type struct {
	Attributes map[string]Attr  `json:"attrs"`
	Blocks     map[string]Block `json:"blocks,omitempty"`
}

// Attr is one attribute.
type Attr struct {
	// Type is the type constraint as in HCL, without spaces and with "=" between
	// name and type: list(object({id=string,name=string})).
	Type string
	// Flags holds one letter for each quality: r required, o optional, c
	// computed, s sensitive, w write-only, d deprecated.
	Flags string
}

// Required reports whether the attribute must be written.
func (a Attr) Required() bool { return strings.Contains(a.Flags, "r") }

// Optional reports whether the attribute may be written.
func (a Attr) Optional() bool { return strings.Contains(a.Flags, "o") }

// Computed reports whether the provider may fill the attribute in.
func (a Attr) Computed() bool { return strings.Contains(a.Flags, "c") }

// Sensitive reports whether the value is never shown.
func (a Attr) Sensitive() bool { return strings.Contains(a.Flags, "s") }

// WriteOnly reports whether the value never reaches plan or state.
func (a Attr) WriteOnly() bool { return strings.Contains(a.Flags, "w") }

// Deprecated reports whether the provider asks not to use the attribute.
func (a Attr) Deprecated() bool { return strings.Contains(a.Flags, "d") }

// Configurable reports whether a configuration may set the attribute.
func (a Attr) Configurable() bool { return a.Required() || a.Optional() }

// Block is one kind of nested block.
type Block struct {
	// Nesting is single, list, set, map or group.
	Nesting string
	// Min and Max bound the number of blocks; a Max of 0 is no bound.
	Min, Max   int
	Deprecated bool
}

// MarshalJSON writes [type, flags].
func (a Attr) MarshalJSON() ([]byte, error) { return json.Marshal([]string{a.Type, a.Flags}) }

// UnmarshalJSON reads what MarshalJSON writes.
func (a *Attr) UnmarshalJSON(data []byte) error {
	var pair []string
	if err := json.Unmarshal(data, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return fmt.Errorf("reading an attribute: %d elements where type and flags were meant", len(pair))
	}
	a.Type, a.Flags = pair[0], pair[1]
	return nil
}

// MarshalJSON writes [nesting, min, max], and "d" behind for a deprecated block.
func (b Block) MarshalJSON() ([]byte, error) {
	parts := []any{b.Nesting, b.Min, b.Max}
	if b.Deprecated {
		parts = append(parts, "d")
	}
	return json.Marshal(parts)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (b *Block) UnmarshalJSON(data []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	if len(parts) < 3 {
		return fmt.Errorf("reading a block: %d elements where nesting, minimum and maximum were meant", len(parts))
	}
	for i, into := range []any{&b.Nesting, &b.Min, &b.Max} {
		if err := json.Unmarshal(parts[i], into); err != nil {
			return fmt.Errorf("reading a block: %w", err)
		}
	}
	b.Deprecated = len(parts) > 3 && bytes.Contains(parts[3], []byte("d"))
	return nil
}
