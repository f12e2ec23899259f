package report

import (
	"io"
	"maps"
	"slices"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/tfposture/terraform-provider-posture/internal/ocsf"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// writeOCSF writes a list of events, one for every assessment that has a verdict
// after the change or waits for one, and one for every finding that goes with its
// resource. OCSF insists on a time: see Options.Time.
func writeOCSF(w io.Writer, r *posture.Report, o Options) error {
	v := newView(r)
	out := jsontext.NewEncoder(w, jsontext.WithIndent("  "))
	if err := out.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	for i := range r.Assessments {
		a := &r.Assessments[i]
		if !a.After.Counts() && a.Change != posture.Removed {
			continue
		}
		if err := json.MarshalEncode(out, v.ocsfFinding(a, o), json.Deterministic(true)); err != nil {
			return err
		}
	}
	return out.WriteToken(jsontext.EndArray)
}

// moment is the time of a report in formats that can't be without one: the
// beginning of 1970 when no time was given.
func (o Options) moment() time.Time {
	if o.Time.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return o.Time.UTC()
}

func (v *view) ocsfFinding(a *posture.Assessment, o Options) ocsf.Finding {
	activity := ocsfActivity(a)
	f := ocsf.Finding{
		ActivityID: activity, ActivityName: activity.Name(),
		CategoryUID: ocsf.CategoryUID, CategoryName: ocsf.CategoryName,
		ClassUID: ocsf.ClassUID, ClassName: ocsf.ClassName,
		TypeUID: ocsf.ClassUID*100 + int(activity), TypeName: ocsf.ClassName + ": " + activity.Name(),
		Time: o.moment().UnixMilli(),
		FindingInfo: ocsf.FindingInfo{
			UID: fingerprint(a.Recommendation, a.Address), Title: CleanText(a.Title),
			Analytic: ocsf.Analytic{UID: Clean(a.Recommendation), Name: CleanText(a.Title), TypeID: 1, Type: "Rule"},
		},
		Resource: ocsf.Resource{UID: Clean(a.Address), Name: Clean(a.Address), Type: Clean(a.Type)},
		Cloud:    ocsfCloud(a),
		Metadata: ocsf.Metadata{
			Version: ocsf.Version, Profiles: []string{"cloud"},
			Product: ocsf.Product{Name: "posture", VendorName: "tfposture", Version: Clean(o.Version), URL: homepage},
		},
	}
	f.SeverityID, f.Severity = ocsfSeverity(a.Severity)
	f.StatusID, f.Status = ocsfStatus(a)
	f.Compliance = v.ocsfCompliance(a)
	f.Message = f.Compliance.StatusDetail
	if known := v.recommendations[a.Recommendation]; known != nil {
		f.FindingInfo.Desc = CleanText(known.Why)
		if known.Remediation != "" && a.After != posture.Healthy {
			f.Remediation = &ocsf.Remediation{Desc: CleanText(known.Remediation)}
		}
	}
	if e := a.Exemption; e != nil {
		f.Comment = Clean(string(e.Category)) + " by " + Clean(e.ID) + ": " + CleanText(e.Reason)
	}
	f.Unmapped = ocsfUnmapped(a, o)
	return f
}

// ocsfActivity tells what the change does to a finding.
func ocsfActivity(a *posture.Assessment) ocsf.Activity {
	switch a.Change {
	case posture.Resolved, posture.Removed:
		return ocsf.Close
	case posture.Carried:
		return ocsf.Update
	case posture.New, posture.None:
	}
	return ocsf.Create
}

// ocsfStatus is the state of a finding; what never was one has none.
func ocsfStatus(a *posture.Assessment) (int, string) {
	switch {
	case a.After == posture.Unhealthy && a.Exemption != nil:
		return 3, "Suppressed"
	case a.After == posture.Unhealthy && a.Change == posture.Carried:
		return 2, "In Progress"
	case a.After == posture.Unhealthy:
		return 1, "New"
	case a.Change == posture.Resolved && a.After == posture.Healthy, a.Change == posture.Removed:
		return 4, "Resolved"
	}
	return 0, ""
}

// ocsfCompliance is the outcome and what it is an outcome of.
func (v *view) ocsfCompliance(a *posture.Assessment) ocsf.Compliance {
	c := ocsf.Compliance{Control: CleanText(v.control(a.Control)), Standards: []string{"Microsoft Defender for Cloud secure score"}}
	if known := v.recommendations[a.Recommendation]; known != nil {
		for _, standard := range slices.Sorted(maps.Keys(known.MapsTo)) {
			c.Standards = append(c.Standards, Clean(standard))
			for _, id := range known.MapsTo[standard] {
				c.Requirements = append(c.Requirements, Clean(standard+" "+id))
			}
		}
	}
	name := Clean(a.Address)
	switch {
	case a.After == posture.Healthy:
		c.StatusID, c.Status, c.StatusDetail = 1, "Pass", name+" meets: "+CleanText(a.Title)
	case a.After == posture.Unhealthy:
		c.StatusID, c.Status, c.StatusDetail = 3, "Fail", name+" "+wrong(a)
	case a.Change == posture.Removed:
		c.StatusID, c.Status, c.StatusDetail = 99, "absent", name+" goes, and with it a finding"
	default:
		c.StatusID, c.Status, c.StatusDetail = 0, "Unknown", name+" can't be judged before apply: "+CleanText(a.Title)
	}
	return c
}

// ocsfCloud is the cloud in OCSF's words.
func ocsfCloud(a *posture.Assessment) ocsf.Cloud {
	c := ocsf.Cloud{Provider: map[string]string{"azure": "Azure", "aws": "AWS", "gcp": "GCP", "kubernetes": "Kubernetes"}[a.Environment]}
	if c.Provider == "" {
		c.Provider = Clean(a.Environment)
	}
	if a.Scope == "" || a.Scope == posture.UnresolvedScope {
		return c
	}
	switch a.Environment {
	case "gcp":
		c.ProjectUID = Clean(a.Scope)
	case "aws":
		c.Account = &ocsf.Account{UID: Clean(a.Scope), TypeID: 10, Type: "AWS Account"}
	case "azure":
		c.Account = &ocsf.Account{UID: Clean(a.Scope), TypeID: 99, Type: "Azure Subscription"}
	default:
		c.Account = &ocsf.Account{UID: Clean(a.Scope), TypeID: 99, Type: "Cluster"}
	}
	return c
}

// ocsfUnmapped is what OCSF has no name for.
func ocsfUnmapped(a *posture.Assessment, o Options) map[string]any {
	m := map[string]any{
		"before": a.Before.String(), "after": a.After.String(), "change": Clean(string(a.Change)), "counted": a.Counted,
	}
	if a.Cause != "" {
		m["cause"] = CleanText(a.Cause)
	}
	if known(a.Location) {
		m["file"], m["line"] = Clean(o.file(a.Location)), a.Location.Line
	}
	if len(a.Evidence) > 0 {
		evidence := make([]string, len(a.Evidence))
		for i, e := range a.Evidence {
			evidence[i] = EvidenceText(e)
		}
		m["evidence"] = evidence
	}
	return m
}

// ocsfSeverity is the severity in OCSF's words.
func ocsfSeverity(s posture.Severity) (int, string) {
	switch s {
	case posture.Critical:
		return 5, "Critical"
	case posture.High:
		return 4, "High"
	case posture.Medium:
		return 3, "Medium"
	case posture.Low:
		return 2, "Low"
	case posture.SeverityNone:
	}
	return 0, "Unknown"
}
