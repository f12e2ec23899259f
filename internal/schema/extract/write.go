package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/schema"
)

// write replaces the extract of the schema's provider and major version. The
// same schema gives the same bytes.
func write(dir string, s *schema.Schema) (string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	old, err := filepath.Glob(filepath.Join(dir, s.Provider+"-"+major(s.Version)+".*.json.gz"))
	if err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	encoded, err := json.Marshal(s)
	if err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	var zipped bytes.Buffer
	zip, err := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
	if err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	if _, err := zip.Write(encoded); err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	if err := zip.Close(); err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	for _, file := range old {
		if err := os.Remove(file); err != nil {
			return "", fmt.Errorf("writing extract: %w", err)
		}
	}
	file := filepath.Join(dir, s.Provider+"-"+s.Version+".json.gz")
	if err := os.WriteFile(file, zipped.Bytes(), 0o644); err != nil {
		return "", fmt.Errorf("writing extract: %w", err)
	}
	return file, nil
}

var word = regexp.MustCompile(`[a-z][a-z0-9]*(_[a-z0-9]+)+`)

// wordsOf collects everything that may be the name of a resource type.
func wordsOf(roots []string) (map[string]bool, error) {
	words := map[string]bool{}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || (path != root && !strings.HasSuffix(path, ".hcl")) {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			for _, found := range word.FindAll(text, -1) {
				words[string(found)] = true
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("collecting names of types: %w", err)
		}
	}
	return words, nil
}
