import { certainties, type Certainties } from '../../domain/glance/certainties.ts';
import {
	openQuestions,
	placesKnown,
	type PlacesKnown,
	type Question
} from '../../domain/glance/not-known.ts';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Finding } from '../../domain/finding/finding.ts';
import type { DatedRecord } from '../../domain/history/dated-record.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import { isLive, tiersOf } from '../../domain/service/service.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import type { UnmetPublished } from '../../domain/unmet-need/unmet-need.ts';
import { daysOfQuarter } from '../../domain/unmet-need/quarter.ts';
import { dayNumber } from '../day-number.ts';
import type { DemandFile } from '../demand/demand.ts';
import { demandKeyOf } from '../demand/join-small-areas.ts';
import { coverRecord } from '../figures/cover-record.ts';
import type { DatedCoverage } from '../figures/compare-coverage.ts';
import { forecast, type Fall } from '../forecast/forecast.ts';
import type { CoverageRecord } from '../inputs.ts';
import { WALES } from '../matrix.ts';
import { scoreRow, type Score } from '../scorecard/score.ts';
import type { Example } from '../../domain/example/example.ts';
import { addMonths } from '../../domain/assurance/assurance.ts';
import { advocacyFigures, type AdvocacyFigures } from './advocacy-figures.ts';
import { edgeFigures, type EdgeFigures } from './edge-figures.ts';
import { changesIn, servicesFor, type ServiceChanges } from './changes-in.ts';
import { changeByTier, type ChangeParts } from './change-parts.ts';
import { kindFigures, type KindFigures } from './kind-figures.ts';
import { placesOf, type Place } from './places.ts';
import type { ReportEnd, ReportSource, TrendPoint } from './report-source.ts';
import { childrenByTier, type TierChildren } from './tier-children.ts';

/** Months ahead that a report looks, from the end of its period. */
export const REPORT_MONTHS = [3, 6, 12, 24] as const;

/** A snapshot as a report cites it. */
export type PointLabel = Pick<TrendPoint, 'id' | 'taken_on' | 'hash' | 'method' | 'title'> & {
	redactions: number;
};

/** A place on the last day of the period, and what changed since its first. */
export type PlaceFigures = Place & {
	scores: readonly Score[];
	now: Record<TierId, TierChildren>;
	before: Record<TierId, TierChildren> | null;
	change: Record<TierId, ChangeParts> | null;
};

/** Everything a report says, in numbers and codes: worked out from its source, unrounded. */
export type ReportFigures = {
	edition: string;
	from: PointLabel | null;
	to: PointLabel;
	demandSet: string;
	/** The official files that the children of the period's last day stand on. */
	demandFiles: readonly DemandFile[];
	/** True where the children of its first day stand on others. */
	demandChanged: boolean;
	places: readonly PlaceFigures[];
	kinds: readonly KindFigures[];
	trend: readonly (PointLabel & {
		places: readonly { code: string; tiers: Record<TierId, TierChildren> }[];
	})[];
	services: {
		now: Certainties;
		before: Certainties | null;
		byTier: Record<TierId, number>;
	};
	changes: ServiceChanges | null;
	forecast: readonly (Fall & { months: number })[];
	advocacy: AdvocacyFigures;
	edge: EdgeFigures;
	examples: readonly Example[];
	unmet: UnmetPublished;
	unknown: {
		cells: number;
		notRecorded: number;
		notConfirmed: number;
		services: number;
		open: Record<Question, number>;
		places: PlacesKnown;
		fundingEnd: number;
		areaNotRecorded: number;
		unreadable: number;
	};
	need: readonly NeedFigure[];
	findings: readonly Finding[];
	challenges: readonly Challenge[];
};

