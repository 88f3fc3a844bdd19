import { bestSites, type SiteStep } from '../../../coverage/best-sites/best-sites.ts';
import { spanOf } from '../../../coverage/ages.ts';
import { cover, type Coverage } from '../../../coverage/coverage.ts';
import { openKind, type Kind } from '../../../coverage/kinds/kind.ts';
import { WALES } from '../../../coverage/matrix.ts';
import { MOST_CHANGES, SITE_COUNTS } from '../../../domain/assumptions/assumptions.ts';
import { reachOfTier, type CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { Change } from '../../../coverage/what-if/change.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import { kindAtTier, placeName, tierName, type CoverageSetting } from '../coverage-setting.ts';
import { pointName } from '../point-name.ts';
import { childrenRounded } from '../../words/rounded.ts';

/** One place of the answer. */
export type SiteRow = {
	/** 1, 2, 3: the order in which they add most. */
	order: number;
	place: string;
	/** Area the place lies in. */
	area: string;
	gain: string;
	/** All reached after this step. */
	total: string;
	/** The place as a change of the scenario; null when the scenario is full. */
	try: string | null;
	/** Grid metres, for the map. */
	x: number;
	y: number;
};

export type BestSitesView = {
	form: {
		action: string;
		keep: [string, string][];
		kinds: { label: string; options: { value: string; label: string }[] }[];
		kind: string;
		counts: { value: string; label: string }[];
		count: string;
		areas: { value: string; label: string }[];
		within: string;
	};
	/** Null until somebody asks. */
	answer: {
		title: string;
		sentence: string;
		/** "Some may be reached already": records without a place; null when there are none. */
		maybe: string | null;
		rows: SiteRow[];
		limits: string;
		/** All places as one scenario; null when it would be too long. */
		tryAll: string | null;
	} | null;
};

/** "Where would one (two, three, five) more reach most children?", asked in the address. */
export function bestSitesView(
	setting: CoverageSetting,
	result: CoverageResult,
	query: CoverageQuery,
	{ path, within }: { path: string; within: readonly string[] },
	locale: Locale
): BestSitesView {
	const { kinds } = setting.inputs;
	const usual = kinds.find((kind) => kind.tier === query.tier && kind.group === query.kind);
	const asked = query.siteKind ?? (usual ?? kinds.find(({ tier }) => tier === query.tier)!).id;
	return {
		form: {
			action: path,
			keep: [...coverageParameters({ ...query, sites: null, siteKind: null, within: null })],
			kinds: TIERS.map((tier) => ({
				label: tierName(tier, setting.names, locale),
				options: kinds
					.filter((kind) => kind.tier === tier)
					.flatMap((kind) => {
						const group = { value: kind.id, label: kindAtTier(kind, setting.names, locale) };
						const own = openKind(kind);
						const categories = own.map((one) => ({
							value: one.id,
							label: `– ${kindAtTier(one, setting.names, locale)}`
						}));
						return own.length > 1 ? [group, ...categories] : [group];
					})
			})),
			kind: asked,
			counts: SITE_COUNTS.map((count) => ({ value: String(count), label: String(count) })),
			count: String(query.sites ?? 1),
			areas: [
				WALES,
				...setting.inputs.regions
					.filter(({ members }) => members.length > 1)
					.map(({ code }) => code),
				...result.coverage.ground.demand.areas
			]
				.filter((code) => within.length === 0 || within.includes(code))
				.map((code) => ({ value: code, label: placeName(code, setting.names, locale) })),
			within: query.within ?? (within.length === 0 ? WALES : within[0]!)
		},
		answer:
			query.sites === null
				? null
				: answerOf(setting, result, query, asked, { path, within }, locale)
	};
}

function answerOf(
	setting: CoverageSetting,
	result: CoverageResult,
	query: CoverageQuery,
	asked: string,
	{ path, within }: { path: string; within: readonly string[] },
	locale: Locale
): BestSitesView['answer'] {
	const [kind, coverage] = coverageOfKind(setting, result.coverage, asked);
	const places = query.within === null ? within : placesIn(query.within, setting);
	const { areas } = setting.inputs.demand;
	const indices = places.length === 0 ? null : places.map((gss) => areas.indexOf(gss));
	const k = coverage.kinds.indexOf(kind);
	const found = bestSites(coverage, k, query.sites!, indices);
	const children = (count: number) => childrenRounded(count, locale);
	const href = (changes: Change[]): string | null =>
		query.changes.length + changes.length > MOST_CHANGES
			? null
			: `${path}?${coverageParameters({ ...query, changes: [...query.changes, ...changes] })}#what-if`;
	const changes = found.steps.map((step) => changeOf(step, kind, setting, query));
	let reached = found.before;
	const rows = found.steps.map(({ point, gain }, index): SiteRow => {
		reached += gain;
		const { demand } = setting.inputs;
		return {
			order: index + 1,
			place: pointName(demand, point, locale),
			area: placeName(areas[demand.area[point]!]!, setting.names, locale),
			gain: children(gain),
			total: children(reached),
			try: href([changes[index]!]),
			x: demand.x[point]!,
			y: demand.y[point]!
		};
	});
	const where = query.within ?? (within.length === 1 ? within[0]! : WALES);
	const reach = reachOfTier(query, kind.tier);
	return {
		title: m.whatif_sites_answer(
			{
				kind: kindAtTier(kind, setting.names, locale),
				area: placeName(where, setting.names, locale)
			},
			{ locale }
		),
		sentence:
			rows.length === 0
				? m.whatif_sites_nothing({}, { locale })
				: m.whatif_sites_before(
						{
							before: children(found.before),
							children: children(found.children),
							...(spanOf(kind.ages & query.ages) ?? { from: 0, to: 0 })
						},
						{ locale }
					),
		maybe:
			found.maybe >= 5
				? m.whatif_sites_maybe({ children: children(found.maybe) }, { locale })
				: null,
		rows,
		limits: limitsWords(rows.length, setting)(
			{ urban: reach.urban, rural: reach.rural },
			{ locale }
		),
		tryAll: rows.length > 1 ? href(changes) : null
	};
}

const limitsWords = (rows: number, { inputs }: CoverageSetting) =>
	inputs.demand.set === 'settlements'
		? rows > 1
			? m.whatif_sites_limits
			: m.whatif_sites_limits_one
		: rows > 1
			? m.official_sites_limits
			: m.official_sites_limits_one;

/** A group is a kind of the matrix; a single category needs a small coverage of its own. */
function coverageOfKind(
	setting: CoverageSetting,
	coverage: Coverage,
	asked: string
): [Kind, Coverage] {
	const own = coverage.kinds.find(({ id }) => id === asked);
	if (own) return [own, coverage];
	const one = coverage.kinds.flatMap(openKind).find(({ id }) => id === asked)!;
	const out = (s: number) => coverage.standing[s] !== 0;
	const { ground, offers, question } = coverage;
	return [one, cover(ground, offers, [one], question, setting.inputs.declarations, out)];
}

function placesIn(code: string, { inputs }: CoverageSetting): readonly string[] {
	if (code === WALES) return [];
	return inputs.regions.find((region) => region.code === code)?.members ?? [code];
}

/** A proposed service at a place of the answer: of the kind's one category, or its first. */
function changeOf(
	{ point }: SiteStep,
	kind: Kind,
	{ inputs }: CoverageSetting,
	query: CoverageQuery
): Change {
	return {
		act: 'add',
		tier: kind.tier,
		category: kind.category ?? kind.group,
		place: { x: inputs.demand.x[point]!, y: inputs.demand.y[point]!, reach: 0 },
		areas: [],
		ages: kind.ages & query.ages,
		welsh: query.welsh,
		capacity: null
	};
}
