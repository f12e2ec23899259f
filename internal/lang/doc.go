// Package lang is the language of conditions: it compiles HCL expressions once
// and evaluates them over resources many times.
//
// It has an evaluator of its own rather than HCL's, for three reasons. Access is
// lenient: what a resource lacks is null, because one condition serves several
// versions of a provider. Answers are three-valued throughout: a list may hold
// elements that only perhaps exist (a filter whose condition is unknown, a
// relation that can't be decided), and whatever counts, searches or quantifies
// says so. And it is fast: names are resolved when the catalog is loaded, only
// the branch that is taken is evaluated, and constant parts are folded.
//
// The package never reads a file and knows nothing of recommendations; it serves
// the catalog, which compiles, and the assessment, which evaluates.
package lang
