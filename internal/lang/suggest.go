package lang

// Suggest gives the candidate that is nearest to a misspelt name, or "".
func Suggest(name string, candidates []string) string {
	if len(name) > 64 {
		return ""
	}
	best, least := "", 1+len(name)/5
	if least > 3 {
		least = 3
	}
	for _, c := range candidates {
		if len(c) > len(name)+least {
			continue
		}
		if d := distance(name, c); d < least || (d == least && (best == "" || c < best)) {
			best, least = c, d
		}
	}
	return best
}

// distance counts the insertions, deletions, substitutions and swaps of
// neighbours between two names.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 0
			if a[i-1] != b[j-1] {
				cost = 1
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
