package cli

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"
)

// leastLimit is the smallest comment that still holds a verdict.
const leastLimit = 2000

// limit is a flag that takes a number of characters.
type limit struct{ value *int }

// String implements pflag.Value.
func (l limit) String() string {
	if l.value == nil || *l.value == 0 {
		return ""
	}
	return strconv.Itoa(*l.value)
}

// Type implements pflag.Value.
func (l limit) Type() string { return "NUMBER" }

// Set implements pflag.Value.
func (l limit) Set(given string) error {
	n, err := strconv.Atoi(given)
	if err != nil || n < leastLimit {
		return fmt.Errorf("it takes a number from %d", leastLimit)
	}
	*l.value = n
	return nil
}

// moment is a flag that takes a time.
type moment struct{ value *string }

// String implements pflag.Value.
func (m moment) String() string {
	if m.value == nil {
		return ""
	}
	return *m.value
}

// Type implements pflag.Value.
func (m moment) Type() string { return "WHEN" }

// Set implements pflag.Value.
func (m moment) Set(given string) error {
	if given != "now" {
		if _, err := time.Parse(time.RFC3339, given); err != nil {
			return errors.New("it takes now, or a time as in 2026-11-23T12:00:00Z")
		}
	}
	*m.value = given
	return nil
}

// when gives the time of a report: what the flag says, else what
// SOURCE_DATE_EPOCH asks builds that can be repeated to say, else now.
func when(given string) time.Time {
	if at, err := time.Parse(time.RFC3339, given); err == nil {
		return at.UTC()
	}
	if given == "" {
		if seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
			return time.Unix(seconds, 0).UTC()
		}
	}
	return time.Now().UTC().Truncate(time.Second)
}
