import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaServed } from '../../../../src/lib/domain/glance/area-served.ts';
import { glanceOf } from '../../../../src/lib/domain/glance/glance.ts';
import { isLive, type Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { aPlace, aService, idOf, onTier } from '../a-service.ts';
import { AREAS, services, TODAY } from '../finder/worlds.ts';
import { seedReference, seedServices } from '../seed-record.ts';

/** Four areas in three regions: one of two, two of one. */
const REGION_OF = ['NW', 'NW', 'PW', 'WW'];
const reference = {
	...seedReference,
	areas: AREAS.map((gss, i) => ({ ...seedReference.areas[i]!, gss, region: REGION_OF[i]! })),
	regions: [...new Set(REGION_OF)].map((code) => ({
		...seedReference.regions.find((region) => region.code === code)!,
		members: AREAS.filter((_, i) => REGION_OF[i] === code)
	}))
};
const glance = (all: readonly Service[]) =>
	glanceOf({ services: new Map(all.map((one) => [one.id, one])), reference }, TODAY);

/** Records with every kind of area: named, all of Wales in two ways, unknown to the reference. */
const record = fc
	.tuple(services, fc.array(fc.constantFrom('as is', 'all Wales', 'every area', 'elsewhere')))
	.map(([all, areas]) =>
		all.map((one, i): Service => {
			if (areas[i] === 'all Wales') return { ...one, extent: 'all Wales', areas: [...AREAS] };
			if (areas[i] === 'every area') return { ...one, areas: [...AREAS] };
			if (areas[i] === 'elsewhere') return { ...one, areas: ['W06000099'] };
			return one;
		})
	);

describe('any record', () => {
	it('has every live service in just the regions it names, or for all of Wales, or nowhere', () => {
		fc.assert(
			fc.property(record, (all) => {
				const { live, regions, allWales, areaNotRecorded } = glance(all);
				const served = all.filter(isLive).map((one) => areaServed(one, reference));
				expect(live.all).toBe(served.length);
				expect(allWales.all).toBe(served.filter((area) => area === 'all Wales').length);
				expect(areaNotRecorded.all).toBe(served.filter((area) => area === 'not recorded').length);
				const named = served.filter((area) => typeof area !== 'string');
				for (const { code, count } of regions) {
					expect(count.all).toBe(named.filter((area) => area.includes(code)).length);
				}
				expect(named.every((area) => area.length > 0)).toBe(true);
				expect(allWales.all + areaNotRecorded.all + named.length).toBe(live.all);
				expect(regions.reduce((sum, { count }) => sum + count.all, 0)).toBe(named.flat().length);
			})
		);
	});

	it('counts tiers as it counts services: never fewer, never more than each sits on', () => {
		fc.assert(
			fc.property(record, (all) => {
				const { live, regions, allWales, areaNotRecorded } = glance(all);
				for (const { all: sum, tiers } of [
					live,
					allWales,
					areaNotRecorded,
					...regions.map(({ count }) => count)
				]) {
					for (const tier of TIERS) expect(tiers[tier]).toBeLessThanOrEqual(sum);
					const onTiers = TIERS.reduce((total, tier) => total + tiers[tier], 0);
					expect(onTiers).toBeGreaterThanOrEqual(sum);
				}
			})
		);
	});

	it('has one certainty for each record, and the live ones add up', () => {
		fc.assert(
			fc.property(record, (all) => {
				const { certainty, live } = glance(all);
				const { confirmed, outOfDate, unconfirmed, ended, background } = certainty;
				expect(confirmed + outOfDate + unconfirmed).toBe(live.all);
				expect(live.all + ended + background).toBe(all.length);
			})
		);
	});

	it('never has more open questions than services, nor more places missing than needed', () => {
		fc.assert(
			fc.property(record, (all) => {
				const { open, places, live, selfReferral } = glance(all);
				for (const count of Object.values(open)) expect(count).toBeLessThanOrEqual(live.all);
				expect(selfReferral + open['way in']).toBeLessThanOrEqual(live.all);
				expect(places.notRecorded).toBeLessThanOrEqual(places.inPerson);
				expect(places.inPerson).toBeLessThanOrEqual(live.all);
			})
		);
	});
});

it('counts a service once in a region, however many of its councils it names', () => {
	const { regions } = glance([aService({ areas: [AREAS[0]!, AREAS[1]!, AREAS[2]!] })]);
	expect(regions.map(({ code, count }) => [code, count.all])).toEqual([
		['NW', 1],
		['PW', 1],
		['WW', 0]
	]);
});

it('takes the latest check of a live service as the newest', () => {
	const checked = (number: number, checked_on: string, changes: Partial<Service> = {}) =>
		aService({ id: idOf(number), assurance: { checked_on, role: 'provider' }, ...changes });
	expect(glance([aService()]).newestCheck).toBeNull();
	expect(
		glance([
			checked(1, '2025-02-01'),
			checked(2, '2026-10-09'),
			checked(3, '2026-11-01', { status: 'defunct' })
		])
	).toMatchObject({
		newestCheck: '2026-10-09',
		certainty: { confirmed: 1, outOfDate: 1, unconfirmed: 0, ended: 1, background: 0 }
	});
});

it('does not count a place kept back for safety as one that nobody recorded', () => {
	const inPerson = (number: number, changes: Partial<Service>) =>
		aService({ id: idOf(number), delivery: [{ mode: 'unplaced', basis: 'stated' }], ...changes });
	const { places } = glance([
		inPerson(1, {}),
		inPerson(2, { location_withheld: true }),
		inPerson(3, { delivery: [{ mode: 'site', basis: 'stated' }], locations: [aPlace()] }),
		aService({ id: idOf(4), delivery: [{ mode: 'remote', basis: 'stated' }] })
	]);
	expect(places).toEqual({ inPerson: 3, notRecorded: 1 });
});

it('asks for the way in where neither a family nor a professional is known to have one', () => {
	const referral = (self: boolean | null, professional: boolean | null) => ({
		self,
		professional,
		consent_needed: null,
		process: null
	});
	const { open, selfReferral } = glance([
		aService({ id: idOf(1), referral: null }),
		aService({ id: idOf(2), referral: referral(false, null) }),
		aService({ id: idOf(3), referral: referral(true, null) }),
		aService({ id: idOf(4), referral: referral(null, true), tiers: [onTier('targeted')] })
	]);
	expect(open['way in']).toBe(2);
	expect(selfReferral).toBe(1);
});

it('of the seed says what the record says: nobody has confirmed anything yet', () => {
	const { certainty, newestCheck, live } = glanceOf(
		{ services: new Map(seedServices.map((one) => [one.id, one])), reference: seedReference },
		TODAY
	);
	expect(certainty).toMatchObject({ confirmed: 0, outOfDate: 0, unconfirmed: live.all, ended: 2 });
	expect(newestCheck).toBeNull();
});
