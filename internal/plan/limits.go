package plan

// Limits bound what a reader accepts, so that a hostile file ends in an error
// and not in a machine without memory.
type Limits struct {
	// Nesting is how deep values may nest within one resource or expression.
	Nesting int
	// Element is the size in bytes of one resource or expression.
	Element int64
	// Resources is the number of resources in each part of the file.
	Resources int
	// Sources is the size in bytes of the configuration within a binary plan.
	Sources int64
}

// The defaults are far above what the providers' own limits let anybody write:
// the largest resources seen are policy documents of a few hundred kilobytes.
const (
	defaultNesting   = 100
	defaultElement   = 32 << 20
	defaultResources = 1_000_000
	defaultSources   = 64 << 20
)

func (l Limits) withDefaults() Limits {
	if l.Nesting <= 0 {
		l.Nesting = defaultNesting
	}
	if l.Element <= 0 {
		l.Element = defaultElement
	}
	if l.Resources <= 0 {
		l.Resources = defaultResources
	}
	if l.Sources <= 0 {
		l.Sources = defaultSources
	}
	return l
}
