import { dayNumber } from '../../coverage/day-number.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { edgeCliff } from '../../coverage/edge-of-care/edge-cliff.ts';
import { addMonths } from '../../domain/assurance/assurance.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { fundingCliff } from '../../domain/edge-of-care/funding-cliff.ts';
import type { Service } from '../../domain/service/service.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { partialDate } from '../words/dates.ts';
import { inWords } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';

/** The month in which the Regional Integration Fund ends. */
export const LAST_MONTH = '2027-03';

/** Size of the drawing, in its own units. */
const DRAWING = { height: 150, column: 100, most: 120 } as const;

/** When money ends: a bar and a row a month, and what has no month. */
export type CliffView = {
	months: { month: string; services: number; children: string }[];
	/** True where nothing ends in any of the months. */
	none: boolean;
	/** Bars of the drawing; null without months. */
	bars: { x: number; y: number; height: number; count: number; label: string }[];
	width: number;
	label: string;
	beside: { name: string; count: number }[];
};

/** Composes the cliff of services as of `today` (ISO date). */
export function cliffView(
	services: readonly Service[],
	coverage: Coverage,
	today: string,
	locale: Locale
): CliffView {
	const say = { locale };
	const cliff = fundingCliff(services, today, LAST_MONTH);
	const areas = coverage.ground.demand.areas.map((_, a) => a);
	const falls = edgeCliff(
		coverage,
		areas,
		cliff.months.map(({ month }) => dayNumber(lastDay(month)))
	);
	const months = cliff.months.map(({ month, services: of }, i) => ({
		month: partialDate(month, locale),
		services: of.length,
		children: childrenRounded(falls[i]!.lost, locale)
	}));
	const most = Math.max(1, ...months.map((one) => one.services));
	return {
		months,
		none: months.every((one) => one.services === 0),
		bars: months.map((one, i) => {
			const height = (one.services / most) * DRAWING.most;
			return {
				x: i * DRAWING.column,
				y: DRAWING.height - height,
				height,
				count: one.services,
				label: shortMonth(one.month.split(' ')[0]!)
			};
		}),
		width: Math.max(1, months.length) * DRAWING.column,
		label: m.edge_cliff_chart(
			{
				months: inWords(
					months.map(({ month, services: count }) =>
						m.edge_cliff_month_count({ month, count }, say)
					),
					locale
				)
			},
			say
		),
		beside: [
			{ name: m.edge_cliff_past({}, say), count: cliff.past.length },
			{ name: m.edge_cliff_later({}, say), count: cliff.later.length },
			{ name: m.edge_cliff_no_end({}, say), count: cliff.noEnd.length },
			{ name: m.edge_cliff_not_recorded({}, say), count: cliff.notRecorded.length }
		]
	};
}

const lastDay = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

/** A month's name as it is shortened: three letters, and in Welsh four where the fourth is half of one. */
const shortMonth = (name: string): string => /^(Tach|Rhag)/.exec(name)?.[0] ?? name.slice(0, 3);
