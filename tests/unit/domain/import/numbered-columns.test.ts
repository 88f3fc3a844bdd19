import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfOffer } from '../../../../src/lib/domain/import/cells-of-offer.ts';
import {
	COLUMN_IDS,
	type Cells,
	type ColumnId
} from '../../../../src/lib/domain/import/columns.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aService, idOf } from '../a-service.ts';
import { aResult, check, least, OURS, problems } from './checked-rows.ts';

describe('columns that come again with a number', () => {
	const several: Cells = {
		...least,
		...aResult,
		phone: '01678 000 001',
		phone_2: '01678 000 002',
		town: 'Bala',
		town_2: 'Bangor',
		latitude_3: '52.91',
		longitude_3: '-3.6',
		place_en_3: 'Hall',
		features: 'parking',
		features_missing: 'step-free',
		features_note_en: 'Ring first',
		funding_source: 'A grant',
		funding_source_2: 'The council',
		funding_ends_on_2: '2027-03-31',
		outcome_measure_en_2: 'Parents who felt heard',
		outcome_period_2: '2025',
		outcome_source_2: 'Survey'
	};

	test('say a second and a third, in the order in which they stand', () => {
		const row = check(several);
		expect(problems(row)).toEqual([]);
		expect(row.offer).toMatchObject({
			contacts: [{ value: '01678 000 001' }, { value: '01678 000 002' }],
			locations: [
				{ town: 'Bala', precision: 'town' },
				{ town: 'Bangor' },
				{ name: { en: 'Hall' }, precision: 'address' }
			],
			accessibility: [
				{ feature: 'parking', available: true, details: { en: 'Ring first' } },
				{ feature: 'step-free', available: false, details: null }
			],
			funding: [
				{ source: 'A grant', ends_on: null },
				{ source: 'The council', ends_on: '2027-03-31' }
			],
			outcomes: [
				{ measure: { cy: 'Plant a arhosodd gartref' }, n: 47, of: 50, period: '2024-25' },
				{ measure: { en: 'Parents who felt heard' }, n: null, of: null, percent: null }
			]
		});
	});

	test('are written out as they came in', () => {
		const { offer } = check(several);
		const known = (cell: string) => (cell.startsWith('52.') || cell.startsWith('-3.') ? '' : cell);
		const written = cellsOfOffer(offer!);
		for (const [column, cell] of Object.entries(several)) {
			if (known(cell)) expect([column, written[column as keyof Cells]]).toEqual([column, cell]);
		}
	});

	test('are taken out from the last', () => {
		const { offer } = check(several);
		const recorded = aService({
			...offer!,
			id: idOf(1),
			organization: { ...OURS, kind: 'NHS', website: null }
		} as Service);
		const after = (cells: Cells) => check({ service_id: recorded.id, ...cells }, [recorded]);
		expect(problems(after({ town: '[clear]' }))).toEqual(['town: last-first']);
		expect(problems(after({ phone: '[clear]' }))).toEqual(['phone: last-first']);
		expect(
			problems(after({ outcome_measure_en: '[clear]', outcome_measure_cy: '[clear]' }))
		).toEqual(['outcome_measure_en: last-first']);
		const gone = after({
			latitude_3: '[clear]',
			phone_2: '[clear]',
			funding_source_2: '[clear]',
			outcome_measure_en_2: '[clear]'
		});
		expect(gone.offer).toMatchObject({
			contacts: [{ value: '01678 000 001' }],
			locations: [{ town: 'Bala' }, { town: 'Bangor' }],
			funding: [{ source: 'A grant' }],
			outcomes: [{ period: '2024-25' }]
		});
	});

	/** Few cells, and most of them fit: a row of chance would nearly always be refused. */
	const fits = (column: ColumnId): string[] =>
		/^town/.test(column)
			? ['Bala', 'Bangor', 'Conwy']
			: /^phone/.test(column)
				? ['01678 000 001', '01678 000 003']
				: /^features(_missing)?$/.test(column)
					? ['parking', 'step-free; hearing loop']
					: /_(n|of)(_2)?$/.test(column)
						? ['3', '50']
						: /ends_on/.test(column)
							? ['2027-03-31']
							: ['Some words', 'Other words'];
	const columns = COLUMN_IDS.filter((column) =>
		/^(town|place|phone|funding|outcome|features)/.test(column)
	);
	const row = fc
		.uniqueArray(
			fc
				.constantFrom(...columns)
				.chain((column) =>
					fc.tuple(fc.constant(column), fc.constantFrom('[clear]', ...fits(column)))
				),
			{ selector: ([column]) => column, maxLength: 5 }
		)
		.map((cells) => Object.fromEntries(cells) as Cells);

	test('the same row twice changes nothing the second time, whatever it says', () => {
		let taken = 0;
		fc.assert(
			fc.property(row, fc.constantFrom(several, { ...least, town: 'Bala' }), (cells, before) => {
				const base = { ...aService(), ...check(before).offer! } as Service;
				const service = { ...base, organization: aService().organization };
				const first = check({ service_id: service.id, ...cells }, [service]);
				if (first.outcome !== 'changed') return;
				taken++;
				const now = { ...service, ...first.offer, organization: service.organization } as Service;
				const second = check({ service_id: service.id, ...cells }, [now]);
				expect([second.outcome, problems(second)]).toEqual(['unchanged', []]);
			}),
			{ numRuns: 1000 }
		);
		expect(taken).toBeGreaterThan(200);
	});

	test('of a withheld service, none of its places is kept, and no text with a postcode', () => {
		const refused = check({
			...several,
			withheld: 'yes',
			outcome_source_2: 'Report from LL23 7AB',
			funding_source_2: 'LL23 7AB'
		});
		expect(JSON.stringify(refused)).not.toMatch(/Bala|Bangor|Hall|52\.91|LL23/);
	});
});
