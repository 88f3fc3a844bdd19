import { describe, expect, it } from 'vitest';
import {
	isLive,
	placementsDiffer,
	serviceSchema,
	tiersOf
} from '../../../../src/lib/domain/service/service.ts';
import { aPlace, aService, onTier } from '../a-service.ts';
import { seedServices } from '../seed-record.ts';

describe('the service schema', () => {
	it('takes a service of which only the least is recorded', () => {
		expect(serviceSchema.parse(aService())).toEqual(aService());
	});

	it('refuses a withheld service with a place', () => {
		const withheld = aService({ location_withheld: true, locations: [aPlace()] });
		const { error } = serviceSchema.safeParse(withheld);
		expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
			['locations', 'a withheld service carries no place']
		]);
		expect(serviceSchema.safeParse({ ...withheld, locations: [] }).success).toBe(true);
	});

	it('refuses a service without a kind of help, or without a tier', () => {
		expect(serviceSchema.safeParse(aService({ categories: [] })).success).toBe(false);
		expect(serviceSchema.safeParse(aService({ tiers: [] })).success).toBe(false);
	});

	it('drops what it does not know, so that nothing unknown is published', () => {
		expect(serviceSchema.parse({ ...aService(), secret: 'x' })).not.toHaveProperty('secret');
	});
});

it('no withheld service of the seed has a place, a town or an e-mail of one in its record', () => {
	const withheld = seedServices.filter((service) => service.location_withheld);
	expect(withheld.length).toBeGreaterThan(0);
	for (const { locations, delivery } of withheld) {
		expect(locations).toEqual([]);
		expect(delivery.map(({ mode }) => mode)).not.toContain('site');
	}
});

it('only direct help that has not ended is live', () => {
	expect(isLive(aService())).toBe(true);
	expect(isLive(aService({ status: 'temporarily closed' }))).toBe(true);
	expect(isLive(aService({ status: 'defunct' }))).toBe(false);
	expect(isLive(aService({ status: 'inactive' }))).toBe(false);
	expect(isLive(aService({ in_scope: false }))).toBe(false);
});

it('tiers come in the order of the Framework, once each', () => {
	const tiers = [onTier('targeted'), onTier('universal'), onTier('targeted')];
	expect(tiersOf(aService({ tiers }))).toEqual(['universal', 'targeted']);
});

describe('placementsDiffer', () => {
	const by = (who: 'record' | 'provider' | 'editor', tier: 'primary' | 'secondary') => ({
		...onTier(tier),
		proposed_by: who
	});

	it('is true where the provider and the editors, or the record, say different tiers', () => {
		expect(
			placementsDiffer({ tiers: [by('provider', 'primary'), by('editor', 'secondary')] })
		).toBe(true);
		expect(
			placementsDiffer({ tiers: [by('provider', 'primary'), by('record', 'secondary')] })
		).toBe(true);
	});

	it('is false where they agree, where one is silent, and once the editors agree', () => {
		expect(placementsDiffer({ tiers: [by('provider', 'primary'), by('editor', 'primary')] })).toBe(
			false
		);
		expect(placementsDiffer({ tiers: [by('provider', 'primary')] })).toBe(false);
		expect(
			placementsDiffer({
				tiers: [by('provider', 'primary'), by('editor', 'primary'), by('record', 'secondary')]
			})
		).toBe(false);
	});
});
