package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
)

// Address is the provider's source address in full.
const Address = "registry.terraform.io/tfposture/posture"

// Serve answers Terraform or OpenTofu until it hangs up. With debug it prints the
// environment variable that attaches a Terraform run to this process.
func Serve(version string, debug bool) error {
	var options []tf6server.ServeOpt
	if debug {
		options = append(options, tf6server.WithManagedDebug())
	}
	return tf6server.Serve(Address, New(version), options...)
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
