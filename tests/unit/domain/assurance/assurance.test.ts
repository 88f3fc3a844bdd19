import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addMonths,
	assuredUntil,
	certaintyOf
} from '../../../../src/lib/domain/assurance/assurance.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { aService, onTier } from '../a-service.ts';

describe('addMonths', () => {
	it('lands on the last day where the month is shorter', () => {
		expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
		expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
		expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
		expect(addMonths('2026-05-31', 1)).toBe('2026-06-30');
		expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
		expect(addMonths('2026-11-21', 0)).toBe('2026-11-21');
	});

	it('moves by whole months, never past the day of the month, and keeps the order of days', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, fc.integer({ min: 0, max: 60 }), (a, b, months) => {
				const moved = addMonths(a, months);
				const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
				expect(monthsOf(moved) - monthsOf(a)).toBe(months);
				expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(a.slice(8)));
				if (a <= b) expect(moved <= addMonths(b, months)).toBe(true);
			})
		);
	});
});

describe('assuredUntil', () => {
	it('holds for six months on the targeted tier and twelve on the others', () => {
		expect(TIERS.map((tier) => assuredUntil('2026-01-15', [tier]))).toEqual([
			'2027-01-15',
			'2027-01-15',
			'2027-01-15',
			'2026-07-15'
		]);
	});

	it('takes the strictest of several tiers, and of all where none is named', () => {
		expect(assuredUntil('2026-01-15', ['universal', 'targeted'])).toBe('2026-07-15');
		expect(assuredUntil('2026-01-15', [])).toBe('2026-07-15');
	});
});

describe('certaintyOf', () => {
	const checked = aService({
		tiers: [onTier('targeted')],
		assurance: { checked_on: '2026-05-21', role: 'provider' }
	});

	it('still holds on the last day, and not on the next', () => {
		expect(certaintyOf(checked, '2026-11-21').state).toBe('confirmed');
		expect(certaintyOf(checked, '2026-11-22').state).toBe('out-of-date');
	});

	it('says who checked and when', () => {
		expect(certaintyOf(checked, '2026-06-01')).toEqual({
			state: 'confirmed',
			checkedOn: '2026-05-21',
			role: 'provider'
		});
	});

	it('is unconfirmed without a check, however good the source', () => {
		const { provenance } = aService();
		const sure = aService({ provenance: { ...provenance, confidence: 'high' } });
		expect(certaintyOf(sure, '2026-11-21')).toEqual({ state: 'unconfirmed' });
	});

	it('is ended for a service that has ended, whatever was checked before', () => {
		expect(certaintyOf({ ...checked, status: 'defunct' }, '2026-06-01')).toEqual({
			state: 'ended'
		});
	});
});
