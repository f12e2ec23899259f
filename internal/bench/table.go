package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// row is one plan and what both programs took for it.
type row struct {
	resources     int
	size          int64 // bytes
	check, decode usage
}

// ratio is the time of the check as a multiple of the decoder's.
func (r row) ratio() float64 { return r.check.time.Seconds() / r.decode.time.Seconds() }

// Budgets: a check of a plan of one resource, and one of 10,000, whose time is a
// multiple of the decoder's; and how much longer ten times the resources take.
const (
	startTime   = 100 * time.Millisecond
	startMemory = 60 << 20
	largeRatio  = 1.0
	largeMemory = 300 << 20
	growth      = 11.0
)

func printTable(out io.Writer, rows []row) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "resources\tplan\tcheck\tmemory\tencoding/json\tmemory\ttime ratio\t")
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%.2f\t\n", thousands(r.resources), megabytes(r.size),
			seconds(r.check.time), megabytes(r.check.memory), seconds(r.decode.time), megabytes(r.decode.memory), r.ratio())
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out, "\n"+strings.Join(verdicts(rows), "\n"))
	return err
}

// verdicts compares the rows with the budgets, a sentence each.
func verdicts(rows []row) []string {
	var said []string
	say := func(within bool, format string, args ...any) {
		word := "within budget: "
		if !within {
			word = "over budget:   "
		}
		said = append(said, word+fmt.Sprintf(format, args...))
	}
	byResources := make(map[int]row)
	for _, r := range rows {
		byResources[r.resources] = r
	}
	if r, ok := byResources[1]; ok {
		say(r.check.time <= startTime && r.check.memory <= startMemory, "start-up takes %s and %s, of %s and %s",
			seconds(r.check.time), megabytes(r.check.memory), seconds(startTime), megabytes(startMemory))
	}
	r, ok := byResources[10_000]
	if ok {
		say(r.ratio() <= largeRatio && r.check.memory <= largeMemory, "10,000 resources take %.2f of the decoder's time and %s, of %.2f and %s",
			r.ratio(), megabytes(r.check.memory), largeRatio, megabytes(largeMemory))
	}
	if ten, both := byResources[100_000]; ok && both {
		times := ten.check.time.Seconds() / r.check.time.Seconds()
		say(times <= growth && ten.check.memory < ten.size, "ten times as many take %.1f times as long and %s for a plan of %s, of %.0f times and less than the plan",
			times, megabytes(ten.check.memory), megabytes(ten.size), growth)
	}
	return said
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/(1<<20)) }

// thousands writes 10000 as 10,000.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
