/** Days since 1970 of an ISO date: dates as numbers, so that columns can hold them. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The ISO date of a day number. */
export const dateOfDay = (day: number): string =>
	new Date(day * 86_400_000).toISOString().slice(0, 10);
