package lang

import (
	"fmt"
	"math/big"
	"net"
	"net/netip"

	"github.com/apparentlymart/go-cidr/cidr"
	"github.com/zclconf/go-cty/cty"
)

func cidrFunctions() map[string]*builtin {
	prefix := param("prefix", cty.String, "A prefix, \"10.0.0.0/16\".")
	return map[string]*builtin{
		"cidrhost":    own("Gives the address with a number within a prefix.", cidrHost, prefix, param("number", cty.Number, "The number; below 0 counts from the end.")),
		"cidrnetmask": own("Gives the netmask of an IPv4 prefix.", cidrNetmask, prefix),
		"cidrsubnet": own("Gives a prefix within a prefix.", cidrSubnet, prefix,
			param("newbits", cty.Number, "How many bits longer it is."), param("number", cty.Number, "Its number.")),
		"cidrcontains": own("Tells whether a prefix contains an address or another prefix.", cidrContains, prefix,
			param("inner", cty.String, "An address or a prefix.")),
	}
}

// parsePrefix reads a prefix or a single address.
func parsePrefix(s string) (netip.Prefix, error) {
	if p, err := netip.ParsePrefix(s); err == nil {
		return p.Masked(), nil
	}
	a, err := netip.ParseAddr(s)
	if err != nil || a.Zone() != "" {
		return netip.Prefix{}, fmt.Errorf("%q is neither an address nor a prefix such as \"10.0.0.0/16\"", s)
	}
	return netip.PrefixFrom(a, a.BitLen()), nil
}

func network(v cty.Value, m *marks) (*net.IPNet, bool, error) {
	s, ok, err := text(v, m)
	if err != nil || !ok {
		return nil, false, err
	}
	_, n, err := net.ParseCIDR(s)
	if err != nil {
		return nil, false, fmt.Errorf("%q is not a prefix such as \"10.0.0.0/16\"", s)
	}
	return n, true, nil
}

func cidrHost(args []cty.Value, m *marks) (cty.Value, error) {
	n, ok, err := network(args[0], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	host, known, err := whole(args[1], m)
	if err != nil || !ok || !known {
		return cty.UnknownVal(cty.String).RefineNotNull(), err
	}
	ip, err := cidr.HostBig(n, big.NewInt(int64(host)))
	if err != nil {
		return cty.DynamicVal, err
	}
	return cty.StringVal(ip.String()), nil
}

func cidrNetmask(args []cty.Value, m *marks) (cty.Value, error) {
	n, ok, err := network(args[0], m)
	switch {
	case err != nil || !ok:
		return cty.UnknownVal(cty.String).RefineNotNull(), err
	case len(n.Mask) != net.IPv4len:
		return cty.DynamicVal, fmt.Errorf("only IPv4 prefixes have a netmask")
	}
	return cty.StringVal(net.IP(n.Mask).String()), nil
}

func cidrSubnet(args []cty.Value, m *marks) (cty.Value, error) {
	n, ok, err := network(args[0], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	bits, bitsOK, err := whole(args[1], m)
	if err != nil {
		return cty.DynamicVal, err
	}
	number, numberOK, err := whole(args[2], m)
	if err != nil || !ok || !bitsOK || !numberOK {
		return cty.UnknownVal(cty.String).RefineNotNull(), err
	}
	if bits < 0 || bits > 128 {
		return cty.DynamicVal, fmt.Errorf("a prefix can't be %d bits longer", bits)
	}
	sub, err := cidr.SubnetBig(n, bits, big.NewInt(int64(number)))
	if err != nil {
		return cty.DynamicVal, err
	}
	return cty.StringVal(sub.String()), nil
}

func cidrContains(args []cty.Value, m *marks) (cty.Value, error) {
	var prefixes [2]netip.Prefix
	known := true
	for k := range prefixes {
		s, ok, err := text(args[k], m)
		if err != nil {
			return unknownBool, err
		}
		if !ok {
			known = false
			continue
		}
		if prefixes[k], err = parsePrefix(s); err != nil {
			return unknownBool, err
		}
	}
	if !known {
		return unknownBool, nil
	}
	return cty.BoolVal(covers(prefixes[0], prefixes[1])), nil
}

func covers(outer, inner netip.Prefix) bool {
	return outer.Bits() <= inner.Bits() && outer.Addr().Is4() == inner.Addr().Is4() && outer.Contains(inner.Addr())
}
