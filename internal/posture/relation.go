package posture

// Relation is the three-valued answer to "which resources refer to this one".
type Relation struct {
	// Resources are certainly related, sorted by address, each once.
	Resources []*Resource
	// Possible are the resources that may be related, besides Resources, sorted
	// by address, each once.
	Possible []Possibility
	// Undecided says, one sentence each, why there may be others still, which
	// nobody can name. Empty when Resources and Possible are all there can be.
	Undecided []string
}

// Possibility is a resource that may be related.
type Possibility struct {
	Resource *Resource
	// Reason says in one sentence why that can't be decided.
	Reason string
}

// Relations answers the relational questions of conditions for one side of a
// change. Implementations answer from indexes: no lookup scans the inventory.
// They are safe for concurrent use.
type Relations interface {
	// Related gives the resources of one of the types whose attribute (a dotted
	// path without indexes: "private_service_connection.private_connection_resource_id")
	// refers to r.
	Related(r *Resource, types []string, attribute string) Relation
	// Referenced gives the resources that the attribute of r refers to; types
	// restricts them when not empty.
	Referenced(r *Resource, attribute string, types []string) Relation
	// OfType gives the resources of a type in the scope of r.
	OfType(r *Resource, typ string) Relation
}
