import { describe, expect, it } from 'vitest';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { gazetteerFrom } from '../../../../src/lib/server/places/snapshot-gazetteer.ts';
import { edgeView } from '../../../../src/lib/views/edge-of-care/edge-view.ts';
import { aService, idOf, onTier } from '../../domain/a-service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const gazetteer = gazetteerFrom(seedReference);

function view(services: readonly Service[], locale: 'en' | 'cy' = 'en') {
	const record = { services, statements: seedStatements, reference: seedReference };
	const { coverage } = coverRecord(record, TODAY);
	return edgeView({ ...record, gazetteer, coverage }, TODAY, locale);
}
const edge = (number: number, ends: string | null, areas = ['W06000023']) =>
	aService({
		id: idOf(number),
		categories: ['edge_of_care'],
		tiers: [onTier('targeted')],
		eligibility: {
			...aService().eligibility,
			minimum_age: 11,
			maximum_age: 17,
			age_basis: 'stated'
		},
		areas,
		funding: ends === null ? [] : [{ source: 'Regional Integration Fund', ends_on: ends }]
	});

describe('when the money ends', () => {
	it('has a row and a bar a month, and the children of a place that nothing else reaches', () => {
		const { cliff } = view([edge(1, '2027-03-31'), edge(2, null, ['W06000006'])]);
		expect(cliff.months.map(({ month }) => month)).toEqual([
			'November 2026',
			'December 2026',
			'January 2027',
			'February 2027',
			'March 2027'
		]);
		expect(cliff.months.map(({ services }) => services)).toEqual([0, 0, 0, 0, 1]);
		expect(cliff.months.slice(0, 4).every(({ children }) => children === '0')).toBe(true);
		expect(cliff.months[4]!.children).toMatch(/^[\d,]+0$/);
		expect(cliff.none).toBe(false);
		expect(cliff.bars.at(-1)).toMatchObject({ count: 1, height: 120 });
		expect(cliff.beside.map(({ count }) => count)).toEqual([0, 0, 0, 1]);
	});

	it('loses nobody whom another service still reaches', () => {
		const { cliff } = view([edge(1, '2027-03-31'), edge(2, null)]);
		expect(cliff.months[4]).toMatchObject({ services: 1, children: '0' });
	});

	it('says that nothing is recorded rather than that nothing ends', () => {
		const { cliff, funding } = view(seedServices);
		expect(cliff.none).toBe(true);
		expect(funding).toMatch(/^For 0 of the \d+/);
	});
});

describe('kinds and ages', () => {
	it('tell a kind nobody recorded from one that some areas have', () => {
		const { kinds } = view([edge(1, null)]);
		const own = kinds.find(({ id }) => id === 'edge_of_care')!;
		const powys = seedReference.regions.findIndex(({ code }) => code === 'PW');
		expect(own.regions[powys]).toBe('1 of 1');
		expect(own.regions.filter((cell) => cell !== null)).toHaveLength(1);
		expect(kinds.filter(({ services }) => services > 0)).toHaveLength(1);
	});

	it('count a service in each band of its ages, and apart where its ages are not recorded', () => {
		const open = aService({
			id: idOf(3),
			categories: ['edge_of_care'],
			tiers: [onTier('targeted')],
			areas: ['W06000023']
		});
		const { ages } = view([edge(1, null), open]);
		const row = ages.rows.find(({ id }) => id === 'edge_of_care')!;
		expect(row.cells).toEqual([
			'0 (1 not recorded)',
			'0 (1 not recorded)',
			'0 (1 not recorded)',
			'1 (1 not recorded)',
			'1 (1 not recorded)'
		]);
	});

	it('read in Welsh', () => {
		expect(view([edge(1, null), edge(2, null)], 'cy').answer).toBe(
			'Mae 2 wasanaeth sydd ar waith ar gofnod, yn enwi 1 o’r 22 ardal cyngor'
		);
	});
});
