// Package remediate turns unhealthy assessments into changes of the user's .tf
// files: the fixes of the catalog, set where they are written.
//
// Its rules: what is literal, or not written at all, is set; what something else
// feeds is changed there when it is a default of the root module or an argument
// of a module call, and is left with an explanation otherwise. Everything that
// isn't asked for keeps its text, comments included; only blocks that change are
// formatted. A fix is made as a whole or not at all, and so are the files.
//
// The package judges nothing and counts no points: internal/check tells it what is
// unhealthy and what that is worth. Reasons name what is written and never quote a
// value of the user's.
package remediate
