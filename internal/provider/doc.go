// Package provider is what Terraform and OpenTofu see of posture: the functions,
// the gate, the exemptions and the data sources, one file each.
//
// Everything is written with terraform-plugin-framework. Around the framework's
// server stands a thin one of our own (wire.go): it takes the one heavy argument,
// resources, out of a message and decodes it straight into cty, answers function
// calls, and sends refined unknown values, which the framework can't.
//
// The package never decides what is healthy (package check does), never reads a
// state or another provider's configuration, and never lets a value of a
// resource out: answers name addresses, recommendations and numbers only.
package provider
