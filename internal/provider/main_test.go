package provider

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// TestMain lets the test binary be a plugin: Terraform starts it under the name of
// the provider that it looks for.
//
// Everywhere but in the tests that say otherwise the built-in catalog is a small
// one, so that numbers don't move when recommendations are added.
func TestMain(m *testing.M) {
	if dir := smallCatalog(); dir != "" {
		builtin = sync.OnceValues(func() (*catalog.Catalog, error) { return loadSmall(dir) })
	}
	if os.Getenv("TF_PLUGIN_MAGIC_COOKIE") != "" {
		var err error
		switch filepath.Base(os.Args[0]) {
		case "terraform-provider-azurerm":
			err = tf6server.Serve("registry.terraform.io/hashicorp/azurerm", func() tfprotov6.ProviderServer { return newCloud() })
		default:
			err = Serve("test", false)
		}
		if err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// smallCatalog is the directory of the small catalog, "" for the real one.
func smallCatalog() string {
	if dir, set := os.LookupEnv("POSTURE_TEST_CATALOG"); set {
		return dir
	}
	dir, err := filepath.Abs("testdata/catalog")
	if err != nil {
		panic(err)
	}
	return dir
}

func loadSmall(dir string) (*catalog.Catalog, error) {
	small, diags, _ := catalog.Load([]string{dir}, nil)
	if diags.HasErrors() {
		return nil, diags
	}
	for _, r := range small.Recommendations() {
		r.BuiltIn = true
	}
	return small, nil
}
