import { UNBORN, type Eligibility } from '../../service/eligibility.ts';
import type { Problem, Question } from '../question.ts';
import { refused, unless } from '../question.ts';
import { one, picked } from '../typed.ts';

export const AGE_ANSWERS = ['range', 'any', 'unknown'] as const;
export const WHOSE = ['child', 'young_person', 'parent'] as const;

export const NO_ELIGIBILITY: Eligibility = {
	minimum_age: null,
	maximum_age: null,
	age_of: 'child',
	age_basis: 'not recorded',
	who_for: null,
	who_not_for: null,
	small_areas_only: false
};

/** An age as typed: years, or a word for a baby who is not born yet; undefined for anything else. */
function typedAge(text: string): number | null | undefined {
	if (text === '') return null;
	if (/^(unborn|heb ei eni|pregnancy|beichiogrwydd|-1)$/i.test(text)) return UNBORN;
	return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/** For which ages, and whose age it is. An end that is left empty is open. */
export const agesQuestion: Question = {
	id: 'ages',
	section: 'who',
	parts: ['eligibility'],
	needed: true,
	known: (draft) =>
		draft.eligibility !== undefined && draft.eligibility.age_basis !== 'not recorded',
	show({ eligibility, answered }) {
		const {
			minimum_age: least,
			maximum_age: most,
			age_basis: basis
		} = eligibility ?? NO_ELIGIBILITY;
		const ages =
			least !== null || most !== null
				? ['range']
				: basis !== 'not recorded'
					? ['any']
					: answered.includes('ages')
						? ['unknown']
						: [];
		return {
			ages,
			from: [least === null ? '' : least === UNBORN ? 'unborn' : String(least)],
			to: [most === null ? '' : String(most)],
			whose: eligibility ? [eligibility.age_of] : []
		};
	},
	read(values, draft) {
		// Whoever typed ages and chose nothing chose ages.
		const typed = one(values, 'from') !== '' || one(values, 'to') !== '';
		const answer = picked(values, 'ages', AGE_ANSWERS) ?? (typed ? 'range' : null);
		if (!answer) return refused({ field: 'ages', code: 'answer' });
		const before = draft.eligibility ?? NO_ELIGIBILITY;
		const whose = picked(values, 'whose', WHOSE) ?? before.age_of;
		const eligibility = { ...before, age_of: whose };
		if (answer !== 'range') {
			const age_basis = answer === 'any' ? ('stated' as const) : ('not recorded' as const);
			return unless([], {
				eligibility: { ...eligibility, minimum_age: null, maximum_age: null, age_basis }
			});
		}
		const [from, to] = [typedAge(one(values, 'from')), typedAge(one(values, 'to'))];
		const problems: Problem[] = [];
		if (from === undefined) problems.push({ field: 'from', code: 'age' });
		if (to === undefined) problems.push({ field: 'to', code: 'age' });
		if (from === null && to === null) problems.push({ field: 'from', code: 'age' });
		if (from != null && to != null && from > to) problems.push({ field: 'to', code: 'age-order' });
		return unless(problems, {
			eligibility: {
				...eligibility,
				minimum_age: from ?? null,
				maximum_age: to ?? null,
				age_basis: 'stated'
			}
		});
	}
};
