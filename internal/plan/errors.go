package plan

import (
	"errors"
	"slices"
	"unicode/utf8"
)

// What was given is not what was meant: each of these says what to give instead.
var (
	errEmpty = errors.New("there is nothing to read: the file is empty; " +
		"did `terraform show -json` fail?")
	errNotJSON = errors.New("this is neither JSON nor a plan file: " +
		"give the output of `terraform show -json plan.bin`, or plan.bin itself as `terraform plan -out` wrote it")
	errNotPlan = errors.New("this JSON is neither a plan nor a state: " +
		"give the output of `terraform show -json plan.bin`")
	errNoVersion = errors.New("there is no format_version: " +
		"give the output of `terraform show -json plan.bin` as it is")
	errEvents = errors.New("this is the log of `terraform plan -json`, not the plan: " +
		"run `terraform plan -out plan.bin` and give plan.bin, or the output of `terraform show -json plan.bin`")
	errRawState = errors.New("this is a raw state file, which doesn't say what is sensitive: " +
		"give the output of `terraform show -json`")
	errSchemas = errors.New("these are provider schemas, not a plan: " +
		"give the output of `terraform show -json plan.bin`")
	errReport = errors.New("this is a report of posture, not a plan: " +
		"render it with `posture report`")
	errBinary = errors.New("this is a binary plan, which only `terraform show` can read: " +
		"give its name instead of its content, or the output of `terraform show -json plan.bin`")
)

// foreign gives the error that fits the top-level names seen so far, else err.
func (r *reader) foreign(err error) error {
	for _, known := range []struct {
		name string
		err  error
	}{
		{"@level", errEvents},
		{"lineage", errRawState},
		{"provider_schemas", errSchemas},
		{"assessments", errReport},
	} {
		if slices.Contains(r.seen, known.name) {
			return known.err
		}
	}
	return err
}

// shorten bounds what an error repeats of the file: names and addresses only,
// never values.
func shorten(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	end := most
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
