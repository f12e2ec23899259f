package provider

import (
	"context"
	"os"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

// Address is the provider's source address in full.
const Address = "registry.terraform.io/tfposture/posture"

// Serve answers Terraform or OpenTofu until it hangs up. With debug it prints the
// environment variable that attaches a Terraform run to this process.
func Serve(version string, debug bool) error {
	if err := quiet(); err != nil {
		return err
	}
	var options []tf6server.ServeOpt
	if debug {
		options = append(options, tf6server.WithManagedDebug())
	}
	return tf6server.Serve(Address, New(version), options...)
}

// quiet turns the SDK's own loggers off, unless their variables are set. For each
// element of a list the framework adds to one chain of logging contexts, and with
// them on a gate with thousands of findings takes minutes.
func quiet() error {
	for _, name := range []string{"TF_LOG_SDK", "TF_LOG_SDK_FRAMEWORK", "TF_LOG_SDK_PROTO"} {
		if _, set := os.LookupEnv(name); set {
			continue
		}
		if err := os.Setenv(name, "off"); err != nil {
			return err
		}
	}
	return nil
}

// New gives a factory of provider servers, as Terraform and the tests start them.
func New(version string) func() tfprotov6.ProviderServer {
	return func() tfprotov6.ProviderServer {
		return newWire(providerserver.NewProtocol6(newProvider(version))())
	}
}

// schemaOf asks a server for its schema; it costs one call per process.
func schemaOf(ctx context.Context, server tfprotov6.ProviderServer) (*tfprotov6.GetProviderSchemaResponse, error) {
	return server.GetProviderSchema(ctx, &tfprotov6.GetProviderSchemaRequest{})
}
