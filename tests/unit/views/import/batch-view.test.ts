import { describe, expect, test } from 'vitest';
import { changedColumns } from '../../../../src/lib/domain/import/check-row.ts';
import { offerOfService } from '../../../../src/lib/domain/import/offer-of-service.ts';
import { ROW_PROBLEMS } from '../../../../src/lib/domain/import/problem.ts';
import { createGazetteer } from '../../../../src/lib/domain/place/gazetteer.ts';
import {
	batchView,
	ROWS_A_PAGE,
	type Batch,
	type Row
} from '../../../../src/lib/views/import/batch-view.ts';
import { problemWords } from '../../../../src/lib/views/import/problem-words.ts';
import { aService, english, idOf } from '../../domain/a-service.ts';
import { seedPlaces } from '../../domain/place/seed-places.ts';
import { seedReference } from '../../domain/seed-record.ts';

const gazetteer = createGazetteer(seedPlaces);
const names = { gazetteer, reference: seedReference };
const service = aService({ name: english('One'), categories: [seedReference.categories[0]!.id] });
const NOW = Date.parse('2026-11-22T12:00:00Z');

const aBatch = (changes: Partial<Batch> = {}): Batch => ({
	id: idOf(7),
	file_name: 'list.csv',
	state: 'checked',
	created_at: '2026-11-22T11:59:00Z',
	touched_at: '2026-11-22T11:59:50Z',
	publish_at: null,
	own: 'provider',
	organization: english('Help for All'),
	gss: null,
	total: 4,
	created: 1,
	changed: 1,
	unchanged: 1,
	refused: 1,
	decision_reason: null,
	mine: true,
	decides: false,
	...changes
});

const aRow = (changes: Partial<Row> = {}): Row => ({
	number: 1,
	line: 2,
	cells: {},
	outcome: 'unchanged',
	service_id: null,
	changed: [],
	problems: [],
	offer: null,
	organization: null,
	...changes
});

const view = (batch: Batch, rows: Row[] = [], locale: 'en' | 'cy' = 'en') =>
	batchView(
		{ batch, done: 0, leftAlone: 0 },
		rows,
		{ only: null, after: 0 },
		{
			gazetteer,
			reference: seedReference,
			services: new Map([[service.id, service]]),
			now: NOW,
			locale
		}
	);

describe('what can be done with a list', () => {
	test('its sender confirms what was checked, or throws it away', () => {
		const { confirm, canDiscard, canUndo, decide } = view(aBatch());
		expect({ confirm, canDiscard, canUndo, decide }).toEqual({
			confirm: { editor: false, count: 2, refused: 1 },
			canDiscard: true,
			canUndo: false,
			decide: false
		});
		expect(view(aBatch({ mine: false })).confirm).toBeNull();
	});

	test('with nothing to change there is nothing to confirm', () => {
		const nothing = view(aBatch({ created: 0, changed: 0, unchanged: 3 }));
		expect(nothing.nothingToDo).toBe(true);
		expect(nothing.confirm).toBeNull();
	});

	test('editors decide; published, only they take it back', () => {
		const waiting = aBatch({ state: 'confirmed', mine: false, decides: true });
		expect(view(waiting)).toMatchObject({ decide: true, canUndo: true });
		expect(view({ ...waiting, mine: true, decides: false })).toMatchObject({
			decide: false,
			canUndo: true
		});
		const published = aBatch({ state: 'published' });
		expect(view(published)).toMatchObject({ canUndo: false, askEditor: true });
		expect(view({ ...published, decides: true })).toMatchObject({
			canUndo: true,
			askEditor: false
		});
	});

	test('who sent it is named; what taking it back does follows from how it stands', () => {
		expect(view(aBatch()).sender).toBe('Sent by Help for All');
		const area = { organization: null, gss: 'W06000002' };
		expect(view(aBatch(area)).sender).toBe('Sent by a steward, for Gwynedd');
		expect(view(aBatch({ ...area, own: 'editor' })).sender).toBe('Sent by an editor, for Gwynedd');
		expect(view(aBatch({ state: 'approved' })).undoLead).toMatch(/^Nothing from this list/);
		expect(view(aBatch({ state: 'published' })).undoLead).toMatch(/^Every service in this list/);
	});

	test('sent back, its sender is led to send the corrected file', () => {
		expect(view(aBatch({ state: 'refused' })).again).toBe('/en/register/import');
		expect(view(aBatch({ state: 'refused', mine: false })).again).toBeNull();
		expect(view(aBatch()).again).toBeNull();
	});

	test('a check that stands still for a minute was interrupted, and the page stops looking', () => {
		const checking = aBatch({ state: 'checking' });
		expect(view(checking)).toMatchObject({ interrupted: false, moving: true });
		const still = aBatch({ state: 'checking', touched_at: '2026-11-22T11:58:00Z' });
		expect(view(still)).toMatchObject({ interrupted: true, moving: false });
	});
});

