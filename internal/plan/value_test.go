package plan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// TestMasks merges values with what is unknown and what is sensitive.
func TestMasks(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ after, unknown, sensitive, want string }{
		"nothing masked":               {`{"a":1,"b":[true,null]}`, `{}`, `{}`, `{a:1 b:[true null]}`},
		"missing and unknown":          {`{}`, `{"id":true}`, `{}`, `{id:(unknown)}`},
		"nested in an object":          {`{"tags":{"owner":"eu"}}`, `{"tags":{"vnet":true}}`, `{}`, `{tags:{owner:"eu" vnet:(unknown)}}`},
		"null in a list":               {`{"list":[1,null]}`, `{"list":[false,true]}`, `{}`, `{list:[1 (unknown)]}`},
		"blocks":                       {`{"rule":[{},{"port":1}]}`, `{"rule":[{"cidr":true},{"cidr":true}]}`, `{}`, `{rule:[{cidr:(unknown)} {cidr:(unknown) port:1}]}`},
		"mask longer than the list":    {`{"l":[1]}`, `{"l":[false,true,{}]}`, `{}`, `{l:[1 (unknown)]}`},
		"list missing":                 {`{}`, `{"l":[{"a":true}]}`, `{}`, `{l:[{a:(unknown)}]}`},
		"object null":                  {`{"o":null}`, `{"o":{"a":true}}`, `{}`, `{o:{a:(unknown)}}`},
		"masks that say nothing":       {`{"o":null,"l":null}`, `{"o":{},"l":[],"m":false}`, `{"o":{},"l":[false]}`, `{l:null o:null}`},
		"true wins over a value":       {`{"a":1}`, `{"a":true}`, `{}`, `{a:(unknown)}`},
		"all unknown":                  {`null`, `true`, `{}`, `(unknown)`},
		"all unknown with values":      {`{"a":1}`, `true`, `{}`, `(unknown)`},
		"sensitive":                    {`{"p":"s","q":"t"}`, `{}`, `{"p":true}`, `{p:(sensitive) q:"t"}`},
		"sensitive in blocks":          {`{"r":[{"k":"s","n":1}]}`, `{}`, `{"r":[{"k":true}]}`, `{r:[{k:(sensitive) n:1}]}`},
		"sensitive and unknown":        {`{}`, `{"p":true}`, `{"p":true}`, `{p:(sensitive)}`},
		"sensitive null":               {`{"p":null}`, `{}`, `{"p":true}`, `{p:(sensitive)}`},
		"sensitive but missing":        {`{"a":1}`, `{}`, `{"p":true}`, `{a:1}`},
		"sensitive as a whole":         {`{"a":1,"id":"x"}`, `{}`, `true`, `{a:(sensitive) id:(sensitive)}`},
		"a name called true":           {`{"true":"true"}`, `{"true":{"true":false}}`, `{}`, `{true:"true"}`},
		"escapes":                      {`{"a\"b":"c\\\"d\u00e9\\"}`, `{}`, `{}`, `{a"b:"c\\\"dé\\"}`},
		"the last of two names counts": {`{"a":1,"a":2}`, `{}`, `{}`, `{a:2}`},
		"numbers":                      {`{"a":-1.50,"b":1e3,"c":12345678901234567890}`, `{}`, `{}`, `{a:-1.5 b:1000 c:12345678901234567890}`},
		"space everywhere":             {" { \"a\" : [ 1 , { } ] , \"b\" : { \"c\" : \"d\" } } ", ` { "x" : true } `, `{}`, `{a:[1 {}] b:{c:"d"} x:(unknown)}`},
		"empty":                        {`{"a":[],"b":{},"c":""}`, `{"a":[],"b":{}}`, `{"a":[],"b":{}}`, `{a:[] b:{} c:""}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(planOf(changeOf(test.after, test.unknown, test.sensitive))), Options{})
			if err != nil {
				t.Fatal(err)
			}
			after := p.Changes[0].After
			if got := show1(after.Value); got != test.want {
				t.Errorf("after = %s, want %s", got, test.want)
			}
			if strings.Contains(test.sensitive, "true") && after.ID != "" {
				t.Errorf("ID = %q of a resource whose id is sensitive, want none", after.ID)
			}
		})
	}
}

// TestSensitiveInside finds the mark, and the value below it.
func TestSensitiveInside(t *testing.T) {
	t.Parallel()
	p, err := Read(strings.NewReader(planOf(changeOf(`{"p":{"a":"hunter2"}}`, `{"p":{"b":true}}`, `{"p":true}`))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, marks := p.Changes[0].After.Value.GetAttr("p").Unmark()
	if _, ok := marks[posture.Sensitive]; !ok || show1(got) != `{a:"hunter2" b:(unknown)}` {
		t.Errorf("p = %s marked %v, want it sensitive with its value below", show1(got), marks)
	}
}

// TestWanted keeps what is asked for and what identifies.
func TestWanted(t *testing.T) {
	t.Parallel()
	in := planOf(changeOf(`{"id":"i","name":"n","arn":"a","self_link":"s","keep":1,"drop":2,"no":3}`, `{"later":true,"never":true}`, `{}`)) + " "
	tests := map[string]struct {
		attributes func(string) (map[string]bool, bool)
		want       string
	}{
		"nothing said": {nil, `{arn:"a" drop:2 id:"i" keep:1 later:(unknown) name:"n" never:(unknown) no:3 self_link:"s"}`},
		"all":          {func(string) (map[string]bool, bool) { return nil, true }, `{arn:"a" drop:2 id:"i" keep:1 later:(unknown) name:"n" never:(unknown) no:3 self_link:"s"}`},
		"none":         {func(string) (map[string]bool, bool) { return nil, false }, `{arn:"a" id:"i" name:"n" self_link:"s"}`},
		"some": {func(typ string) (map[string]bool, bool) {
			return map[string]bool{"keep": typ == "aws_thing", "later": true, "no": false, "absent": true}, false
		}, `{arn:"a" id:"i" keep:1 later:(unknown) name:"n" self_link:"s"}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := Read(strings.NewReader(in), Options{Attributes: test.attributes})
			if err != nil {
				t.Fatal(err)
			}
			if got := show1(p.Changes[0].After.Value); got != test.want {
				t.Errorf("value = %s, want %s", got, test.want)
			}
		})
	}
}

