import { describe, expect, test } from 'vitest';
import {
	silentAreas,
	unknownByRegion
} from '../../../../src/lib/coverage/unknown/unknown-cells.ts';
import { agesOf } from '../../../../src/lib/coverage/ages.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { WALES } from '../../../../src/lib/coverage/matrix.ts';
import { isLive, tiersOf } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const services = seedServices.map((service, at) => ({
	...service,
	assurance:
		at % 5 === 0
			? { checked_on: at % 2 ? '2025-01-01' : '2026-11-01', role: 'provider' as const }
			: null
}));
const covered = coverRecord(
	{ services, statements: seedStatements, reference: seedReference },
	TODAY
);

/** Asked of the services themselves: does any live one of the kind's tier and group serve the area? */
const recorded = (gss: string, kind: (typeof covered.inputs.kinds)[number]): boolean =>
	services.some(
		(service) =>
			isLive(service) &&
			service.areas.includes(gss) &&
			tiersOf(service).includes(kind.tier) &&
			service.categories.some((category) => kind.categories.includes(category)) &&
			(agesOf(service.eligibility) & kind.ages) !== 0
	);
const said = (gss: string, kind: (typeof covered.inputs.kinds)[number]): boolean =>
	[...seedStatements].some(
		({ areas, kinds }) =>
			areas.includes(gss) &&
			kinds.some(({ tier, category }) => tier === kind.tier && kind.categories.includes(category))
	);

describe('what is not known', () => {
	const places = unknownByRegion(covered);

	test('is what no record of a service says, place by place and tier by tier', () => {
		expect(places.map(({ code }) => code)).toEqual([
			...seedReference.regions.map(({ code }) => code),
			WALES
		]);
		for (const { members, tiers } of places) {
			for (const { tier, cells, notKnown, said: saidToExist } of tiers) {
				const pairs = covered.inputs.kinds
					.filter((kind) => kind.tier === tier)
					.flatMap((kind) => members.map((gss) => ({ gss, kind })));
				const open = pairs.filter(({ gss, kind }) => !recorded(gss, kind));
				expect(cells).toBe(pairs.length);
				expect(notKnown).toBe(open.length);
				expect(saidToExist).toBe(open.filter(({ gss, kind }) => said(gss, kind)).length);
			}
		}
	});

	test('Wales is the sum of its regions', () => {
		const regions = places.slice(0, -1);
		for (const [t, wales] of places.at(-1)!.tiers.entries()) {
			for (const of of ['cells', 'notKnown', 'unconfirmed', 'outOfDate'] as const) {
				expect(regions.reduce((sum, { tiers }) => sum + tiers[t]![of], 0)).toBe(wales[of]);
			}
			expect(regions.reduce((sum, { tiers }) => sum + tiers[t]!.childrenNotKnown, 0)).toBeCloseTo(
				wales.childrenNotKnown,
				4
			);
		}
		expect(places.at(-1)!.tiers.some(({ unconfirmed }) => unconfirmed > 0)).toBe(true);
		expect(places.at(-1)!.tiers.some(({ outOfDate }) => outOfDate > 0)).toBe(true);
	});

	test('an area is silent at a tier when none of its kinds is recorded there', () => {
		const few = coverRecord(
			{
				services: services.filter(({ areas }) => !areas.includes('W06000023')).slice(0, 60),
				statements: seedStatements,
				reference: seedReference
			},
			TODAY
		);
		const silent = silentAreas(few);
		for (const tier of TIERS) {
			expect(silent[tier]).toContain('W06000023');
			const heard = few.matrix.areas.filter(({ code }) => !silent[tier].includes(code));
			for (const { cells } of heard) {
				expect(
					cells.some(({ k, counts }) => few.coverage.kinds[k]!.tier === tier && counts.records > 0)
				).toBe(true);
			}
		}
	});

	test('a declaration that there is none is known', () => {
		const [kind] = covered.inputs.kinds.filter((one) => !recorded('W06000023', one));
		const declared = coverRecord(
			{
				services,
				statements: seedStatements,
				reference: {
					...seedReference,
					declarations: [
						{
							area: 'W06000023',
							tier: kind!.tier,
							group: kind!.group,
							says: 'none',
							as_at: '2026-11-01',
							evidence: 'Asked every team',
							evidence_url: null,
							expires_on: '2027-11-01'
						}
					]
				}
			},
			TODAY
		);
		const open = (of: typeof covered) =>
			unknownByRegion(of)
				.at(-1)!
				.tiers.find(({ tier }) => tier === kind!.tier)!.notKnown;
		expect(open(declared)).toBe(open(covered) - 1);
	});
});
