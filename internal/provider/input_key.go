package provider

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
)

// key is what a key of resources says: the address of a resource, of all the
// instances of one, or of a module.
type key struct {
	// module is the path of modules, "" for the root module.
	module string
	mode   posture.Mode
	// typ and name are empty when the key names a module.
	typ, name string
	// index is a string, an int, or nil when there is none.
	index any
}

// parseKey reads an address as Terraform writes it:
// module.data["a.b"].azurerm_storage_account.this[0].
func parseKey(text string) (key, bool) {
	parsed := key{mode: posture.Managed}
	parts, ok := splitAddress(text)
	for ok && len(parts) > 0 && parts[0].name == "module" && parts[0].index == nil && len(parts) > 1 {
		parsed.module = joinAddress(parsed.module, "module."+parts[1].name+instance(parts[1].index))
		parts = parts[2:]
	}
	if !ok {
		return key{}, false
	}
	if len(parts) == 0 {
		return parsed, parsed.module != ""
	}
	if parts[0].name == "data" && parts[0].index == nil && len(parts) == 3 {
		parsed.mode = posture.Data
		parts = parts[1:]
	}
	if len(parts) != 2 || parts[0].index != nil || !strings.Contains(parts[0].name, "_") {
		return key{}, false
	}
	parsed.typ, parsed.name, parsed.index = parts[0].name, parts[1].name, parts[1].index
	return parsed, true
}

// address is the address of one instance that the key names.
func (k key) address(index any) string {
	address := k.typ + "." + k.name + instance(index)
	if k.mode == posture.Data {
		address = "data." + address
	}
	return joinAddress(k.module, address)
}

func joinAddress(module, rest string) string {
	if module == "" {
		return rest
	}
	return module + "." + rest
}

var hclQuote = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "${", "$${", "%{", "%%{")

// instance writes an instance key as Terraform does.
func instance(index any) string {
	switch index := index.(type) {
	case nil:
		return ""
	case int:
		return "[" + strconv.Itoa(index) + "]"
	default:
		return `["` + hclQuote.Replace(fmt.Sprint(index)) + `"]`
	}
}

type addressPart struct {
	name  string
	index any
}

// splitAddress cuts an address at its dots, those inside of quotes left alone.
func splitAddress(text string) ([]addressPart, bool) {
	var parts []addressPart
	for {
		end := strings.IndexAny(text, ".[")
		if end < 0 {
			end = len(text)
		}
		part := addressPart{name: text[:end]}
		if !identifier(part.name) {
			return nil, false
		}
		text = text[end:]
		if strings.HasPrefix(text, "[") {
			var ok bool
			if part.index, text, ok = splitIndex(text); !ok {
				return nil, false
			}
		}
		parts = append(parts, part)
		if text == "" {
			return parts, true
		}
		if text[0] != '.' {
			return nil, false
		}
		text = text[1:]
	}
}

// splitIndex reads the instance key that text begins with.
func splitIndex(text string) (index any, rest string, ok bool) {
	if strings.HasPrefix(text, `["`) {
		for i := 2; i < len(text); i++ {
			switch text[i] {
			case '\\':
				i++
			case '"':
				unquoted, err := strconv.Unquote(text[1 : i+1])
				if err != nil || !strings.HasPrefix(text[i+1:], "]") {
					return nil, "", false
				}
				unquoted = strings.NewReplacer("$${", "${", "%%{", "%{").Replace(unquoted)
				return unquoted, text[i+2:], true
			}
		}
		return nil, "", false
	}
	number, rest, ok := strings.Cut(text[1:], "]")
	if !ok {
		return nil, "", false
	}
	n, err := strconv.Atoi(number)
	return n, rest, err == nil && n >= 0
}

// identifier reports whether name could be one of Terraform's.
func identifier(name string) bool {
	for i, r := range name {
		letter := r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 127
		if !letter && (i == 0 || r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return name != ""
}
