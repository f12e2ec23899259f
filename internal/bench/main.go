package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
)

func main() {
	large := flag.Bool("large", false, "measure 100,000 resources too: about a gigabyte of plan, and some minutes")
	runs := flag.Int("runs", 3, "`times` to run each program; the fastest run counts")
	root := flag.String("root", ".", "`folder` of the repository")
	decode := flag.String("decode", "", "only decode the JSON `file` into any: the yardstick")
	generate := flag.String("generate", "", "only write a plan to `file`")
	resources := flag.Int("resources", 10_000, "how many `resources` the plan of -generate has")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	switch {
	case *decode != "":
		err = decodeFile(*decode)
	case *generate != "":
		err = writePlan(*generate, *root, *resources)
	default:
		err = bench(ctx, os.Stdout, *root, *runs, *large)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench builds posture, makes the plans one after the other, measures, and
// prints the table.
func bench(ctx context.Context, out io.Writer, root string, runs int, large bool) error {
	temporary, err := os.MkdirTemp("", "posture-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary)
	posture, err := build(ctx, root, temporary)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}

	sizes := []int{1, 1_000, 10_000}
	if large {
		sizes = append(sizes, 100_000)
	}
	var rows []row
	for _, resources := range sizes {
		fmt.Fprintf(os.Stderr, "bench: %s resources …\n", thousands(resources))
		plan := filepath.Join(temporary, "plan.json")
		r := row{resources: resources}
		// In a process of its own: Linux counts what a parent once held as its
		// children's, so this one has to stay small.
		if _, err := measure(ctx, self, "-root", root, "-generate", plan, "-resources", strconv.Itoa(resources)); err != nil {
			return err
		}
		info, err := os.Stat(plan)
		if err != nil {
			return err
		}
		r.size = info.Size()
		// Taking turns gives both programs the same share of a busy machine.
		for range max(runs, 1) {
			yardstick, err := measure(ctx, self, "-decode", plan)
			if err != nil {
				return err
			}
			check, err := measure(ctx, posture, "check", plan)
			if err != nil {
				return err
			}
			r.decode, r.check = r.decode.better(yardstick), r.check.better(check)
		}
		rows = append(rows, r)
	}
	return printTable(out, rows)
}

// decodeFile is the yardstick: what any program pays that decodes the plan whole.
func decodeFile(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var v any
	return json.Unmarshal(data, &v)
}
