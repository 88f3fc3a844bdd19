import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { ASSURANCE_MONTHS, REACH_METRES } from '../../domain/assumptions/assumptions.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { PreparedSetting } from '../coverage/coverage-setting.ts';
import { list, text, type Prose, type Section, type Text } from '../prose/prose.ts';
import { tierMarks, wordingLabel, type TierMark } from '../words/tiers.ts';
import { coverageSections } from './coverage-sections.ts';
import { officialSections, type OfficialData } from './official-sections.ts';
import { ruralRule } from './rural-words.ts';
import { sourcesSection } from './sources-section.ts';

/** One tier on the method page, in its wording. */
export type TierMethod = {
	mark: TierMark;
	definition: Reading;
	test: Reading;
	/** What the wording is, which version and since when; where it comes from. */
	wording: string;
	source: string;
	/** Wordings that were in force before, newest first. */
	earlier: { wording: string; definition: Reading }[];
};

/** What the method page shows: the tiers, then everything that is mostly read. */
export type MethodView = { tiers: TierMethod[]; prose: Prose };

/** Composes the method page from the record and from the constants that the answers are made with. */
export function methodView(
	snapshot: Pick<Snapshot, 'reference' | 'services' | 'statements'>,
	setting: PreparedSetting,
	official: OfficialData,
	locale: Locale
): MethodView {
	const { reference } = snapshot;
	const mark = tierMarks(reference.tiers, locale);
	const say = { locale };
	return {
		tiers: reference.tiers.map((tier) => {
			const current = currentDefinition(tier);
			return {
				mark: mark(tier.id),
				definition: read(current.definition, locale),
				test: read(current.test, locale),
				wording: wordingLabel(current, locale),
				source: current.source,
				earlier: tier.definitions
					.filter(({ version }) => version !== current.version)
					.map((old) => ({
						wording: wordingLabel(old, locale),
						definition: read(old.definition, locale)
					}))
			};
		}),
		prose: {
			title: m.method_title({}, say),
			lead: m.method_lead({}, say),
			sections: [
				...limitSections(
					reference.tiers.map(({ id }) => mark(id)),
					setting,
					locale
				),
				...coverageSections(setting, reference, locale),
				{
					id: 'unknown',
					heading: m.method_unknown({}, say),
					blocks: [text(m.method_unknown_note({}, say))]
				},
				{
					id: 'privacy',
					heading: m.method_privacy({}, say),
					blocks: [text(m.method_privacy_note({}, say))]
				},
				...officialSections(official, setting.names, locale),
				sourcesSection(snapshot, locale)
			]
		}
	};
}

/** How far a place reaches and how long a check holds, by tier. */
function limitSections(
	tiers: readonly TierMark[],
	{ inputs }: PreparedSetting,
	locale: Locale
): Section[] {
	const say = { locale };
	return [
		{
			id: 'reach',
			heading: m.method_reach({}, say),
			blocks: [
				text(m.method_reach_note({}, say)),
				text(ruralRule(inputs.demand, locale)),
				{
					kind: 'table',
					caption: m.method_reach({}, say),
					heads: [m.method_tier({}, say), m.method_town({}, say), m.method_rural({}, say)],
					rows: tiers.map(({ tier, word }): Text[] => [
						[word],
						[`${REACH_METRES[tier].urban / 1000} km`],
						[`${REACH_METRES[tier].rural / 1000} km`]
					])
				}
			]
		},
		{
			id: 'checks',
			heading: m.method_checks({}, say),
			blocks: [
				text(m.method_checks_note({}, say)),
				list(
					m.method_checks_provider({}, say),
					m.method_checks_editor({}, say),
					m.method_checks_same_person({}, say)
				),
				{
					kind: 'table',
					caption: m.method_checks({}, say),
					heads: [m.method_tier({}, say), m.reading_assumption_value({}, say)],
					rows: tiers.map(({ tier, word }): Text[] => [
						[word],
						[m.method_months({ months: ASSURANCE_MONTHS[tier] }, say)]
					])
				}
			]
		}
	];
}
