import { expect, test } from 'vitest';
import { exampleSchema } from '../../../../src/lib/domain/example/example.ts';
import { exampleFacts, exampleRows } from '../../../../src/lib/server/seed/example-rows.ts';
import { uuidOf } from '../../../../src/lib/server/seed/uuid.ts';
import { seedReference, seedServices } from '../../domain/seed-record.ts';

const facts = await exampleFacts('supabase/seed');
const { rows } = exampleRows(facts);

test('the results of the programme documents are told exactly as they are reported', () => {
	const told = facts.flatMap(({ claims }) =>
		claims.map(({ measure, percent, n, of, period, method }) => ({
			measure: measure.en,
			percent,
			rest: [n, of, period, method]
		}))
	);
	const silent = [null, null, null, null];
	expect(told).toEqual([
		{ measure: 'Babies stayed', percent: 80, rest: silent },
		{ measure: 'Children stayed', percent: 75, rest: silent },
		{ measure: 'Stayed at home', percent: 94, rest: silent },
		{ measure: 'Felt less isolated', percent: 100, rest: silent }
	]);
	// The documents do not say whose result is whose.
	for (const { services } of facts.filter(({ claims }) => claims.length > 0)) {
		expect(services).toEqual([]);
	}
});

test('every seeded example can be shown, and speaks of what the record holds', () => {
	const services = new Map(seedServices.map((service) => [service.id, service]));
	const known = new Set(seedReference.categories.map(({ id }) => id));
	for (const row of rows) {
		const document = row.document as object;
		const shown = exampleSchema.parse({
			...document,
			...row,
			published_on: '2026-11-22',
			organization: null
		});
		expect(shown.categories.filter((id) => !known.has(id))).toEqual([]);
		for (const id of shown.services) {
			expect(services.get(id)?.organization.id).toBe(row.organization_id);
			expect(shown.tiers).toEqual(services.get(id)!.tiers.map(({ tier }) => tier));
		}
	}
	expect(rows.map(({ id }) => id)).toContain(uuidOf('example:E001'));
});
