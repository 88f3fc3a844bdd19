import type { PlaceFigures, ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import type { Score } from '../../coverage/scorecard/score.ts';
import {
	text,
	type ReportBlock,
	type ReportSection
} from '../../domain/annual-report/report-text.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';
import { percentWords, pointWords, share } from './percent-words.ts';
import { placeOf, tierOf, type ReportWriter } from './report-names.ts';

/** Places by tiers: what the record shows in shares and in children, and what is confirmed of it. */
export function scorecardSection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	const date = longDate(figures.to.taken_on, locale);
	const heads = [m.annual_scorecard_place({}, say), ...TIERS.map((tier) => tierOf(tier, writer))];
	const table = (
		caption: string,
		cell: (place: PlaceFigures, score: Score) => string
	): ReportBlock => ({
		kind: 'table',
		caption,
		heads,
		numbers: true,
		rows: figures.places.map((place, at) => ({
			head: placeOf(place.code, writer),
			strong: at === 0,
			cells: place.scores.map((score) => cell(place, score))
		}))
	});
	return {
		id: 'scorecard',
		heading: m.annual_scorecard({}, say),
		blocks: [
			text(
				(figures.edition === WALES ? m.annual_scorecard_regions : m.annual_scorecard_areas)({}, say)
			),
			{
				kind: 'scorecard',
				caption: m.annual_scorecard_caption({ date }, say),
				heads,
				rows: figures.places.map((place, at) => ({
					head: placeOf(place.code, writer),
					strong: at === 0,
					cells: place.scores.map((score) => cellOf(place, score, figures, writer))
				}))
			},
			table(m.annual_children_caption({ date }, say), (_, { split, children }) =>
				m.annual_children_of(
					{
						reached: childrenRounded(split.record.reached, locale),
						children: childrenRounded(children, locale)
					},
					say
				)
			),
			text(m.annual_confirmed_intro({}, say)),
			table(m.annual_confirmed_caption({ date }, say), (_, { split, children }) =>
				percentWords(share(split.confirmed.reached, children))
			)
		]
	};
}

function cellOf(place: PlaceFigures, score: Score, { from }: ReportFigures, writer: ReportWriter) {
	const { locale } = writer;
	const say = { locale };
	const { split, children, offer, cells, recorded, confirmed, worst } = score;
	const { reached, notReached, notKnown } = split.record;
	const part = (of: number) => percentWords(share(of, children));
	const before = place.before?.[score.tier];
	const notes = [
		m.annual_cell_kinds({ reached: offer.record.reached, kinds: offer.record.kinds }, say),
		m.annual_cell_recorded(
			{
				recorded: number(recorded, locale),
				cells: number(cells, locale),
				confirmed: number(confirmed, locale)
			},
			say
		),
		worst.record && m.annual_cell_worst({ area: placeOf(worst.record.area, writer) }, say),
		before &&
			from &&
			m.annual_cell_change(
				{
					date: longDate(from.taken_on, locale),
					points: pointWords(share(before.reached, before.children), share(reached, children))
				},
				say
			)
	].filter((note) => typeof note === 'string');
	return {
		reached,
		notReached,
		notKnown,
		words: m.annual_cell_split(
			{ reached: part(reached), notReached: part(notReached), notKnown: part(notKnown) },
			say
		),
		notes
	};
}
