import type { APIRequestContext } from '@playwright/test';
import { uuidOf } from '../../src/lib/server/seed/uuid.ts';
import { recordedServices, SENSITIVE } from './record.ts';
import type { Locale } from './reader.ts';

/** A page of the site as somebody may open it: its address without the language. */
export type Page = { named: string; path: string; status: number };

/** Every page and state that has an address of its own. */
export async function everyPage(request: APIRequestContext): Promise<Page[]> {
	const rows = await recordedServices(request);
	const service = (
		named: string,
		is: (row: (typeof rows)[number]) => boolean,
		under = ''
	): Page => ({
		named,
		path: `/services/${rows.find(is)!.id}${under}`,
		status: 200
	});
	return [
		{ named: 'the empty form', path: '/find', status: 200 },
		{ named: 'all services', path: '/find?all', status: 200 },
		{ named: 'an answer near a town', path: ANSWER, status: 200 },
		{ named: 'an empty answer', path: EMPTY_ANSWER, status: 200 },
		service('a service at a place', (row) => row.certainty === 'unconfirmed' && row.town !== ''),
		service('a service whose place is withheld', (row) => row.location_withheld === 'yes'),
		service('an ended service', (row) => row.certainty === 'ended'),
		service('a sensitive service', (row) => SENSITIVE.test(row.categories)),
		{ named: 'the method', path: '/method', status: 200 },
		{ named: 'open data', path: '/open-data', status: 200 },
		{ named: 'the data dictionary', path: '/open-data/dictionary', status: 200 },
		{ named: 'coverage', path: '/coverage', status: 200 },
		{ named: 'coverage, filtered', path: COVERAGE_FILTERED, status: 200 },
		{ named: 'coverage, confirmed', path: '/coverage?view=confirmed&level=region', status: 200 },
		{ named: 'coverage, two areas compared', path: COMPARED, status: 200 },
		{ named: 'coverage, an area and itself', path: COMPARED_SAME, status: 200 },
		{ named: 'coverage, a row opened', path: OPENED_ROW, status: 200 },
		{ named: 'the empty ladder', path: '/ladder', status: 200 },
		{ named: 'a ladder', path: LADDER, status: 200 },
		{ named: 'a ladder with missing rungs', path: MISSING_RUNGS, status: 200 },
		{ named: 'nothing', path: '/nothing-here', status: 404 },
		{ named: 'no service', path: '/services/00000000-0000-5000-8000-000000000000', status: 404 },
		{ named: 'an empty shortlist', path: '/shortlist', status: 200 },
		{ named: 'a shortlist', path: shortlist(rows), status: 200 },
		{ named: 'a shortlist in both languages', path: `${shortlist(rows)}&both=1`, status: 200 },
		{ named: 'an area in depth', path: '/coverage/W06000023', status: 200 },
		{ named: 'one kind of help in a region', path: REGION_KIND, status: 200 },
		{ named: 'Wales, confirmed', path: '/coverage/W92000004?view=confirmed', status: 200 },
		{ named: 'an area of which nothing fits', path: '/coverage/NW?confirmed=1', status: 200 },
		{ named: 'no area', path: '/coverage/Powis', status: 404 },
		service('a report on a service', (row) => row.town !== '', '/wrong'),
		service('a report on a withheld place', (row) => row.location_withheld === 'yes', '/wrong'),
		service('a report that was sent', (row) => row.town !== '', '/wrong?sent=R-23A4BC'),
		{ named: 'parental advocacy', path: '/review/parental-advocacy', status: 200 },
		{ named: 'edge of care', path: '/review/edge-of-care', status: 200 },
		service('a form for parents', (row) => /parent_adv_peer/.test(row.categories), '/feedback'),
		service('a form that takes no words', (row) => row.town !== '', '/feedback'),
		{ named: 'a parent’s code', path: '/feedback', status: 200 },
		{ named: 'what was needed', path: '/unmet-need?area=W06000002&age=5-10', status: 200 },
		{ named: 'what was needed, counted', path: '/unmet-need?sent&area=W06000002', status: 200 },
		{ named: 'ways to register', path: '/register', status: 200 },
		{ named: 'finding one’s organisation', path: '/register/claim', status: 200 },
		{ named: 'organisations found', path: '/register/claim?q=plant', status: 200 },
		{ named: 'no organisation found', path: '/register/claim?q=zzzz', status: 200 },
		{ named: 'a claim’s link cut off', path: '/register/claim/confirm?token=x', status: 200 },
		{ named: 'a claim that was not right', path: '/register/claim/not-right', status: 200 },
		{ named: 'a claim that was sent', path: '/register/claim/sent', status: 200 },
		{ named: 'a claim for an editor', path: '/register/claim/sent?by=editor', status: 200 },
		{ named: 'a new organisation', path: '/register/new-organization', status: 200 },
		{ named: 'the scorecard', path: '/review', status: 200 },
		{ named: 'the scorecard, confirmed', path: '/review?view=confirmed', status: 200 },
		{ named: 'a region’s review', path: '/review/regions/NW', status: 200 },
		{ named: 'the review of a region of one area', path: '/review/regions/PW', status: 200 },
		{ named: 'no region', path: '/review/regions/Nowhere', status: 404 },
		{ named: 'what we do not know', path: '/review/unknown', status: 200 },
		{ named: 'the history', path: '/review/history?place=WG', status: 200 },
		{ named: 'two days compared', path: '/review/compare', status: 200 },
		{ named: 'a day nobody knows', path: '/review/compare?from=nobody', status: 200 },
		{ named: 'the forecast', path: '/review/forecast', status: 200 },
		{ named: 'annual reports', path: '/review/reports', status: 200 },
		{ named: 'no report', path: '/review/reports/R-NOBODY/1', status: 404 },
		{ named: 'good practice', path: '/good-practice', status: 200 },
		{ named: 'good practice, ranked', path: '/good-practice?sort=result', status: 200 },
		{ named: 'good practice, nothing', path: '/good-practice?q=zzzz', status: 200 },
		{
			named: 'an example with results',
			path: `/good-practice/${uuidOf('example:E001')}`,
			status: 200
		},
		{ named: 'an example without', path: `/good-practice/${uuidOf('example:E009')}`, status: 200 },
		{ named: 'no example', path: '/good-practice/none', status: 404 },
		{ named: 'findings', path: '/review/findings', status: 200 },
		{ named: 'findings, filtered', path: '/review/findings?state=overdue&place=NW', status: 200 },
		{ named: 'no finding', path: '/review/findings/F-222222', status: 404 },
		{ named: 'challenges', path: '/review/challenges?tier=targeted', status: 200 },
		{ named: 'no challenge', path: '/review/challenges/C-222222', status: 404 },
		{ named: 'home', path: '', status: 200 },
		{ named: 'staying safe', path: '/safety', status: 200 },
		{ named: 'privacy', path: '/privacy', status: 200 },
		{ named: 'accessibility', path: '/accessibility', status: 200 },
		{ named: 'about', path: '/about', status: 200 },
		{ named: 'signing in', path: '/sign-in', status: 200 },
		{ named: 'signed out', path: '/sign-in?out=1', status: 200 },
		{ named: 'a link on its way', path: '/sign-in/sent', status: 200 },
		{ named: 'a link from an e-mail', path: '/auth/confirm?token_hash=0123456789', status: 200 },
		{ named: 'a link without its token', path: '/auth/confirm', status: 200 },
		{ named: 'a reminder’s link cut off', path: '/assurance/confirm?token=x', status: 200 },
		{ named: 'a piece for one’s own site', path: '/embed', status: 200 },
		{ named: 'coverage for one’s own site', path: EMBEDDED, status: 200 },
		{ named: 'a copy to keep', path: '/offline', status: 200 },
		{ named: 'the outbox', path: '/outbox', status: 200 }
	];
}

