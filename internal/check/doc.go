// Package check holds the use cases: check a plan or a state, judge values given
// inside Terraform, explain one resource, test a catalog's cases. Each is a
// question that other packages answer in parts; what is put together here is a
// posture.Report, sorted once.
//
// The package reads no file, prints nothing and knows no output format. What it
// needs of the world (the time, the configuration's source, exemptions) is given
// to it in Options.
package check
