import { describe, expect, it } from 'vitest';
import { inOtherLocale, shellView } from '../../../../src/lib/views/shell/shell-view.ts';

const picture = {
	version: 412,
	changedAt: '2026-11-21T10:00:00Z',
	takenAt: '2026-11-21T10:05:00Z',
	fresh: true
};
const url = { pathname: '/en/find', search: '?near=LL57&welsh=1' };

describe('the switch of language', () => {
	it('keeps the page and the search', () => {
		const { languages } = shellView(url, picture, 0, 'en');
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
		shellView({ pathname, search: '' }, picture, 0, 'cy')
			.links.filter((link) => link.current)
			.map(({ href }) => href);
	expect(current('/cy/find')).toEqual(['/cy/find']);
	expect(current('/cy/services/1')).toEqual([]);
});

describe('the picture', () => {
	it('says its day in Wales and its version', () => {
		expect(shellView(url, picture, 0, 'en').picture).toBe(
			'Picture of 21 November 2026, version 412'
		);
		const night = { ...picture, changedAt: '2026-07-01T23:30:00Z' };
		expect(shellView(url, night, 0, 'en').picture).toBe('Picture of 2 July 2026, version 412');
	});

	it('says that it may be old only while the record does not answer', () => {
		expect(shellView(url, picture, 0, 'en').stale).toBeNull();
		const stale = shellView(url, { ...picture, fresh: false }, 0, 'cy').stale;
		expect(stale).toMatch(/^Ni allwn gyrraedd y cofnod.*21 Tachwedd 2026.*10:05/);
	});
});

it('counts the Welsh texts that wait, in every form of the language', () => {
	const waits = (count: number) => shellView(url, picture, count, 'cy').welshAwaits;
	for (const count of [0, 1, 2, 3, 6, 7, 600]) expect(waits(count)).toMatch(/testun|destun/);
	expect(waits(600)).toContain('600');
	expect(shellView(url, picture, 1, 'en').welshAwaits).toMatch(/^1 Welsh text /);
});