// TestWhollyUnknown gives the attributes asked for as unknown, not as missing.
func TestWhollyUnknown(t *testing.T) {
	t.Parallel()
	o := Options{Attributes: func(string) (map[string]bool, bool) { return map[string]bool{"a": true, "b": false}, false }}
	p, err := Read(strings.NewReader(planOf(changeOf(`null`, `true`, `{}`))), o)
	if err != nil {
		t.Fatal(err)
	}
	want := `{a:(unknown) arn:(unknown) id:(unknown) name:(unknown) self_link:(unknown)}`
	if got := show1(p.Changes[0].After.Value); got != want {
		t.Errorf("value = %s, want %s", got, want)
	}
}

// TestAzapiBody parses a body that is JSON text, and leaves other text alone.
func TestAzapiBody(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ after, sensitive, want string }{
		"object":         {`{"body":{"properties":{"a":true}}}`, `{}`, `{properties:{a:true}}`},
		"text":           {`{"body":" {\"properties\":{\"a\":[1,\"b\"]}}\n"}`, `{}`, `{properties:{a:[1 "b"]}}`},
		"sensitive text": {`{"body":"{\"a\":1}"}`, `{"body":true}`, `(sensitive)`},
		"not JSON":       {`{"body":"{a}"}`, `{}`, `"{a}"`},
		"null":           {`{"body":null}`, `{}`, `null`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			change := strings.NewReplacer("hashicorp/aws", "Azure/azapi", "aws_thing", "azapi_resource").Replace(changeOf(test.after, "{}", test.sensitive))
			p, err := Read(strings.NewReader(planOf(change)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			body := p.Changes[0].After.Value.GetAttr("body")
			if got := show1(body); got != test.want {
				t.Errorf("body = %s, want %s", got, test.want)
			}
			if unmarked, _ := body.Unmark(); name == "sensitive text" && !unmarked.Type().IsObjectType() {
				t.Errorf("a sensitive body is %s, want an object", unmarked.Type().FriendlyName())
			}
		})
	}
	deep := `{"body":"` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `"}`
	change := strings.ReplaceAll(changeOf(deep, "{}", "{}"), "hashicorp/aws", "Azure/azapi")
	if _, err := Read(strings.NewReader(planOf(change)), Options{}); err == nil || !strings.Contains(err.Error(), "nest too deep") {
		t.Errorf("Read of a deep body: %v, want an error", err)
	}
}

// TestSharing gives a resource without change one value for both sides.
func TestSharing(t *testing.T) {
	t.Parallel()
	in := planOf(`{"address":"a.b","type":"a","change":{"actions":["no-op"],"before":{"x":"y"},"after":{"x":"y"},"after_unknown":{},"before_sensitive":{"x":true},"after_sensitive":{}}}`)
	p, err := Read(strings.NewReader(in), Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := p.Changes[0]
	if c.Before == c.After {
		t.Error("both sides are one resource, want two")
	}
	got := []string{show1(c.Before.Value), show1(c.After.Value)}
	if diff := cmp.Diff([]string{`{x:(sensitive)}`, `{x:"y"}`}, got); diff != "" {
		t.Errorf("sides differ (-want +got):\n%s", diff)
	}
	if !c.After.Value.GetAttr("x").RawEquals(cty.StringVal("y")) {
		t.Error("a mark of before is on after")
	}
}
