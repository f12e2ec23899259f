package lang

import (
	"errors"
	"regexp"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"
)

func patternFunctions() map[string]*builtin {
	pattern := param("pattern", cty.String, "A regular expression in RE2 syntax.")
	s := param("string", cty.String, "A string.")
	all := map[string]*builtin{
		"regex":    own("Gives the first match of a pattern: a string, a list of its groups, or an object of its named groups. No match is an error: ask with can(regex(…)).", regexFirst, pattern, s),
		"regexall": own("Gives a list of all matches of a pattern.", regexAll, pattern, s),
	}
	for _, f := range all {
		f.pattern = true
	}
	all["replace"] = own("Gives a string with a part replaced everywhere; a part between slashes is a regular expression.", replace, s,
		param("part", cty.String, "What to replace."), param("by", cty.String, "What to put in its place."))
	return all
}

var patterns sync.Map

// compiled keeps regular expressions: a catalog has a fixed number of them. One
// that comes from a resource is compiled and forgotten.
func compiled(pattern string) (*regexp.Regexp, error) {
	if re, ok := patterns.Load(pattern); ok {
		return re.(*regexp.Regexp), nil
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, err
	}
	if kept.add() {
		patterns.Store(pattern, re)
	}
	return re, nil
}

// limit bounds how many patterns are kept.
type limit struct {
	mu sync.Mutex
	n  int
}

var kept limit

func (l *limit) add() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
	return l.n < 2048
}

// matchArgs reads pattern and string; re is nil when one is unknown.
func matchArgs(args []cty.Value, m *marks) (re *regexp.Regexp, s string, err error) {
	pattern, ok, err := text(args[0], m)
	if err != nil {
		return nil, "", err
	}
	s, known, err := text(args[1], m)
	if err != nil || !ok || !known {
		return nil, "", err
	}
	re, err = compiled(pattern)
	return re, s, err
}

func regexFirst(args []cty.Value, m *marks) (cty.Value, error) {
	re, s, err := matchArgs(args, m)
	if err != nil || re == nil {
		return cty.DynamicVal, err
	}
	found := re.FindStringSubmatchIndex(s)
	if found == nil {
		return cty.DynamicVal, errors.New("the pattern does not match")
	}
	return match(re, s, found), nil
}

func regexAll(args []cty.Value, m *marks) (cty.Value, error) {
	re, s, err := matchArgs(args, m)
	if err != nil || re == nil {
		return cty.DynamicVal, err
	}
	var out []cty.Value
	for _, found := range re.FindAllStringSubmatchIndex(s, -1) {
		out = append(out, match(re, s, found))
	}
	return cty.TupleVal(out), nil
}

func match(re *regexp.Regexp, s string, found []int) cty.Value {
	group := func(n int) cty.Value {
		if found[2*n] < 0 {
			return cty.NullVal(cty.String)
		}
		return cty.StringVal(s[found[2*n]:found[2*n+1]])
	}
	names := re.SubexpNames()
	if len(names) == 1 {
		return group(0)
	}
	named := map[string]cty.Value{}
	list := make([]cty.Value, 0, len(names)-1)
	for n, name := range names[1:] {
		list = append(list, group(n+1))
		if name != "" {
			named[name] = group(n + 1)
		}
	}
	if len(named) > 0 {
		return cty.ObjectVal(named)
	}
	return cty.TupleVal(list)
}

func replace(args []cty.Value, m *marks) (cty.Value, error) {
	unknown := cty.UnknownVal(cty.String).RefineNotNull()
	var words [3]string
	known := true
	for k := range words {
		w, ok, err := text(args[k], m)
		if err != nil {
			return unknown, err
		}
		words[k], known = w, known && ok
	}
	s, part, by := words[0], words[1], words[2]
	if !known {
		return unknown, nil
	}
	if len(part) > 1 && strings.HasPrefix(part, "/") && strings.HasSuffix(part, "/") {
		re, err := compiled(part[1 : len(part)-1])
		if err != nil {
			return unknown, err
		}
		return cty.StringVal(re.ReplaceAllString(s, by)), nil
	}
	return cty.StringVal(strings.ReplaceAll(s, part, by)), nil
}
