// Command write writes the pages of package guide into a directory, and removes
// those of services that are gone.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/tfposture/terraform-provider-posture/internal/guide"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: write DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(dir string) error {
	pages, err := guide.Pages(context.Background())
	if err != nil {
		return err
	}
	old, err := guide.Written(dir)
	if err != nil {
		return err
	}
	for _, name := range old {
		if _, stays := pages[name]; !stays {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				return fmt.Errorf("removing a page: %w", err)
			}
		}
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return fmt.Errorf("writing a page: %w", err)
		}
	}
	return nil
}