/** Works a report out. Pure: the same source gives the same figures again. */
export function reportFigures(source: ReportSource): ReportFigures {
	const { edition, from, to, trend } = source;
	const { record, point } = to;
	const covered = recordOf(to);
	const day = record.takenOn;
	const places = placesOf(edition, record.reference);
	const [own] = places;
	const { inputs, coverage, matrix } = coverRecord(covered, day);
	const horizons = REPORT_MONTHS.map((months) => ({
		months,
		day: dayNumber(addMonths(day, months))
	}));
	const horizon = horizons.find(({ months }) => months === 12)!.day;
	const changed = from && changeByTier(coverageOf(from), coverageOf(to), places);
	const rows = places.map((place): PlaceFigures => ({
		...place,
		scores: scoreRow(coverage, matrix, place.code, place.members, horizon).scores,
		now: childrenByTier(point.figures, place.members),
		before: from && childrenByTier(from.point.figures, place.members),
		change: changed && changed.get(place.code)!
	}));
	const within = edition === WALES ? null : own.members;
	const served = within
		? servicesFor(record.services.values(), within)
		: [...record.services.values()];
	const live = served.filter(isLive);
	const serving = new Set(served.map(({ id }) => id));
	const areas = own.members.map((gss) => inputs.demand.areas.indexOf(gss));
	return {
		edition,
		from: from && labelOf(from.point),
		to: labelOf(point),
		demandSet: inputs.demand.set,
		demandFiles: inputs.demand.files,
		demandChanged: from !== null && demandKey(from.record) !== demandKey(record),
		places: rows,
		kinds: kindFigures(point.figures, own.members),
		trend: trend.map((one) => ({
			...labelOf(one),
			places: places.map(({ code, members }) => ({
				code,
				tiers: childrenByTier(one.figures, members)
			}))
		})),
		services: {
			now: certainties(served, day),
			before: from && certainties(servedIn(from.record, within), from.record.takenOn),
			byTier: Object.fromEntries(
				TIERS.map((tier) => [
					tier,
					live.filter((service) => tiersOf(service).includes(tier)).length
				])
			) as Record<TierId, number>
		},
		changes: from && changesIn(from.record, record, within),
		forecast: forecast(
			coverage,
			areas,
			horizons.map((one) => one.day)
		).map((fall) => ({ ...fall, months: horizons.find((one) => one.day === fall.day)!.months })),
		advocacy: advocacyFigures(record, source.looks, edition, own),
		edge: edgeFigures(record, live, coverage, areas, horizons),
		examples: source.examples.filter(
			({ services }) => within === null || services.some((id) => serving.has(id))
		),
		unmet: unmetOf(record, from?.record.takenOn ?? null, places, edition),
		unknown: {
			...unknownCells(rows[0]!.scores),
			services: live.length,
			open: openQuestions(live),
			places: placesKnown(live),
			fundingEnd: live.filter(({ funding }) => funding.every(({ ends_on }) => ends_on === null))
				.length,
			areaNotRecorded: edition === WALES ? inputs.unplacedInWales.length : 0,
			unreadable: record.unreadable.length
		},
		need: record.reference.need.filter(({ area }) =>
			edition === WALES ? area === WALES : own.members.includes(area) || area === WALES
		),
		findings: source.findings.filter((one) => concerns(one, edition, own.members)),
		challenges: source.challenges.filter((one) => concerns(one, edition, own.members))
	};
}

const coverageOf = (end: ReportEnd): DatedCoverage => ({
	day: end.record.takenOn,
	record: recordOf(end),
	figures: end.point.figures
});

/** Lists, not iterators: the kernel reads a record more than once. */
const recordOf = ({ record, smallAreas }: ReportEnd): CoverageRecord => ({
	services: [...record.services.values()],
	statements: [...record.statements.values()],
	reference: record.reference,
	smallAreas: smallAreas ?? null
});

/** What the places of children stand on. */
const demandKey = ({ reference }: DatedRecord): string => demandKeyOf(reference.files);

const servedIn = ({ services }: DatedRecord, within: readonly string[] | null) =>
	within ? servicesFor(services.values(), within) : services.values();

const labelOf = ({ id, taken_on, hash, method, title, redactions }: TrendPoint): PointLabel => ({
	id,
	taken_on,
	hash,
	method,
	title,
	redactions: redactions.length
});

const unknownCells = (scores: readonly Score[]) => {
	const total = (of: (score: Score) => number) => scores.reduce((sum, one) => sum + of(one), 0);
	return {
		cells: total(({ cells }) => cells),
		notRecorded: total(({ cells, recorded }) => cells - recorded),
		notConfirmed: total(({ cells, confirmed }) => cells - confirmed)
	};
};

/** Of a region or one of its areas; what is of all Wales belongs to its own edition only. */
const concerns = (
	{ area, region }: { area: string | null; region: string | null },
	edition: string,
	members: readonly string[]
): boolean => edition === WALES || region === edition || (area !== null && members.includes(area));

/** Quarters that ended within the period, as they were published: nothing is added up. */
function unmetOf(
	{ takenOn, reference: { unmet_need } }: DatedRecord,
	since: string | null,
	places: readonly Place[],
	edition: string
): UnmetPublished {
	const quarters = unmet_need.quarters.filter(({ quarter }) => {
		const { next } = daysOfQuarter(quarter);
		return next <= takenOn && (since === null || next > since);
	});
	return {
		since: unmet_need.since,
		quarters: quarters.slice(-4).map((quarter) => ({
			...quarter,
			wales: edition === WALES ? quarter.wales : null,
			regions: quarter.regions.filter(({ code }) => places.some((place) => place.code === code))
		}))
	};
}
