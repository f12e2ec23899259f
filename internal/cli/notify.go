package cli

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/spf13/pflag"

	"github.com/tfposture/terraform-provider-posture/internal/notify"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// notifyVariable is the environment variable with more URLs to notify. Unlike
// arguments, it is not shown to everybody on the machine.
const notifyVariable = "POSTURE_NOTIFY"

// alerts are the services to tell. Their URLs are secrets, so a settings file can't
// name them, and no message quotes them.
type alerts struct{ urls []string }

func (n *alerts) register(flags *pflag.FlagSet) {
	flags.StringArrayVar(&n.urls, "notify", nil, "`URL` of a service to tell when the gate closes or severe findings are new: a webhook of Slack, Teams or your own, smtp://…, or any that shoutrrr knows; repeatable, and more in "+notifyVariable+", separated by spaces")
}

// targets reads the URLs.
func (n *alerts) targets() ([]notify.Target, error) {
	var list []notify.Target
	for i, url := range n.urls {
		target, err := notify.Parse(url)
		if err != nil {
			which := "--notify"
			if len(n.urls) > 1 {
				which = fmt.Sprintf("--notify, number %d of %d", i+1, len(n.urls))
			}
			return nil, &usageError{fmt.Sprintf("%s: %v", which, err), "the documentation of shoutrrr lists the services and how their URLs are made"}
		}
		list = append(list, target)
	}
	for _, url := range strings.Fields(os.Getenv(notifyVariable)) {
		target, err := notify.Parse(url)
		if err != nil {
			return nil, &usageError{fmt.Sprintf("%s: %v", notifyVariable, err), "the documentation of shoutrrr lists the services and how their URLs are made"}
		}
		list = append(list, target)
	}
	return list, nil
}

// notify tells the services, all at a time. What fails is said and changes nothing.
func (a *app) notify(ctx context.Context, r *posture.Report, targets []notify.Target, title string) {
	message, due := notify.About(r, title)
	if !due || len(targets) == 0 {
		return
	}
	busy := a.busy("notifying")
	failed := make([]error, len(targets))
	var wait sync.WaitGroup
	for i, target := range targets {
		wait.Go(func() { failed[i] = target.Send(ctx, message) })
	}
	wait.Wait()
	busy.end()
	for i, err := range failed {
		if err != nil {
			a.say("%v was not notified: %v", targets[i], err)
		}
	}
}
