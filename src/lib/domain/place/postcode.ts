import { countryOf, postcodeArea } from './postcode-areas.ts';

/** What a typed text is, read as a postcode. */
export type ParsedPostcode =
	| { kind: 'full'; outward: string; inward: string; formatted: string }
	| { kind: 'outward'; outward: string }
	| { kind: 'not-postcode' }
	| { kind: 'impossible'; reason: ImpossibleReason; outward?: string };

/**
 * `incomplete`: the second half lacks letters. `unknown-area`: no postcode starts with these
 * letters. `malformed`: the second half can not be right.
 */
export type ImpossibleReason = 'incomplete' | 'unknown-area' | 'malformed';

/** Shapes of an outward code: A a letter, 9 a digit. Only a few London areas end in a letter. */
const SHAPES = ['A9', 'A99', 'AA9', 'AA99', 'A9A', 'AA9A'];
const LETTER_ENDED = new Set(['E', 'EC', 'N', 'NW', 'SE', 'SW', 'W', 'WC']);

/** The second half: a digit and two letters, never C, I, K, M, O or V (Royal Mail). */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;

/** A whole postcode as the last thing of a line, for an address that was pasted in. */
const AT_END = /(?:^|[\s,])([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[ABD-HJLNP-UW-Z]{2})[\s.,]*$/;

/**
 * Reads a text as a postcode. Forgives case, spaces, full-width characters, O for 0 and I for 1 (and
 * the reverse) where only one reading exists. A text without a digit is never a postcode, so no
 * place name can be taken for one.
 */
export function parsePostcode(text: string): ParsedPostcode {
	const plain = text.normalize('NFKC').toUpperCase().slice(0, 200);
	if (!/\d/.test(plain)) return { kind: 'not-postcode' };
	const compact = plain.replace(/[^A-Z0-9]/g, '');
	return (
		readBrokenHalves(plain) ??
		readFull(compact) ??
		readOutward(compact) ??
		readBroken(plain, compact) ??
		readAtEnd(plain) ?? { kind: 'not-postcode' }
	);
}

function readFull(compact: string): ParsedPostcode | null {
	if (compact.length < 5 || compact.length > 7) return null;
	const inward = asDigit(compact.slice(-3, -2)) + compact.slice(-2);
	const outward = outwardFrom(compact.slice(0, -3));
	if (!INWARD.test(inward) || outward === null) return null;
	return { kind: 'full', outward, inward, formatted: `${outward} ${inward}` };
}

function readOutward(compact: string): ParsedPostcode | null {
	const outward = outwardFrom(compact);
	return outward === null ? null : { kind: 'outward', outward };
}

/** A text that was meant as a postcode and can not be one, with what is wrong about it. */
function readBroken(plain: string, compact: string): ParsedPostcode | null {
	if (
		/^[A-Z]{1,2}\d{1,2}[A-Z]?(\d[A-Z]{0,2})?$/.test(compact) &&
		countryOf(postcodeArea(compact)) === undefined
	) {
		return { kind: 'impossible', reason: 'unknown-area' };
	}
	const [, first = ''] = /^([A-Z0-9]+)[^A-Z0-9]+[A-Z0-9]{3}$/.exec(plain.trim()) ?? [];
	const half = /\d/.test(first) ? outwardFrom(first) : null;
	if (half !== null) return { kind: 'impossible', reason: 'malformed', outward: half };
	const cut = /^([A-Z]{1,2}\d{1,2})(\d[A-Z]?)$/.exec(compact);
	const outward = cut === null ? null : outwardFrom(cut[1] ?? '');
	if (outward !== null) return { kind: 'impossible', reason: 'incomplete', outward };
	return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z\d]{1,3}$/.test(compact)
		? { kind: 'impossible', reason: 'malformed' }
		: null;
}

/**
 * Two halves of which the second is short. "LL57 TF" could be a badly spaced "LL5 7TF", but guessing
 * would put a family in the wrong town.
 */
function readBrokenHalves(plain: string): ParsedPostcode | null {
	const [first = '', second = '', more] = plain.trim().split(/[^A-Z0-9]+/);
	const short = more === undefined && /^[A-Z0-9]{1,2}$/.test(second);
	const outward = short && /\d/.test(first) ? outwardFrom(first) : null;
	if (outward === null) return null;
	const reason = /^\d[A-Z]?$/.test(second) ? 'incomplete' : 'malformed';
	return { kind: 'impossible', reason, outward };
}

function readAtEnd(plain: string): ParsedPostcode | null {
	const [, first, inward] = AT_END.exec(plain) ?? [];
	const outward = first === undefined ? null : outwardFrom(first);
	if (outward === null || inward === undefined) return null;
	return { kind: 'full', outward, inward, formatted: `${outward} ${inward}` };
}

/** The one outward code that `typed` can mean, or null. As typed wins over a corrected reading. */
function outwardFrom(typed: string): string | null {
	const readings = new Set(
		SHAPES.filter((shape) => shape.length === typed.length)
			.map((shape) =>
				[...shape].map((sort, at) => (sort === 'A' ? asLetter : asDigit)(typed[at] ?? '')).join('')
			)
			.filter(isOutward)
	);
	if (readings.has(typed)) return typed;
	return readings.size === 1 ? ([...readings][0] ?? null) : null;
}

function isOutward(code: string): boolean {
	const [, area, district, end] = /^([A-Z]{1,2})(\d{1,2})([A-Z]?)$/.exec(code) ?? [];
	if (area === undefined || countryOf(area) === undefined) return false;
	if (end !== '' && !LETTER_ENDED.has(area)) return false;
	// "05" is no district, but "0" is one (BS0, HA0).
	return !/^0\d/.test(district ?? '');
}

const asLetter = (sign: string): string => (sign === '0' ? 'O' : sign === '1' ? 'I' : sign);
const asDigit = (sign: string): string => (sign === 'O' ? '0' : sign === 'I' ? '1' : sign);
