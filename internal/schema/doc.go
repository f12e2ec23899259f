// Package schema holds facts about Terraform providers: which resource types a
// major version of a provider has, and which attributes and blocks they have.
// The facts prove the catalog (what a condition names must exist somewhere) and
// the cases of its users.
//
// The package keeps an extract, not the schemas: only the types that the
// catalog names. It is made from the providers' own answer by
//
//	terraform version -json           > versions.json
//	terraform providers schema -json  > schemas.json
//	go run ./internal/schema/extract -from versions.json -from schemas.json
//
// The package never talks to a provider and imports nothing of this project.
package schema
