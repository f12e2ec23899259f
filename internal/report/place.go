package report

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// unlocated is the file under which formats that insist on one file what has no
// known place in the sources. It says where the finding was seen.
const unlocated = "terraform.plan"

// fingerprint names an assessment for good: the recommendation and the address
// make it, so that it is the same in every run, wherever the resource stands.
func fingerprint(recommendation, address string) string {
	sum := sha256.Sum256([]byte("posture/1\x00" + recommendation + "\x00" + address))
	return hex.EncodeToString(sum[:16])
}

// file gives the path of a location as the repository knows it.
func (o Options) file(at *posture.Location) string {
	return path.Join(o.Prefix, at.File)
}

// uri gives the same path as a relative URI.
func (o Options) uri(at *posture.Location) string {
	return (&url.URL{Path: o.file(at)}).String()
}

// link gives the address of a location in a browser, "" when links were not asked
// for or the file is not in the repository.
func (o Options) link(at *posture.Location) string {
	file := o.file(at)
	if o.Link == "" || strings.HasPrefix(file, "../") || strings.HasPrefix(file, ".terraform/") || strings.Contains(file, "/.terraform/") {
		return ""
	}
	link := strings.TrimSuffix(o.Link, "/") + "/" + (&url.URL{Path: file}).EscapedPath()
	if at.Line > 0 {
		link += "#L" + strconv.Itoa(at.Line)
	}
	return link
}

// known reports whether a location says where something stands.
func known(at *posture.Location) bool { return at != nil && at.File != "" && at.Line > 0 }
