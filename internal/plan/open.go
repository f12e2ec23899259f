package plan

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Stdin is the name that stands for standard input.
const Stdin = "-"

// Open reads the file at path, or standard input for "-", and recognises by its
// content what it is: plan JSON, state JSON, either of them gzipped, or a binary
// plan, which terraform or tofu then shows.
func Open(ctx context.Context, path string, o Options) (*Plan, error) {
	p, err := open(ctx, path, o)
	if err != nil {
		if path == Stdin {
			return nil, fmt.Errorf("reading plan from standard input: %w", err)
		}
		return nil, fmt.Errorf("reading plan %s: %w", path, err)
	}
	if path != Stdin {
		p.Dir = filepath.Dir(path)
	}
	return p, nil
}

func open(ctx context.Context, path string, o Options) (*Plan, error) {
	if path == Stdin {
		if o.Stdin == nil {
			o.Stdin = os.Stdin
		}
		stdin := pump(ctx, o.Stdin)
		defer stdin.Close()
		return read(stdin, o)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, missing(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, reason(err)
	}
	if info.IsDir() {
		return nil, errors.New("this is a directory: give the plan file in it, " +
			"as `terraform plan -out plan.bin` or `terraform show -json plan.bin` wrote it")
	}
	start := make([]byte, len(zipMagic))
	n, err := file.ReadAt(start, 0)
	if err == nil && n == len(start) && string(start) == zipMagic {
		return binary(ctx, file, info.Size(), path, o)
	}
	return read(cancellable{ctx, file}, o)
}

// missing says what to do about a file that can't be opened.
func missing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: make it with `terraform plan -out plan.bin` and `terraform show -json plan.bin`", reason(err))
	}
	return reason(err)
}

// reason takes the path out of an error that has it in front already.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// cancellable stops reading when the context is done.
type cancellable struct {
	ctx context.Context
	r   io.Reader
}

func (c cancellable) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// pump reads r in the background: a read of standard input can't be interrupted,
// waiting for it can.
func pump(ctx context.Context, r io.Reader) io.ReadCloser {
	reader, writer := io.Pipe()
	context.AfterFunc(ctx, func() { writer.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(writer, r)
		writer.CloseWithError(err)
	}()
	return reader
}

// The first bytes of what is recognised.
const (
	zipMagic   = "PK\x03\x04"
	gzipMagic  = "\x1f\x8b"
	utf8Magic  = "\xef\xbb\xbf"
	utf16LE    = "\xff\xfe"
	utf16BE    = "\xfe\xff"
	bufferSize = 64 << 10
)

// decompress gives the text of r: gzip is unpacked, and what PowerShell's
// redirection does to text is undone.
func decompress(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReaderSize(r, bufferSize)
	start, err := buffered.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, reason(err)
	}
	switch {
	case string(start) == zipMagic:
		return nil, errBinary
	case bytes.HasPrefix(start, []byte(gzipMagic)):
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return nil, fmt.Errorf("unpacking gzip: %w", err)
		}
		return unmarked(bufio.NewReaderSize(unpacked{unzipped}, bufferSize))
	default:
		return unmarked(buffered)
	}
}

// unpacked names the cause when packed data is broken or cut off.
type unpacked struct{ r io.Reader }

func (u unpacked) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("unpacking gzip: %w", err)
	}
	return n, err
}

// unmarked takes a byte order mark off, and turns UTF-16 into UTF-8.
func unmarked(r *bufio.Reader) (io.Reader, error) {
	start, err := r.Peek(3)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch {
	case string(start) == utf8Magic:
		_, err := r.Discard(len(utf8Magic))
		return r, err
	case bytes.HasPrefix(start, []byte(utf16LE)), bytes.HasPrefix(start, []byte(utf16BE)):
		return transform.NewReader(r, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()), nil
	default:
		return r, nil
	}
}
