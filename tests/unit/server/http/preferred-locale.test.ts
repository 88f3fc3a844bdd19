import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientAddress } from '../../../../src/lib/server/http/client-address.ts';
import { preferredLocale } from '../../../../src/lib/server/http/preferred-locale.ts';

it('follows the browser’s order and weights', () => {
	const asked: [string | null, 'en' | 'cy'][] = [
		[null, 'en'],
		['', 'en'],
		['cy', 'cy'],
		['cy-GB, en;q=0.8', 'cy'],
		['en-GB,en;q=0.9,cy;q=0.8', 'en'],
		['en;q=0.3, cy;q=0.9', 'cy'],
		['fr, de;q=0.9', 'en'],
		['fr, cy;q=0.1', 'cy'],
		['cy;q=0, en;q=0.5', 'en'],
		['CY', 'cy'],
		['*', 'en'],
		['cy ; q=0.5 , en ; q=0.4', 'cy']
	];
	for (const [header, locale] of asked) expect(preferredLocale(header)).toBe(locale);
});

it('gives one of the two languages for any header', () => {
	fc.assert(
		fc.property(fc.string(), (header) => {
			expect(['en', 'cy']).toContain(preferredLocale(header));
		})
	);
});

it('a request without an address shares one bucket', () => {
	expect(clientAddress({ getClientAddress: () => '192.0.2.1' })).toBe('192.0.2.1');
	const nobody = () => {
		throw new Error('no address');
	};
	expect(clientAddress({ getClientAddress: nobody })).toBe('unknown');
});
