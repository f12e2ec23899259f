// Package posture holds the nouns of the project: resources, recommendations,
// security controls, standards, assessments, exemptions, scores and the report
// that is made of them. Every other package speaks in these words; the glossary
// in internal/README.md says which words stay out.
//
// The package never reads a file, evaluates a condition, computes a score or
// prints. It imports nothing else of this project, so that each package below
// and above can be read with this one alone in mind.
package posture
