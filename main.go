// Command posture is a plan checker for cloud security posture, and a Terraform
// provider.
package main

import (
	"os"

	"github.com/tfposture/terraform-provider-posture/internal/cli"
)

// version is set by the release.
var version = "dev"

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, version))
}
