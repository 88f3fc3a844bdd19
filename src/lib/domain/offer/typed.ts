import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Problem, Values } from './question.ts';

/**
 * Signs that are nobody's words: controls but the end of a line and the tab, marks that turn the
 * direction of a line around, and signs that are not seen.
 */
const NOT_WORDS = /(?![\n\t])\p{Cc}|[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A typed text without such signs, its lines ended one way. Lone halves of a sign are replaced. */
export const cleanText = (text: string): string =>
	text.replace(/\r\n?/g, '\n').replace(NOT_WORDS, '').toWellFormed().normalize('NFC').trim();

/** One typed text; empty when there is none. */
export const one = (values: Values, name: string): string => cleanText(values[name]?.[0] ?? '');

/** Chosen boxes that are among those offered. */
export const chosen = <T extends string>(
	values: Values,
	name: string,
	offered: readonly T[]
): T[] => offered.filter((value) => values[name]?.includes(value));

/** A chosen radio, if it is among those offered. */
export const picked = <T extends string>(
	values: Values,
	name: string,
	offered: readonly T[]
): T | null => offered.find((value) => values[name]?.[0] === value) ?? null;

/** A text typed in both languages, or in one; null where neither was. */
export function both(values: Values, name: string): Bilingual | null {
	const en = one(values, `${name}-en`) || null;
	const cy = one(values, `${name}-cy`) || null;
	if (en === null && cy === null) return null;
	const draft = one(values, `${name}-draft`) !== '';
	return { en, cy, cy_state: cy === null ? 'missing' : draft ? 'draft' : 'human' };
}

/** The same text as its form shows it. */
export function showBoth(
	name: string,
	text: Bilingual | null | undefined
): Record<string, string[]> {
	return {
		[`${name}-en`]: [text?.en ?? ''],
		[`${name}-cy`]: [text?.cy ?? ''],
		[`${name}-draft`]: text?.cy_state === 'draft' ? ['1'] : []
	};
}

/** A problem where a text of either language is longer than fits. */
export const tooLong = (values: Values, name: string, most: number): Problem[] =>
	[`${name}-en`, `${name}-cy`, name]
		.filter((field) => one(values, field).length > most)
		.map((field) => ({ field, code: 'too-long' }) as const);

/** A whole number from 0 on, `null` for an empty field, `undefined` for anything else. */
export function wholeNumber(text: string, most = 1_000_000): number | null | undefined {
	if (text === '') return null;
	if (!/^\d{1,7}$/.test(text)) return undefined;
	const value = Number(text);
	return value <= most ? value : undefined;
}

const MONTHS = (
	'january/ionawr february/chwefror march/mawrth april/ebrill may/mai june/mehefin ' +
	'july/gorffennaf august/awst september/medi october/hydref november/tachwedd december/rhagfyr'
).split(' ');

/** The number of a month typed in figures or by its name, in either language, three letters or more. */
function monthOf(text: string): number | null {
	if (/^\d{1,2}$/.test(text)) return Number(text);
	const word = text.toLowerCase();
	const named = MONTHS.findIndex((names) => names.split('/').some((name) => name.startsWith(word)));
	return word.length >= 3 && named >= 0 ? named + 1 : null;
}

/**
 * The day on which something ends, as typed: an ISO date, null when all is empty, undefined when there
 * is no such day. A month without a day is over on its last day.
 */
export function typedEnd(values: Values, name: string): string | null | undefined {
	const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
		one(values, `${name}-${part}`)
	);
	if (!day && !month && !year) return null;
	const number = monthOf(month);
	if (!/^(\d{1,2})?$/.test(day) || number === null || !/^20\d\d$/.test(year)) return undefined;
	const last = () => new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
	const iso = [year, number, day || last()].map((part) => String(part).padStart(2, '0')).join('-');
	const there = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(iso) ? iso : undefined;
}

/** An ISO date as its three fields show it. */
export function showDate(name: string, date: string | null | undefined): Record<string, string[]> {
	const [year = '', month = '', day = ''] = date?.split('-') ?? [];
	return {
		[`${name}-day`]: [day && String(Number(day))],
		[`${name}-month`]: [month && String(Number(month))],
		[`${name}-year`]: [year]
	};
}
