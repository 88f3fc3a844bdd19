import type { Locale } from '../../domain/bilingual/locale.ts';
import type { CountByTier } from '../../domain/glance/count-by-tier.ts';
import type { Glance } from '../../domain/glance/glance.ts';
import { QUESTIONS, type Question } from '../../domain/glance/not-known.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { StampView } from '../words/assurance.ts';
import { number } from '../words/lists.ts';
import { tierMarks, type TierMark } from '../words/tiers.ts';

/** One part of a bar: where it starts and how wide it is, in percent of the longest bar. */
export type BarPart = { tier: TierId; x: number; width: number };

/** One row of the table of regions. */
export type RegionRow = {
	key: string;
	name: string;
	/** What is recorded for families there; null for rows that are no region. */
	href: string | null;
	/** Numbers tier by tier in the order of the Framework, then in all. */
	tiers: string[];
	all: string;
	bar: BarPart[];
};

/** A line of numbers: what it counts, and how many. */
export type CountLine = { key: string; label: string; count: string };

/** Wales at a glance as the home page shows it. */
export type GlanceView = {
	live: string;
	tiers: TierMark[];
	rows: RegionRow[];
	total: { tiers: string[]; all: string };
	sure: (CountLine & { outline: StampView['outline'] })[];
	background: CountLine;
	unknown: CountLine[];
};

const UNKNOWN: Record<Question, (typeof m)['home_unknown_ages']> = {
	welsh: m.home_unknown_welsh,
	'way in': m.home_unknown_way_in,
	accepting: m.home_unknown_accepting,
	ages: m.home_unknown_ages,
	'date of source': m.home_unknown_source
};

const SURE = [
	{ key: 'confirmed', outline: 'checked', label: m.home_sure_confirmed },
	{ key: 'outOfDate', outline: 'out-of-date', label: m.home_sure_old },
	{ key: 'unconfirmed', outline: 'unconfirmed', label: m.home_sure_unconfirmed },
	{ key: 'ended', outline: 'ended', label: m.home_sure_ended }
] as const;

/** The numbers in words. Regions stay in the order of the record: they are not ranked. */
export function glanceView(
	glance: Glance,
	reference: Pick<Reference, 'regions' | 'tiers'>,
	locale: Locale
): GlanceView {
	const words = (count: number) => number(count, locale);
	const rows = [
		...reference.regions.map(({ code, name }) => ({
			key: code,
			name: name[locale],
			href: `/${locale}/find?area=${code}`,
			count: glance.regions.find((region) => region.code === code)!.count
		})),
		{ key: 'wales', name: m.home_table_wales({}, { locale }), href: null, count: glance.allWales },
		{
			key: 'nowhere',
			name: m.home_table_nowhere({}, { locale }),
			href: null,
			count: glance.areaNotRecorded
		}
	];
	const longest = Math.max(1, ...rows.map(({ count }) => lengthOf(count)));
	const numbers = ({ all, tiers }: CountByTier) => ({
		tiers: TIERS.map((tier) => words(tiers[tier])),
		all: words(all)
	});
	return {
		live: words(glance.live.all),
		tiers: TIERS.map(tierMarks(reference.tiers, locale)),
		rows: rows.map(({ count, ...row }) => ({
			...row,
			...numbers(count),
			bar: barOf(count, longest)
		})),
		total: numbers(glance.live),
		sure: SURE.map(({ key, outline, label }) => ({
			key,
			outline,
			label: label({}, { locale }),
			count: words(glance.certainty[key])
		})),
		background: {
			key: 'background',
			label: m.home_sure_background({}, { locale }),
			count: words(glance.certainty.background)
		},
		unknown: [
			...QUESTIONS.map((question) => ({
				key: question,
				label: UNKNOWN[question]({}, { locale }),
				count: words(glance.open[question])
			})),
			{
				key: 'place',
				label: m.home_unknown_place({}, { locale }),
				count: m.home_unknown_of(
					{ count: words(glance.places.notRecorded), total: words(glance.places.inPerson) },
					{ locale }
				)
			}
		]
	};
}

/** Tier by tier, so that a service on several tiers makes a bar longer. */
const lengthOf = ({ tiers }: CountByTier): number =>
	TIERS.reduce((sum, tier) => sum + tiers[tier], 0);

function barOf({ tiers }: CountByTier, longest: number): BarPart[] {
	const percent = (count: number) => Math.round((count / longest) * 1000) / 10;
	let before = 0;
	return TIERS.map((tier) => {
		const part = { tier, x: percent(before), width: percent(tiers[tier]) };
		before += tiers[tier];
		return part;
	});
}
