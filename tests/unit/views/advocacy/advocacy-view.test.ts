import { describe, expect, it } from 'vitest';
import type { DatedRecord } from '../../../../src/lib/domain/history/dated-record.ts';
import type { DatedSnapshot } from '../../../../src/lib/domain/history/dated-snapshot.ts';
import type { History } from '../../../../src/lib/domain/history/history.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { gazetteerFrom } from '../../../../src/lib/server/places/snapshot-gazetteer.ts';
import { advocacyView } from '../../../../src/lib/views/advocacy/advocacy-view.ts';
import { aService, idOf } from '../../domain/a-service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const gazetteer = gazetteerFrom(seedReference);
const peer = (areas: string[], of: Partial<Service> = {}) =>
	aService({ id: idOf(7), categories: ['parent_adv_peer'], areas, ...of });

/** A history of records, by their days. */
function historyOfDays(days: Record<string, readonly Service[]>): History {
	const ids = Object.keys(days).sort();
	return {
		snapshots: ids.map((id) => ({ id, taken_on: id }) as DatedSnapshot),
		record: (id) =>
			({
				takenOn: id,
				services: new Map(days[id]!.map((one) => [one.id, one])),
				statements: new Map(),
				reference: seedReference,
				unreadable: []
			}) as unknown as DatedRecord
	};
}
const view = (
	services: readonly Service[],
	history: History = historyOfDays({}),
	locale: 'en' | 'cy' = 'en'
) =>
	advocacyView(
		{
			services,
			statements: seedStatements,
			reference: seedReference,
			feedback: [],
			gazetteer,
			history
		},
		TODAY,
		locale
	);

describe('which regions have no peer parental advocacy recorded, and since when', () => {
	it('is answered from the seed record: six of seven, since today and no earlier', () => {
		const { answer } = view(seedServices);
		expect(answer.headline).toBe('None is recorded in 6 of the 7 regions');
		expect(answer.regions).toHaveLength(6);
		expect(new Set(answer.regions.map(({ since }) => since))).toEqual(
			new Set(['22 November 2026'])
		);
		expect(answer.common).toMatch(/^That is today/);
		expect(answer.having).toBe('Recorded: West Glamorgan.');
	});

	it('goes back to where dated records began, and says that it may have been so for longer', () => {
		const history = historyOfDays({ '2026-09-30': [], '2026-10-31': [] });
		const { answer } = view([], history);
		expect(answer.regions.every(({ since }) => since === '30 September 2026')).toBe(true);
		expect(answer.common).toContain('when our dated records began');
		expect(answer.common).toContain('3 dated records');
	});

	it('says of each region what its own dated records show, where they differ', () => {
		const history = historyOfDays({
			'2026-08-31': [],
			'2026-09-30': [peer(['W06000023'])],
			'2026-10-31': []
		});
		const { answer } = view([], history);
		expect(answer.common).toBeNull();
		const powys = answer.regions.find(({ name }) => name === 'Powys')!;
		expect(powys).toMatchObject({ since: '31 October 2026' });
		expect(powys.note).toContain('The record of 30 September 2026 still had one.');
		const gwent = answer.regions.find(({ name }) => name === 'Gwent')!;
		expect(gwent).toMatchObject({ since: '31 August 2026' });
	});

	it('lets the record in hand stand for today, whatever a snapshot of this morning held', () => {
		const history = historyOfDays({ [TODAY]: [] });
		const { answer } = view([peer(['W06000023'])], history);
		expect(answer.regions.map(({ name }) => name)).not.toContain('Powys');
	});

	it('says when every region has one', () => {
		const all = seedReference.areas.map(({ gss }) => gss);
		const { answer } = view([peer(all)]);
		expect(answer.regions).toEqual([]);
		expect(answer.headline).toMatch(/^Every region/);
	});

	it('reads in Welsh', () => {
		const { answer } = view(seedServices, historyOfDays({}), 'cy');
		expect(answer.headline).toBe('Mewn 6 o’r 7 rhanbarth, nid oes dim ar gofnod');
		expect(answer.having).toBe('Ar gofnod: Gorllewin Morgannwg.');
	});
});

describe('the rest of the page', () => {
	it('has the statement of the national roll-out beside what is recorded, formal and peer apart', () => {
		const { said, recorded } = view(seedServices);
		expect(said.map(({ name }) => name.text)).toEqual(['Parental advocacy (national roll-out)']);
		expect(recorded.map(({ form }) => form)).toEqual(['Formal', 'Peer']);
		expect(recorded[0]!.unplaced).toMatch(/^2 offers do not say/);
	});

	it('counts an offer at each of its stages, and those of none apart', () => {
		const advocacy = {
			stages: ['child protection' as const, 'proceedings' as const],
			criterion: null,
			applied_by: null,
			source: 'A page',
			as_at: TODAY
		};
		const { stages, unknown } = view([peer(['W06000023'], { advocacy })]);
		expect(stages.map(({ counts }) => counts[1])).toEqual([0, 1, 0, 1, 0, 0]);
		expect(unknown).toContain('Criterion of access not recorded: 1 of 1 offers');
		expect(unknown.some((line) => line.startsWith('Stage'))).toBe(false);
	});
});
