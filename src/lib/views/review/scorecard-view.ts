import type { Score, ScoreRow } from '../../coverage/scorecard/score.ts';
import { tierStateOf, type TierState } from '../../coverage/scorecard/tier-state.ts';
import type { ChangeSum } from '../../coverage/figures/sum-changes.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { endsKnown } from '../../coverage/forecast/forecast-by-place.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { View } from '../../coverage/cells/split.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { childrenNumber, percent } from '../coverage/area/children-words.ts';
import { meanView, type SplitView } from '../coverage/area/split-words.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { isChange, signedChildren } from './signed.ts';

/** A place on the scorecard: its four tiers, each with all that is asked of it. */
export type ScoreLine = { code: string; name: string; href: string | null; tiles: ScoreTile[] };

/** One tier of a place. */
export type ScoreTile = {
	tier: TierId;
	shape: TierShape;
	name: string;
	state: TierState;
	word: string;
	/** The mean over the kinds of help, as the pages of coverage show it too. */
	split: SplitView;
	/** Gaps of the place at the tier that are challenged, in words; null where none is. */
	challenged: string | null;
	/** Labels and values, the same in every tile, in one order: rows of a list, columns of the table. */
	facts: { key: string; label: string; value: string }[];
};

/** What a scorecard is shown with. */
export type ScoreSetting = {
	view: View;
	names: CoverageNames;
	coverage: Coverage;
	/** The rows of all areas, to say where least is on record. */
	areas: readonly ScoreRow[];
	/** Challenges of gaps that nobody has answered yet. */
	challenges: readonly Challenge[];
	/** ISO date up to which an end of funding counts. */
	until: string;
	/** Changes of the place since a day, by tier; null before the first snapshot. */
	changes: { since: string; of: (members: readonly string[]) => Record<TierId, ChangeSum> } | null;
};

/** The line of a region, an authority or Wales. */
export function scoreLine(
	row: ScoreRow,
	href: string | null,
	setting: ScoreSetting,
	locale: Locale
): ScoreLine {
	const changes = setting.changes?.of(row.members) ?? null;
	return {
		code: row.code,
		name: placeName(row.code, setting.names, locale),
		href,
		tiles: row.scores.map((score) => tileOf(row, score, changes, setting, locale))
	};
}

function tileOf(
	row: ScoreRow,
	score: Score,
	changes: Record<TierId, ChangeSum> | null,
	setting: ScoreSetting,
	locale: Locale
): ScoreTile {
	const offer = score.offer[setting.view];
	const state = tierStateOf(offer);
	return {
		tier: score.tier,
		shape: tierShape(score.tier),
		name: tierName(score.tier, setting.names, locale),
		state,
		word: tierStateWord(state, locale),
		split: meanView(offer.split, locale),
		challenged: challengedWords(row, score.tier, setting.challenges, locale),
		facts: factsOf(row, score, changes?.[score.tier] ?? null, setting, locale)
	};
}

function factsOf(
	row: ScoreRow,
	score: Score,
	change: ChangeSum | null,
	setting: ScoreSetting,
	locale: Locale
): ScoreTile['facts'] {
	const say = { locale };
	const { view, until, changes } = setting;
	const { reached, notReached, notKnown } = score.split[view];
	const children = (count: number) => childrenNumber(count, locale);
	const worst = worstWords(row, score, setting, locale);
	const of = (count: number) =>
		m.review_of({ count: number(count, locale), total: number(score.cells, locale) }, say);
	const fact = (key: string, label: string, value: string) => ({ key, label, value });
	return [
		fact(
			'kinds',
			m.review_fact_kinds({}, say),
			m.review_of({ count: score.offer[view].reached, total: score.offer[view].kinds }, say)
		),
		fact(
			'children',
			m.review_fact_children({}, say),
			m.review_children(
				{ reached: children(reached), not: children(notReached), unknown: children(notKnown) },
				say
			)
		),
		...(worst
			? [
					fact(
						'worst',
						(view === 'record' ? m.review_fact_worst : m.review_fact_worst_confirmed)({}, say),
						worst
					)
				]
			: []),
		fact('recorded', m.review_fact_recorded({}, say), of(score.recorded)),
		fact('confirmed', m.review_fact_confirmed({}, say), of(score.confirmed)),
		fact('welsh', m.review_fact_welsh({}, say), welshWords(score, locale)),
		fact(
			'risk',
			m.review_fact_risk({ date: longDate(until, locale) }, say),
			riskWords(row, score, setting, locale)
		),
		...(change && changes
			? [
					fact(
						'change',
						m.review_fact_change({ date: longDate(changes.since, locale) }, say),
						changeWords(change, view, locale)
					)
				]
			: [])
	];
}

/** The area with the smallest share reached; where whole per cents are alike none is named. */
function worstWords(
	{ members }: ScoreRow,
	{ tier, worst }: Score,
	{ view, names, areas }: ScoreSetting,
	locale: Locale
): string | null {
	const least = worst[view];
	if (!least) return null;
	const share = percent(least.share, locale);
	const shares = areas
		.filter(({ code }) => members.includes(code))
		.map(({ scores }) => scores.find((score) => score.tier === tier)!.offer[view].split.reached);
	return shares.every((one) => percent(one, locale) === share)
		? m.review_worst_same({ share }, { locale })
		: m.review_worst({ area: placeName(least.area, names, locale), share }, { locale });
}

/** Children at risk; where no end of funding is recorded nothing is known of any. */
function riskWords(
	{ members }: ScoreRow,
	{ tier, fundingEnds }: Score,
	{ coverage }: ScoreSetting,
	locale: Locale
): string {
	const areas = members.map((gss) => coverage.ground.demand.areas.indexOf(gss));
	return endsKnown(coverage, areas, tier, 'funding').known === 0
		? m.review_risk_silent({}, { locale })
		: childrenNumber(fundingEnds, locale);
}

function challengedWords(
	{ code, members }: ScoreRow,
	tier: TierId,
	challenges: readonly Challenge[],
	locale: Locale
): string | null {
	const count = challenges.filter(
		(one) =>
			one.state === 'open' &&
			one.tier === tier &&
			(one.region === code || (one.area !== null && members.includes(one.area)))
	).length;
	return count === 0 ? null : m.review_challenged({ count: number(count, locale) }, { locale });
}

/** Of the children whom something reaches, how many have it in Welsh for certain. */
function welshWords({ welsh }: Score, locale: Locale): string {
	const reached = welsh.inWelsh + welsh.notRecorded + welsh.notInWelsh;
	if (reached === 0) return m.review_welsh_nobody({}, { locale });
	return m.review_welsh(
		{
			share: percent(welsh.inWelsh / reached, locale),
			unknown: percent(welsh.notRecorded / reached, locale)
		},
		{ locale }
	);
}

/** "+120", and how much of it is no change of the offer. */
function changeWords({ before, after, method }: ChangeSum, view: View, locale: Locale): string {
	const figure = view === 'record' ? 'reached' : 'confirmedReached';
	const whole = signedChildren(after[figure] - before[figure], locale);
	return isChange(method[figure])
		? m.review_change_method({ whole, method: signedChildren(method[figure], locale) }, { locale })
		: whole;
}

const STATES: Record<TierState, typeof m.review_state_full> = {
	'not-expected': m.review_state_not_expected,
	'not-known': m.review_state_not_known,
	full: m.review_state_full,
	part: m.review_state_part,
	none: m.review_state_none
};

/** The state of a tier, in words. */
export const tierStateWord = (state: TierState, locale: Locale): string =>
	STATES[state]({}, { locale });
