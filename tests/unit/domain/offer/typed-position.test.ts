import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionText, typedPosition } from '../../../../src/lib/domain/offer/typed-position.ts';
import { anyPoint } from './welsh-sites.ts';

const CARDIFF = { outcome: 'point', point: { lat: 51.4816, lon: -3.1791 } };

test('reads two numbers as maps show them', () => {
	for (const text of [
		'51.4816, -3.1791',
		'51.4816 -3.1791',
		' (51.4816,-3.1791) ',
		'51.4816° N, 3.1791° W',
		'51.4816, −3.1791',
		'51,4816; -3,1791'
	]) {
		expect([text, typedPosition(text)]).toEqual([text, CARDIFF]);
	}
});

test('a point is the same with its numbers swapped, and as its field shows it', () => {
	fc.assert(
		fc.property(anyPoint, ({ lat, lon }) => {
			const text = positionText({ lat, lon });
			const [first, second] = text.split(', ');
			const read = typedPosition(text);
			expect(read.outcome).toBe('point');
			expect(typedPosition(`${second}, ${first}`)).toEqual(read);
			expect(read.outcome === 'point' && positionText(read.point)).toBe(text);
		})
	);
});

test('a point whose minus sign was forgotten is asked about, never taken', () => {
	fc.assert(
		fc.property(anyPoint, ({ lat, lon }) => {
			const point = { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) };
			const text = `${point.lat.toFixed(5)}, ${Math.abs(point.lon).toFixed(5)}`;
			expect(typedPosition(text)).toEqual({ outcome: 'elsewhere', meant: point });
		})
	);
});

test('knows what is elsewhere, and what are no two numbers', () => {
	expect(typedPosition('51.5072, -0.1276')).toEqual({ outcome: 'elsewhere', meant: null });
	expect(typedPosition('0.000, 0.000')).toEqual({ outcome: 'elsewhere', meant: null });
	for (const text of [
		'',
		'Bangor',
		'51.4816',
		'51.4, -3.1',
		'51, -3',
		'LL57 1TF',
		'1.111 '.repeat(50)
	])
		expect([text, typedPosition(text)]).toEqual([text, { outcome: 'unreadable' }]);
	fc.assert(fc.property(fc.string(), (text) => void typedPosition(text)));
});
