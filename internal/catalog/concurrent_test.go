package catalog

import (
	"sync"
	"testing"
)

// TestConcurrentReading lets many readers ask a fresh catalog for the same
// recommendations at once.
func TestConcurrentReading(t *testing.T) {
	t.Parallel()
	c := openBuiltin().catalog
	whole, _ := readBuiltin()
	types := whole.Types()
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for k := range types {
				typ := types[(k+n*7)%len(types)]
				if len(c.For(typ)) != len(whole.For(typ)) {
					t.Errorf("%s is assessed otherwise by a concurrent reader", typ)
				}
				c.Wanted(typ)
				c.Defaults(typ, "")
			}
			c.Standards()
		})
	}
	wg.Wait()
}
