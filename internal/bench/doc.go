// Command bench measures whole runs of posture check on large plans, and puts
// them beside what encoding/json takes to decode the same bytes into any, in the
// same minute on the same machine:
//
//	go run ./internal/bench          1, 1,000 and 10,000 resources
//	go run ./internal/bench -large   and 100,000
//
// The plans are made from the real ones under examples/ by renaming. It never
// fails because a figure is over its budget: it prints the figure. Figures of
// single parts come from `go test -bench`.
package main
