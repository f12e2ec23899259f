package plan

import "io/fs"

// Sources are the files of the configuration that a binary plan carries, laid
// out like the directory of the root module after `terraform init`: the root's
// files at the top, local modules in their directories, and the manifest of all
// modules in .terraform/modules/modules.json.
type Sources struct {
	fs.FS
	// moved gives the directory in the user's tree for one that can't be shown
	// below the root ("../modules/network").
	moved map[string]string
}
