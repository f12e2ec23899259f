package report

import "github.com/tfposture/terraform-provider-posture/internal/posture"

// Headline is the score of a report before and after in one sentence, without a
// full stop: "Secure score 57.1% -> 57.8%, up 0.7 percentage points".
func Headline(r *posture.Report) string {
	return (&page{glyphs: ascii}).headline(newView(r))
}
