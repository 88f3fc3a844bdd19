import type { Locale } from '../../domain/bilingual/locale.ts';
import { FINDING_OWNERS } from '../../domain/finding/finding.ts';
import {
	LONGEST_EVIDENCE,
	LONGEST_SAID,
	type ReviewProblem
} from '../../domain/review/typed-text.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { kindName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { placeOptions } from '../review/place-filter.ts';
import { reviewErrors, type FieldError, type FieldWords } from '../review/review-problems.ts';
import { ownerWord } from './finding-words.ts';

type Options = { value: string; label: string }[];

/** What the form of a finding offers. */
export type FindingFormView = {
	places: Options;
	tiers: Options;
	kinds: Options;
	owners: Options;
	hints: { says: string; evidence: string; decision: string; due: string };
};

/** Composes the form. */
export function findingFormView(
	names: CoverageNames,
	today: string,
	locale: Locale
): FindingFormView {
	const say = { locale };
	const none = (label: string) => ({ value: '', label });
	return {
		places: [none(m.findings_wales({}, say)), ...placeOptions(names, locale)],
		tiers: [
			none(m.findings_no_tier({}, say)),
			...TIERS.map((tier) => ({ value: tier, label: tierName(tier, names, locale) }))
		],
		kinds: [
			none(m.findings_any_kind({}, say)),
			...names.groups.flatMap(({ id }) => {
				const group = kindName({ group: id, category: null }, names, locale);
				return [
					{ value: `group:${id}`, label: m.findings_group_whole({ group }, say) },
					...names.categories
						.filter((category) => category.group === id)
						.map((category) => ({
							value: `category:${category.id}`,
							label: kindName({ group: id, category: category.id }, names, locale)
						}))
				];
			})
		],
		owners: [
			none(m.findings_no_owner({}, say)),
			...FINDING_OWNERS.map((owner) => ({ value: owner, label: ownerWord(owner, locale) }))
		],
		hints: {
			says: m.findings_says_hint({ most: number(LONGEST_SAID, locale) }, say),
			evidence: m.findings_evidence_hint({ most: number(LONGEST_EVIDENCE, locale) }, say),
			decision: m.findings_decision_hint({}, say),
			due: m.findings_due_hint({ example: exampleDay(today) }, say)
		}
	};
}

const exampleDay = (today: string): string =>
	addDays(today, 90).split('-').map(Number).toReversed().join(' ');

/** What is wrong with the form, in words. */
export function findingErrors(
	problems: readonly ReviewProblem[],
	today: string,
	locale: Locale
): FieldError[] {
	const say = { locale };
	const words: Record<string, FieldWords> = {
		place: { label: m.findings_place({}, say) },
		kind: { label: m.findings_kind({}, say) },
		owner: { label: m.findings_owner({}, say) },
		'due-day': { label: m.findings_due({}, say) },
		says: { label: m.findings_says({}, say), most: LONGEST_SAID },
		evidence: { label: m.findings_evidence({}, say), most: LONGEST_EVIDENCE },
		decision: { label: m.findings_decision({}, say), most: LONGEST_SAID },
		note: { label: m.findings_note({}, say), most: LONGEST_SAID },
		close: { label: m.findings_close({}, say), most: LONGEST_EVIDENCE }
	};
	const days: Partial<Record<ReviewProblem['code'], string>> = {
		missing: m.findings_problem_day_missing({}, say),
		past: m.findings_problem_day_past({}, say)
	};
	return reviewErrors(problems, words, exampleDay(today), locale).map((error, at) => {
		const { field, code } = problems[at]!;
		const text = field === 'due-day' ? days[code] : undefined;
		return text ? { ...error, text } : error;
	});
}

/** What the record refused, as a sentence about the form. */
export const findingRefusal = (code: string, acting: boolean, locale: Locale): string => {
	const words: Record<string, typeof m.findings_problem_refused> = {
		changed: acting ? m.findings_problem_acted : m.findings_problem_changed,
		unknown_finding: m.findings_problem_state,
		closed: m.findings_problem_state,
		state: m.findings_problem_state,
		not_expected: m.findings_problem_expected,
		incomplete: m.findings_publish_needs,
		ended: m.findings_problem_ended,
		away: m.findings_problem_away
	};
	return (words[code] ?? m.findings_problem_refused)({}, { locale });
};
