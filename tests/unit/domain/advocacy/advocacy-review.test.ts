import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	ADVOCACY_FORMS,
	FORM_CATEGORY,
	advocacyReview
} from '../../../../src/lib/domain/advocacy/advocacy-review.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aService, idOf } from '../a-service.ts';
import { seedReference, seedServices, seedStatements } from '../seed-record.ts';

const reference = seedReference;
const codes = reference.areas.map(({ gss }) => gss);

const service = fc
	.record({
		categories: fc.uniqueArray(
			fc.constantFrom('parent_adv_prof', 'parent_adv_peer', 'parenting', 'edge_of_care'),
			{ minLength: 1 }
		),
		areas: fc.uniqueArray(fc.constantFrom(...codes, 'W06000099'), { maxLength: 6 }),
		status: fc.constantFrom('active' as const, 'defunct' as const, 'temporarily closed' as const),
		in_scope: fc.boolean()
	})
	.map((changes) => aService(changes));
const record = fc
	.array(service, { maxLength: 12 })
	.map((all) => all.map((one, i): Service => ({ ...one, id: idOf(i) })));

describe('a review of parental advocacy', () => {
	it('counts an offer in exactly the areas it names, and in their regions', () => {
		fc.assert(
			fc.property(record, (services) => {
				const review = advocacyReview({ services, statements: [], reference });
				for (const form of ADVOCACY_FORMS) {
					const live: Service[] = [];
					for (const one of services) {
						const counts = one.in_scope && one.status !== 'defunct';
						if (counts && one.categories.includes(FORM_CATEGORY[form])) live.push(one);
					}
					for (const area of review.areas) {
						const naive = live.filter((one) => one.areas.includes(area.gss)).map(({ id }) => id);
						expect(area[form].map(({ id }) => id).sort()).toEqual(naive.sort());
					}
					for (const region of review.regions) {
						const own = reference.areas.filter((area) => area.region === region.code);
						const has = (gss: string) => live.some((one) => one.areas.includes(gss));
						expect(region.named[form]).toBe(own.filter(({ gss }) => has(gss)).length);
						expect(region[form].length > 0).toBe(region.named[form] > 0);
					}
					const placed = new Set(review.regions.flatMap((region) => region[form]));
					expect(review.unplaced[form].length + placed.size).toBe(live.length);
				}
			})
		);
	});

	it('keeps formal and peer apart in the seed record, and finds peer offers in one region only', () => {
		const review = advocacyReview({
			services: seedServices.values(),
			statements: seedStatements.values(),
			reference
		});
		const withPeer = review.regions.filter(({ peer }) => peer.length > 0).map(({ code }) => code);
		expect(withPeer).toEqual(['WG']);
		expect(review.offers.formal).toHaveLength(4);
		expect(review.offers.peer).toHaveLength(2);
		expect(review.unplaced.formal).toHaveLength(2);
		expect(review.statements.formal.map(({ fact_id }) => fact_id)).toEqual(['S263']);
		expect(review.statements.peer).toEqual([]);
	});
});
