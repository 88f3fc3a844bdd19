import { describe, expect, test } from 'vitest';
import {
	silentAreas,
	unknownByRegion
} from '../../../../src/lib/coverage/unknown/unknown-cells.ts';
import { unsaidBy, unsaidByTier } from '../../../../src/lib/domain/unknown/unsaid.ts';
import { unknownView } from '../../../../src/lib/views/review/unknown-view.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { seedServices } from '../../domain/seed-record.ts';
import { names, reviewed, TODAY } from './a-review.ts';

const viewOf = (services: readonly Service[], locale: 'en' | 'cy') => {
	const { covered } = reviewed(services);
	return unknownView(
		unknownByRegion(covered),
		silentAreas(covered),
		unsaidBy(services, TODAY),
		unsaidByTier(services, TODAY),
		names,
		locale
	);
};

describe.each(['en', 'cy'] as const)('what we do not know (%s)', (locale) => {
	test('of an empty record is everything, and no share is made of nothing', () => {
		const view = viewOf([], locale);
		expect(view.answer.match(/682/g)).toHaveLength(2);
		for (const { tiers } of view.places) for (const { share } of tiers) expect(share).toBe('100%');
		for (const { areas, fields } of view.tiers) {
			expect(areas).toHaveLength(22);
			expect(fields.join()).not.toContain('%');
		}
	});

	test('leads to each region’s review and, for Wales, to its coverage', () => {
		const { places } = viewOf(seedServices, locale);
		expect(places.map(({ href }) => href)).toEqual([
			...names.regions.map(({ code }) => `/${locale}/review/regions/${code}`),
			`/${locale}/coverage/W92000004`
		]);
	});
});
