package lang

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func stringFunctions() map[string]*builtin {
	s := param("string", cty.String, "A string.")
	part := param("part", cty.String, "The part to look for.")
	return map[string]*builtin{
		"lower":       own("Gives a string in lower case.", mapText(strings.ToLower), s),
		"upper":       own("Gives a string in upper case.", mapText(strings.ToUpper), s),
		"trimspace":   own("Gives a string without white space at its ends.", mapText(strings.TrimSpace), s),
		"trim":        own("Gives a string without the given characters at its ends.", mapText2(strings.Trim), s, param("characters", cty.String, "The characters to drop.")),
		"trimprefix":  own("Gives a string without the given start.", mapText2(strings.TrimPrefix), s, param("prefix", cty.String, "The start to drop.")),
		"trimsuffix":  own("Gives a string without the given end.", mapText2(strings.TrimSuffix), s, param("suffix", cty.String, "The end to drop.")),
		"startswith":  own("Tells whether a string starts with a part.", startsWith, s, part),
		"endswith":    own("Tells whether a string ends with a part.", testText(strings.HasSuffix), s, part),
		"strcontains": own("Tells whether a string contains a part.", testText(strings.Contains), s, part),
		"split":       own("Gives the parts of a string between a separator.", split, param("separator", cty.String, "What stands between the parts."), s),
		"join":        own("Gives one string of a list of strings, with a separator between them.", join, param("separator", cty.String, "What to put between."), anyList),
		"title":       from(stdlib.TitleFunc, "Gives a string with a capital at the start of every word.", "A string."),
		"substr":      from(stdlib.SubstrFunc, "Gives a part of a string by start and length; length -1 is up to the end.", "A string.", "Where it starts; below 0 counts from the end.", "How many characters."),
		"format":      from(stdlib.FormatFunc, "Gives a string by a format such as \"%s-%03d\".", "The format.", "The values."),
	}
}

func mapText(f func(string) string) direct {
	return func(args []cty.Value, m *marks) (cty.Value, error) {
		s, ok, err := text(args[0], m)
		if err != nil || !ok {
			return cty.UnknownVal(cty.String).RefineNotNull(), err
		}
		return cty.StringVal(f(s)), nil
	}
}

func mapText2(f func(a, b string) string) direct {
	return func(args []cty.Value, m *marks) (cty.Value, error) {
		a, aOK, err := text(args[0], m)
		if err != nil {
			return cty.DynamicVal, err
		}
		b, bOK, err := text(args[1], m)
		if err != nil || !aOK || !bOK {
			return cty.UnknownVal(cty.String).RefineNotNull(), err
		}
		return cty.StringVal(f(a, b)), nil
	}
}

func testText(f func(a, b string) bool) direct {
	return func(args []cty.Value, m *marks) (cty.Value, error) {
		a, aOK, err := text(args[0], m)
		if err != nil {
			return unknownBool, err
		}
		b, bOK, err := text(args[1], m)
		switch {
		case err != nil:
			return unknownBool, err
		case bOK && b == "":
			return cty.True, nil
		case !aOK || !bOK:
			return unknownBool, nil
		}
		return cty.BoolVal(f(a, b)), nil
	}
}

// startsWith also uses the start that is known of an otherwise unknown string.
func startsWith(args []cty.Value, m *marks) (cty.Value, error) {
	v, err := typed(args[0], cty.String, m)
	if err != nil || v.IsKnown() {
		return testText(strings.HasPrefix)(args, m)
	}
	part, ok, err := text(args[1], m)
	if err != nil || !ok {
		return unknownBool, err
	}
	known := v.Range().StringPrefix()
	switch {
	case strings.HasPrefix(known, part):
		return cty.True, nil
	case !strings.HasPrefix(part, known):
		return cty.False, nil
	}
	return unknownBool, nil
}

func split(args []cty.Value, m *marks) (cty.Value, error) {
	separator, ok, err := text(args[0], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	s, known, err := text(args[1], m)
	switch {
	case err != nil || !ok || !known:
		return cty.DynamicVal, err
	case s == "":
		return cty.EmptyTupleVal, nil
	}
	return wordList(strings.Split(s, separator)), nil
}

func join(args []cty.Value, m *marks) (cty.Value, error) {
	unknown := cty.UnknownVal(cty.String).RefineNotNull()
	separator, ok, err := text(args[0], m)
	if err != nil {
		return unknown, err
	}
	items, known := m.elements(args[1])
	words := make([]string, 0, len(items))
	for _, item := range items {
		w, wordKnown, err := text(item, m)
		if err != nil {
			return unknown, err
		}
		known = known && wordKnown
		words = append(words, w)
	}
	if !ok || !known {
		return unknown, nil
	}
	return cty.StringVal(strings.Join(words, separator)), nil
}

// lazyFunctions describes the functions that the evaluator treats itself, and
// makes them available where there is no evaluator.
func lazyFunctions() map[string]function.Function {
	values := ptr(param("values", cty.DynamicPseudoType, "A value."))
	value := param("value", cty.DynamicPseudoType, "An expression.")
	return map[string]function.Function{
		"coalesce": variadic("Gives the first argument that is not null, or null when all are; an empty string is a value. It is unknown from the first unknown argument on.", coalesce, values).function,
		"try":      variadic("Gives the first argument that can be computed without an error.", func(args []cty.Value, _ *marks) (cty.Value, error) { return args[0], nil }, values, value).function,
		"can":      own("Tells whether an expression can be computed without an error.", func(args []cty.Value, _ *marks) (cty.Value, error) { return cty.True, nil }, value).function,
	}
}

func coalesce(args []cty.Value, m *marks) (cty.Value, error) {
	for _, a := range args {
		a = m.open(a)
		switch {
		case a.IsNull():
			continue
		case !a.IsKnown() && !a.Range().DefinitelyNotNull():
			return cty.DynamicVal, nil
		}
		return a, nil
	}
	return null, nil
}
