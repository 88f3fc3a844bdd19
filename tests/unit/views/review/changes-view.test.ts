import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../../../src/lib/domain/history/compare-records.ts';
import { changesView } from '../../../../src/lib/views/review/changes-view.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { seedServices } from '../../domain/seed-record.ts';
import { names } from './a-review.ts';

const dated = (takenOn: string, services: readonly Service[]) => ({
	takenOn,
	services: new Map(services.map((service) => [service.id, service])),
	reference: { moves: [] }
});
const live = seedServices.filter(({ status, in_scope }) => status === 'active' && in_scope);
const [one, two, three, four, five] = live as [Service, Service, Service, Service, Service];
const onTier = (service: Service, tier: 'universal' | 'targeted'): Service => ({
	...service,
	tiers: [{ ...service.tiers[0]!, tier }]
});
const checkedOn = (service: Service, day: string): Service => ({
	...service,
	assurance: { checked_on: day, role: 'provider' }
});
const before = dated('2026-01-31', [
	one,
	onTier(two, 'universal'),
	three,
	checkedOn(onTier(four, 'targeted'), '2025-12-01')
]);
const after = dated('2026-11-30', [
	onTier(two, 'targeted'),
	checkedOn(three, '2026-11-01'),
	checkedOn(onTier(four, 'targeted'), '2025-12-01'),
	five
]);

describe.each(['en', 'cy'] as const)('what became of services (%s)', (locale) => {
	const lists = changesView(
		compareRecords(before, after),
		names,
		(id) => after.services.has(id),
		locale
	);
	const ids = Object.fromEntries(
		lists.map(({ key, services }) => [key, services.map(({ id }) => id)])
	);

	test('each service stands in the list of what happened to it', () => {
		expect(ids).toEqual({
			opened: [five.id],
			closed: [one.id],
			're-tiered': [two.id],
			're-checked': [three.id],
			'out-of-date': [four.id]
		});
		for (const { title } of lists) expect(title).toMatch(/: 1$/);
	});

	test('leads to a record that is there, and nowhere where it is not', () => {
		const [opened, closed, moved] = lists;
		expect(opened!.services[0]!.href).toBe(`/${locale}/services/${five.id}`);
		expect(closed!.services[0]!.href).toBeNull();
		expect(moved!.services[0]!.note).toContain(
			locale === 'en' ? 'From universal to targeted' : 'cyffredinol'
		);
	});
});
