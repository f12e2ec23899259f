package graph

// remedy is what the user can do where the sources would tell.
const remedy = "; run with --source DIR or on the plan file"

// sentence says what stands in the way, for the resource and the attribute that
// were followed. It serves both ends of the relation.
func (c *collector) sentence(why string) string {
	return c.at.Address + ": " + c.attribute + " " + why + "."
}

func (c *collector) remedied(why string, remediable bool) string {
	if remediable && !c.sources {
		why += remedy
	}
	return c.sentence(why)
}

// ambiguous says that of several resources any may be meant.
func (c *collector) ambiguous() string {
	if c.sources {
		return c.sentence("is made of several values in a way that is known only after apply")
	}
	return c.remedied("refers to several resources, and plan JSON does not say which of them it takes", true)
}

// conditional says that a condition decides which resource is meant.
func (c *collector) conditional() string {
	return c.sentence("depends on a condition or key that is known only after apply")
}
