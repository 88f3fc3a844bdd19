import { read } from '../../../domain/bilingual/bilingual.ts';
import { proposeTiers, testAnswers, type Doubt } from '../../../domain/placement/placement.ts';
import { currentDefinition } from '../../../domain/tier/tier-record.ts';
import type { TierId } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { inWords } from '../../words/lists.ts';
import { tierMarks } from '../../words/tiers.ts';
import { yesAndNo } from '../../words/yes-no.ts';
import type { FieldView, QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

/** The test of every tier, in the words of its working definition. */
export function placementView({ reference, locale }: Setting): QuestionView {
	return {
		id: 'placement',
		title: m.offer_placement_title({}, { locale }),
		short: m.offer_placement_short({}, { locale }),
		lead: m.offer_placement_lead({}, { locale }),
		fields: reference.tiers.map((tier) => {
			const label = read(currentDefinition(tier).test, locale).text;
			const { yes, no } = yesAndNo(label, locale);
			return {
				kind: 'radios',
				name: `test-${tier.id}`,
				label,
				options: [
					{ value: 'yes', label: yes },
					{ value: 'no', label: no },
					{ value: 'unsure', label: m.offer_test_unsure({}, { locale }) }
				]
			};
		})
	};
}

const DOUBTS: Record<Doubt, typeof m.offer_doubt_consent> = {
	'universal-needs-referral': m.offer_doubt_universal_referral,
	'universal-small-areas': m.offer_doubt_small_areas,
	'secondary-without-consent': m.offer_doubt_consent,
	'targeted-open-door': m.offer_doubt_open_door,
	'wide-apart': m.offer_doubt_wide_apart
};

const REASONS: Record<TierId, typeof m.offer_reason_universal> = {
	universal: m.offer_reason_universal,
	primary: m.offer_reason_primary,
	secondary: m.offer_reason_secondary,
	targeted: m.offer_reason_targeted
};

/** Why an offer sits on a tier, as it follows from the test. Kept with the placement in both languages. */
export const reasonOf = (tier: TierId) => ({
	en: REASONS[tier]({}, { locale: 'en' }),
	cy: REASONS[tier]({}, { locale: 'cy' }),
	cy_state: 'draft' as const
});

/** The tiers to choose, with what the tests lead to and what speaks against it. */
export function tiersView({ draft, reference, locale }: Setting): QuestionView {
	const mark = tierMarks(reference.tiers, locale);
	const answers = testAnswers(draft.placement_answers);
	const { tiers, perhaps, doubts } = proposeTiers(answers, draft);
	const named = (ids: readonly TierId[]) =>
		inWords(
			ids.map((id) => mark(id).word),
			locale
		);
	const reasonIn = (tier: TierId): string => {
		const definition = currentDefinition(reference.tiers.find(({ id }) => id === tier)!);
		return m.offer_tiers_because(
			{
				tier: mark(tier).word,
				test: read(definition.test, locale).text,
				definition: read(definition.definition, locale).text,
				version: definition.version
			},
			{ locale }
		);
	};
	const lead =
		Object.keys(answers).length < reference.tiers.length
			? m.offer_tiers_unasked({}, { locale })
			: tiers.length > 0
				? m.offer_tiers_from({ tiers: named(tiers) }, { locale })
				: perhaps.length > 0
					? m.offer_tiers_perhaps({ tiers: named(perhaps) }, { locale })
					: m.offer_tiers_none({}, { locale });
	return {
		id: 'tiers',
		title: m.offer_tiers_title({}, { locale }),
		short: m.offer_tiers_short({}, { locale }),
		lead,
		fields: [
			...tiers.map((tier): FieldView => ({
				kind: 'note',
				text: reasonIn(tier)
			})),
			...doubts.map((doubt): FieldView => ({
				kind: 'note',
				text: DOUBTS[doubt]({}, { locale }),
				warning: true
			})),
			{
				kind: 'checkboxes',
				name: 'tiers',
				label: m.offer_tiers_choose({}, { locale }),
				hint: m.offer_tiers_choose_hint({}, { locale }),
				options: reference.tiers.map((tier) => ({
					value: tier.id,
					label: mark(tier.id).word,
					hint: read(currentDefinition(tier).definition, locale).text
				}))
			},
			{ kind: 'both', name: 'why', label: m.offer_tiers_why({}, { locale }), lines: 4 }
		]
	};
}
