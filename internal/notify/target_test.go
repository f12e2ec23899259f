package notify

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// secret stands for what must never be shown. It is long enough for the services
// that look at its form.
const secret = "s3cr3tS3CR3Ts3cr3tS3CR3T99"

var message = Message{"posture: the gate is closed", "Secure score 57.1% -> 50%.\nLook <b> & \"c\"."}

func TestParse(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ in, service, address, err string }{
		"Slack":               {"slack://hook:T00000000-B00000000-" + secret + "@webhook", "slack", "", ""},
		"a webhook of Slack":  {"https://hooks.slack.com/services/T00000000/B00000000/" + secret, "slack", "slack://hook:T00000000-B00000000-" + secret + "@webhook", ""},
		"a webhook of Teams":  {"https://org.webhook.office.com/webhookb2/11111111-4444-4444-8444-cccccccccccc@22222222-4444-4444-8444-cccccccccccc/IncomingWebhook/33333333012222222222333333333344/44444444-4444-4444-8444-cccccccccccc/V2ESyij_gAljSoUQHvZoZYzlpAoAXExyOl26dlf1xHEx05", "teams", "", ""},
		"another webhook":     {"https://example.com/hook?key=" + secret, "generic", "generic+https://example.com/hook?contenttype=application%2Fjson&key=" + secret + "&template=json", ""},
		"one with a template": {"http://example.com/hook?template=", "generic", "generic+http://example.com/hook?template=", ""},
		"e-mail":              {"smtp://me:" + secret + "@mail.example:587/?from=a@example.com&to=b@example.com", "smtp", "", ""},
		"ntfy":                {"ntfy://ntfy.sh/" + secret, "ntfy", "", ""},
		"upper case":          {"SLACK://hook:T00000000-B00000000-" + secret + "@webhook", "slack", "", ""},
		"nothing":             {"", "", "", errForm.Error()},
		"no URL":              {secret, "", "", errForm.Error()},
		"only a scheme":       {secret + ":", "", "", errForm.Error()},
		"bad escape":          {"https://" + secret + "/%zz", "", "", errForm.Error()},
		"an unknown service":  {secret + "://" + secret, "", "", errService.Error()},
		"parts are missing":   {"slack://" + secret, "", "", "its parts are not what slack takes"},
		"a bad mail":          {"smtp://" + secret + "/", "", "", "its parts are not what smtp takes"},
		"the logger":          {"logger://x", "", "", errLogger.Error()},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := Parse(test.in)
			if err == nil && test.err != "" || err != nil && err.Error() != test.err {
				t.Fatalf("error %v, want %q", err, test.err)
			}
			if got.service != test.service || test.address != "" && got.address != test.address {
				t.Errorf("%s at %s, want %s at %s", got.service, got.address, test.service, test.address)
			}
		})
	}
}

// TestTargetPrintsNothing tries every way to print.
func TestTargetPrintsNothing(t *testing.T) {
	t.Parallel()
	target, err := Parse("https://example.com/" + secret)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"%s", "%v", "%+v", "%#v", "%q", "%x", "%d"} {
		if got := fmt.Sprintf(format, target); got != "generic" {
			t.Errorf("%s prints %s", format, got)
		}
		if got := fmt.Sprintf(format, []Target{target}); strings.Contains(got, "example") || strings.Contains(got, secret) {
			t.Errorf("%s prints %s in a list", format, got)
		}
	}
}

// request is what a webhook was sent.
type request struct{ Path, Type, Body string }

func server(t *testing.T, code int) (*url.URL, chan request) {
	t.Helper()
	got := make(chan request, 1)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		got <- request{r.URL.String(), r.Header.Get("Content-Type"), string(body)}
		w.WriteHeader(code)
	}))
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return u, got
}

func TestSendWebhook(t *testing.T) {
	t.Parallel()
	at, got := server(t, http.StatusOK)
	target, err := Parse(at.String() + "/hook?key=" + secret)
	if err != nil {
		t.Fatal(err)
	}
	if err := target.Send(t.Context(), message); err != nil {
		t.Fatal(err)
	}
	sent := <-got
	if sent.Path != "/hook?key="+secret || sent.Type != "application/json" {
		t.Errorf("sent %s to %s", sent.Type, sent.Path)
	}
	var body map[string]string
	if err := json.Unmarshal([]byte(sent.Body), &body); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"title": message.Title, "message": message.Text}, body); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSendMattermost stands for the services with formats of their own, of which
