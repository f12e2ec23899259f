// Package guide writes the pages of the documentation that the catalog knows
// best: the recommendations of each service with what is judged, why, how to
// mend it and an example of bad and good, an index of them, and which published
// policies are covered. All of it is computed; the examples are cases of the
// catalog, which the tests run.
//
// It never judges a user's resources and knows no other words about a
// recommendation than those of the catalog.
package guide

//go:generate go run ./write ../../templates/guides
