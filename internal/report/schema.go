package report

import _ "embed"

// Schema is the published JSON Schema of the JSON report.
//
//go:embed schema/report-1.0.json
var Schema []byte
