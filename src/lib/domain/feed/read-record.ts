import { isPlain } from './page.ts';
import { cutText, plainText } from './plain-text.ts';

/** A stranger's record, read one field at a time: whatever a field holds, nothing is thrown. */
export type Fields = { readonly [key: string]: unknown };

const own = (fields: unknown, key: string): unknown =>
	isPlain(fields) && Object.hasOwn(fields, key) ? fields[key] : undefined;

/** The value at a path of names. */
export const at = (fields: unknown, ...path: string[]): unknown =>
	path.reduce((value, key) => own(value, key), fields);

/** The objects of a list at a path; of one object by itself too. */
export function each(fields: unknown, ...path: string[]): Fields[] {
	const value = at(fields, ...path);
	if (Array.isArray(value)) return value.slice(0, 100).filter(isPlain);
	return isPlain(value) ? [value] : [];
}

/** The first text or number that is there, in plain words on one line; '' where there is none. */
export function line(longest: number, ...values: unknown[]): string {
	for (const value of values) {
		const said =
			typeof value === 'number' && Number.isFinite(value)
				? String(value)
				: typeof value === 'string'
					? plainText(value).replace(/\s+/g, ' ')
					: '';
		if (said !== '') return cutText(said, longest);
	}
	return '';
}

/** A number, however it is written; null for what is none. */
export function number(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'string' || !/^\s*-?\d{1,6}(\.\d{1,15})?\s*$/.test(value)) return null;
	return Number(value);
}

/** The first day among several, as YYYY-MM-DD; null where there is none between 1990 and `today`. */
export function day(today: string, ...values: unknown[]): string | null {
	for (const value of values) {
		const said = typeof value === 'string' ? value.slice(0, 10) : '';
		if (!/^\d{4}-\d{2}-\d{2}$/.test(said) || Number.isNaN(Date.parse(`${said}T00:00:00Z`)))
			continue;
		if (said >= '1990-01-01' && said <= today) return said;
	}
	return null;
}

/** A text, or null for an empty one. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
