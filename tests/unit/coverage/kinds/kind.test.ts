import { describe, expect, it } from 'vitest';
import { agesBetween } from '../../../../src/lib/coverage/ages.ts';
import { expectedKinds, openKind } from '../../../../src/lib/coverage/kinds/kind.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference } from '../../domain/seed-record.ts';

const { category_groups: groups, categories } = seedReference;
const kinds = expectedKinds(groups, categories);

describe('the kinds of help that tiers are expected to hold', () => {
	it('are 31 of the pairs of tier and group, in the order of the tiers', () => {
		expect(kinds).toHaveLength(31);
		expect(new Set(kinds.map(({ id }) => id)).size).toBe(31);
		const order = kinds.map(({ tier }) => TIERS.indexOf(tier));
		expect(order).toEqual(order.toSorted());
	});

	it('hold the categories of their group and the ages it is for', () => {
		for (const { group, categories: own, ages } of kinds) {
			const { minimum_age, maximum_age } = groups.find(({ id }) => id === group)!;
			expect(ages).toBe(agesBetween(minimum_age, maximum_age));
			expect(own.length).toBeGreaterThan(0);
			for (const id of own) expect(categories.find((one) => one.id === id)!.group).toBe(group);
		}
	});

	it('count phone and online only at the tiers that the facts name', () => {
		for (const { group, tier, remoteCounts } of kinds) {
			const { remote_counts_for_tiers } = groups.find(({ id }) => id === group)!;
			expect(remoteCounts).toBe(remote_counts_for_tiers.includes(tier));
		}
		expect(kinds.some(({ remoteCounts }) => remoteCounts)).toBe(true);
		expect(kinds.every(({ remoteCounts }) => remoteCounts)).toBe(false);
	});

	it('open into their single categories', () => {
		const kind = kinds.find((one) => one.categories.length > 1)!;
		const opened = openKind(kind);
		expect(opened.map(({ category }) => category)).toEqual([...kind.categories]);
		for (const one of opened) {
			expect(one.categories).toEqual([one.category]);
			expect(one).toMatchObject({ tier: kind.tier, group: kind.group, ages: kind.ages });
			expect(one.id).toBe(`${kind.id}:${one.category}`);
		}
	});
});
