// Package plan reads what Terraform and OpenTofu are about to do: the JSON form
// of a plan or state (`terraform show -json`), plain or gzipped, and binary plan
// files by way of the same command.
//
// Files are read once, one element at a time; memory grows with what is kept
// and not with the size of the file. Inputs are hostile: limits hold on every
// path, and no error repeats a value of the plan.
//
// The package knows nothing of recommendations and never parses HCL; which
// attributes are worth keeping, and what the cloud does where nothing is set, it
// is told by its caller.
package plan
