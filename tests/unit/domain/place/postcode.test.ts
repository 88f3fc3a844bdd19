import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostcode } from '../../../../src/lib/domain/place/postcode.ts';
import { seedPlaces } from './seed-places.ts';

const codes = seedPlaces.outwardCodes.map(({ code }) => code);
const inwards = fc.stringMatching(/^\d[ABD-HJLNP-UW-Z]{2}$/);

describe('a whole postcode', () => {
	it.each([
		'LL57 1TF',
		'll57 1tf',
		'LL571TF',
		' LL57  1TF ',
		'LL57\u00a01TF',
		'LL5 71TF',
		'L.L.57-1TF',
		'ＬＬ５７ １ＴＦ',
		'LL57 ITF',
		'12 Ffordd Fawr, Bangor, LL57 1TF',
		'Bangor LL571TF.'
	])('reads %j', (text) => {
		expect(parsePostcode(text)).toEqual({
			kind: 'full',
			outward: 'LL57',
			inward: '1TF',
			formatted: 'LL57 1TF'
		});
	});

	it.each([
		['CF1O 3NQ', 'CF10 3NQ'],
		['LLI8 IAA', 'LL18 1AA'],
		['CF10 ONQ', 'CF10 0NQ'],
		['S05 2AA', 'SO5 2AA'],
		['0X1 1AA', 'OX1 1AA'],
		['W1A 1AA', 'W1A 1AA'],
		['EC1A 1BB', 'EC1A 1BB']
	])('mends %s', (typed, formatted) => {
		expect(parsePostcode(typed)).toMatchObject({ kind: 'full', formatted });
	});

	it('is the same however it is spaced and cased', () => {
		const spacing = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '\u2009');
		fc.assert(
			fc.property(
				fc.constantFrom(...codes),
				inwards,
				spacing,
				fc.boolean(),
				(out, inw, gap, low) => {
					const typed = `${out}${gap}${inw}`;
					expect(parsePostcode(low ? typed.toLowerCase() : typed)).toEqual({
						kind: 'full',
						outward: out,
						inward: inw,
						formatted: `${out} ${inw}`
					});
				}
			)
		);
	});
});

describe('half a postcode', () => {
	it.each(['CF3', 'cf 3', 'LL57', 'M1', 'sy23'])('reads %s', (text) => {
		const outward = text.replace(' ', '').toUpperCase();
		expect(parsePostcode(text)).toEqual({ kind: 'outward', outward });
	});
});

describe('what can not be a postcode', () => {
	it.each([
		['LL57 1T', 'incomplete', 'LL57'],
		['LL57 1', 'incomplete', 'LL57'],
		['LL571T', 'incomplete', 'LL57'],
		['LL57 1TC', 'malformed', 'LL57'],
		['LL57 TF', 'malformed', 'LL57'],
		['LL57 111', 'malformed', 'LL57'],
		['CF31 AA', 'malformed', 'CF31'],
		['LL571TFX', 'malformed', undefined],
		['ZZ99 9ZZ', 'unknown-area', undefined],
		['XA1', 'unknown-area', undefined]
	])('%s is %s', (text, reason, outward) => {
		const parsed = parsePostcode(text);
		expect(parsed).toMatchObject({ kind: 'impossible', reason });
		expect(parsed.kind === 'impossible' && parsed.outward).toBe(outward);
	});
});

describe('a place name', () => {
	it('is never a postcode, in either language, in any case', () => {
		const names = [...seedPlaces.settlements, ...seedPlaces.areas, ...seedPlaces.regions].flatMap(
			({ name }) => [name.en, name.cy]
		);
		for (const name of names.flatMap((each) => [each, each.toUpperCase(), each.toLowerCase()])) {
			expect(parsePostcode(name)).toEqual({ kind: 'not-postcode' });
		}
	});

	it('is never a postcode when it has no digit at all', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-z '-]{0,12}$/), (text) => {
				expect(parsePostcode(text)).toEqual({ kind: 'not-postcode' });
			})
		);
	});

	it.each(['12 High Street', 'Flat 3', 'A470 north', '2024', '999'])('%s is none', (text) => {
		expect(parsePostcode(text)).toEqual({ kind: 'not-postcode' });
	});
});
