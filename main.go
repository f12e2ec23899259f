// Command posture is two things behind two doors. Started by Terraform or
// OpenTofu it is the provider "posture"; started by a person or a pipeline it is
// a plan checker, whose manual is posture --help.
package main

import (
	"fmt"
	"os"

	"github.com/tfposture/terraform-provider-posture/internal/cli"
	"github.com/tfposture/terraform-provider-posture/internal/provider"
)

// version is set by the release.
var version = "dev"

// Terraform and OpenTofu set this variable to this value when they start a
// plugin: it is part of their plugin protocol, and no secret.
const (
	cookie      = "TF_PLUGIN_MAGIC_COOKIE"
	cookieValue = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2"
)

func main() {
	args := os.Args[1:]
	debug := len(args) == 1 && (args[0] == "-debug" || args[0] == "--debug")
	// What a plugin starts inherits the variable (data "external" is one): with
	// arguments it is the command line that is meant.
	if debug || len(args) == 0 && os.Getenv(cookie) == cookieValue {
		if err := provider.Serve(version, debug); err != nil {
			fmt.Fprintf(os.Stderr, "posture: serving the provider: %v\n", err)
			os.Exit(cli.Failed)
		}
		return
	}
	os.Exit(cli.Main(args, os.Stdin, os.Stdout, os.Stderr, version))
}
