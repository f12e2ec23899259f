package internal

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/cli"
	"github.com/tfposture/terraform-provider-posture/internal/golden"
)

// TestReadmeShowsWhatIsPrinted holds the report in the README against the
// program: it is what a newcomer sees first, and nobody rereads it.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	var report, talk bytes.Buffer
	if code := cli.Main([]string{"check", "../examples/webshop_change/plan.json"}, strings.NewReader(""), &report, &talk, "test"); code != 0 {
		t.Fatalf("posture check ends with %d: %s", code, &talk)
	}
	shown, _, found := strings.Cut(report.String(), "\nBy security control")
	if !found {
		t.Fatalf("the report has no controls:\n%s", &report)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const comment, fence = "`make update` writes it -->\n", "```\n"
	before, rest, found := strings.Cut(string(readme), comment+fence)
	_, after, closed := strings.Cut(rest, fence)
	if !found || !closed {
		t.Fatalf("the README has no block after %q", comment)
	}
	golden.Check(t, "../README.md", []byte(before+comment+fence+shown+fence+after))
}
