import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSensitive } from '../../../../src/lib/domain/category/category.ts';
import { examplesOf } from '../../../../src/lib/domain/glance/examples.ts';
import { isLive, tiersOf, type Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { aService, english, idOf } from '../a-service.ts';
import { services } from '../finder/worlds.ts';
import { seedReference, seedServices } from '../seed-record.ts';

const AREAS = seedReference.areas.map(({ gss }) => gss);
const serving = (number: number, areas: number, categories: string[], changes = {}): Service =>
	aService({
		id: idOf(number),
		name: english(`Service ${number}`),
		areas: AREAS.slice(0, areas),
		categories,
		...changes
	});
const numbers = (chosen: readonly Service[]) => chosen.map(({ id }) => Number(id.slice(-12)));
const primary = (all: readonly Service[]) => numbers(examplesOf('primary', all, seedReference));

it('takes the widest first, then another kind before a wider one of the same kind', () => {
	const all = [
		serving(1, 22, ['parenting']),
		serving(2, 21, ['parenting']),
		serving(3, 2, ['young_carers']),
		serving(4, 5, ['mh_early'])
	];
	expect(primary(all)).toEqual([1, 4, 3]);
	expect(primary(all.slice(0, 3))).toEqual([1, 3, 2]);
});

it('prefers another group of kinds among those that serve as much', () => {
	const all = [
		serving(1, 22, ['parenting']),
		serving(2, 6, ['childcare']),
		serving(3, 6, ['young_carers'])
	];
	expect(primary(all)).toEqual([1, 3, 2]);
});

it('holds up no sensitive kind, no withheld place and nothing that has ended', () => {
	expect(
		primary([
			serving(1, 22, ['domestic_abuse']),
			serving(2, 22, ['parenting', 'substance_misuse']),
			serving(3, 22, ['parenting'], { location_withheld: true }),
			serving(4, 22, ['parenting'], { status: 'defunct' }),
			serving(5, 22, ['parenting'], { in_scope: false }),
			serving(6, 0, ['parenting'])
		])
	).toEqual([]);
});

it('is the same whatever the order of the record', () => {
	fc.assert(
		fc.property(
			services.chain((all) =>
				fc.tuple(
					fc.constant(all),
					fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
				)
			),
			fc.constantFrom(...TIERS),
			([all, shuffled], tier) => {
				const chosen = numbers(examplesOf(tier, all, seedReference));
				expect(numbers(examplesOf(tier, shuffled, seedReference))).toEqual(chosen);
				expect(new Set(chosen).size).toBe(chosen.length);
			}
		)
	);
});

describe.each(TIERS)('the seed’s examples of the %s tier', (tier) => {
	const chosen = examplesOf(tier, seedServices, seedReference);
	it('are three of three kinds, live, on that tier, and safe to show', () => {
		expect(chosen).toHaveLength(3);
		expect(new Set(chosen.flatMap(({ categories }) => categories)).size).toBeGreaterThanOrEqual(3);
		for (const service of chosen) {
			expect(isLive(service)).toBe(true);
			expect(tiersOf(service)).toContain(tier);
			expect(service.location_withheld).toBe(false);
			expect(isSensitive(service.categories)).toBe(false);
		}
	});
});
