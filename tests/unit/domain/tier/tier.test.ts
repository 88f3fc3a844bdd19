import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TIERS, inTierOrder, isTier, tierShape } from '../../../../src/lib/domain/tier/tier.ts';
import { currentDefinition } from '../../../../src/lib/domain/tier/tier-record.ts';
import { seedReference } from '../seed-record.ts';

it('the four tiers stand in the order of the Framework, each with a shape of its own', () => {
	expect(TIERS).toEqual(['universal', 'primary', 'secondary', 'targeted']);
	expect(new Set(TIERS.map(tierShape)).size).toBe(4);
	expect(isTier('Targeted')).toBe(false);
});

it('any tiers come out in order and once each', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...TIERS)), (tiers) => {
			const ordered = inTierOrder(tiers);
			expect(new Set(ordered)).toEqual(new Set(tiers));
			expect(ordered).toEqual(TIERS.filter((tier) => ordered.includes(tier)));
		})
	);
});

it('the wording in force is the newest; a tier without one is an error', () => {
	const [tier] = seedReference.tiers;
	const [first] = tier!.definitions;
	const second = { ...first!, version: 2 };
	expect(currentDefinition({ ...tier!, definitions: [second, first!] }).version).toBe(2);
	expect(() => currentDefinition({ ...tier!, definitions: [] })).toThrow(/universal/);
});
