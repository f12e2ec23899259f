package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestNotify runs checks that have something to tell, and some that haven't. Not
// parallel: one sets the environment.
func TestNotify(t *testing.T) {
	const secret = "s3cr3t"
	const changed, clean = "../../examples/webshop_change/plan.json", "../../examples/empty/plan.json"
	tests := map[string]struct {
		args        []string // after check --color never, with URL for the address of the server
		environment string
		status      int
		code        int
		told        int    // how many requests come
		says        string // on stderr
	}{
		"the gate closes":        {args: []string{"--minimum-score", "100", "--notify", "URL", changed}, status: 200, code: Closed, told: 1},
		"two are told":           {args: []string{"--minimum-score", "100", "--notify", "URL", changed}, environment: "URL", status: 200, code: Closed, told: 2},
		"severe findings":        {args: []string{"--notify", "URL", changed}, status: 200, code: Open, told: 1},
		"nothing to say":         {args: []string{"--minimum-score", "0", "--notify", "URL", clean}, status: 200, code: Open},
		"it fails":               {args: []string{"--minimum-score", "100", "--notify", "URL", changed}, status: 500, code: Closed, told: 1, says: "posture: generic was not notified: it answered with status 500\n"},
		"it fails, and is open":  {args: []string{"--notify", "URL", changed}, status: 500, code: Open, told: 1, says: "posture: generic was not notified: it answered with status 500\n"},
		"no URL":                 {args: []string{"--notify", secret, changed}, code: Usage, says: "posture: --notify: it is no URL of a service"},
		"the second is no URL":   {args: []string{"--notify", "URL", "--notify", secret + "://x", changed}, code: Usage, says: "posture: --notify, number 2 of 2: no such service is known"},
		"no URL in the variable": {args: []string{changed}, environment: "slack://" + secret, code: Usage, says: "posture: POSTURE_NOTIFY: its parts are not what slack takes"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			told := make(chan []byte, 10)
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				body, _ := io.ReadAll(r.Body)
				told <- body
				w.WriteHeader(test.status)
			}))
			defer server.Close()
			address := server.URL + "/" + secret
			t.Setenv(notifyVariable, strings.ReplaceAll(test.environment, "URL", address))
			args := []string{"check", "--color", "never", "--config", "/dev/null", "--title", "shop"}
			for _, arg := range test.args {
				args = append(args, strings.ReplaceAll(arg, "URL", address))
			}
			var stdout, stderr bytes.Buffer
			if code := Main(args, strings.NewReader(""), &stdout, &stderr, "1.2.3"); code != test.code {
				t.Errorf("exit code %d, want %d; stderr: %s", code, test.code, stderr.String())
			}
			if !strings.Contains(stderr.String(), test.says) {
				t.Errorf("stderr is %q, want %q in it", stderr.String(), test.says)
			}
			if both := stdout.String() + stderr.String(); strings.Contains(both, secret) || strings.Contains(both, server.URL) {
				t.Errorf("the address is shown:\n%s", both)
			}
			close(told)
			if len(told) != test.told {
				t.Errorf("%d requests, want %d", len(told), test.told)
			}
			for body := range told {
				var message map[string]string
				if err := json.Unmarshal(body, &message); err != nil || !strings.HasSuffix(message["title"], " for shop") || !strings.HasPrefix(message["message"], "Secure score ") {
					t.Errorf("told %s: %v", body, err)
				}
			}
		})
	}
}
