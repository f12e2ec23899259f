package report

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestJSONEscapes reads back what a hostile report says: the same, though none of
// what could do harm is written as it is.
func TestJSONEscapes(t *testing.T) {
	t.Parallel()
	for name, text := range payloads {
		if name == "half characters" {
			continue // JSON can't hold them
		}
		var b bytes.Buffer
		want := hostile(text)
		if err := writeJSON(&b, want, Options{}); err != nil {
			t.Fatal(err)
		}
		for _, r := range b.String() {
			if r != '\n' && !harmless(r) {
				t.Errorf("%s: %U is written", name, r)
			}
		}
		got, err := Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// FuzzEscaper writes a text in two parts: what comes out is the same string of
// JSON, without anything harmful.
func FuzzEscaper(f *testing.F) {
	for _, text := range payloads {
		if len(text) < 500 {
			f.Add(text, 3)
		}
	}
	f.Fuzz(func(t *testing.T, text string, at int) {
		want, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		e := &escaper{w: &b}
		at = max(0, min(at, len(want)))
		for _, part := range [][]byte{want[:at], want[at:]} {
			if n, err := e.Write(part); n != len(part) || err != nil {
				t.Fatalf("Write = %d, %v", n, err)
			}
		}
		for _, r := range b.String() {
			if !harmless(r) {
				t.Errorf("%U is written", r)
			}
		}
		var before, after string
		if err := json.Unmarshal(want, &before); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(b.Bytes(), &after); err != nil || before != after {
			t.Errorf("%q became %q: %v", before, after, err)
		}
	})
}
