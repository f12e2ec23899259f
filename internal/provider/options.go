package provider

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// options are what a caller may say about a question, besides the resources.
type options struct {
	// parameters are values of recommendations' parameters by id and name.
	parameters map[string]map[string]cty.Value
	exemptions []posture.Exemption
	// date is the day on which exemptions are looked at; zero when not said.
	date time.Time
	// include names what takes part in the score besides what does by default.
	include []string
	// catalogs are sources of further catalogs, HCL text.
	catalogs []string
	// standard restricts recommendations to those that map to it, "" for all.
	standard string
	// severity is the least severe that matters, for functions that ask for it.
	severity posture.Severity
	// failOn is the severity from which an unhealthy assessment closes the gate.
	failOn posture.Severity
	// controls are least percentages by control.
	controls map[string]float64
	// oneScope judges every environment as one scope: ids that are known after
	// apply can't tell scopes apart while planning.
	oneScope bool
	// with are resources that are looked at and not judged themselves.
	with cty.Value
	// alone leaves out recommendations that look at other resources.
	alone bool
	// undecided is set when an option is not known yet: nor is any answer.
	undecided bool
}

// countable are the values of include.
var countable = []string{"preview", "disabled", "custom"}

// optionReaders read one option each.
var optionReaders = map[string]func(*options, cty.Value) error{
	"parameters": func(o *options, v cty.Value) (err error) { o.parameters, err = readParameters(v); return err },
	"exemptions": func(o *options, v cty.Value) (err error) {
		o.exemptions, o.undecided, err = readExemptions(v)
		return err
	},
	"date":     func(o *options, v cty.Value) (err error) { o.date, err = readDate(v); return err },
	"include":  func(o *options, v cty.Value) (err error) { o.include, err = readInclude(v); return err },
	"catalogs": func(o *options, v cty.Value) (err error) { o.catalogs, err = readStrings(v); return err },
	"standard": func(o *options, v cty.Value) (err error) { o.standard, err = readString(v); return err },
	"severity": func(o *options, v cty.Value) (err error) { o.severity, err = readSeverity(v); return err },
	"fail_on":  func(o *options, v cty.Value) (err error) { o.failOn, err = readSeverity(v); return err },
	"with":     func(o *options, v cty.Value) (err error) { o.with, err = readWith(v); return err },
	"controls": func(o *options, v cty.Value) (err error) { o.controls, err = readNumbers(v); return err },
}

// commonOptions are understood by every function that judges resources.
var commonOptions = []string{"parameters", "exemptions", "date", "include", "catalogs", "standard"}

// readOptions reads the last argument of a function.
func readOptions(value cty.Value, more ...string) (*options, error) {
	o := &options{with: cty.NullVal(cty.DynamicPseudoType)}
	allowed := append(slices.Clone(commonOptions), more...)
	slices.Sort(allowed)
	if value.IsNull() {
		return o, nil
	}
	if !value.IsKnown() {
		o.undecided = true
		return o, nil
	}
	if typ := value.Type(); !typ.IsObjectType() && !typ.IsMapType() {
		return nil, fmt.Errorf("options must be an object, such as { date = plantimestamp() }")
	}
	for it := value.ElementIterator(); it.Next(); {
		at, element := it.Element()
		name := at.AsString()
		if !slices.Contains(allowed, name) {
			return nil, fmt.Errorf("there is no option %q here; supported are %s", name, strings.Join(allowed, ", "))
		}
		if element.IsNull() {
			continue
		}
		// Exemptions and resources may hold something unknown that doesn't matter.
		partly := (name == "exemptions" || name == "with") && element.IsKnown()
		if !partly && !element.IsWhollyKnown() {
			o.undecided = true
			continue
		}
		undecided := o.undecided
		if err := optionReaders[name](o, element); err != nil {
			return nil, fmt.Errorf("option %s: %w", name, err)
		}
		o.undecided = o.undecided || undecided
	}
	return o, nil
}

func readString(value cty.Value) (string, error) {
	if !known(value, cty.String) {
		return "", fmt.Errorf("must be a string")
	}
	return value.AsString(), nil
}

