package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/catalog"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// settingsFile is the file at the root of a configuration that holds what flags
// can say, and the exemptions.
const settingsFile = ".posture.hcl"

// settings is what a settings file says. Its catalogs are paths as the process
// can open them.
type settings struct {
	Catalogs   []string
	Formats    []string
	Include    []string
	Gate       gateSettings
	Exemptions []posture.Exemption
	// Parameters are values of parameters by recommendation and name.
	Parameters map[string]map[string]cty.Value
}

type settingsBody struct {
	Catalogs   []string        `hcl:"catalogs,optional"`
	Formats    []string        `hcl:"formats,optional"`
	Include    []string        `hcl:"include,optional"`
	Gate       *gateSettings   `hcl:"gate,block"`
	Exemptions []exemptionBody `hcl:"exemption,block"`
	Parameters []parameterBody `hcl:"parameters,block"`
}

type exemptionBody struct {
	ID             string         `hcl:"id,label"`
	Recommendation string         `hcl:"recommendation"`
	Address        string         `hcl:"address"`
	Category       string         `hcl:"category"`
	Reason         string         `hcl:"reason"`
	Owner          string         `hcl:"owner,optional"`
	Expires        hcl.Expression `hcl:"expires,optional"`
	Range          hcl.Range      `hcl:",def_range"`
}

type parameterBody struct {
	Recommendation string   `hcl:"recommendation,label"`
	Values         hcl.Body `hcl:",remain"`
}

// readSettings reads the file; one that nobody asked for by name may be missing.
func readSettings(path string, required bool) (*settings, error) {
	source, err := settingsSource(path, required)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !required:
		return &settings{}, nil
	case err != nil:
		return nil, fmt.Errorf("reading %s: %w", path, cause(err))
	}
	name := filepath.ToSlash(path)
	file, diags := catalog.Parse(name, source)
	var body settingsBody
	if !diags.HasErrors() {
		diags = append(diags, gohcl.DecodeBody(file.Body, nil, &body)...)
	}
	s := &settings{}
	if !diags.HasErrors() {
		diags = append(diags, s.fill(&body, file, filepath.Dir(path))...)
	}
	if diags.HasErrors() {
		return nil, &diagnosed{fmt.Sprintf("%s can't be used", path), diags, map[string]*hcl.File{name: file}}
	}
	return s, nil
}

// fill checks what the file says and takes it over.
func (s *settings) fill(body *settingsBody, file *hcl.File, dir string) hcl.Diagnostics {
	var diags hcl.Diagnostics
	attribute := attributeRanges(file.Body)
	for _, c := range body.Catalogs {
		if !filepath.IsAbs(c) {
			c = filepath.Join(dir, c)
		}
		s.Catalogs = append(s.Catalogs, c)
	}
	for _, f := range body.Formats {
		name, to, toFile := strings.Cut(f, "=")
		// The file comes with the configuration, which may be somebody else's pull
		// request: it does not decide to write anywhere else.
		if toFile && !below(dir, to) {
			diags = append(diags, wrongSetting(attribute["formats"], "Unsupported file", fmt.Sprintf(
				"The format %q writes outside of the directory of this file. Name a file below it, or use the flag --format.", f)))
			continue
		}
		if toFile {
			f = name + "=" + filepath.Join(dir, to)
		}
		s.Formats = append(s.Formats, f)
	}
	for _, word := range body.Include {
		if !known(word, includes) {
			diags = append(diags, wrongSetting(attribute["include"], "Unsupported value", fmt.Sprintf("%q can't be included. Write %s.", word, either(includes))))
		}
		s.Include = append(s.Include, word)
	}
	if body.Gate != nil {
		s.Gate = *body.Gate
		diags = append(diags, s.Gate.check(gateRanges(file.Body))...)
	}
	for i := range body.Exemptions {
		e, d := body.Exemptions[i].exemption()
		diags = append(diags, d...)
		s.Exemptions = append(s.Exemptions, e)
	}
	for _, p := range body.Parameters {
		values, d := p.values()
		diags = append(diags, d...)
		if s.Parameters == nil {
			s.Parameters = map[string]map[string]cty.Value{}
		}
		s.Parameters[p.Recommendation] = values
	}
	return diags
}

func (p parameterBody) values() (map[string]cty.Value, hcl.Diagnostics) {
	attributes, diags := p.Values.JustAttributes()
	values := make(map[string]cty.Value, len(attributes))
	for name, a := range attributes {
		value, d := a.Expr.Value(nil)
		diags = append(diags, d...)
		values[name] = value
	}
	return values, diags
}

// exemption checks the form of an exemption; what it means is checked where it is
// applied.
func (b *exemptionBody) exemption() (posture.Exemption, hcl.Diagnostics) {
	e := posture.Exemption{
		ID: b.ID, Recommendation: b.Recommendation, Address: b.Address, Category: posture.Category(b.Category), Reason: b.Reason, Owner: b.Owner, Origin: "file",
		Location: &posture.Location{File: filepath.Base(b.Range.Filename), Line: b.Range.Start.Line, Column: b.Range.Start.Column},
	}
	var expires *string
	diags := gohcl.DecodeExpression(b.Expires, nil, &expires)
	if diags.HasErrors() || expires == nil {
		return e, diags
	}
	day, err := time.Parse(time.DateOnly, *expires)
	if err != nil {
		at := b.Expires.Range()
		diags = append(diags, wrongSetting(&at, "Invalid date", fmt.Sprintf("%q is not a date. Write the last day it holds as in \"2027-06-30\".", *expires)))
	}
	e.Expires = day
	return e, diags
}

func wrongSetting(at *hcl.Range, summary, detail string) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: at}
}

// attributeRanges gives the place of each attribute at the top of a file.
func attributeRanges(body hcl.Body) map[string]*hcl.Range {
	content, _, _ := body.PartialContent(&hcl.BodySchema{Attributes: []hcl.AttributeSchema{{Name: "formats"}, {Name: "include"}}})
	ranges := map[string]*hcl.Range{}
	for name, a := range content.Attributes {
		at := a.Expr.Range()
		ranges[name] = &at
	}
	return ranges
}
