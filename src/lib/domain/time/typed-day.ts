/** The ISO date of a day, month and year as somebody typed them; null where there is no such day. */
export function dayOfParts(year: string, month: string, day: string): string | null {
	const parts = [year, month, day].map((part) => part.trim());
	if (!/^\d{4}$/.test(parts[0]!) || parts.slice(1).some((part) => !/^\d{1,2}$/.test(part))) {
		return null;
	}
	const [y, mo, d] = parts.map(Number) as [number, number, number];
	const date = new Date(Date.UTC(y, mo - 1, d));
	const same = date.getUTCFullYear() === y && date.getUTCMonth() === mo - 1;
	return same && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}
