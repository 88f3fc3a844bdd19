import { describe, expect, it } from 'vitest';
import {
	inOtherLocale,
	printedLine,
	shellView
} from '../../../../src/lib/views/shell/shell-view.ts';

const picture = {
	version: 412,
	changedAt: '2026-11-21T10:00:00Z',
	takenAt: '2026-11-21T10:05:00Z',
	fresh: true
};
const TODAY = '2026-11-22';
const url = {
	origin: 'https://haenau.example',
	pathname: '/en/find',
	search: '?near=LL57&welsh=1'
};

describe('the switch of language', () => {
	it('keeps the page and the search', () => {
		const { languages } = shellView(url, picture, 0, 'en', TODAY);
		expect(languages).toEqual([
			{ lang: 'en', label: 'English', href: '/en/find?near=LL57&welsh=1', current: true },
			{ lang: 'cy', label: 'Cymraeg', href: '/cy/find?near=LL57&welsh=1', current: false }
		]);
	});

	it('changes the first part of the address only', () => {
		const to = (pathname: string) => inOtherLocale({ pathname, search: '' }, 'cy');
		expect(to('/en')).toBe('/cy');
		expect(to('/en/services/en')).toBe('/cy/services/en');
		expect(to('/english')).toBe('/english');
	});
});

it('marks the page that one is on', () => {
	const current = (pathname: string) =>
		shellView({ origin: '', pathname, search: '' }, picture, 0, 'cy', TODAY)
			.links.filter((link) => link.current)
			.map(({ href }) => href);
	expect(current('/cy/find')).toEqual(['/cy/find']);
	expect(current('/cy/services/1')).toEqual([]);
});

describe('the picture', () => {
	it('says its day in Wales and its version', () => {
		expect(shellView(url, picture, 0, 'en', TODAY).picture).toBe(
			'Picture of 21 November 2026, version 412'
		);
		const night = { ...picture, changedAt: '2026-07-01T23:30:00Z' };
		expect(shellView(url, night, 0, 'en', TODAY).picture).toBe(
			'Picture of 2 July 2026, version 412'
		);
	});

	it('says that it may be old only while the record does not answer', () => {
		expect(shellView(url, picture, 0, 'en', TODAY).stale).toBeNull();
		const stale = shellView(url, { ...picture, fresh: false }, 0, 'cy', TODAY).stale;
		expect(stale).toMatch(/^Ni allwn gyrraedd y cofnod.*21 Tachwedd 2026.*10:05/);
	});
});

it('counts the Welsh texts that wait, in every form of the language', () => {
	const waits = (count: number) => shellView(url, picture, count, 'cy', TODAY).welshAwaits;
	for (const count of [0, 1, 2, 3, 6, 7, 600]) expect(waits(count)).toMatch(/testun|destun/);
	expect(waits(600)).toContain('600');
	expect(shellView(url, picture, 1, 'en', TODAY).welshAwaits).toMatch(/^1 Welsh text /);
});

it('ends a print with its day and the whole address', () => {
	expect(shellView(url, picture, 0, 'en', TODAY).printed).toBe(
		'Printed on 22 November 2026. https://haenau.example/en/find?near=LL57&welsh=1'
	);
	expect(printedLine(url, '2026-12-01', 'cy')).toContain('1 Rhagfyr 2026');
});

it('the footer leads to the pages that say what this is, and marks the one that one is on', () => {
	const at = { ...url, pathname: '/cy/privacy', search: '' };
	const [about, work, data] = shellView(at, picture, 0, 'cy', TODAY).columns;
	expect(about!.links.map(({ href }) => href)).toEqual(
		['about', 'method', 'good-practice', 'accessibility', 'privacy', 'safety', 'offline'].map(
			(name) => `/cy/${name}`
		)
	);
	expect(work!.links.map(({ href }) => href)).toEqual(['/cy/register', '/cy/sign-in']);
	expect(about!.links.filter(({ current }) => current).map(({ href }) => href)).toEqual([
		'/cy/privacy'
	]);
	expect(data!.links.map(({ href }) => href)).toEqual([
		'/cy/open-data',
		'/data/services.csv',
		'/data/services.geojson',
		'/cy/embed'
	]);
});

it('the foot of the page offers the account to whoever is signed in, and signing in to others', () => {
	const offered = (signedIn: boolean) =>
		shellView(url, picture, 0, 'en', TODAY, signedIn).columns.flatMap(({ links }) =>
			links.map(({ href }) => href)
		);
	expect(offered(true)).toContain('/en/account');
	expect(offered(true)).not.toContain('/en/sign-in');
	expect(offered(false)).toContain('/en/sign-in');
	expect(offered(false)).not.toContain('/en/account');
});
