package score

import "github.com/tfposture/terraform-provider-posture/internal/posture"

// mark is the set of what counted recommendations of one control said of one
// resource. A set, so that the order of verdicts can't matter.
type mark uint8

const (
	markHealthy mark = 1 << iota
	markUnhealthy
	// markUnknown: it applies, healthy or not; markMaybe: it may not even apply.
	markUnknown
	markMaybe
	markWaived
	markNotApplicable
)

// place is the standing of one resource in one control.
type place uint8

const (
	// outside: no counted recommendation of the control looked at it.
	outside place = iota
	healthy
	unhealthy
	unknown
	notApplicable
	// waived: every recommendation that applies was waived.
	waived
)

// settle applies the all-or-nothing rule. One unhealthy recommendation decides,
// whatever is unknown beside it; one unknown keeps the healthy ones waiting.
func (m mark) settle() place {
	switch {
	case m&markUnhealthy != 0:
		return unhealthy
	case m&(markUnknown|markMaybe) != 0:
		return unknown
	case m&markHealthy != 0:
		return healthy
	case m&markWaived != 0:
		return waived
	case m&markNotApplicable != 0:
		return notApplicable
	default:
		return outside
	}
}

// counts reports whether the resource certainly has a place in the control's
// denominator once everything is known.
func (m mark) counts() bool { return m&(markHealthy|markUnhealthy|markUnknown) != 0 }

// markOf says how a verdict counts. Mitigated counts healthy, a waiver takes the
// verdict out; neither makes a recommendation apply that does not. So a mitigated
// one that may turn out not to apply stays unknown.
func markOf(v *posture.Verdict) mark {
	switch v.Health {
	case posture.NotApplicable:
		return markNotApplicable
	case posture.Absent:
		return 0
	case posture.Healthy, posture.Unhealthy, posture.Unknown:
	}
	if v.Exemption != nil {
		switch v.Exemption.Category {
		case posture.Mitigated:
			if v.MayNotApply {
				return markMaybe
			}
			return markHealthy
		case posture.Waiver:
			return markWaived
		}
	}
	switch {
	case v.Health == posture.Healthy:
		return markHealthy
	case v.Health == posture.Unhealthy:
		return markUnhealthy
	case v.MayNotApply:
		return markMaybe
	default:
		return markUnknown
	}
}

// sheet holds one row a resource and one column a control.
type sheet struct {
	controls  []*posture.Control
	columns   map[string]int
	rows      map[string]int
	resources []*posture.Resource
	marks     []mark
	oneScope  bool
}

// scope is the scope that a resource is scored in.
func (s *sheet) scope(r *posture.Resource) posture.Scope {
	if s.oneScope {
		return posture.Scope{Environment: r.Scope.Environment, ID: AllScopes}
	}
	return r.Scope
}

// row gives the marks of one resource.
func (s *sheet) row(i int) []mark { return s.marks[i*len(s.controls) : (i+1)*len(s.controls)] }

// rowOf gives the row of a resource, a new one on first sight. Rows are kept by
// address: a resource counts once however many values stand for it.
func (s *sheet) rowOf(r *posture.Resource) int {
	row, ok := s.rows[r.Address]
	if !ok {
		row = len(s.resources)
		s.rows[r.Address] = row
		s.resources = append(s.resources, r)
		s.marks = append(s.marks, make([]mark, len(s.controls))...)
	}
	return row
}

// fill reads the verdicts into a sheet.
func fill(verdicts []posture.Verdict, controls []*posture.Control, o Options) *sheet {
	s := &sheet{oneScope: o.OneScope, controls: controls, columns: make(map[string]int, len(controls)), rows: map[string]int{}}
	for i, control := range controls {
		s.columns[control.ID] = i
	}
	columns := map[*posture.Recommendation][]int{}
	var last *posture.Resource
	row := 0
	for i := range verdicts {
		v := &verdicts[i]
		cols, seen := columns[v.Recommendation]
		if !seen {
			cols = s.columnsOf(v.Recommendation, o.Counted)
			columns[v.Recommendation] = cols
		}
		m := markOf(v)
		if len(cols) == 0 || m == 0 {
			continue
		}
		// Verdicts usually come resource by resource; the look-up is spared then.
		if v.Resource != last {
			last, row = v.Resource, s.rowOf(v.Resource)
		}
		for _, col := range cols {
			s.marks[row*len(s.controls)+col] |= m
		}
	}
	return s
}

// columnsOf gives the controls in which a recommendation counts.
func (s *sheet) columnsOf(r *posture.Recommendation, counted func(*posture.Recommendation) bool) []int {
	if !counted(r) {
		return nil
	}
	var cols []int
	for _, id := range r.Controls {
		if col, ok := s.columns[id]; ok {
			cols = append(cols, col)
		}
	}
	return cols
}
