/** How many letters have to be changed, added or left out to make one text of another (Levenshtein). */
export function editDistance(one: string, other: string): number {
	let above = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1] ? 0 : 1;
			row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same));
		}
		above = row;
	}
	return above[other.length]!;
}
