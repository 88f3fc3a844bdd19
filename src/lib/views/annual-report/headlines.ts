import type { PlaceFigures, ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { WALES } from '../../coverage/matrix.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { peerHeadline } from './advocacy-section.ts';
import { percentWords, share } from './percent-words.ts';
import { atTier } from './report-names.ts';

/** What a report says first: sentences written from its figures, the same ones for every edition. */
export function headlines(figures: ReportFigures, locale: Locale): string[] {
	return [
		fullOffer(figures, locale),
		reachedByTier(figures, locale),
		movement(figures, locale),
		confirmed(figures, locale),
		notRecorded(figures, locale),
		openedAndClosed(figures, locale),
		peerHeadline(figures, locale),
		fundingEnds(figures, locale),
		inWelsh(figures, locale)
	].filter((sentence) => sentence !== null);
}

/** Places where every kind of every tier reaches most children, of the places within the edition. */
function fullOffer({ places, edition }: ReportFigures, locale: Locale): string {
	const say = { locale };
	const parts = places.length > 1 ? places.slice(1) : places;
	const count = parts.filter(isFull).length;
	const total = parts.length;
	const of = { count, total };
	if (edition === WALES) {
		if (count === 0) return m.annual_full_regions_none({}, say);
		if (count === total) return m.annual_full_regions_all({}, say);
		return m.annual_full_regions(of, say);
	}
	if (count === 0) return m.annual_full_areas_none({}, say);
	if (count === total) return m.annual_full_areas_all({}, say);
	return m.annual_full_areas(of, say);
}

const isFull = ({ scores }: PlaceFigures): boolean =>
	scores.every(({ offer: { record } }) => record.kinds > 0 && record.reached === record.kinds);

const reachedNow = ({ now }: PlaceFigures, tier: TierId): number =>
	share(now[tier].reached, now[tier].children);

function reachedByTier({ places }: ReportFigures, locale: Locale): string {
	const shares = TIERS.map((tier) => [tier, percentWords(reachedNow(places[0]!, tier))]);
	return m.annual_reached(Object.fromEntries(shares) as Record<TierId, string>, { locale });
}

/** The tier whose share changed most, and whether the method had a part in it. */
function movement({ places, from }: ReportFigures, locale: Locale): string | null {
	const [own] = places;
	if (!from || !own?.before || !own.change) return null;
	const { before, change, now } = own;
	const say = { locale };
	const date = longDate(from.taken_on, locale);
	const moves = TIERS.map((tier) => {
		const was = share(before[tier].reached, before[tier].children);
		const is = reachedNow(own, tier);
		return { tier, was, is, points: Math.round(100 * is) - Math.round(100 * was) };
	});
	const most = moves.reduce((one, other) =>
		Math.abs(other.points) > Math.abs(one.points) ? other : one
	);
	if (most.points === 0) return m.annual_moved_none({ date }, say);
	const said = (most.points > 0 ? m.annual_moved_up : m.annual_moved_down)(
		{
			date,
			at: atTier(most.tier, locale),
			before: percentWords(most.was),
			after: percentWords(most.is)
		},
		say
	);
	const { children } = now[most.tier];
	const byMethod =
		Math.abs(share(change[most.tier].method.reached, children)) >= 0.005 ||
		Math.abs(share(children - before[most.tier].children, children)) >= 0.005;
	return byMethod ? `${said} ${m.annual_moved_method({}, say)}` : said;
}

function confirmed({ unknown: { cells, notConfirmed } }: ReportFigures, locale: Locale): string {
	const count = cells - notConfirmed;
	const of = { cells: number(cells, locale) };
	return count === 0
		? m.annual_confirmed_none(of, { locale })
		: m.annual_confirmed({ count, number: number(count, locale), ...of }, { locale });
}

function notRecorded({ unknown }: ReportFigures, locale: Locale): string {
	const { cells, notRecorded: count } = unknown;
	if (count === 0) return m.annual_not_recorded_none({}, { locale });
	const of = { count, number: number(count, locale), cells: number(cells, locale) };
	return m.annual_not_recorded(of, { locale });
}

function openedAndClosed({ changes, from }: ReportFigures, locale: Locale): string | null {
	if (!changes || !from) return null;
	const say = { locale };
	const date = longDate(from.taken_on, locale);
	const counted = (count: number) => ({ count, number: number(count, locale) });
	const [opened, closed] = [changes.opened.length, changes.closed.length];
	return [
		opened === 0
			? m.annual_opened_none({ date }, say)
			: m.annual_opened({ ...counted(opened), date }, say),
		closed === 0 ? m.annual_closed_none({}, say) : m.annual_closed(counted(closed), say)
	].join(' ');
}

function fundingEnds({ forecast, unknown }: ReportFigures, locale: Locale): string {
	const ending = new Set(
		forecast
			.filter(({ why, months }) => why === 'funding' && months === 12)
			.flatMap(({ services }) => services)
	);
	const count = ending.size;
	const of = {
		unknown: number(unknown.fundingEnd, locale),
		live: number(unknown.services, locale)
	};
	return count === 0
		? m.annual_funding_none(of, { locale })
		: m.annual_funding({ count, number: number(count, locale), ...of }, { locale });
}

function inWelsh({ places }: ReportFigures, locale: Locale): string {
	const total = (of: 'inWelsh' | 'notRecorded' | 'notInWelsh') =>
		places[0]!.scores.reduce((sum, { welsh }) => sum + welsh[of], 0);
	const reached = total('inWelsh') + total('notRecorded') + total('notInWelsh');
	return m.annual_welsh(
		{
			welsh: percentWords(share(total('inWelsh'), reached)),
			unknown: percentWords(share(total('notRecorded'), reached))
		},
		{ locale }
	);
}
