// Package graph answers which resource refers to which, on one side of a change:
// "the private endpoints of this account", "the network security group of this
// subnet". In a fresh plan no id is known yet; then the references of the
// configuration tell, followed through variables, arguments and outputs of
// modules, for_each and count, at any depth.
//
// Answers have three values. A relation is certain, or certainly absent, or it
// can't be told, with the reason: nothing is ever guessed. Known values decide
// where there are any. Where plan JSON leaves out what matters (locals, dynamic
// blocks, which of several references an expression takes), the sources of the
// configuration tell when they are at hand.
//
// The package knows nothing of recommendations. Building a graph and answering
// all questions is linear in the size of the plan.
package graph
