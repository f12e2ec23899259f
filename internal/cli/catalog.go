package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/spf13/cobra"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
)

// loading is what the commands that read a catalog can be told.
type loading struct {
	dirs   []string
	config string
}

func (l *loading) register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringArrayVar(&l.dirs, "catalog", nil, "`DIR` with a catalog of your own, beside the built-in one; repeatable")
	flags.StringVar(&l.config, "config", "", "settings `FILE` (default "+settingsFile+" at the root of the configuration, if it is there)")
	_ = cmd.MarkFlagDirname("catalog")
	_ = cmd.MarkFlagFilename("config", "hcl")
}

// settings reads the settings file: the one that is named, or the usual one at
// the root of the configuration.
func (l *loading) settings(root string) (*settings, error) {
	if l.config != "" {
		return readSettings(l.config, true)
	}
	return readSettings(filepath.Join(root, settingsFile), false)
}

// catalog loads the built-in catalog and those of the flags, or else of the
// settings, with the parameters of the settings.
func (l *loading) catalog(a *app, s *settings) (*catalog.Catalog, map[string]*hcl.File, error) {
	all, diags := catalog.Builtin()
	if diags.HasErrors() {
		return nil, nil, &diagnosed{"the built-in catalog has a defect", diags, nil}
	}
	dirs := l.dirs
	if len(dirs) == 0 {
		dirs = s.Catalogs
	}
	var files map[string]*hcl.File
	if len(dirs) > 0 {
		for _, dir := range dirs {
			if err := readable(dir); err != nil {
				return nil, nil, err
			}
		}
		all, diags, files = catalog.Load(dirs, all)
		if diags.HasErrors() {
			return nil, nil, &diagnosed{"the catalog can't be used", diags, files}
		}
		a.diagnose(diags, files)
	}
	all, err := withParameters(all, s.Parameters)
	return all, files, err
}

func withParameters(c *catalog.Catalog, parameters map[string]map[string]cty.Value) (*catalog.Catalog, error) {
	if len(parameters) == 0 {
		return c, nil
	}
	set, diags := c.WithParameters(parameters)
	if diags.HasErrors() {
		return nil, &diagnosed{"the parameters of the settings can't be used", diags, nil}
	}
	return set, nil
}

// readable says plainly when a directory can't be read.
func readable(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("reading catalog %s: no such directory", dir)
	case err != nil:
		return fmt.Errorf("reading catalog %s: %w", dir, cause(err))
	case !info.IsDir():
		return &hinted{fmt.Errorf("reading catalog %s: it is not a directory", dir), "a catalog is a directory of .hcl files"}
	}
	if _, err := os.ReadDir(dir); err != nil {
		return fmt.Errorf("reading catalog %s: %w", dir, cause(err))
	}
	return nil
}
