import type { ReportFigures } from '../../../coverage/annual-report/report-figures.ts';
import type { TierChildren } from '../../../coverage/annual-report/tier-children.ts';
import type { ReportFile } from '../../../domain/annual-report/report-file.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { kindName, placeName, type CoverageNames } from '../../coverage/coverage-setting.ts';
import { toTens } from '../../words/rounded.ts';
import { reportTable } from './report-table.ts';

const placeColumns = (code: string, names: CoverageNames) => ({
	place: code,
	place_en: placeName(code, names, 'en'),
	place_cy: placeName(code, names, 'cy')
});

const split = (children: TierChildren) => ({
	children: toTens(children.children),
	reached: toTens(children.reached),
	not_reached: toTens(children.notReached),
	not_known: toTens(children.notKnown),
	confirmed_reached: toTens(children.confirmedReached),
	confirmed_not_reached: toTens(children.confirmedNotReached),
	confirmed_not_known: toTens(children.confirmedNotKnown)
});
const SPLIT = [
	'children',
	'reached',
	'not_reached',
	'not_known',
	'confirmed_reached',
	'confirmed_not_reached',
	'confirmed_not_known'
] as const;
const PLACE = ['place', 'place_en', 'place_cy'] as const;

/** Places by tiers. */
export const scorecardFile = ({ places }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'scorecard',
		m.annual_file_scorecard,
		[
			...PLACE,
			'tier',
			...SPLIT,
			'cells',
			'cells_recorded',
			'cells_confirmed',
			'kinds',
			'kinds_reached',
			'least',
			'welsh_yes',
			'welsh_not_recorded',
			'welsh_no',
			'before_reached',
			'change_record',
			'change_time',
			'change_method'
		],
		places.flatMap((place) =>
			place.scores.map((score) => {
				const change = place.change?.[score.tier];
				const before = place.before?.[score.tier];
				return {
					...placeColumns(place.code, names),
					tier: score.tier,
					...split(place.now[score.tier]),
					cells: score.cells,
					cells_recorded: score.recorded,
					cells_confirmed: score.confirmed,
					kinds: score.offer.record.kinds,
					kinds_reached: score.offer.record.reached,
					least: score.worst.record?.area ?? null,
					welsh_yes: toTens(score.welsh.inWelsh),
					welsh_not_recorded: toTens(score.welsh.notRecorded),
					welsh_no: toTens(score.welsh.notInWelsh),
					before_reached: before ? toTens(before.reached) : null,
					change_record: change ? toTens(change.record.reached) : null,
					change_time: change ? toTens(change.time.reached) : null,
					change_method: change ? toTens(change.method.reached) : null
				};
			})
		)
	);

/** Kinds of help over the edition. */
export const kindsFile = ({ kinds }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'kinds',
		m.annual_file_kinds,
		[
			'tier',
			'group',
			'group_en',
			'group_cy',
			...SPLIT,
			'areas',
			'areas_reached',
			'areas_not_recorded',
			'areas_gaps'
		],
		kinds.map(({ tier, group, children, areas, reached, notRecorded, gaps }) => ({
			tier,
			group,
			group_en: kindName({ group, category: null }, names, 'en'),
			group_cy: kindName({ group, category: null }, names, 'cy'),
			...split(children),
			areas,
			areas_reached: reached.join(' '),
			areas_not_recorded: notRecorded.join(' '),
			areas_gaps: gaps.join(' ')
		}))
	);

/** Every snapshot, by place and tier. */
export const trendsFile = ({ trend }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'trends',
		m.annual_file_trends,
		['day', 'method', ...PLACE, 'tier', ...SPLIT],
		trend.flatMap(({ taken_on, method, places }) =>
			places.flatMap(({ code, tiers }) =>
				TIERS.map((tier) => ({
					day: taken_on,
					method,
					...placeColumns(code, names),
					tier,
					...split(tiers[tier])
				}))
			)
		)
	);

/** What falls off, by reason, tier and months. */
export const forecastFile = ({ forecast }: ReportFigures): ReportFile =>
	reportTable(
		'forecast',
		m.annual_file_forecast,
		['why', 'tier', 'months', 'reached', 'lost', 'services'],
		forecast.map(({ why, tier, months, reached, lost, services }) => ({
			why,
			tier,
			months,
			reached: toTens(reached),
			lost: toTens(lost),
			services: services.length
		}))
	);
