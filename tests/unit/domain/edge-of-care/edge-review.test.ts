import { describe, expect, it } from 'vitest';
import { edgeReview } from '../../../../src/lib/domain/edge-of-care/edge-review.ts';
import { seedReference, seedServices, seedStatements } from '../seed-record.ts';

const record = {
	services: seedServices.values().toArray(),
	statements: seedStatements.values().toArray(),
	reference: seedReference
};

describe('a review of edge of care', () => {
	const review = edgeReview(record);

	it('has every kind of the group, and each live service once', () => {
		const own = seedReference.categories.filter(({ group }) => group === 'edge_of_care');
		expect(review.kinds.map(({ category }) => category)).toEqual(own.map(({ id }) => id));
		const naive = record.services.filter(
			(one) =>
				one.in_scope &&
				one.status === 'active' &&
				one.categories.some((id) => own.some((kind) => kind.id === id))
		);
		expect(review.services.map(({ id }) => id).sort()).toEqual(naive.map(({ id }) => id).sort());
	});

	it('counts an area once a kind, however many services name it', () => {
		for (const { category, areas, byRegion } of review.kinds) {
			const naive = new Set(
				record.services
					.filter((one) => one.in_scope && one.status === 'active')
					.filter((one) => one.categories.includes(category))
					.flatMap((one) => one.areas)
			);
			expect(new Set(areas)).toEqual(naive);
			expect([...byRegion.values()].reduce((sum, one) => sum + one, 0)).toBe(naive.size);
		}
	});

	it('leaves out what ended, and keeps what only statements say apart', () => {
		const fdac = review.kinds.find(({ category }) => category === 'fdac')!;
		expect(fdac.services).toEqual([]);
		const ifst = review.kinds.find(({ category }) => category === 'ifst')!;
		expect(ifst.statements.map(({ fact_id }) => fact_id)).toEqual(['S252']);
	});
});
