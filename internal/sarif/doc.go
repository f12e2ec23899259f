// Package sarif holds the types of a SARIF 2.1.0 log: the part of the OASIS
// standard that a report needs, under the standard's own names.
//
// It knows nothing of this project, computes nothing and writes nothing; marshal
// a Log as JSON. Where the standard has a default that suits, the property is left
// out.
package sarif

const (
	// Version is the version of the standard.
	Version = "2.1.0"
	// Schema is where its schema is published.
	Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