// elements gives what is in a collection of any kind, nulls left out.
func elements(value cty.Value) ([]cty.Value, error) {
	if !value.CanIterateElements() {
		return nil, fmt.Errorf("must be a list")
	}
	var all []cty.Value
	for it := value.ElementIterator(); it.Next(); {
		if _, element := it.Element(); !element.IsNull() {
			all = append(all, element)
		}
	}
	return all, nil
}

func readStrings(value cty.Value) ([]string, error) {
	all, err := elements(value)
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(all))
	for i, element := range all {
		if texts[i], err = readString(element); err != nil {
			return nil, fmt.Errorf("each element %w", err)
		}
	}
	return texts, nil
}

func readInclude(value cty.Value) ([]string, error) {
	names, err := readStrings(value)
	for _, name := range names {
		if !slices.Contains(countable, name) {
			return nil, fmt.Errorf("%q can't be included; supported are %s", name, strings.Join(countable, ", "))
		}
	}
	return names, err
}

func readSeverity(value cty.Value) (posture.Severity, error) {
	text, err := readString(value)
	if err != nil {
		return 0, err
	}
	return parseSeverity(text)
}

func parseSeverity(text string) (severity posture.Severity, err error) {
	if !slices.Contains(posture.Severities(), text) {
		return 0, fmt.Errorf("there is no severity %q; supported are %s", text, strings.Join(posture.Severities(), ", "))
	}
	return severity, severity.UnmarshalText([]byte(text))
}

// readDate reads a day, or a moment as plantimestamp() gives it.
func readDate(value cty.Value) (time.Time, error) {
	text, err := readString(value)
	if err != nil {
		return time.Time{}, err
	}
	return parseDate(text)
}

func parseDate(text string) (time.Time, error) {
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if date, err := time.Parse(layout, text); err == nil {
			return date.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is not a date: write it as 2027-03-31, or use plantimestamp()", text)
}

func readNumbers(value cty.Value) (map[string]float64, error) {
	typ := value.Type()
	if !typ.IsObjectType() && !typ.IsMapType() {
		return nil, fmt.Errorf("must be an object of percentages by control")
	}
	numbers := make(map[string]float64)
	for it := value.ElementIterator(); it.Next(); {
		name, element := it.Element()
		percentage, err := readPercentage(element)
		if err != nil {
			return nil, fmt.Errorf("%s %w", name.AsString(), err)
		}
		numbers[name.AsString()] = percentage
	}
	return numbers, nil
}

func readPercentage(value cty.Value) (float64, error) {
	if !known(value, cty.Number) {
		return 0, fmt.Errorf("must be a number from 0 to 100")
	}
	number, _ := value.AsBigFloat().Float64()
	if math.IsNaN(number) || number < 0 || number > 100 {
		return 0, fmt.Errorf("must be a number from 0 to 100")
	}
	return number, nil
}

func readWith(value cty.Value) (cty.Value, error) {
	if typ := value.Type(); !typ.IsObjectType() && !typ.IsMapType() {
		return value, fmt.Errorf("must be an object of resources keyed by address")
	}
	return value, nil
}

// readParameters reads values by recommendation and name; whether they exist and
// fit is for the catalog to say.
func readParameters(value cty.Value) (map[string]map[string]cty.Value, error) {
	parameters := make(map[string]map[string]cty.Value)
	if typ := value.Type(); !typ.IsObjectType() && !typ.IsMapType() {
		return nil, fmt.Errorf("must be an object by recommendation, such as { storage_minimum_tls = { minimum = \"TLS1_2\" } }")
	}
	for it := value.ElementIterator(); it.Next(); {
		id, of := it.Element()
		if typ := of.Type(); of.IsNull() || !typ.IsObjectType() && !typ.IsMapType() {
			return nil, fmt.Errorf("%s must be an object of values by parameter", id.AsString())
		}
		parameters[id.AsString()] = maps.Clone(of.AsValueMap())
	}
	return parameters, nil
}
