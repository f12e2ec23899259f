package graph

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// identifies are the attributes that stand for a resource itself.
var identifies = map[string]bool{"id": true, "arn": true, "self_link": true, "name": true, "bucket": true}

// globalNames are types whose name is the id, and unique in the world.
var globalNames = map[string]string{"aws_s3_bucket": "bucket", "google_storage_bucket": "name"}

// identifiers finds resources by what is known of them.
type identifiers struct {
	byID map[string][]*posture.Resource
	// byName are the names of resources; replaced are the ids of resources that
	// will get new ones.
	byName   map[string][]*posture.Resource
	replaced map[string][]*posture.Resource
}

func newIdentifiers(g *Graph) *identifiers {
	ids := &identifiers{byID: make(map[string][]*posture.Resource, len(g.resources)), byName: make(map[string][]*posture.Resource)}
	for _, r := range g.resources {
		var own [4]string
		n := 0
		for _, id := range [...]string{r.ID, attributeText(r, "arn"), attributeText(r, "self_link"), attributeText(r, globalNames[r.Type])} {
			if id = normal(id); id != "" && !slices.Contains(own[:n], id) {
				own[n], n = id, n+1
				ids.byID[id] = append(ids.byID[id], r)
			}
		}
		if name := attributeText(r, "name"); name != "" && r.Mode == posture.Managed {
			name = strings.ToLower(name)
			ids.byName[name] = append(ids.byName[name], r)
		}
	}
	for id, found := range ids.byID {
		ids.byID[id] = owners(found)
	}
	if g.plan != nil && g.side == After {
		ids.replaced = make(map[string][]*posture.Resource)
		for i := range g.plan.Changes {
			c := &g.plan.Changes[i]
			if c.Before != nil && c.After != nil && c.After.ID == "" && c.Before.ID != "" {
				id := normal(c.Before.ID)
				ids.replaced[id] = append(ids.replaced[id], c.After)
			}
		}
	}
	return ids
}

// attributeText gives a string attribute of a resource when it is known.
func attributeText(r *posture.Resource, name string) string {
	if name == "" {
		return ""
	}
	v, ok := lookup(r.Value, []any{name})
	if !ok || v.IsNull() || v.Type() != cty.String {
		return ""
	}
	return v.AsString()
}

// normal brings ids that name the same into the same form.
func normal(id string) string {
	switch {
	case isAzure(id):
		return strings.ToLower(strings.TrimRight(id, "/"))
	case strings.HasPrefix(id, "https://") || strings.HasPrefix(id, "//"):
		return normalLink(id)
	}
	return id
}

// isAzure reports whether the id is one of Azure's resource manager, which
// compare without case.
func isAzure(id string) bool {
	return hasPrefixFold(id, "/subscriptions/") || hasPrefixFold(id, "/providers/")
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// normalLink shortens a Google self link to the path that is the id, and takes
// the version off the id of what a key vault holds.
func normalLink(id string) string {
	_, rest, _ := strings.Cut(id, "//")
	host, path, _ := strings.Cut(rest, "/")
	switch {
	case host == "www.googleapis.com" || strings.HasSuffix(host, ".googleapis.com"):
		if i := strings.Index(path, "projects/"); i >= 0 {
			return path[i:]
		}
	case strings.Contains(host, ".vault.") || strings.Contains(host, ".managedhsm."):
		parts := strings.Split(strings.TrimRight(path, "/"), "/")
		if len(parts) > 2 {
			parts = parts[:2]
		}
		return strings.ToLower("https://" + host + "/" + strings.Join(parts, "/"))
	}
	return id
}

// find gives the resources that a known value is the id of.
func (ids *identifiers) find(text string) []*posture.Resource {
	if text == "" {
		return nil
	}
	id := normal(text)
	found := ids.byID[id]
	if found == nil {
		if parent, ok := facet(id); ok {
			found = ids.byID[parent]
		}
	}
	return found
}

// facet gives the id of a resource for that of one of its sides: Azure gives
// ids of their own to settings that a resource always has once, such as
// "<storage account>/blobServices/default".
func facet(id string) (parent string, ok bool) {
	if !isAzure(id) {
		return "", false
	}
	parent, last := cutLast(id)
	parent, kind := cutLast(parent)
	return parent, isFacet(kind, last) && parent != ""
}

func cutLast(path string) (before, last string) {
	i := strings.LastIndexByte(path, '/')
	if i < 0 {
		return "", path
	}
	return path[:i], path[i+1:]
}

func isFacet(kind, name string) bool {
	if !strings.EqualFold(name, "default") {
		return false
	}
	switch kind = strings.ToLower(kind); kind {
	case "auditingsettings", "extendedauditingsettings", "securityalertpolicies", "vulnerabilityassessments":
		return true
	}
	return strings.HasSuffix(kind, "services")
}

// owners leaves, of several resources with one id, the one that the others are
// about: an association has the id of the subnet it belongs to, and a bucket's
// settings have the bucket's.
func owners(found []*posture.Resource) []*posture.Resource {
	if len(found) < 2 {
		return found
	}
	managed := make(map[string]bool) // types, with whether one is managed here
	for _, r := range found {
		managed[r.Type] = managed[r.Type] || r.Mode == posture.Managed
	}
	about := make(map[string]bool, len(managed))
	for typ := range managed {
		for other := range managed {
			about[typ] = about[typ] || strings.HasPrefix(typ, other+"_")
		}
	}
	return slices.DeleteFunc(slices.Clone(found), func(r *posture.Resource) bool {
		// A data resource may look up what is managed here.
		return about[r.Type] || r.Mode == posture.Data && managed[r.Type]
	})
}

// refers reports whether the name of an attribute says that it takes the name of
// a resource of that type: virtual_network_name and azurerm_virtual_network,
// role and aws_iam_role.
func refers(attribute, typ string) bool {
	_, stem, _ := strings.Cut(typ, "_")
	for _, suffix := range []string{"_name", "_names", "_id", "_ids", "s"} {
		if short, ok := strings.CutSuffix(attribute, suffix); ok {
			attribute = short
			break
		}
	}
	return attribute != "" && (stem == attribute || strings.HasSuffix(stem, "_"+attribute) || strings.HasSuffix(attribute, "_"+stem))
}

// plural reports whether a name speaks of several.
func plural(name string) bool {
	return strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") && !strings.HasSuffix(name, "alias")
}
