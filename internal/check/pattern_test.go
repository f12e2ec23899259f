package check

import (
	"strings"
	"testing"
)

func TestPattern(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		pattern string
		match   []string
		miss    []string
	}{
		"an address matches itself only": {
			`azurerm_storage_account.logs`,
			[]string{`azurerm_storage_account.logs`},
			[]string{`azurerm_storage_account.logs2`, `azurerm_storage_account.logs[0]`, `module.a.azurerm_storage_account.logs`},
		},
		"an instance key with dots and brackets": {
			`module.data["a.b]"].x.y[0]`,
			[]string{`module.data["a.b]"].x.y[0]`},
			[]string{`module.data["a.b"].x.y[0]`, `module.data["a.b]"].x.y[1]`},
		},
		"any instance key": {
			`x.y[*]`,
			[]string{`x.y[0]`, `x.y["k"]`, `x.y["a.b"]`},
			[]string{`x.y`, `x.z[0]`},
		},
		"a star stays within its part": {
			`module.*.x.y`,
			[]string{`module.a.x.y`, `module.a["b.c"].x.y`},
			[]string{`module.a.module.b.x.y`, `x.y`},
		},
		"a star within a name": {
			`x.log*`,
			[]string{`x.log`, `x.logs`, `x.logs["a"]`},
			[]string{`x.blog`, `data.x.logs`},
		},
		"a star within a key": {
			`x.y["prod-*"]`,
			[]string{`x.y["prod-1"]`, `x.y["prod-a.b"]`},
			[]string{`x.y["test-1"]`, `x.y`},
		},
		"two stars are any number of parts": {
			`module.legacy.**`,
			[]string{`module.legacy.x.y`, `module.legacy.module.a.x.y[0]`},
			[]string{`module.legacy2.x.y`, `module.legacy["a"].x.y`},
		},
		"two stars in front": {
			`**.azurerm_storage_account.*`,
			[]string{`azurerm_storage_account.a`, `module.a.module.b.azurerm_storage_account.a["k"]`},
			[]string{`module.a.azurerm_storage_account_x.a`},
		},
		"two stars between": {
			`module.a.**.x.*`,
			[]string{`module.a.x.y`, `module.a.module.b.x.y`},
			[]string{`module.b.x.y`, `module.a.y.x`},
		},
		"everything":           {`**`, []string{`x.y`, `module.a["*"].x.y`}, nil},
		"case matters":         {`x.Y`, []string{`x.Y`}, []string{`x.y`}},
		"a key that is a star": {`x.y["*"]`, []string{`x.y["*"]`, `x.y["a"]`}, []string{`x.y[0]`}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := newPattern(tt.pattern)
			if err != nil {
				t.Fatalf("newPattern(%q): %v", tt.pattern, err)
			}
			for want, addresses := range map[bool][]string{true: tt.match, false: tt.miss} {
				for _, address := range addresses {
					parts, ok := addressParts(address)
					if !ok {
						t.Fatalf("addressParts(%q) is not ok", address)
					}
					if got := p.matches(parts); got != want {
						t.Errorf("%q matches %q = %v, want %v", tt.pattern, address, got, want)
					}
				}
			}
		})
	}
}

func TestUnreadablePattern(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "x.y[", `x.y["a`, "x.y]", "x..y", ".x", `x.y["a\"]`} {
		if _, err := newPattern(text); err == nil {
			t.Errorf("newPattern(%q) is accepted", text)
		}
	}
}

// TestPatternCost: a pattern made to be slow isn't.
func TestPatternCost(t *testing.T) {
	t.Parallel()
	p, err := newPattern(strings.Repeat("a*", 200) + "b")
	if err != nil {
		t.Fatal(err)
	}
	if p.matches([]string{strings.Repeat("a", 20000)}) {
		t.Error("matches, want no match")
	}
}
