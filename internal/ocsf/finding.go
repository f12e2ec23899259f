// Package ocsf holds the types of an OCSF 1.2.0 event of the class Compliance
// Finding (2003): the part of the schema that a report needs, under its own names.
//
// It knows nothing of this project, computes nothing and writes nothing.
package ocsf

// What every event of this class says of itself.
const (
	Version      = "1.2.0"
	ClassUID     = 2003
	ClassName    = "Compliance Finding"
	CategoryUID  = 2
	CategoryName = "Findings"
)

// Activity is what happens to a finding.
type Activity int

// The activities of a finding.
const (
	Create Activity = 1
	Update Activity = 2
	Close  Activity = 3
)

// Name is the caption of an activity.
func (a Activity) Name() string {
	return map[Activity]string{Create: "Create", Update: "Update", Close: "Close"}[a]
}

// Finding is one event.
type Finding struct {
	ActivityID   Activity       `json:"activity_id"`
	ActivityName string         `json:"activity_name"`
	CategoryUID  int            `json:"category_uid"`
	CategoryName string         `json:"category_name"`
	ClassUID     int            `json:"class_uid"`
	ClassName    string         `json:"class_name"`
	TypeUID      int            `json:"type_uid"`
	TypeName     string         `json:"type_name"`
	Time         int64          `json:"time"`
	SeverityID   int            `json:"severity_id"`
	Severity     string         `json:"severity"`
	StatusID     int            `json:"status_id,omitzero"`
	Status       string         `json:"status,omitempty"`
	Message      string         `json:"message"`
	Comment      string         `json:"comment,omitempty"`
	FindingInfo  FindingInfo    `json:"finding_info"`
	Compliance   Compliance     `json:"compliance"`
	Resource     Resource       `json:"resource"`
	Remediation  *Remediation   `json:"remediation,omitempty"`
	Cloud        Cloud          `json:"cloud"`
	Metadata     Metadata       `json:"metadata"`
	Unmapped     map[string]any `json:"unmapped,omitempty"`
}

// FindingInfo says which finding it is; UID is the same in every event about it.
type FindingInfo struct {
	UID      string   `json:"uid"`
	Title    string   `json:"title"`
	Desc     string   `json:"desc,omitempty"`
	Types    []string `json:"types,omitempty"`
	Analytic Analytic `json:"analytic"`
}

// Analytic is what found it.
type Analytic struct {
	UID    string `json:"uid"`
	Name   string `json:"name,omitempty"`
	TypeID int    `json:"type_id"`
	Type   string `json:"type"`
}

// Compliance says against what a resource was held, and with what outcome: 1 pass,
// 2 warning, 3 fail, 0 unknown, 99 other.
type Compliance struct {
	Control      string   `json:"control,omitempty"`
	Requirements []string `json:"requirements,omitempty"`
	Standards    []string `json:"standards"`
	StatusID     int      `json:"status_id"`
	Status       string   `json:"status"`
	StatusDetail string   `json:"status_detail,omitempty"`
}

// Resource is what was held against it.
type Resource struct {
	UID  string `json:"uid"`
	Name string `json:"name"`
	Type string `json:"type"`
}

// Remediation is what to do.
type Remediation struct {
	Desc string `json:"desc"`
}

// Cloud is where the resource is.
type Cloud struct {
	Provider   string   `json:"provider"`
	Account    *Account `json:"account,omitempty"`
	ProjectUID string   `json:"project_uid,omitempty"`
}

// Account is a subscription or an account: 10 is one of AWS, 99 another kind.
type Account struct {
	UID    string `json:"uid"`
	TypeID int    `json:"type_id"`
	Type   string `json:"type"`
}

// Metadata is about the event itself.
type Metadata struct {
	Version  string   `json:"version"`
	Product  Product  `json:"product"`
	Profiles []string `json:"profiles,omitempty"`
}

// Product is what made the event.
type Product struct {
	Name       string `json:"name"`
	VendorName string `json:"vendor_name"`
	Version    string `json:"version,omitempty"`
	URL        string `json:"url_string,omitempty"`
}
