// Package source reads the user's .tf files: where a resource, a block or an
// attribute stands, and what the expressions say that plan JSON leaves out
// (locals, dynamic blocks, conditions, indexes).
//
// It reads syntax and evaluates nothing: expressions are taken apart into plain
// trees ([Expr]) that others can follow without knowing HCL. It reads files
// through an fs.FS only, writes none, and keeps to limits, since configurations
// are as hostile as plans are. What can't be parsed is not at hand; that is
// never an error of the plan that is judged.
package source
