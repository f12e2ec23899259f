// Package catalog reads standards, security controls, recommendations and their
// cases from HCL, the built-in ones and the user's own, which are written in the
// same language.
//
// It compiles conditions, checks them against each other and answers the
// questions the rest of the program has: what assesses a type, which attributes
// must be kept, which defaults the cloud applies. It never evaluates a condition
// of a recommendation and never reads a plan. It serves the assessment, the
// command line and the provider.
package catalog
