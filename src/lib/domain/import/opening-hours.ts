import { foldKey } from '../place/folding.ts';

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

export type OpeningHours = { byday: Day[]; opens_at: string; closes_at: string };

/** What a day may be called: its code, its name, or the beginning of its name. */
const NAMES: Record<Day, RegExp> = {
	MO: /^(mo|mon|monday|llun|dyddllun)$/,
	TU: /^(tu|tue|tues|tuesday|maw|mawrth|dyddmawrth)$/,
	WE: /^(we|wed|weds|wednesday|mer|mercher|dyddmercher)$/,
	TH: /^(th|thu|thur|thurs|thursday|iau|dyddiau)$/,
	FR: /^(fr|fri|friday|gwe|gwener|dyddgwener)$/,
	SA: /^(sa|sat|saturday|sad|sadwrn|dyddsadwrn)$/,
	SU: /^(su|sun|sunday|sul|dyddsul)$/
};

const TIMES = /^(.+?)[\s:]+(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to|i)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/**
 * Reads opening times: "Mon-Fri 09:00-17:00; Sat 10.00-12.00", with the days in either language.
 * Null for what is not understood: such a text belongs in the note.
 */
export function readHours(text: string): OpeningHours[] | null {
	const read: OpeningHours[] = [];
	for (const part of text.split(/[;\n]/)) {
		if (part.trim() === '') continue;
		const [, days = '', from, fromMinutes, to, toMinutes] = TIMES.exec(part.trim()) ?? [];
		const byday = readDays(days);
		const opens = clock(from, fromMinutes);
		const closes = clock(to, toMinutes);
		if (byday === null || opens === null || closes === null || opens >= closes) return null;
		read.push({ byday, opens_at: opens, closes_at: closes });
	}
	return read.length > 0 ? read : null;
}

/** The same in words that `readHours` reads again. */
export const writeHours = (hours: readonly OpeningHours[]): string =>
	hours
		.map(({ byday, opens_at: from, closes_at: to }) => `${byday.join(', ')} ${from}-${to}`)
		.join('; ');

function readDays(text: string): Day[] | null {
	const days = new Set<Day>();
	for (const part of text.split(/[,/&]|\b(?:and|a|ac)\b/)) {
		const ends = part.split(/-|–|\bto\b|\bi\b|\btan\b/).map(readDay);
		if (ends.length > 2 || ends.some((day) => day === null)) return null;
		const first = DAYS.indexOf(ends[0]!);
		const last = DAYS.indexOf(ends[ends.length - 1]!);
		if (last < first) return null;
		for (const day of DAYS.slice(first, last + 1)) days.add(day);
	}
	return days.size > 0 ? DAYS.filter((day) => days.has(day)) : null;
}

function readDay(text: string): Day | null {
	const key = foldKey(text);
	return DAYS.find((day) => NAMES[day].test(key)) ?? null;
}

function clock(hours: string | undefined, minutes = '00'): string | null {
	if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
	return `${hours.padStart(2, '0')}:${minutes}`;
}
