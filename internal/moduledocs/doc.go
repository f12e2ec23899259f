// Package moduledocs makes the section of a module's README that says which
// security controls and which requirements of a standard the resources of the
// module meet, miss, or can't show yet.
//
// There are two ways to the section: from a report of check, whose verdicts it
// arranges anew, or from the .tf files alone. The files give no values here, so
// what they declare is assessed with every attribute unknown: by its type.
//
// The section depends on nothing but what is asked: no clock, no path, no version
// is in it, and exemptions, which come and go with time, are named beside the
// verdicts without changing them. A [Page] puts it between two markers of a file
// and leaves every other byte alone. The package reads and writes no file.
package moduledocs
