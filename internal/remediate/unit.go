package remediate

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/tfposture/terraform-provider-posture/internal/source"
)

// unit is one fix of one block, for all instances that it makes in one module.
type unit struct {
	Fix
	calls        []string
	typ          string
	key          string // of the block within its file
	fix          cty.Value
	consequences []string
	has          map[string]bool
	// exempt is an instance that may stay as it is, "" for none; differs says that
	// the instances need different fixes.
	exempt  string
	differs bool

	module *source.Module
	file   *file
	block  *block
	// reason says why the fix can't be made, "" as long as it may.
	reason string
}

// units gathers the findings by what is written once, sorted.
func units(findings []Finding) []*unit {
	byKey := map[[2]string]*unit{}
	var all []*unit
	for i := range findings {
		f := &findings[i]
		address, ok := source.ParseAddress(f.Address)
		if !ok {
			continue
		}
		block := address.Block()
		for _, name := range slices.Backward(address.Calls()) {
			block = "module." + name + "." + block
		}
		key := [2]string{block, f.Recommendation}
		u := byKey[key]
		if u == nil {
			u = &unit{
				Fix:   Fix{Recommendation: f.Recommendation, Block: block},
				calls: address.Calls(), typ: address.Type, key: "resource." + address.Block(),
				fix: f.Fix, consequences: f.Consequences, has: f.Has,
			}
			byKey[key] = u
			all = append(all, u)
		}
		if f.Exempt {
			u.exempt = f.Address
			continue
		}
		if u.reason == "" {
			u.reason = f.Reason
		}
		u.differs = u.differs || !u.fix.RawEquals(f.Fix)
		u.Addresses = append(u.Addresses, f.Address)
		u.Gain += f.Gain
	}
	slices.SortFunc(all, func(a, b *unit) int {
		return cmp.Or(cmp.Compare(a.Block, b.Block), cmp.Compare(a.Recommendation, b.Recommendation))
	})
	return all
}

// agree finds the block of each unit. What is written once serves all modules
// that are made of the same files, so a fix must be right for all of them.
func (w *workspace) agree(all []*unit) {
	type subject struct {
		block          *block
		recommendation string
	}
	same := map[subject][]*unit{}
	for _, u := range all {
		if u.reason != "" {
			continue
		}
		u.module = w.sources.Module(u.calls...)
		if u.module == nil {
			u.reason = fmt.Sprintf("the files of module.%s are not at hand; terraform init fetches them", strings.Join(u.calls, ".module."))
			continue
		}
		if u.file, u.block, u.reason = w.find(u.module, u.key); u.block != nil {
			s := subject{u.block, u.Recommendation}
			same[s] = append(same[s], u)
		}
	}
	for _, list := range same {
		reason := ""
		for _, u := range list {
			switch {
			case u.differs || !u.fix.RawEquals(list[0].fix):
				reason = "its instances need different fixes, and they are written once"
			case u.exempt != "" && reason == "":
				reason = fmt.Sprintf("%s is exempt, and the same block makes it", u.exempt)
			}
		}
		for _, u := range list {
			if u.reason == "" {
				u.reason = reason
			}
		}
	}
}

// points writes a number of points with two decimals at most.
func points(n float64) string {
	text := strconv.FormatFloat(math.Round(n*100)/100, 'f', -1, 64)
	if text == "1" {
		return "1 point"
	}
	return text + " points"
}