// few can be told to speak to a server of a test.
func TestSendMattermost(t *testing.T) {
	t.Parallel()
	at, got := server(t, http.StatusOK)
	target, err := Parse("mattermost://" + at.Host + "/" + secret + "?disabletls=yes")
	if err != nil {
		t.Fatal(err)
	}
	if err := target.Send(t.Context(), message); err != nil {
		t.Fatal(err)
	}
	if sent := <-got; sent.Path != "/hooks/"+secret || !strings.Contains(sent.Body, "57.1%") {
		t.Errorf("sent %v", sent)
	}
}

// TestSendErrors makes services fail in every way, and looks for the address in
// what is said of it.
func TestSendErrors(t *testing.T) {
	t.Parallel()
	refusing, got := server(t, http.StatusForbidden)
	go func() {
		for range got {
		}
	}()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := listener.Addr().String()
	listener.Close()
	encrypted := httptest.NewUnstartedServer(http.NotFoundHandler())
	encrypted.Config.ErrorLog = log.New(io.Discard, "", 0)
	encrypted.StartTLS()
	t.Cleanup(encrypted.Close)
	tests := map[string]struct{ address, want string }{
		"a status":               {refusing.String() + "/" + secret, "it answered with status 403"},
		"a status of Mattermost": {"mattermost://" + refusing.Host + "/" + secret + "?disabletls=yes", ""},
		"nobody there":           {"http://" + closed + "/" + secret, "the connection was refused"},
		"nobody there for mail":  {"smtp://me:" + secret + "@" + closed + "/?from=a@example.com&to=b@example.com", ""},
		"a strange certificate":  {encrypted.URL + "/" + secret, "its certificate is not trusted"},
		"not HTTP in the end":    {"http://" + strings.TrimPrefix(encrypted.URL, "https://") + "/" + secret, "it answered with status 400"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			target, err := Parse(test.address)
			if err != nil {
				t.Fatal(err)
			}
			err = target.Send(t.Context(), message)
			if err == nil || test.want != "" && err.Error() != test.want {
				t.Fatalf("error %v, want %q", err, test.want)
			}
			for _, part := range []string{secret, "127.0.0.1", "example.com", "://"} {
				if strings.Contains(err.Error(), part) {
					t.Errorf("the error %q says %q", err, part)
				}
			}
		})
	}
}

func TestSendInterrupted(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and never answers
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	target, err := Parse("http://" + listener.Addr().String() + "/" + secret)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := target.Send(ctx, message); err == nil || err.Error() != "interrupted" {
		t.Errorf("error %v", err)
	}
}

// TestSendMail speaks as much SMTP as it takes to be sent a mail.
func TestSendMail(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	mail := make(chan string, 1)
	go func() {
		c, err := listener.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		fmt.Fprint(c, "220 mail\r\n")
		var data strings.Builder
		inside := false
		for lines := bufio.NewScanner(c); lines.Scan(); {
			line := lines.Text()
			switch {
			case inside && line == ".":
				inside = false
				mail <- data.String()
				fmt.Fprint(c, "250 ok\r\n")
			case inside:
				data.WriteString(line + "\n")
			case line == "DATA":
				inside = true
				fmt.Fprint(c, "354 go\r\n")
			case line == "QUIT":
				fmt.Fprint(c, "221 bye\r\n")
				return
			default:
				fmt.Fprint(c, "250 ok\r\n")
			}
		}
	}()
	target, err := Parse("smtp://" + listener.Addr().String() + "/?from=a@example.com&to=b@example.com&auth=none&starttls=no&encryption=none")
	if err != nil {
		t.Fatal(err)
	}
	if err := target.Send(t.Context(), message); err != nil {
		t.Fatal(err)
	}
	got := <-mail
	for _, want := range []string{"Subject: " + message.Title + "\n", "To: b@example.com\n", "Secure score 57.1% -> 50%.\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}
