import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	advocacyDay,
	noneSince,
	type AdvocacyDay
} from '../../../../src/lib/domain/advocacy/known-since.ts';
import { aService } from '../a-service.ts';
import { seedReference } from '../seed-record.ts';

const day = (on: string, ...peer: string[]): AdvocacyDay => ({
	on,
	regions: { formal: [], peer },
	services: 3
});

describe('since when nothing is recorded', () => {
	it('is nothing where an offer is recorded on the last day', () => {
		expect(noneSince([day('2026-01-31'), day('2026-02-28', 'NW')], 'peer', 'NW')).toBeNull();
	});

	it('is the first day of all where there never was one: it may have been so for longer', () => {
		const days = [day('2026-01-31'), day('2026-02-28', 'GW'), day('2026-03-31')];
		expect(noneSince(days, 'peer', 'NW')).toEqual({
			since: '2026-01-31',
			looks: 3,
			sinceRecordsBegan: true,
			lastRecorded: null
		});
	});

	it('goes back only as far as nothing was recorded without a break', () => {
		const days = [day('2026-01-31'), day('2026-02-28', 'NW'), day('2026-03-31'), day('2026-04-30')];
		expect(noneSince(days, 'peer', 'NW')).toEqual({
			since: '2026-03-31',
			looks: 2,
			sinceRecordsBegan: false,
			lastRecorded: '2026-02-28'
		});
	});

	it('does not take one form for the other', () => {
		const days = [{ ...day('2026-01-31'), regions: { formal: ['NW'], peer: [] } }];
		expect(noneSince(days, 'formal', 'NW')).toBeNull();
		expect(noneSince(days, 'peer', 'NW')?.since).toBe('2026-01-31');
	});

	it('agrees with looking at every day by itself', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (had) => {
				const days = had.map((has, i) =>
					day(`2026-01-${String(i + 1).padStart(2, '0')}`, ...(has ? ['NW'] : []))
				);
				const known = noneSince(days, 'peer', 'NW');
				let run = 0;
				for (const has of had) run = has ? 0 : run + 1;
				expect(known?.looks ?? 0).toBe(run);
				if (known) {
					expect(known.since).toBe(days[had.length - run]!.on);
					expect(known.sinceRecordsBegan).toBe(run === had.length);
				}
			})
		);
	});
});

describe('a day of the record', () => {
	it('says which regions had an offer, and how many services were looked at', () => {
		const peer = aService({ categories: ['parent_adv_peer'], areas: ['W06000011'] });
		const ended = { ...peer, areas: ['W06000002'], status: 'defunct' as const };
		const record = { services: [peer, ended], statements: [], reference: seedReference };
		expect(advocacyDay(record, '2026-11-22')).toEqual({
			on: '2026-11-22',
			regions: { formal: [], peer: ['WG'] },
			services: 2
		});
	});
});
