package report

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// payloads are what a plan may hold to do harm where a report is read. Every text
// of a report is filled with each of them.
var payloads = map[string]string{
	"HTML":               `<script>alert(1)</script><img src=x onerror=alert(1)>"'><!-- --></details></summary>`,
	"closing CDATA":      `]]><evil/>]]>`,
	"a Markdown link":    `[click](https://evil.example) ![](https://evil.example/p.png) <https://evil.example> https://evil.example www.evil.example`,
	"Markdown structure": "# title\n\n- list\n\n> quote\n\n***\n\n| a | b |\n|---|---|\n```\ncode\n```\n~~~\n1. x",
	"code spans":         "`a``b```c````d `",
	"mentions":           "@octocat @org/team #1 GH-1 owner/repo#2 !3 $4 ~label %milestone &5 octocat@evil.example :smile: 0123456789abcdef0123456789abcdef01234567",
	"formulas of TeX":    "$x$ $`y`$ $$z$$",
	"terminal escapes":   "\x1b[2J\x1b]0;owned\x07\u009b31m\x08\x7f\x00",
	"line breaks":        "a\nb\r\nc\u2028d\u2029e\x0bf\x0cg\u0085h",
	"workflow commands":  "\n::error file=a::gone\n##[error]gone\n::set-output name=a::b\nsection_start:1:a\r",
	"turned directions":  "\u202egnp.exe\u2066x\u2069\u200f\u061c",
	"invisible":          "a\u200b\u00ad\ufeff\u2060b\U000e0041\u3164",
	"half characters":    "\xff\xfe\xc3\x28\xed\xa0\x80",
	"not for XML":        "\x01\x02\ufffe\uffff",
	"a formula":          "=HYPERLINK(\"https://evil.example\")",
	"another formula":    "@SUM(1+1)*cmd|' /C calc'!A0",
	"a tab and more":     "\t=1+1",
	"minus":              "-2+3+cmd|' /C calc'!A0",
	"JSON":               `"},{"a":"\u0000\\`,
	"a SARIF link":       `[text](1) {0} {1}`,
	"a path":             "../../../../etc/passwd\x00.tf",
	"a URL":              "javascript:alert(1)//https://user:password@evil.example/?q#f",
	"marks over marks":   "a" + strings.Repeat("\u0300", 200),
	"ten thousand":       strings.Repeat("x", 10_000),
	"ten thousand words": strings.Repeat("ä ", 5_000),
	"ten thousand ticks": strings.Repeat("`", 10_000),
	"nothing":            "",
	"a space":            " ",
}

// hostile makes a report that says the text wherever a report has one. What has a
// fixed set of values keeps one, so that every list of a report is shown.
func hostile(text string) *posture.Report {
	number := func(f float64) *float64 { return &f }
	r := &posture.Report{}
	fill(reflect.ValueOf(r).Elem(), text)
	r.FormatVersion = posture.FormatVersion
	r.Plan.Kind, r.Plan.Complete = "plan", false
	score := posture.Score{Percentage: number(50), Worst: number(40), Best: number(60), Current: 2, Max: 4, Healthy: 1, Unhealthy: 1, Unknown: 1, Weight: 2}
	r.Score = posture.ScoreChange{Before: score, After: score, Change: number(0)}
	r.Scopes[0].Before, r.Scopes[0].After = score, score
	r.Gate.Set, r.Gate.Open = true, false
	one := r.Assessments[0]
	r.Assessments = nil
	for _, health := range []struct {
		before, after posture.Health
		change        posture.Delta
		exempt        bool
	}{
		{posture.Healthy, posture.Unhealthy, posture.New, false},
		{posture.Unhealthy, posture.Unhealthy, posture.Carried, false},
		{posture.Unhealthy, posture.Unhealthy, posture.Carried, true},
		{posture.Unhealthy, posture.Healthy, posture.Resolved, false},
		{posture.Unhealthy, posture.Absent, posture.Removed, false},
		{posture.Absent, posture.Unknown, posture.None, false},
		{posture.Absent, posture.Healthy, posture.None, false},
		{posture.Absent, posture.NotApplicable, posture.None, false},
	} {
		a := one
		a.Before, a.After, a.Change, a.Severity = health.before, health.after, health.change, posture.High
		if !health.exempt {
			a.Exemption = nil
		}
		r.Assessments = append(r.Assessments, a)
	}
	warning := r.Diagnostics[0]
	warning.Severity = "warning"
	r.Diagnostics = append(r.Diagnostics, warning)
	return r
}

// fill puts the text into every string, and one element into every list and map.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int, reflect.Int64:
		v.SetInt(3)
	case reflect.Float64:
		v.SetFloat(1.5)
	case reflect.Interface:
		v.Set(reflect.ValueOf(text))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), text)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), text)
	case reflect.Map:
		key, element := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, text)
		fill(element, text)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, element)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC)))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), text)
		}
	default:
	}
}

// eachHostile renders a hostile report of every kind in one format.
func eachHostile(t *testing.T, format string, o Options, check func(t *testing.T, text, out string)) {
	t.Helper()
	f, ok := Lookup(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	for name, text := range payloads {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			o.Title, o.Version = text, text
			if err := f.Write(&b, hostile(text), o); err != nil {
				t.Fatal(err)
			}
			check(t, text, b.String())
		})
	}
}

// TestHostileEverywhere holds for all formats, those of later days too: what is
// written is UTF-8 without characters that steer a terminal or turn the direction.
func TestHostileEverywhere(t *testing.T) {
	t.Parallel()
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			t.Parallel()
			eachHostile(t, f.Name, Options{All: true}, func(t *testing.T, _, out string) {
				t.Helper()
				for _, r := range out {
					if r != '\n' && r != '\t' && !shown(r) && !isMark(r) {
						t.Fatalf("%U is written", r)
					}
				}
				// JSON keeps what it is given, and half a character is not to be kept.
				if strings.ContainsRune(out, '\ufffd') && f.Name != "json" {
					t.Error("something was replaced, not shown")
				}
			})
		})
	}
}
