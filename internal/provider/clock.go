package provider

import "time"

// now is today for data sources. Functions and the gate have no clock: they would
// give different answers while planning and applying.
func now() time.Time { return time.Now().UTC() }
