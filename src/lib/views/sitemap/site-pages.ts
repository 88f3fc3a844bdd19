import { certaintyOf } from '../../domain/assurance/assurance.ts';
import { isSensitive } from '../../domain/category/category.ts';
import { isLive, type Service } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { dayOf } from '../../domain/time/calendar.ts';

/** A page that search engines may keep: its address after the language, and the day it last changed. */
export type SitePage = { path: string; changed: string | null };

/** Pages that every copy of Haenau has; their words change with the code, so no day is said. */
const STANDING = [
	'',
	'/find',
	'/ladder',
	'/coverage',
	'/good-practice',
	'/review',
	'/review/unknown',
	'/review/forecast',
	'/review/history',
	'/review/parental-advocacy',
	'/review/edge-of-care',
	'/review/findings',
	'/review/challenges',
	'/review/reports',
	'/open-data',
	'/open-data/dictionary',
	'/method',
	'/about',
	'/accessibility',
	'/privacy',
	'/safety'
];
const WALES = 'W92000004';

/**
 * Every page that search engines may keep, in an order that stays: the standing ones, places, services
 * that somebody has checked (and no sensitive one: its page is kept nowhere), good practice, and what
 * national reviews and reports published.
 */
export function sitePages(snapshot: Snapshot, today: string): SitePage[] {
	const changed = dayOf(new Date(snapshot.changedAt));
	const { areas, regions } = snapshot.reference;
	const page = (path: string, day: string | null = null): SitePage => ({ path, changed: day });
	return [
		...STANDING.map((path) => page(path)),
		...[WALES, ...regions.map(({ code }) => code), ...areas.map(({ gss }) => gss)].map((code) =>
			page(`/coverage/${code}`, changed)
		),
		...regions.map(({ code }) => page(`/review/regions/${code}`, changed)),
		...[...snapshot.services.values()]
			.filter((service) => isKept(service, today))
			.map((service) => page(`/services/${service.id}`, lastChange(service))),
		...[...snapshot.examples.values()]
			.filter(({ categories }) => !isSensitive(categories))
			.map(({ id }) => page(`/good-practice/${id}`)),
		...[...snapshot.findings.values()].map(({ reference }) =>
			page(`/review/findings/${reference}`)
		),
		...[...snapshot.challenges.values()].map(({ reference }) =>
			page(`/review/challenges/${reference}`)
		),
		...[...snapshot.annualReports.values()].map(({ reference, version }) =>
			page(`/review/reports/${reference}/${version}`)
		)
	];
}

const isKept = (service: Service, today: string): boolean =>
	isLive(service) &&
	certaintyOf(service, today).state === 'confirmed' &&
	!isSensitive(service.categories);

const lastChange = ({ last_modified: changed, assurance }: Service): string =>
	assurance && assurance.checked_on > changed ? assurance.checked_on : changed;
