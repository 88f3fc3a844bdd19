import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	clusterImageId,
	clusterRadius,
	countsOfImage,
	countTiers,
	ringParts,
	ringPath,
	totalOf
} from '../../../src/lib/map/cluster-ring.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';

const leads = fc.array(fc.constantFrom(...TIERS), { minLength: 1, maxLength: 400 });

describe('ring of a cluster', () => {
	it('fills one turn without gaps, in tier order, with no part for a tier that is not there', () => {
		fc.assert(
			fc.property(leads, (tiers) => {
				const parts = ringParts(countTiers(tiers));
				expect(parts[0]!.from).toBe(0);
				expect(parts.at(-1)!.to).toBe(1);
				parts.slice(1).forEach((part, i) => expect(part.from).toBe(parts[i]!.to));
				expect(parts.map(({ tier }) => tier)).toEqual(TIERS.filter((tier) => tiers.includes(tier)));
			})
		);
	});

	it('keeps one service among many visible, and larger counts larger', () => {
		const parts = ringParts({ universal: 200, primary: 50, secondary: 0, targeted: 1 });
		const [universal, primary, targeted] = parts.map(({ from, to }) => to - from);
		expect(targeted).toBeGreaterThan(0.05);
		expect(universal).toBeGreaterThan(primary!);
		expect(primary).toBeGreaterThan(targeted!);
	});

	it('draws a whole turn as two halves, since an arc cannot end where it began', () => {
		const [whole] = ringParts({ universal: 3, primary: 0, secondary: 0, targeted: 0 });
		expect(ringPath(whole!, 10).match(/A/g)).toHaveLength(2);
	});

	it('names its image by its counts and reads them back', () => {
		fc.assert(
			fc.property(leads, (tiers) => {
				const counts = countTiers(tiers);
				expect(totalOf(counts)).toBe(tiers.length);
				expect(countsOfImage(clusterImageId(counts))).toEqual(counts);
			})
		);
		expect(countsOfImage('tier-universal-near')).toBeNull();
	});

	it('grows with its number and stays smaller than a thumb', () => {
		expect(clusterRadius(2)).toBeLessThan(clusterRadius(20));
		expect(clusterRadius(100_000)).toBeLessThanOrEqual(22);
	});
});
