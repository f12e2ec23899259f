package check

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/tfposture/terraform-provider-posture/internal/plan"
	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// marker begins a comment that is an exemption:
//
//	# posture:exempt storage_secure_transfer category=waiver reason="Scanners speak HTTP." owner=team-scan expires=2027-03-31
const marker = "posture:exempt"

// commentFields are what may be written after the recommendation.
var commentFields = []string{"category", "reason", "owner", "expires"}

// fromComments reads the comments that belong to the resources of the plan. They
// are about every instance of the block they stand at, on both sides: a file
// has no before.
func fromComments(p *plan.Plan, sources *source.Tree) []standing {
	if sources == nil {
		return nil
	}
	modules := map[string]map[string][]source.Comment{}
	blocks := map[string]*commented{}
	for i := range p.Changes {
		a, ok := source.ParseAddress(p.Changes[i].Address)
		if !ok {
			continue
		}
		module := strings.Join(a.Calls(), ".")
		comments, seen := modules[module]
		if !seen {
			comments = sources.Marked(marker, a.Calls()...)
			modules[module] = comments
		}
		if comments[a.Block()] == nil {
			continue
		}
		block := blocks[module+"/"+a.Block()]
		if block == nil {
			block = &commented{comments: comments[a.Block()]}
			blocks[module+"/"+a.Block()] = block
		}
		block.addresses = append(block.addresses, p.Changes[i].Address)
	}
	var all []standing
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		for _, comment := range blocks[key].comments {
			all = append(all, fromComment(comment, blocks[key].addresses))
		}
	}
	return all
}

// commented is a block with comments, and the addresses of its instances.
type commented struct {
	comments  []source.Comment
	addresses []string
}

// fromComment reads one comment, about the instances of a block.
func fromComment(comment source.Comment, addresses []string) standing {
	s := readComment(strings.TrimPrefix(comment.Text, marker))
	s.ID = fmt.Sprintf("%s:%d", comment.Location.File, comment.Location.Line)
	s.Location, s.sides = &comment.Location, before|after
	s.Address = addresses[0]
	if len(addresses) > 1 {
		s.Address = anyInstance(addresses[0])
	}
	s.addresses = make(map[string]bool, len(addresses))
	for _, address := range addresses {
		s.addresses[address] = true
	}
	return s
}

// anyInstance puts [*] in place of every instance key.
func anyInstance(address string) string {
	parts, _ := addressParts(address)
	for i, part := range parts {
		if name, _, keyed := strings.Cut(part, "["); keyed {
			parts[i] = name + "[*]"
		}
	}
	return strings.Join(parts, ".")
}

// readComment reads what follows the marker.
func readComment(text string) standing {
	s := standing{Exemption: posture.Exemption{Origin: originComment}}
	words, err := commentWords(text)
	if err != nil {
		s.problem = err.Error()
		return s
	}
	for i, word := range words {
		name, value, isField := strings.Cut(word, "=")
		switch {
		case i == 0 && !isField:
			s.Recommendation = word
		case !isField || !slices.Contains(commentFields, name):
			s.problem = fmt.Sprintf("%q is not one of its fields, which are %s", name, strings.Join(commentFields, ", "))
		case name == "category":
			s.Category = posture.Category(value)
		case name == "reason":
			s.Reason = value
		case name == "owner":
			s.Owner = value
		case name == "expires":
			if s.Expires, err = time.Parse(time.DateOnly, value); err != nil {
				s.problem = "the day on which it expires is not written as in 2027-03-31"
			}
		}
	}
	if s.Recommendation == "" && s.problem == "" {
		s.problem = "it names no recommendation"
	}
	return s
}

// commentWords splits at blanks, outside of quotation marks, which are removed.
func commentWords(text string) ([]string, error) {
	var words []string
	for {
		text = strings.TrimLeft(text, " \t\n\r")
		if text == "" {
			return words, nil
		}
		var word strings.Builder
		for text != "" && !strings.ContainsRune(" \t\n\r", rune(text[0])) {
			if text[0] != '"' {
				word.WriteByte(text[0])
				text = text[1:]
				continue
			}
			quoted, err := strconv.QuotedPrefix(text)
			if err != nil {
				return nil, fmt.Errorf("it has a quotation mark that isn't closed")
			}
			plain, err := strconv.Unquote(quoted)
			if err != nil {
				return nil, fmt.Errorf("it has a quoted text that can't be read")
			}
			word.WriteString(plain)
			text = text[len(quoted):]
		}
		words = append(words, word.String())
	}
}
