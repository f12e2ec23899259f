package schema

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/azurerm-renames.tsv
var azurermRenames string

// Rename is an attribute or block that got another name.
type Rename struct {
	// Old is the former path; New is the path that replaces it, or a resource
	// type when the matter became a resource of its own.
	Old, New string
	// Version is the first one without the old name, "5.0".
	Version string
}

var renames = sync.OnceValue(func() map[string][]Rename {
	byType := map[string][]Rename{}
	for line := range strings.Lines(azurermRenames) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) == 4 {
			byType[fields[0]] = append(byType[fields[0]], Rename{Old: fields[1], New: fields[2], Version: fields[3]})
		}
	}
	return byType
})

// Renames lists what got another name in a resource type, by old path. The
// caller must not change the list.
func Renames(typ string) []Rename { return renames()[typ] }
