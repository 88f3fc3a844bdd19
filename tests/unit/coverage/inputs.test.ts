import { describe, expect, it } from 'vitest';
import { coverageInputs, saidKey } from '../../../src/lib/coverage/inputs.ts';
import { dateOfDay, dayNumber } from '../../../src/lib/coverage/day-number.ts';
import { aService, idOf } from '../domain/a-service.ts';
import { seedReference, seedServices, seedStatements } from '../domain/seed-record.ts';

const TODAY = '2026-11-22';
const inputs = coverageInputs(
	{ services: seedServices, statements: seedStatements, reference: seedReference },
	TODAY
);

describe('what coverage is worked out from', () => {
	it('lists services that serve somewhere in Wales, area not recorded, and puts them in no cell', () => {
		const nowhere = aService({ id: idOf(7), areas: [], extent: 'not recorded' });
		const { unplacedInWales, offers } = coverageInputs(
			{ services: [nowhere, aService()], statements: [], reference: seedReference },
			TODAY
		);
		expect(unplacedInWales).toEqual([idOf(7)]);
		expect(offers.areas[0]).toBe(0);
		expect(inputs.unplacedInWales.length).toBeGreaterThan(0);
	});

	it('never counts a statement as a service, and says where one stands', () => {
		const ids = new Set(inputs.offers.ids);
		expect(seedStatements.filter(({ id }) => ids.has(id))).toEqual([]);
		const said = Object.values(inputs.said).flat();
		expect(said.length).toBeGreaterThan(0);
		const statement = seedStatements.find(
			({ id, areas }) => said.includes(id) && areas.length > 0
		)!;
		const kind = inputs.kinds.find(({ tier, categories }) =>
			statement.kinds.some((one) => one.tier === tier && categories.includes(one.category))
		)!;
		for (const gss of statement.areas) {
			expect(inputs.said[saidKey(kind.id, gss)]).toContain(statement.id);
		}
	});

	it('takes what a steward says there is none of as a declaration, until it runs out', () => {
		const said = (says: 'none' | 'complete', area: string, expires_on: string) => ({
			area,
			tier: 'targeted' as const,
			group: 'safety',
			says,
			as_at: '2026-01-01',
			expires_on,
			evidence: 'A review',
			evidence_url: null
		});
		const declarations = [
			said('none', 'W06000023', '2027-01-01'),
			said('complete', 'W06000002', '2027-01-01'),
			said('complete', 'W06000015', TODAY)
		];
		const made = coverageInputs(
			{ services: [], statements: [], reference: { ...seedReference, declarations } },
			TODAY
		);
		expect(made.declarations).toEqual([
			{ area: 'W06000023', kind: 'targeted:safety', until: dayNumber('2026-12-31') }
		]);
		expect(new Set(made.declaring)).toEqual(new Set(['W06000023', 'W06000002']));
	});

	it('can be sent to a browser as it is', () => {
		expect(structuredClone(inputs)).toEqual(inputs);
	});

	it('counts days since 1970', () => {
		expect(dayNumber('1970-01-01')).toBe(0);
		expect(dateOfDay(dayNumber('2028-02-29'))).toBe('2028-02-29');
		expect(dayNumber('2026-03-30') - dayNumber('2026-03-28')).toBe(2);
	});
});
