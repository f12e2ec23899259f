package cli

import (
	"testing"
	"time"
)

func TestWhen(t *testing.T) {
	given := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	tests := map[string]struct {
		flag, environment string
		want              time.Time // zero for now
	}{
		"the flag":              {"2026-11-23T13:00:00+01:00", "1", given},
		"the environment":       {"", "1795435200", time.Unix(1795435200, 0).UTC()},
		"now, by the flag":      {"now", "1", time.Time{}},
		"now":                   {"", "", time.Time{}},
		"a strange environment": {"", "yesterday", time.Time{}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Setenv("SOURCE_DATE_EPOCH", test.environment)
			before := time.Now().UTC().Truncate(time.Second)
			got := when(test.flag)
			if test.want.IsZero() {
				if got.Before(before) {
					t.Errorf("when(%q) = %v, before %v", test.flag, got, before)
				}
				return
			}
			if !got.Equal(test.want) {
				t.Errorf("when(%q) = %v, want %v", test.flag, got, test.want)
			}
		})
	}
}
