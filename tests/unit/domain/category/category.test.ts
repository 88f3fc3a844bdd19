import { expect, it } from 'vitest';
import { SENSITIVE_CATEGORIES, isSensitive } from '../../../../src/lib/domain/category/category.ts';
import { seedReference } from '../seed-record.ts';

it('every sensitive kind of help is one that the record knows', () => {
	const known = seedReference.categories.map(({ id }) => id);
	for (const id of SENSITIVE_CATEGORIES) expect(known).toContain(id);
});

it('one sensitive kind makes the service sensitive', () => {
	expect(isSensitive(['parenting', 'domestic_abuse'])).toBe(true);
	expect(isSensitive(['parenting'])).toBe(false);
	expect(isSensitive([])).toBe(false);
});

it('31 of the 44 pairs of tier and group are expected', () => {
	const pairs = seedReference.category_groups.reduce((sum, g) => sum + g.expected_tiers.length, 0);
	expect([seedReference.category_groups.length, seedReference.categories.length, pairs]).toEqual([
		11, 39, 31
	]);
});