describe('rows', () => {
	test('a change is shown before and after, in words', () => {
		const before = offerOfService(service);
		const offer = { ...before, status: 'temporarily closed' as const, url: 'https://new.example' };
		const row = aRow({
			outcome: 'changed',
			service_id: service.id,
			changed: changedColumns(before, offer),
			offer
		});
		const [shown] = view(aBatch(), [row], 'cy').rows;
		expect(shown).toMatchObject({
			name: 'One',
			href: `/cy/services/${service.id}`,
			changes: [
				{ column: 'Tudalen we', before: 'Ar y map nawr: dim wedi’i gofnodi' },
				{ column: 'Yn rhedeg neu beidio', after: 'Yn y ffeil: ar gau am y tro' }
			]
		});
	});

	test('each can be read whole, as the public will see it, with its organisation', () => {
		const offer = {
			...offerOfService(service),
			description: { en: 'Help at home', cy: 'Cymorth gartref', cy_state: 'human' as const },
			contacts: [{ kind: 'phone' as const, value: '01678 000 000', label: null }]
		};
		const created = aRow({ outcome: 'created', offer, organization: english('Help for All') });
		const [shown] = view(aBatch({ state: 'confirmed' }), [created]).rows;
		expect(shown?.organization?.text).toBe('Help for All');
		const lines = shown!.whole!.flatMap((part) => part.lines.map(({ text }) => text));
		expect(lines).toEqual(expect.arrayContaining(['One', 'Help at home', 'Cymorth gartref']));
		expect(lines.some((line) => line.includes('01678 000 000'))).toBe(true);
		expect(view(aBatch(), [aRow()]).rows[0]?.whole).toBeNull();
	});

	test('a withheld one is read whole without a place', () => {
		const open = {
			...offerOfService(service),
			locations: [
				{
					...{ id: null, name: null, town: 'Bala', address_1: null, postal_code: null },
					...{ gss: 'W06000002', longitude: -3.6, latitude: 52.91, easting: 292500 },
					...{ northing: 336000, precision: 'town' as const, reach_metres: null }
				}
			]
		};
		const said = (offer: typeof open) =>
			JSON.stringify(view(aBatch(), [aRow({ outcome: 'created', offer })]).rows[0]!.whole);
		expect(said(open)).toContain('Bala');
		expect(said({ ...open, locations: [], location_withheld: true })).not.toContain('Bala');
	});

	test('a wrong word is answered with the words of its column', () => {
		const wrong = { column: 'tiers', code: 'not-in-list', value: 'Sixth' } as const;
		expect(problemWords(wrong, names, 'en')).toBe(
			'“Sixth” is not one of the words for this column. Use: Universal; Primary; Secondary; Targeted.'
		);
		expect(problemWords({ ...wrong, value: null }, names, 'cy')).toContain('Sylfaenol');
	});

	test('an example of degrees fits its column', () => {
		const wrong = { column: 'longitude_2', code: 'not-degrees', value: 'x' } as const;
		expect(problemWords(wrong, names, 'en')).toBe('Write decimal degrees, such as -3.6012.');
		expect(problemWords({ ...wrong, column: 'latitude' }, names, 'en')).toContain('52.9101');
	});

	test('a refusal names the cell by its column and line', () => {
		const problems = [{ column: 'town', code: 'place-unknown', value: 'Nowhere' } as const];
		const [shown] = view(aBatch(), [aRow({ outcome: 'refused', line: 12, problems })]).rows;
		expect(shown?.problems).toMatchObject([{ cell: 'Town, line 12' }]);
		expect(shown?.name).toBe('Row without a name');
	});

	test('a full page leads to the next, with the same choice of rows', () => {
		const rows = Array.from({ length: ROWS_A_PAGE }, (_, at) => aRow({ number: at + 1 }));
		expect(view(aBatch(), rows).next?.href).toBe(
			`/en/register/import/${idOf(7)}?rows=all&after=${ROWS_A_PAGE}`
		);
		expect(view(aBatch(), rows.slice(1)).next).toBeNull();
	});

	test.each(ROW_PROBLEMS)('the problem %s has a sentence in both languages', (code) => {
		const said = (['en', 'cy'] as const).map((locale) =>
			problemWords({ column: 'name_en', code, value: 'W06000002' }, names, locale)
		);
		expect(said[0]).not.toBe(said[1]);
		expect(said.every((words) => words.length > 10 && !words.includes('{'))).toBe(true);
	});
});
