// Package assess holds every recommendation against every resource it is about,
// and sets the verdicts of the two sides of a change against each other.
//
// A verdict carries its evidence: which attributes were read, what they hold
// (never a sensitive value), why one can't be known yet, and which other
// resources decided the matter.
//
// The package knows nothing of exemptions and scores: it says what is, not what
// follows. It serves the check.
package assess
