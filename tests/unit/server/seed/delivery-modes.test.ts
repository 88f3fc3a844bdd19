import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryModes } from '../../../../src/lib/server/seed/delivery-modes.ts';
import { aFact } from './a-fact.ts';

const place = { lat: '53.23', lon: '-4.13' };
const modes = (changes: Record<string, string | null>) => deliveryModes(aFact(changes)).toSorted();

describe('the ways in which a fact reaches families (coverage model, inputs)', () => {
	it('a place is a site', () => {
		expect(modes({ delivery: 'in-person', ...place })).toEqual(['site']);
		expect(modes(place)).toEqual(['site']);
	});

	it('in person without a place, or not stated at all, is unplaced', () => {
		expect(modes({ delivery: 'in-person' })).toEqual(['unplaced']);
		expect(modes({})).toEqual(['unplaced']);
	});

	it('a council’s own visiting team covers its area', () => {
		expect(modes({ delivery: 'home visit' })).toEqual(['area']);
		expect(modes({ delivery: 'in-person;outreach' })).toEqual(['area']);
		expect(modes({ delivery: 'outreach', coverage: 'several local authorities' })).toEqual([
			'area'
		]);
	});

	it('one national or regional visiting record fills no area until somebody confirms it', () => {
		for (const coverage of ['all Wales', 'region', 'not stated']) {
			expect(modes({ delivery: 'home visit', coverage })).toEqual(['unplaced']);
		}
		expect(modes({ delivery: 'outreach', coverage: 'all Wales', ...place })).toEqual([
			'site',
			'unplaced'
		]);
	});

	it('phone and online are remote, beside any other way', () => {
		expect(modes({ delivery: 'phone;online' })).toEqual(['remote']);
		expect(modes({ delivery: 'phone;in-person' })).toEqual(['remote', 'unplaced']);
		expect(modes({ delivery: 'online;home visit', ...place })).toEqual(['area', 'remote', 'site']);
	});

	it('a withheld service is known by its area alone, whatever else the fact says', () => {
		const channels = fc.subarray(['in-person', 'home visit', 'outreach', 'phone', 'online']);
		const coverage = fc.constantFrom('local authority', 'region', 'all Wales', 'not stated');
		fc.assert(
			fc.property(channels, coverage, fc.boolean(), (delivery, extent, placed) => {
				const found = modes({
					delivery: delivery.join(';') || null,
					coverage: extent,
					location_withheld: 'yes',
					...(placed ? place : {})
				});
				expect(found).toContain('area');
				expect(found).not.toContain('site');
				expect(found).not.toContain('unplaced');
			})
		);
	});
});
