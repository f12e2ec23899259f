package catalog

import (
	"testing"
)

// BenchmarkBuiltin compares reading the whole built-in catalog with starting on
// a change of one type.
func BenchmarkBuiltin(b *testing.B) {
	b.Run("everything", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			readBuiltin()
		}
	})
	b.Run("index", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			openBuiltin()
		}
	})
	b.Run("one type", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			c := openBuiltin().catalog
			if len(c.For("azurerm_storage_account")) == 0 {
				b.Fatal("storage accounts are not assessed")
			}
			c.Wanted("azurerm_storage_account")
		}
	})
}
