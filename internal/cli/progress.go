package cli

import (
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/tfposture/terraform-provider-posture/internal/report"
)

// patience is how long work may take before somebody at a terminal is told what
// goes on.
const patience = time.Second

// busy says on a terminal's stderr what takes so long, and leaves nothing there
// when it ends. Everywhere else it says nothing.
type busy struct {
	mu   sync.Mutex
	what string
	bar  *progressbar.ProgressBar
	stop chan struct{}
	done chan struct{}
}

func (a *app) busy(what string) *busy {
	b := &busy{what: report.Clean(what), stop: make(chan struct{}), done: make(chan struct{})}
	if !terminal(a.stderr) {
		close(b.done)
		return b
	}
	go b.run(a)
	return b
}

func (b *busy) run(a *app) {
	defer close(b.done)
	select {
	case <-b.stop:
		return
	case <-time.After(patience):
	}
	b.mu.Lock()
	b.bar = progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetDescription("posture: "+b.what),
		progressbar.OptionSpinnerCustom([]string{"   ", ".  ", ".. ", "..."}),
		progressbar.OptionSetElapsedTime(true),
		progressbar.OptionSetMaxDetailRow(0),
		progressbar.OptionClearOnFinish(),
	)
	b.mu.Unlock()
	<-b.stop
	_ = b.bar.Finish() // it draws itself until then
}

// next names the next step.
func (b *busy) next(what string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.what = report.Clean(what)
	if b.bar != nil {
		b.bar.Describe("posture: " + b.what)
	}
}

// end clears what was said; it may be called more than once.
func (b *busy) end() {
	b.mu.Lock()
	select {
	case <-b.stop:
	default:
		close(b.stop)
	}
	b.mu.Unlock()
	<-b.done
}