/** A list of an ended service, a withheld one and two more, one of them with a Welsh name. */
function shortlist(rows: Awaited<ReturnType<typeof recordedServices>>): string {
	const ids = [
		rows.find((row) => row.certainty === 'ended'),
		rows.find((row) => row.location_withheld === 'yes'),
		rows.find((row) => row.town !== ''),
		rows.find((row) => row.name_cy !== '' && row.name_cy !== row.name_en)
	].map((row) => `id=${row!.id}`);
	return `/shortlist?${ids.join('&')}`;
}

/** An answer with several groups, parts and marks on the map. */
export const ANSWER = '/find?near=Swansea&at=51.63,-3.96&area=W06000011&age=3&welsh=1';

/** An answer in which nothing fits. */
export const EMPTY_ANSWER =
	'/find?near=LL57&at=53.23,-4.13&area=W06000002&age=7&category=mh_early&welsh=1';

/** Coverage with filters, a changed assumption and something that can not be used. */
const COVERAGE_FILTERED =
	'/coverage?tier=targeted&kind=safety&ages=0-4&welsh=1&reach-targeted=10-20&share=900';

/** Two places side by side, with the order of the gaps weighed by need. */
const COMPARED = '/coverage?need=looked-after&compare=NW&compare=W06000015';
const COMPARED_SAME = '/coverage?compare=W06000023&compare=PW';
/** A row of the matrix opened, the others sorted. */
const OPENED_ROW = '/coverage?open=W06000008&sort=secondary';

/** The text for another site's page, with a tier and the other language. */
const EMBEDDED = '/embed?piece=coverage&place=NW&tier=targeted&lang=cy&size=short';

/** Pieces for frames of other sites: asked as pages here, and tested as frames in embedding.test.ts. */
export const FRAMES: readonly string[] = [
	'/embed/find',
	'/embed/find?area=W06000011',
	'/embed/find?area=W06000002&category=domestic_abuse',
	'/embed/find?area=W06000002&tier=primary&category=mh_early&welsh=1',
	'/embed/coverage',
	'/embed/coverage?place=NW',
	'/embed/coverage?place=W06000023&tier=targeted'
];

/** A ladder on which every rung holds something. */
const LADDER = '/ladder?near=Swansea&at=51.63,-3.96&area=W06000011&age=3';

/** A ladder on which most rungs hold nothing. */
const MISSING_RUNGS =
	'/ladder?near=Pembroke&at=51.68,-4.91&area=W06000009&age=2&group=mental_health';

/** A map of reach on which all three kinds of dot stand. */
const REGION_KIND = '/coverage/NW?tier=secondary&kind=family_support';

/** The address of a page in a language. */
export const inLanguage = (locale: Locale, path: string): string => `/${locale}${path}`;
