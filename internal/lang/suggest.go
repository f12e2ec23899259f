package lang

// Suggest gives the candidate that is nearest to a misspelt name, or "".
func Suggest(name string, candidates []string) string {
	best, least := "", 1+len(name)/5
	if least > 3 {
		least = 3
	}
	for _, c := range candidates {
		if d := distance(name, c); d < least || (d == least && (best == "" || c < best)) {
			best, least = c, d
		}
	}
	return best
}

// distance counts the insertions, deletions and substitutions between two names.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
