package notify

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/nicholas-fedor/shoutrrr/pkg/router"
	"github.com/nicholas-fedor/shoutrrr/pkg/types"
)

// patience is how long a service may take.
const patience = 10 * time.Second

// Target is a service to tell. It prints as the name of the service, however it is
// printed.
type Target struct {
	service string
	address string
}

// String gives the name of the service, such as slack.
func (t Target) String() string { return t.service }

// Format implements fmt.Formatter, so that no verb shows the address.
func (t Target) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(t.service)) }

// The errors of Parse. They say nothing of what was given.
var (
	errForm    = errors.New("it is no URL of a service, such as slack://…, teams://…, smtp://…, or https://… for a webhook")
	errService = errors.New("no such service is known; some are discord, generic, googlechat, mattermost, opsgenie, pagerduty, slack, smtp, teams, telegram")
	errLogger  = errors.New("it would tell nobody")
)

// Parse reads the address of a service: a URL of shoutrrr, or the address of a
// webhook as Slack, Teams and others give it out.
func Parse(raw string) (Target, error) {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Scheme == "" || u.Host == "" && u.Opaque == "" && u.User == nil {
		return Target{}, errForm
	}
	address := u.String()
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		address = webhook(u)
	case "logger":
		return Target{}, errLogger
	}
	service, _, _ := strings.Cut(strings.ToLower(address[:strings.IndexByte(address, ':')]), "+")
	if !slices.Contains((&router.ServiceRouter{}).ListServices(), service) {
		return Target{}, errService
	}
	if _, err := router.New(nil, address); err != nil {
		return Target{}, fmt.Errorf("its parts are not what %s takes", service)
	}
	return Target{service, address}, nil
}

// webhook turns the address of a webhook into a URL of shoutrrr.
func webhook(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	switch {
	case host == "hooks.slack.com":
		if parts := strings.Split(strings.Trim(u.Path, "/"), "/"); len(parts) == 4 && parts[0] == "services" {
			return "slack://hook:" + strings.Join(parts[1:], "-") + "@webhook"
		}
	case strings.HasSuffix(host, ".webhook.office.com"):
		return "teams+" + u.String()
	}
	generic := *u
	query := generic.Query()
	if !query.Has("template") {
		query.Set("template", "json")
		query.Set("contenttype", "application/json")
	}
	generic.RawQuery = query.Encode()
	return "generic+" + generic.String()
}

// Send tells a service. Its error is what went wrong in words of our own.
func (t Target) Send(ctx context.Context, m Message) error {
	r, err := router.New(nil, t.address)
	if err != nil {
		return fmt.Errorf("its parts are not what %s takes", t.service)
	}
	r.Timeout = patience
	params := types.Params{}
	params.SetTitle(m.Title)
	select {
	case <-ctx.Done():
		return errors.New("interrupted")
	case err := <-r.SendAsync(m.Text, &params):
		return plain(err)
	}
}

var status = regexp.MustCompile(`\b([345][0-9]{2}) [A-Z][a-z]`)

// plain says what an error of a service means. It picks from known words only:
// such errors quote addresses.
func plain(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	for _, known := range []struct{ sign, says string }{
		{"timed out", "it did not answer in time"},
		{"deadline exceeded", "it did not answer in time"},
		{"i/o timeout", "it did not answer in time"},
		{"connection refused", "the connection was refused"},
		{"connection reset", "the connection was cut"},
		{"no such host", "its host is not known"},
		{"certificate", "its certificate is not trusted"},
		{"network is unreachable", "the network can't be reached"},
		{"server misbehaving", "its host is not known"},
	} {
		if strings.Contains(text, known.sign) {
			return errors.New(known.says)
		}
	}
	if code := status.FindStringSubmatch(text); code != nil {
		return errors.New("it answered with status " + code[1])
	}
	return errors.New("it did not take the message")
}
