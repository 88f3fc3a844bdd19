import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Values } from '../offer/question.ts';
import { both, one, picked, showBoth } from '../offer/typed.ts';
import type { TierDefinition } from './tier-record.ts';

/** The standing of a wording: ours until the Framework's own is to hand. */
export const STANDINGS = ['working', 'official'] as const;

/** What an administrator may change of a tier: everything but its name and place. */
export type Wording = Pick<TierDefinition, 'definition' | 'test' | 'standing' | 'source'>;

/** A new wording, the version it was made from, and why. */
export type Defining = Wording & { based_on: number; note: string };

/** What stands in the way of a new wording: the field, and what is wrong with it. */
export type DefiningProblem = { field: string; code: 'missing' | 'too-long' | 'unchanged' };

/** The longest text of each field: a definition is read at a glance, on a phone. */
export const LONGEST = { definition: 600, test: 300, source: 300, note: 500 } as const;

/** The fields of the form, in its order. */
const FIELDS = [
	'definition-en',
	'definition-cy',
	'test-en',
	'test-cy',
	'standing',
	'source',
	'note'
] as const;

/** A wording as its form shows it. */
export const showWording = (wording: Wording & { version: number }): Values => ({
	...showBoth('definition', wording.definition),
	...showBoth('test', wording.test),
	standing: [wording.standing],
	source: [wording.source],
	note: [''],
	base: [String(wording.version)]
});

/** Reads a form against the wording in force. Both languages are needed: the public reads either. */
export function readDefining(
	values: Values,
	current: Wording
): { defining: Defining } | { problems: DefiningProblem[] } {
	const problems = FIELDS.flatMap((field): DefiningProblem[] => {
		const text = one(values, field);
		if (field === 'standing') {
			return picked(values, field, STANDINGS) ? [] : [{ field, code: 'missing' }];
		}
		if (text === '') return [{ field, code: 'missing' }];
		const most = LONGEST[field.split('-')[0] as keyof typeof LONGEST];
		return text.length > most ? [{ field, code: 'too-long' }] : [];
	});
	if (problems.length > 0) return { problems };
	const defining: Defining = {
		definition: both(values, 'definition')!,
		test: both(values, 'test')!,
		standing: picked(values, 'standing', STANDINGS)!,
		source: one(values, 'source'),
		note: one(values, 'note'),
		based_on: Number(one(values, 'base')) || 0
	};
	return isSame(defining, current)
		? { problems: [{ field: 'definition-en', code: 'unchanged' }] }
		: { defining };
}

const sameText = (one: Bilingual, other: Bilingual): boolean =>
	one.en === other.en && one.cy === other.cy && one.cy_state === other.cy_state;

const isSame = (one: Wording, other: Wording): boolean =>
	sameText(one.definition, other.definition) &&
	sameText(one.test, other.test) &&
	one.standing === other.standing &&
	one.source === other.source;
