import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fundingCliff,
	fundingEnd,
	monthsUpTo
} from '../../../../src/lib/domain/edge-of-care/funding-cliff.ts';
import { aService, idOf } from '../a-service.ts';

const paid = (...ends: (string | null)[]) =>
	aService({ funding: ends.map((ends_on) => ({ source: 'A fund', ends_on })) });

describe('when money ends', () => {
	it('is not known without a source, and stands while one source has no end', () => {
		expect(fundingEnd(paid())).toEqual({ state: 'not recorded' });
		expect(fundingEnd(paid('2027-03-31', null))).toEqual({ state: 'no end recorded' });
		expect(fundingEnd(paid('2027-03-31', '2026-12-31'))).toEqual({
			state: 'ends',
			on: '2027-03-31'
		});
	});
});

describe('the cliff', () => {
	const day = fc
		.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	const services = fc
		.array(fc.array(fc.option(day), { maxLength: 3 }), { maxLength: 12 })
		.map((all) => all.map((ends, i) => ({ ...paid(...ends), id: idOf(i) })));

	it('puts every service in one place', () => {
		fc.assert(
			fc.property(services, day, (all, today) => {
				const cliff = fundingCliff(all, today, '2027-03');
				const { past, later, noEnd, notRecorded } = cliff;
				const placed = [
					...cliff.months.flatMap((one) => one.services),
					...past,
					...later,
					...noEnd,
					...notRecorded
				].map(({ id }) => id);
				expect(placed.sort()).toEqual(all.map(({ id }) => id).sort());
			})
		);
	});

	it('says in which month, and what was to have ended', () => {
		const [june, gone, after] = ['2026-12-31', '2026-10-01', '2027-04-01'].map((on) => paid(on));
		const cliff = fundingCliff([june!, gone!, after!], '2026-11-22', '2027-03');
		expect(cliff.months.map(({ month, services: of }) => [month, of.length])).toEqual([
			['2026-11', 0],
			['2026-12', 1],
			['2027-01', 0],
			['2027-02', 0],
			['2027-03', 0]
		]);
		expect(cliff.past).toEqual([gone]);
		expect(cliff.later).toEqual([after]);
	});

	it('has no months once the last one has gone by', () => {
		expect(monthsUpTo('2027-04', '2027-03')).toEqual([]);
		expect(monthsUpTo('2026-12', '2027-01')).toEqual(['2026-12', '2027-01']);
	});
});
