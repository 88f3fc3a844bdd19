import { MOST_CHANGES, ROBUSTNESS, SITE_COUNTS } from '../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { coverageResult } from '../coverage/coverage-result.ts';
import type { PreparedSetting } from '../coverage/coverage-setting.ts';
import { USUAL_QUERY } from '../../coverage/query/coverage-query.ts';
import { heading, list, text, type Section } from '../prose/prose.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { demandSection } from './demand-section.ts';
import { exampleSection } from './example-section.ts';
import { kindsSection } from './kinds-section.ts';
import { measuresSection } from './measures-section.ts';
import { statesSection } from './states-section.ts';

type Say = (inputs: object, options: { locale: Locale }) => string;

/** How coverage is worked out, from the constants the kernel itself uses. */
export function coverageSections(
	setting: PreparedSetting,
	reference: Pick<Reference, 'category_groups' | 'need'>,
	locale: Locale
): Section[] {
	const say = (message: Say) => message({}, { locale });
	const result = coverageResult(setting, USUAL_QUERY);
	const example = exampleSection(setting, result, locale);
	return [
		{
			id: 'coverage',
			heading: say(m.reading_coverage),
			blocks: [
				text(say(m.reading_coverage_intro), {
					text: say(m.reading_coverage_link),
					href: `/${locale}/coverage`
				})
			]
		},
		demandSection(setting, reference.need, locale),
		kindsSection(setting, reference.category_groups, locale),
		{
			id: 'offers',
			heading: say(m.reading_offers),
			blocks: [
				list(
					say(m.reading_offers_site),
					say(m.reading_offers_area),
					say(m.reading_offers_remote),
					say(m.reading_offers_unplaced),
					say(m.reading_offers_withheld),
					say(m.reading_offers_closed),
					say(m.reading_offers_unknown),
					say(m.reading_offers_said)
				),
				heading('distance', say(m.reading_distance)),
				text(say(m.reading_distance_rule))
			]
		},
		statesSection(locale),
		measuresSection(locale),
		...(example ? [example] : []),
		{
			id: 'full-offer',
			heading: say(m.reading_offer),
			blocks: [text(say(m.reading_offer_rule))]
		},
		rankingSection(locale),
		{
			id: 'what-if',
			heading: say(m.reading_what_if),
			blocks: [
				text(m.reading_what_if_rule({ most: MOST_CHANGES }, { locale })),
				heading('best-sites', say(m.reading_sites)),
				text(m.reading_sites_rule({ most: Math.max(...SITE_COUNTS) }, { locale }))
			]
		},
		{
			id: 'rounding',
			heading: say(m.reading_rounding),
			blocks: [text(say(m.reading_rounding_rule))]
		},
		assumptionsSection(setting, locale),
		{
			id: 'data',
			heading: say(m.reading_data),
			blocks: [
				text(say(m.reading_data_rule)),
				list(
					{ text: say(m.reading_data_csv), href: '/data/coverage.csv' },
					{ text: say(m.reading_data_geojson), href: '/data/coverage.geojson' },
					{ text: say(m.reading_data_svg), href: `/data/coverage.svg?lang=${locale}` }
				)
			]
		},
		{
			id: 'weaknesses',
			heading: say(m.reading_weak),
			blocks: [
				list(
					...[
						m.reading_weak_reach,
						m.reading_weak_record,
						m.reading_weak_need,
						m.reading_weak_border,
						m.reading_weak_ages,
						...(setting.inputs.demand.set === 'settlements' ? [m.reading_weak_edges] : []),
						m.reading_weak_welsh
					].map(say)
				)
			]
		}
	];
}

function rankingSection(locale: Locale): Section {
	const { draws, seed, radiusScale, share, needWeight, top } = ROBUSTNESS;
	const percent = (value: number) => Math.round(100 * value);
	return {
		id: 'ranking',
		heading: m.reading_ranking({}, { locale }),
		blocks: [
			text(m.reading_ranking_rule({}, { locale })),
			heading('robustness', m.reading_robustness({}, { locale })),
			text(
				m.reading_robustness_rule(
					{
						draws,
						seed,
						radiusFrom: radiusScale[0],
						radiusTo: radiusScale[1],
						shareFrom: percent(share[0]),
						shareTo: percent(share[1]),
						weightFrom: needWeight[0],
						weightTo: needWeight[1],
						top
					},
					{ locale }
				)
			)
		]
	};
}
