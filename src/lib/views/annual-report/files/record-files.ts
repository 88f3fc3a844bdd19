import type { NamedService } from '../../../coverage/annual-report/changes-in.ts';
import type { ReportFigures } from '../../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../../coverage/matrix.ts';
import type { ReportFile } from '../../../domain/annual-report/report-file.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { placeName, type CoverageNames } from '../../coverage/coverage-setting.ts';
import { reportTable } from './report-table.ts';

const placeColumns = (code: string, names: CoverageNames) => ({
	place: code,
	place_en: placeName(code, names, 'en'),
	place_cy: placeName(code, names, 'cy')
});

/** What became of services, each line one change of one service. */
export function servicesFile({ changes }: ReportFigures): ReportFile {
	const line = (change: string, { id, name, tiers }: NamedService, more: object = {}) => ({
		change,
		service: id,
		name_en: name.en,
		name_cy: name.cy,
		tiers: tiers.join(' '),
		tiers_before: null,
		became: null,
		...more
	});
	return reportTable(
		'services',
		m.annual_file_services,
		['change', 'service', 'name_en', 'name_cy', 'tiers', 'tiers_before', 'became'],
		changes === null
			? []
			: [
					...changes.opened.map((one) => line('opened', one)),
					...changes.closed.map((one) => line('closed', one, { became: one.now })),
					...changes.reTiered.map((one) =>
						line('re-tiered', one, { tiers_before: one.before.join(' ') })
					),
					...changes.reChecked.map((one) => line('re-checked', one)),
					...changes.outOfDate.map((one) => line('out-of-date', one))
				]
	);
}

/** Unmet need as it was published. */
export const unmetFile = (
	{ unmet: { quarters }, edition }: ReportFigures,
	names: CoverageNames
): ReportFile =>
	reportTable(
		'unmet-need',
		m.annual_file_unmet,
		['quarter', 'place', 'place_en', 'place_cy', 'tier', 'count'],
		quarters.flatMap(({ quarter, wales, regions }) => [
			...(edition === WALES
				? [{ quarter, ...placeColumns(WALES, names), tier: null, count: wales }]
				: []),
			...regions.flatMap(({ code, total, areas, tiers }) => [
				{ quarter, ...placeColumns(code, names), tier: null, count: total },
				...areas.map(({ gss, count }) => ({
					quarter,
					...placeColumns(gss, names),
					tier: null,
					count
				})),
				...tiers.map(({ tier, count }) => ({
					quarter,
					...placeColumns(code, names),
					tier,
					count
				}))
			])
		])
	);

/** What is not known, counted. */
export const unknownFile = ({ unknown, services }: ReportFigures): ReportFile =>
	reportTable(
		'unknown',
		m.annual_file_unknown,
		['what', 'count', 'of'],
		[
			{ what: 'cells not recorded', count: unknown.notRecorded, of: unknown.cells },
			{ what: 'cells not confirmed', count: unknown.notConfirmed, of: unknown.cells },
			{ what: 'services not confirmed', count: services.now.unconfirmed, of: unknown.services },
			{ what: 'services out of date', count: services.now.outOfDate, of: unknown.services },
			...Object.entries(unknown.open).map(([what, count]) => ({
				what: `services without: ${what}`,
				count,
				of: unknown.services
			})),
			{ what: 'services without: funding end', count: unknown.fundingEnd, of: unknown.services },
			{
				what: 'services without: place',
				count: unknown.places.notRecorded,
				of: unknown.places.inPerson
			},
			{ what: 'services without: area', count: unknown.areaNotRecorded, of: null },
			{ what: 'records not readable', count: unknown.unreadable, of: null }
		]
	);

/** Findings, as they were published. */
export const findingsFile = ({ findings }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'findings',
		m.annual_file_findings,
		[
			'reference',
			'place',
			'place_en',
			'place_cy',
			'tier',
			'group',
			'state',
			'says_en',
			'says_cy',
			'decision_en',
			'decision_cy',
			'owner',
			'due_on'
		],
		findings.map((finding) => ({
			reference: finding.reference,
			...placeColumns(finding.area ?? finding.region ?? WALES, names),
			tier: finding.tier,
			group: finding.group,
			state: finding.state,
			says_en: finding.says.en,
			says_cy: finding.says.cy,
			decision_en: finding.decision?.en ?? null,
			decision_cy: finding.decision?.cy ?? null,
			owner: finding.owner,
			due_on: finding.due_on
		}))
	);

/** Challenges, and what came of them. */
export const challengesFile = ({ challenges }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'challenges',
		m.annual_file_challenges,
		[
			'reference',
			'place',
			'place_en',
			'place_cy',
			'tier',
			'group',
			'state',
			'made_on',
			'answer_by',
			'answered_on',
			'outcome'
		],
		challenges.map((challenge) => ({
			reference: challenge.reference,
			...placeColumns(challenge.area ?? challenge.region ?? WALES, names),
			tier: challenge.tier,
			group: challenge.group,
			state: challenge.state,
			made_on: challenge.made_on,
			answer_by: challenge.answer_by,
			answered_on: challenge.answered_on,
			outcome: challenge.outcome
		}))
	);
