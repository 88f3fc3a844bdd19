import { edgeReview, EDGE_GROUP } from '../../domain/edge-of-care/edge-review.ts';
import { fundingCliff } from '../../domain/edge-of-care/funding-cliff.ts';
import { addMonths } from '../../domain/assurance/assurance.ts';
import type { DatedRecord } from '../../domain/history/dated-record.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Coverage } from '../coverage.ts';
import { edgeCliff, type EdgeCliff } from '../edge-of-care/edge-cliff.ts';

/** Edge of care in a report. */
export type EdgeFigures = {
	group: string;
	services: number;
	kinds: readonly {
		category: string;
		services: number;
		areas: number;
		unplaced: number;
		/** Duties and programmes that say it should exist: counted nowhere. */
		said: number;
	}[];
	/** How many have money that ends in each month, and how many beside. */
	cliff: {
		months: readonly { month: string; services: number }[];
		past: number;
		later: number;
		noEnd: number;
		notRecorded: number;
	};
	/** Children whom nothing reaches any more, so many months on. */
	children: readonly (EdgeCliff & { months: number })[];
};

/** Months by which the ends of funding are shown one by one. */
const MONTHS_AHEAD = 12;

/**
 * Edge of care by kind, and when its money ends.
 * @param services those of the edition
 * @param horizons months ahead and the day numbers they end on
 */
export function edgeFigures(
	record: DatedRecord,
	services: readonly Service[],
	coverage: Coverage,
	areas: readonly number[],
	horizons: readonly { months: number; day: number }[]
): EdgeFigures {
	const own = coverage.ground.demand.areas.filter((_, a) => areas.includes(a));
	const review = edgeReview({
		services,
		statements: [...record.statements.values()],
		reference: record.reference
	});
	const until = addMonths(record.takenOn, MONTHS_AHEAD).slice(0, 7);
	const cliff = fundingCliff(review.services, record.takenOn, until);
	const falls = edgeCliff(
		coverage,
		areas,
		horizons.map(({ day }) => day)
	);
	return {
		group: EDGE_GROUP,
		services: review.services.length,
		kinds: review.kinds.map(({ category, services: of, areas: served, unplaced, statements }) => ({
			category,
			services: of.length,
			areas: served.filter((gss) => own.includes(gss)).length,
			unplaced,
			said: statements.length
		})),
		cliff: {
			months: cliff.months.map(({ month, services: ending }) => ({
				month,
				services: ending.length
			})),
			past: cliff.past.length,
			later: cliff.later.length,
			noEnd: cliff.noEnd.length,
			notRecorded: cliff.notRecorded.length
		},
		children: falls.map((fall) => ({
			...fall,
			months: horizons.find(({ day }) => day === fall.day)!.months
		}))
	};
}
