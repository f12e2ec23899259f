package plan

import (
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"
)

// stream reads JSON one element at a time. An element is buffered whole and
// valid until the next call; everything between elements passes through.
type stream struct {
	dec    *jsontext.Decoder
	source *allowance
	limit  int64
}

var errElement = errors.New("too large")

func newStream(r io.Reader, limit int64) *stream {
	source := &allowance{r: r}
	// Names may occur twice: looking for that would cost as much as reading, and
	// the last one counts, as in encoding/json.
	return &stream{
		dec:    jsontext.NewDecoder(source, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true)),
		source: source,
		limit:  limit,
	}
}

// allowance is a reader that gives up when one element asks for too much: the
// decoder's buffer would grow without bound.
type allowance struct {
	r    io.Reader
	left int64
	err  error
}

func (a *allowance) Read(p []byte) (int, error) {
	if a.left <= 0 {
		return 0, errElement
	}
	if int64(len(p)) > a.left {
		p = p[:a.left]
	}
	n, err := a.r.Read(p)
	a.left -= int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		a.err = err
	}
	return n, err
}

// element reads the next value whole.
func (s *stream) element() (raw, error) {
	s.source.left = s.limit
	value, err := s.dec.ReadValue()
	if err != nil {
		return nil, s.explain(err)
	}
	return raw(value), nil
}

// token reads the next token.
func (s *stream) token() (jsontext.Token, error) {
	s.source.left = s.limit
	token, err := s.dec.ReadToken()
	if err != nil {
		return jsontext.Token{}, s.explain(err)
	}
	return token, nil
}

// peek gives the kind of the next token, 0 when there is none or it is broken;
// the next read tells.
func (s *stream) peek() jsontext.Kind {
	s.source.left = s.limit
	return s.dec.PeekKind()
}

// skip passes over the next value without holding it.
func (s *stream) skip() error {
	depth := s.dec.StackDepth()
	for {
		if _, err := s.token(); err != nil {
			return err
		}
		if s.dec.StackDepth() <= depth {
			return nil
		}
	}
}

// object calls member for each name; member must read the value. A null has no
// members. what names the value in errors.
func (s *stream) object(what string, member func(name string) error) error {
	null, err := s.open(what, jsontext.BeginObject, "an object")
	if null || err != nil {
		return err
	}
	for s.peek() != '}' {
		name, err := s.token()
		if err != nil {
			return err
		}
		if err := member(name.String()); err != nil {
			return err
		}
	}
	_, err = s.token()
	return err
}

// array calls element for each index; element must read the value. A null has
// no elements.
func (s *stream) array(what string, element func(i int) error) error {
	null, err := s.open(what, jsontext.BeginArray, "an array")
	if null || err != nil {
		return err
	}
	for i := 0; s.peek() != ']'; i++ {
		// A broken element is found by the read of it.
		if err := element(i); err != nil {
			return err
		}
	}
	_, err = s.token()
	return err
}

func (s *stream) open(what string, begin jsontext.Token, article string) (null bool, err error) {
	token, err := s.token()
	switch {
	case err != nil:
		return false, err
	case token.Kind() == 'n':
		return true, nil
	case token.Kind() != begin.Kind():
		return false, fmt.Errorf("%s is not %s", what, article)
	}
	return false, nil
}

// explain turns an error of the decoder into one that says what to do. The
// decoder's own words are dropped where they could repeat a piece of the plan.
func (s *stream) explain(err error) error {
	var syntax *jsontext.SyntacticError
	switch {
	case errors.Is(err, errElement):
		return fmt.Errorf("a single resource or value near byte %d is larger than %s: no cloud has resources of this size, so look at what makes it grow or take it out of the plan",
			s.dec.InputOffset(), size(s.limit))
	case s.source.err != nil:
		return s.source.err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("the JSON ends in the middle, after %d bytes: write the file again, it was cut off", s.dec.InputOffset())
	case errors.As(err, &syntax):
		return fmt.Errorf("the JSON is broken at byte %d: write the file again with `terraform show -json`", syntax.ByteOffset)
	default:
		return err
	}
}

// size prints a number of bytes for people.
func size(bytes int64) string {
	switch {
	case bytes >= 1<<20:
		return fmt.Sprintf("%d MiB", bytes>>20)
	case bytes >= 1<<10:
		return fmt.Sprintf("%d KiB", bytes>>10)
	default:
		return fmt.Sprintf("%d bytes", bytes)
	}
}
