import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { CHALLENGE_OUTCOMES, type Challenge } from '../../domain/challenge/challenge.ts';
import type { AreaDeclaration } from '../../domain/declaration/declaration.ts';
import { LONGEST_EVIDENCE, type ReviewProblem } from '../../domain/review/typed-text.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { reviewErrors, type FieldError } from '../review/review-problems.ts';
import { longDate } from '../words/dates.ts';
import { outcomeOption } from './challenge-words.ts';

/** What the form of an answer offers. */
export type AnswerFormView = {
	title: string;
	outcomes: { value: string; label: string; hint: string }[];
	services: { value: string; label: string }[];
	/** Areas of the place in which something is declared of this kind. */
	declaring: { value: string; label: string }[];
	answerHint: string;
};

/** Areas of a challenge's place: its own, or those of its region. */
const areasOf = ({ area, region }: Challenge, names: CoverageNames): readonly string[] =>
	area !== null ? [area] : (names.regions.find(({ code }) => code === region)?.members ?? []);

/** Composes the form. */
export function answerFormView(
	challenge: Challenge,
	services: Iterable<Service>,
	declarations: readonly AreaDeclaration[],
	names: CoverageNames,
	locale: Locale
): AnswerFormView {
	const areas = areasOf(challenge, names);
	const groupOf = new Map(names.categories.map(({ id, group }) => [id, group]));
	const here = [...services]
		.filter(
			(service) =>
				service.areas.some((gss) => areas.includes(gss)) &&
				service.categories.some((id) => groupOf.get(id) === challenge.group)
		)
		.toSorted((one, other) => other.last_modified.localeCompare(one.last_modified));
	// Those on the tier first: what is at another tier now may have been at this one.
	const onTier = (service: Service) => (tiersOf(service).includes(challenge.tier) ? 0 : 1);
	return {
		title: m.challenges_answer_title({ reference: challenge.reference }, { locale }),
		outcomes: CHALLENGE_OUTCOMES.map((outcome) => outcomeOption(outcome, locale)),
		services: here
			.toSorted((one, other) => onTier(one) - onTier(other))
			.map(({ id, name, organization, last_modified }) => ({
				value: id,
				label: m.challenges_answer_service_option(
					{
						name: read(name, locale).text,
						organization: read(organization.name, locale).text,
						date: longDate(last_modified, locale)
					},
					{ locale }
				)
			})),
		declaring: declarations
			.filter(
				({ area, tier, group }) =>
					areas.includes(area) && tier === challenge.tier && group === challenge.group
			)
			.map(({ area }) => ({ value: area, label: placeName(area, names, locale) })),
		answerHint: m.challenges_answer_text_hint(
			{ most: number(LONGEST_EVIDENCE, locale) },
			{ locale }
		)
	};
}

/** What is wrong with the form, in words. */
export function answerErrors(problems: readonly ReviewProblem[], locale: Locale): FieldError[] {
	const say = { locale };
	const words = {
		outcome: { label: m.challenges_answer_outcome({}, say) },
		service: { label: m.challenges_answer_service({}, say) },
		ended: { label: m.challenges_answer_ended({}, say) },
		answer: { label: m.challenges_answer_text({}, say), most: LONGEST_EVIDENCE }
	};
	return reviewErrors(problems, words, '', locale).map((error) =>
		error.field === 'ended'
			? { ...error, text: m.challenges_problem_ended_missing({}, say) }
			: error
	);
}
