package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// writeJSON writes the report as it is. Lists that are empty are written as
// empty lists, so that a reader need not tell them from missing ones; the
// encoder writes as it goes, so that a large report is not held twice.
func writeJSON(w io.Writer, r *posture.Report, _ Options) error {
	w = &escaper{w: w}
	err := json.MarshalWrite(w, r,
		jsontext.WithIndent("  "),
		json.Deterministic(true),
		jsontext.AllowInvalidUTF8(true),
		jsonv1.OmitEmptyWithLegacySemantics(true),
	)
	if err != nil {
		return fmt.Errorf("writing the report as JSON: %w", err)
	}
	_, err = io.WriteString(w, "\n")
	return err
}

// maxSaved bounds a saved report. A report of 100,000 resources has a tenth of it.
const maxSaved = 2 << 30

// ErrPlan is what Read returns for a plan or a state of Terraform, which people
// hand in where the saved report of one was meant.
var ErrPlan = errors.New("this is a plan or a state of Terraform, not a saved report")

// Read reads a report that was written as JSON. Names it does not know are left
// out: a later version of posture may have added them.
func Read(in io.Reader) (*posture.Report, error) {
	var saved struct {
		posture.Report
		ResourceChanges seen `json:"resource_changes"`
		PlannedValues   seen `json:"planned_values"`
		Values          seen `json:"values"`
	}
	limited := &io.LimitedReader{R: in, N: maxSaved}
	if empty(&limited.R) {
		return nil, errors.New("it is empty")
	}
	err := json.UnmarshalRead(limited, &saved, json.WithUnmarshalers(exactNumbers))
	switch {
	case limited.N == 0:
		return nil, fmt.Errorf("it is larger than %d bytes", int64(maxSaved))
	case bool(saved.ResourceChanges || saved.PlannedValues || saved.Values):
		return nil, ErrPlan
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errors.New("it ends in the middle: was it cut off?")
	case err != nil:
		return nil, errors.New(plainError(err))
	}
	if major, _, _ := strings.Cut(saved.FormatVersion, "."); major != "1" {
		if saved.FormatVersion == "" {
			return nil, errors.New("it has no format_version, so it is not a report that posture wrote")
		}
		return nil, fmt.Errorf("its format version is %s, and this version of posture reads %s",
			Clean(saved.FormatVersion), posture.FormatVersion)
	}
	return &saved.Report, nil
}

// empty reports whether there is nothing but white space to read, and puts a
// buffer in place of the reader.
func empty(in *io.Reader) bool {
	buffered := bufio.NewReader(*in)
	*in = buffered
	for {
		b, err := buffered.ReadByte()
		if err != nil {
			return true
		}
		if b != ' ' && b != '\n' && b != '\r' && b != '\t' {
			_ = buffered.UnreadByte() // a byte was read just now
			return false
		}
	}
}

// seen notes that a name is there and skips what it holds.
type seen bool

// UnmarshalJSONFrom implements json.UnmarshalerFrom.
func (s *seen) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	*s = true
	return dec.SkipValue()
}

// exactNumbers keeps numbers of free-form values as they are written: a float64
// would change a large one on its way through.
var exactNumbers = json.UnmarshalFromFunc(func(dec *jsontext.Decoder, value *any) error {
	if dec.PeekKind() == '0' {
		*value = jsontext.Value(nil)
	}
	return errors.ErrUnsupported
})

// plainError drops the decoder's package prefix: the reader of the message does
// not know our libraries.
func plainError(err error) string {
	text := err.Error()
	for _, prefix := range []string{"json: ", "jsontext: "} {
		text = strings.TrimPrefix(text, prefix)
	}
	return CleanText(text)
}
