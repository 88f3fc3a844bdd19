import { describe, expect, it } from 'vitest';
import { fullOffer } from '../../../../src/lib/coverage/offer/full-offer.ts';
import { aCell, anUnknownCell } from '../cells/a-cell.ts';

describe('a tier as a whole', () => {
	const visits = aCell([100, 0, 0], [0, 0, 100]);
	const far = aCell([20, 80, 0], [0, 0, 100], { record: 'out-of-reach' });
	const offNow = anUnknownCell(0, { applicable: false });

	it('is the mean over its kinds, never its best kind', () => {
		const offer = fullOffer([visits, far, anUnknownCell(100), anUnknownCell(500)], 'record');
		expect(offer).toMatchObject({ kinds: 4, reached: 1, unknown: 2 });
		expect(offer.split.reached).toBeCloseTo(0.3, 12);
		expect(offer.split.notReached).toBeCloseTo(0.2, 12);
		expect(offer.split.notKnown).toBeCloseTo(0.5, 12);
	});

	it('leaves out kinds that are not for the ages asked for', () => {
		expect(fullOffer([visits, offNow], 'record')).toEqual({
			kinds: 1,
			reached: 1,
			unknown: 0,
			split: { reached: 1, notReached: 0, notKnown: 0 }
		});
		expect(fullOffer([offNow], 'record').kinds).toBe(0);
	});

	it('counts what nobody has confirmed as not known in the confirmed view', () => {
		const thin = aCell([90, 10, 0], [90, 10, 0], { certainty: 'confirmed', state: 'thin' });
		const offer = fullOffer([visits, far, thin, anUnknownCell(10)], 'confirmed');
		expect(offer).toMatchObject({ kinds: 4, reached: 1, unknown: 3 });
		expect(offer.split.reached).toBeCloseTo(0.225, 12);
		expect(offer.split.notKnown).toBeCloseTo(0.75, 12);
	});

	it('of places without children is not known', () => {
		const nobody = aCell([0, 0, 0]);
		expect(fullOffer([nobody], 'record').split).toEqual({
			reached: 0,
			notReached: 0,
			notKnown: 1
		});
	});
});
