package report

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	browserpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// missing skips a test that needs something which this machine lacks. Where CI
// says that everything is installed, it fails instead.
func missing(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// browser starts a Chromium of its own for the test, with an empty profile and
// nothing that talks to the network by itself.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		missing(t, "there is no Chromium on PATH: .ci/install installs one")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()), chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // waits for the browser to end: the profile is removed after it
		stop()
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("starting %s: %v", path, err)
	}
	return ctx
}

// screen is how a page is shown.
type screen struct {
	width  int64
	scheme string
	media  string
	noJS   bool
}

// tab is a page in the browser, with what it did that a report must not do.
type tab struct {
	t    *testing.T
	ctx  context.Context
	path string
	mu   sync.Mutex
	bad  []string
}

// open writes the report to a file and opens it in a tab.
func open(t *testing.T, browser context.Context, r *posture.Report, s screen) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, htmlOf(t, r, Options{Version: "1.2.3"}), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	p := &tab{t: t, ctx: ctx, path: path}
	if err := chromedp.Listen(ctx, p.listen); err != nil {
		t.Fatal(err)
	}
	p.show(s)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.noJS}); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.Navigate("file://" + path))
	return p
}

// show changes how the page is shown.
func (p *tab) show(s screen) {
	p.t.Helper()
	media := emulation.SetEmulatedMediaParams{
		Media:    s.media,
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: cmp.Or(s.scheme, "light")}},
	}
	p.do(chromedp.EmulateViewport(cmp.Or(s.width, 1200), 900))
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, media); err != nil {
		p.t.Fatal(err)
	}
}

// unfold opens everything that is folded.
func (p *tab) unfold() {
	p.t.Helper()
	evaluate[bool](p, `document.querySelectorAll("details").forEach((d) => { d.open = true }) === undefined`)
}

// done closes the tab, and fails the test if the page did what it must not.
func (p *tab) done() {
	p.t.Helper()
	p.quiet()
	if err := chromedp.Cancel(p.ctx); err != nil {
		p.t.Error(err)
	}
}

// listen notes what goes over the network, to the console or into the reader's face.
func (p *tab) listen(event any) {
	bad := ""
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "file://"+p.path) {
			bad = "a request for " + e.Request.URL
		}
	case *runtime.EventConsoleAPICalled:
		bad = fmt.Sprintf("the console says %s", e.Type)
	case *runtime.EventExceptionThrown:
		bad = "an exception: " + e.ExceptionDetails.Text
	case *log.EventEntryAdded:
		bad = "the log says: " + e.Entry.Text
	case *browserpage.EventJavascriptDialogOpening:
		bad = "a dialog: " + e.Message
	}
	if bad != "" {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.bad = append(p.bad, bad)
	}
}

// quiet fails the test if the page did what it must not.
func (p *tab) quiet() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, bad := range p.bad {
		p.t.Error(bad)
	}
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// evaluate runs an expression in the page and gives its value.
func evaluate[T any](p *tab, expression string, options ...chromedp.EvaluateOption) T {
	p.t.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, options...))
	if err != nil {
		p.t.Fatalf("evaluating %.200s: %v", expression, err)
	}
	return value
}

// wait waits until an expression holds in the page.
func (p *tab) wait(expression string) {
	p.t.Helper()
	if _, err := chromedp.Run(p.ctx, chromedp.Poll[bool](expression, chromedp.WithPollingInterval(20*time.Millisecond), chromedp.WithPollingTimeout(2*time.Minute))); err != nil {
		p.t.Fatalf("waiting for %s: %v", expression, err)
	}
}
