import { describe, expect, it } from 'vitest';
import { headView } from '../../../../src/lib/views/shell/head-view.ts';

const head = (
	address: string,
	route: string,
	more: { params?: Record<string, string>; status?: number; indexable?: boolean } = {}
) => {
	const url = new URL(address, 'https://haenau.example');
	return headView(
		{ url, route: `/[locale=locale]${route}`, params: {}, status: 200, ...more },
		address.startsWith('/cy') ? 'cy' : 'en'
	);
};

describe('the one address of a page', () => {
	it('is without what arranges it, in its own language', () => {
		const { canonical, alternates } = head('/cy/coverage?view=confirmed&tier=primary', '/coverage');
		expect(canonical).toBe('https://haenau.example/cy/coverage');
		expect(alternates).toEqual([
			{ lang: 'en', href: 'https://haenau.example/en/coverage' },
			{ lang: 'cy', href: 'https://haenau.example/cy/coverage' },
			{ lang: 'x-default', href: 'https://haenau.example/en/coverage' }
		]);
		expect(head('/en/about/', '/about').canonical).toBe('https://haenau.example/en/about');
		expect(head('/en', '').alternates.at(-1)).toEqual({
			lang: 'x-default',
			href: 'https://haenau.example/'
		});
	});

	it('is none for a search, a form, a page of work, an error or what the page itself keeps back', () => {
		expect(head('/en/find', '/find').canonical).not.toBeNull();
		for (const { canonical } of [
			head('/en/find?near=LL57&at=53.23,-4.13', '/find'),
			head('/en/shortlist?id=x', '/shortlist'),
			head('/en/moderation', '/moderation'),
			head('/en/services/x/wrong', '/services/[id]/wrong'),
			head('/en/services/x', '/services/[id]', { indexable: false }),
			head('/en/services/x', '/services/[id]', { status: 404 })
		]) {
			expect(canonical).toBeNull();
		}
		// Its pair in the other language still asks the same.
		expect(head('/en/find?near=LL57', '/find').alternates[1]!.href).toBe(
			'https://haenau.example/cy/find?near=LL57'
		);
	});
});

describe('the picture of a shared page', () => {
	const picture = (...of: Parameters<typeof head>) => head(...of).picture.path;

	it('is of the place or tier that the page is about', () => {
		const params = { area: 'W06000002' };
		expect(picture('/cy/coverage/W06000002', '/coverage/[area]', { params })).toBe(
			'/sharing/cy/W06000002.png'
		);
		expect(
			picture('/en/review/regions/NW', '/review/regions/[region]', { params: { region: 'NW' } })
		).toBe('/sharing/en/NW.png');
		expect(picture('/en/coverage?tier=targeted', '/coverage')).toBe('/sharing/en/targeted.png');
	});

	it('is never of where somebody looks for help, nor of what an address makes up', () => {
		for (const path of [
			picture('/en/find?area=W06000002&near=LL57', '/find'),
			picture('/en/services/x', '/services/[id]', { params: { id: 'x' } }),
			picture('/en/coverage?tier=../../x', '/coverage'),
			picture('/en/coverage/x', '/coverage/[area]', { params: { area: '../x' } }),
			picture('/en/coverage/XX', '/coverage/[area]', { params: { area: 'XX' }, status: 404 }),
			picture('/en/coverage/W92000004', '/coverage/[area]', { params: { area: 'W92000004' } })
		]) {
			expect(path).toBe('/sharing/en/haenau.png');
		}
	});

	it('leads to an address without what was asked', () => {
		expect(head('/en/find?near=LL57&age=2', '/find').url).toBe('https://haenau.example/en/find');
	});
});

it('the feed of a page is that of its place', () => {
	const params = { area: 'W06000002' };
	expect(head('/cy/coverage/W06000002', '/coverage/[area]', { params }).feed).toBe(
		'/data/changes.atom?lang=cy&area=W06000002'
	);
	expect(head('/en/find?area=W06000002', '/find').feed).toBe('/data/changes.atom?lang=en');
});
