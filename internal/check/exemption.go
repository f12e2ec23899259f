package check

import (
	"fmt"
	"slices"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// The states of an exemption.
const (
	active  = "active"
	expired = "expired"
	unused  = "unused"
	invalid = "invalid"
)

// exemptions are all that were written, in order: where several match, the first
// one applies.
type exemptions struct {
	list    []posture.Exemption
	entries []*entry
	silent  map[int]bool
	// problems says why an exemption is invalid, by its place in the list.
	problems map[int]string
}

// entry is one valid exemption, ready to match.
type entry struct {
	*posture.Exemption
	at      int
	pattern pattern
	// addresses, when not nil, are covered instead of the pattern.
	addresses map[string]bool
	// sides are the sides of the change on which it stands.
	sides side
	// matched is set once it covers an applicable assessment, needed once that
	// assessment is not healthy; shadowed when another one came first.
	matched, needed, shadowed bool
}

// side is a set of sides of a change.
type side uint8

const (
	before side = 1 << iota
	after
)

// standing is an exemption with where and when it stands.
type standing struct {
	posture.Exemption
	sides     side
	addresses map[string]bool
	// problem is why it can't apply, when whoever read it knows.
	problem string
	// silent exemptions are not listed and not warned about: those that a change
	// takes away.
	silent bool
}

// newExemptions checks exemptions. Recommendation gives the present id of a
// recommendation by any of its names, "" for an unknown one.
func newExemptions(all []standing, recommendation func(string) string, now time.Time) *exemptions {
	x := &exemptions{list: make([]posture.Exemption, len(all)), problems: map[int]string{}, silent: map[int]bool{}}
	for i := range all {
		x.list[i] = all[i].Exemption
		e := &x.list[i]
		e.State, e.Matches = unused, 0
		if all[i].silent {
			x.silent[i] = true
		}
		p, problem := check(&all[i], e, recommendation)
		switch {
		case problem != "":
			e.State = invalid
			x.problems[i] = problem
		case ended(e.Expires, now):
			e.State = expired
		default:
			x.entries = append(x.entries, &entry{Exemption: e, at: i, pattern: p, addresses: all[i].addresses, sides: all[i].sides})
		}
	}
	return x
}

// check says in a clause what makes an exemption invalid, "" for nothing. It puts
// the recommendation's present id in place of an earlier one.
func check(s *standing, e *posture.Exemption, recommendation func(string) string) (pattern, string) {
	if s.problem != "" {
		return pattern{}, s.problem
	}
	if e.Recommendation != "*" {
		id := recommendation(e.Recommendation)
		if id == "" {
			return pattern{}, fmt.Sprintf("there is no recommendation %q", e.Recommendation)
		}
		e.Recommendation = id
	}
	if e.Reason == "" {
		return pattern{}, "it gives no reason"
	}
	if e.Category != posture.Mitigated && e.Category != posture.Waiver {
		return pattern{}, fmt.Sprintf("its category is %q and neither %q nor %q", e.Category, posture.Mitigated, posture.Waiver)
	}
	if s.addresses != nil {
		return pattern{text: e.Address}, ""
	}
	p, err := newPattern(e.Address)
	if err != nil {
		return pattern{}, err.Error()
	}
	return p, ""
}

// ended reports whether an exemption's last day is over. An expiry with a time
// of day is a moment, as Azure's policy exemptions have it. Nothing has ended at
// the zero time.
func ended(expires, now time.Time) bool {
	if expires.IsZero() || now.IsZero() {
		return false
	}
	if expires = expires.UTC(); expires.Equal(expires.Truncate(24 * time.Hour)) {
		expires = expires.Add(24 * time.Hour)
	}
	return !now.UTC().Before(expires)
}

// apply attaches exemptions to the verdicts of one side. A healthy verdict gets
// its exemption, too: Defender takes an exempted resource out whatever its
// health, and so the score doesn't jump when an unknown turns out healthy.
func (x *exemptions) apply(verdicts []posture.Verdict, on side) {
	if len(x.entries) == 0 {
		return
	}
	var last *posture.Resource
	var covering []*entry
	for i := range verdicts {
		v := &verdicts[i]
		if !v.Health.Counts() {
			continue
		}
		if v.Resource != last {
			last, covering = v.Resource, x.covering(covering[:0], v.Resource.Address, on)
		}
		for _, e := range covering {
			if e.Recommendation != "*" && e.Recommendation != v.Recommendation.ID {
				continue
			}
			if v.Exemption != nil {
				e.shadowed = true
				continue
			}
			v.Exemption = e.Exemption
			e.matched = true
			e.needed = e.needed || v.Health != posture.Healthy
		}
	}
}

// covering appends the exemptions whose address covers a resource.
func (x *exemptions) covering(to []*entry, address string, on side) []*entry {
	var parts []string
	for _, e := range x.entries {
		switch {
		case e.sides&on == 0:
			continue
		case e.addresses != nil:
			if !e.addresses[address] {
				continue
			}
		case e.pattern.exact:
			if e.pattern.text != address {
				continue
			}
		default:
			if parts == nil {
				parts, _ = addressParts(address)
			}
			if !e.pattern.matches(parts) {
				continue
			}
		}
		to = append(to, e)
	}
	return to
}

// settle counts what the exemptions did and says what is wrong with those that
// did nothing. Known are the addresses of the inventory.
func (x *exemptions) settle(assessments []posture.Assessment, known []string) []posture.Diagnostic {
	for i := range assessments {
		if e := assessments[i].Exemption; e != nil {
			e.Matches++
		}
	}
	var diags []posture.Diagnostic
	byPlace := map[int]*entry{}
	for _, e := range x.entries {
		byPlace[e.at] = e
		if e.matched {
			e.State = active
		}
	}
	for i := range x.list {
		if x.silent[i] {
			continue
		}
		if d := x.say(i, byPlace[i], known); d != nil {
			diags = append(diags, *d)
		}
	}
	return diags
}

// listed are the exemptions that reports show.
func (x *exemptions) listed() []posture.Exemption {
	out := []posture.Exemption{}
	for i := range x.list {
		if !x.silent[i] {
			out = append(out, x.list[i])
		}
	}
	return out
}

// say makes the warning about one exemption, nil when all is well.
func (x *exemptions) say(i int, e *entry, known []string) *posture.Diagnostic {
	it := &x.list[i]
	d := &posture.Diagnostic{Severity: "warning", Location: it.Location}
	switch {
	case it.State == invalid:
		d.Summary, d.Detail = "Invalid exemption", fmt.Sprintf("The exemption %q does not apply: %s.", it.ID, x.problems[i])
	case it.State == expired:
		d.Summary, d.Detail = "Expired exemption", fmt.Sprintf("The exemption %q ended on %s. What it covered counts again; renew it with a new reason, or remove it.", it.ID, it.Expires.UTC().Format(time.DateOnly))
	case it.State == unused && e.shadowed:
		d.Summary, d.Detail = "Unused exemption", fmt.Sprintf("The exemption %q has no effect: others that are written before it cover all that it matches.", it.ID)
	case it.State == unused:
		d.Summary, d.Detail = "Unused exemption", fmt.Sprintf("The exemption %q matches nothing: %s does not apply to %s.%s", it.ID, recommendationName(it.Recommendation), it.Address, hint(e.pattern, known))
	case !e.needed:
		d.Summary, d.Detail = "Exemption no longer needed", fmt.Sprintf("All that the exemption %q covers is healthy. Remove it.", it.ID)
	default:
		return nil
	}
	return d
}

func recommendationName(id string) string {
	if id == "*" {
		return "every recommendation"
	}
	return id
}

// hint looks for what the writer of an address may have meant.
func hint(p pattern, known []string) string {
	for _, suffix := range []string{"[*]", ".**"} {
		longer, err := newPattern(p.text + suffix)
		if err != nil {
			continue
		}
		if slices.ContainsFunc(known, func(address string) bool {
			parts, ok := addressParts(address)
			return ok && address != p.text && longer.matches(parts)
		}) {
			return fmt.Sprintf(" Did you mean %q?", longer.text)
		}
	}
	return ""
}
