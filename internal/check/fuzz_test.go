package check

import (
	"strings"
	"testing"
)

// FuzzPattern: no pattern and no address makes matching panic or hang, and an
// address matches itself.
func FuzzPattern(f *testing.F) {
	for _, seed := range [][2]string{{"**", "x.y"}, {`module.*["a.*"].x.y[*]`, `module.a["a.b"].x.y["]"]`}, {"a.**.b*", "a.b.bc"}, {`"`, "["}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, pattern, address string) {
		parts, ok := addressParts(address)
		if p, err := newPattern(pattern); err == nil {
			p.matches(parts)
		}
		if !ok {
			return
		}
		if p, err := newPattern(address); err != nil || !p.matches(parts) {
			t.Errorf("%q does not match itself: %v", address, err)
		}
	})
}

// FuzzComment: no comment makes its reader panic, and what it gives is an
// exemption or says why it is none.
func FuzzComment(f *testing.F) {
	f.Add(` storage_https category=waiver reason="a \"b\" c" owner=me expires=2027-03-31`)
	f.Add(` "`)
	f.Add(` =`)
	f.Fuzz(func(t *testing.T, text string) {
		s := readComment(text)
		if s.problem == "" && (s.Recommendation == "" || strings.ContainsAny(s.Recommendation, "=")) {
			t.Errorf("readComment(%q) = %+v without a problem", text, s.Exemption)
		}
	})
}
