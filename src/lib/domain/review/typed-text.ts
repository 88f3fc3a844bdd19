import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Values } from '../offer/question.ts';
import { both, one } from '../offer/typed.ts';
import { isWebAddress, unfitIn, type Unfit } from './free-text.ts';

/** What stands in the way of a review's form: the field, and what is wrong with it. */
export type ReviewProblem = {
	field: string;
	code: 'missing' | 'too-long' | 'web-address' | 'day' | 'past' | 'not-offered' | Unfit;
};

/** Longest texts of a review, a language, in characters. */
export const LONGEST_SAID = 1_000;
export const LONGEST_EVIDENCE = 2_000;

/** A text in one language or both, and what is wrong with it. */
export function typedBoth(
	values: Values,
	name: string,
	{ most, needed }: { most: number; needed: boolean }
): { text: Bilingual | null; problems: ReviewProblem[] } {
	const problems = (['en', 'cy'] as const).flatMap((lang): ReviewProblem[] => {
		const field = `${name}-${lang}`;
		const text = one(values, field);
		if ([...text].length > most) return [{ field, code: 'too-long' }];
		const unfit = unfitIn(text);
		return unfit ? [{ field, code: unfit }] : [];
	});
	const text = both(values, name);
	if (text === null && needed) problems.push({ field: name, code: 'missing' });
	return { text, problems };
}

/** An address on the web, null where none was typed. */
export function typedAddress(
	values: Values,
	name: string
): { url: string | null; problems: ReviewProblem[] } {
	const url = one(values, name) || null;
	const wrong = url !== null && !isWebAddress(url);
	return { url, problems: wrong ? [{ field: name, code: 'web-address' }] : [] };
}
