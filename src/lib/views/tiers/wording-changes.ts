import type { Bilingual, WelshState } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Wording } from '../../domain/tier/defining.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** One change of a wording, in words. */
export type WordingChange = { label: string; lang?: Locale; before: string | null; after: string };

const STATES: Record<WelshState, typeof m.moderate_welsh_human> = {
	human: m.moderate_welsh_human,
	draft: m.moderate_welsh_draft,
	missing: m.moderate_welsh_missing
};

const standingWords = (standing: Wording['standing'], locale: Locale): string =>
	(standing === 'working' ? m.tiers_standing_working : m.tiers_standing_official)({}, { locale });

/** What a wording changes in another, field by field in both languages; what is the same is left out. */
export function wordingChanges(before: Wording, after: Wording, locale: Locale): WordingChange[] {
	const say = { locale };
	return [
		...textChanges(m.tiers_definition({}, say), before.definition, after.definition, locale),
		...textChanges(m.tiers_test({}, say), before.test, after.test, locale),
		{
			label: m.tiers_standing({}, say),
			before: standingWords(before.standing, locale),
			after: standingWords(after.standing, locale)
		},
		{ label: m.tiers_source({}, say), before: before.source, after: after.source }
	].filter((change) => change.before !== change.after);
}

/**
 * Which languages a wording leaves as they were although it changes the other: said before it is saved,
 * because the two should mean the same.
 */
export function unchangedLanguages(before: Wording, after: Wording, locale: Locale): string[] {
	const say = { locale };
	const fields = [
		[m.tiers_definition({}, say), before.definition, after.definition],
		[m.tiers_test({}, say), before.test, after.test]
	] as const;
	return fields.flatMap(([field, was, is]) => {
		const [english, welsh] = [was.en !== is.en, was.cy !== is.cy];
		if (english === welsh) return [];
		return [(english ? m.tiers_welsh_unchanged : m.tiers_english_unchanged)({ field }, say)];
	});
}

function textChanges(
	field: string,
	before: Bilingual,
	after: Bilingual,
	locale: Locale
): WordingChange[] {
	const say = { locale };
	const state = ({ cy_state }: Bilingual) => STATES[cy_state]({}, say);
	return [
		{
			label: m.tiers_in_english({ field }, say),
			lang: 'en',
			before: before.en,
			after: after.en ?? ''
		},
		{
			label: m.tiers_in_welsh({ field }, say),
			lang: 'cy',
			before: before.cy,
			after: after.cy ?? ''
		},
		{ label: m.tiers_welsh_of({ field }, say), before: state(before), after: state(after) }
	];
}
