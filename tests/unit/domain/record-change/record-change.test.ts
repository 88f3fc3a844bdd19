import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CHANGES_A_PAGE,
	pageOfChanges,
	readCursor
} from '../../../../src/lib/domain/record-change/page-of-changes.ts';
import {
	newestFirst,
	recordChanges,
	type RecordChange
} from '../../../../src/lib/domain/record-change/record-change.ts';
import {
	serviceHistorySchema,
	type HistoryEvent
} from '../../../../src/lib/domain/record-change/service-history.ts';
import { aService, idOf } from '../a-service.ts';

const version = (
	id: number,
	status: Extract<HistoryEvent, { kind: 'version' }>['status'] = 'active',
	role: 'record' | 'provider' | 'editor' = 'editor'
): HistoryEvent => ({
	kind: 'version',
	id: String(id),
	at: `2026-11-0${id}T10:00:00Z`,
	role,
	status,
	first: id === 1,
	parts: id === 1 ? [] : ['status']
});

function changesOf(events: readonly HistoryEvent[], service = aService({ id: idOf(1) })) {
	const histories = new Map([[idOf(1), { id: idOf(1), events: [...events] }]]);
	const services = new Map([[service.id, service]]);
	return recordChanges({ services, serviceHistories: histories });
}

describe('recordChanges', () => {
	it('knows of a record that nobody touched the day it was taken from public records', () => {
		const service = aService({ id: idOf(1), last_modified: '2026-10-01' });
		expect(
			recordChanges({ services: new Map([[service.id, service]]), serviceHistories: new Map() })
		).toMatchObject([
			{ id: `${idOf(1)}#version-1`, kind: 'recorded', at: '2026-10-01T00:00:00Z', role: 'record' }
		]);
	});

	it('tells new, changed, closed for now, closed and running again apart, the newest first', () => {
		const kinds = changesOf([
			version(1, 'active', 'provider'),
			version(2, 'active'),
			version(3, 'temporarily closed'),
			version(4, 'active'),
			version(5, 'inactive'),
			version(6, 'defunct'),
			version(7, 'active')
		]).map(({ kind }) => kind);
		expect(kinds.reverse()).toEqual([
			'new',
			'changed',
			'paused',
			'reopened',
			'closed',
			'changed',
			'reopened'
		]);
	});

	it('takes a check for a check, and the same again for no change', () => {
		const check: HistoryEvent = {
			kind: 'check',
			id: idOf(9),
			at: '2026-11-08T09:00:00Z',
			role: 'provider',
			checked_on: '2026-11-08'
		};
		const again = { ...version(2), parts: [] } as HistoryEvent;
		const changes = changesOf([version(1, 'active', 'record'), again, check]);
		expect(changes.map(({ kind, role }) => [kind, role])).toEqual([
			['checked', 'provider'],
			['recorded', 'record']
		]);
	});

	it('says of a record that went into another only that, under the other’s name', () => {
		const other = aService({ id: idOf(2) });
		const move: HistoryEvent = {
			kind: 'move',
			id: idOf(2),
			at: '2026-11-09T09:00:00Z',
			into: idOf(2)
		};
		const changes = changesOf([version(1), move], other);
		expect(changes.map(({ id, kind, service }) => [id, kind, service.id])).toEqual([
			[`${idOf(1)}#joined`, 'joined', idOf(2)],
			[`${idOf(2)}#version-1`, 'recorded', idOf(2)]
		]);
	});

	it('leaves out what is context and no help for a family', () => {
		expect(changesOf([version(1)], aService({ id: idOf(1), in_scope: false }))).toEqual([]);
	});

	it('refuses a history with anything of a document in it', () => {
		const told = serviceHistorySchema.parse({
			id: idOf(1),
			events: [{ ...version(2), document: { town: 'Llanfihangel' } }]
		});
		expect(JSON.stringify(told)).not.toContain('Llanfihangel');
	});
});

describe('pageOfChanges', () => {
	const service = aService();
	const change = fc
		.record({ day: fc.integer({ min: 1, max: 9 }), number: fc.nat(400) })
		.map(({ day, number }): RecordChange => ({
			id: `${idOf(number)}#version-1`,
			at: `2026-11-0${day}T12:00:00Z`,
			kind: 'changed',
			role: null,
			parts: [],
			service
		}));

	it('shows every change once, however many come in at the front meanwhile', () => {
		const of = (changes: readonly RecordChange[]) => [...changes].sort(newestFirst);
		const unique = fc.uniqueArray(change, { selector: ({ id, at }) => id + at, maxLength: 220 });
		fc.assert(
			fc.property(unique, fc.nat(5), (made, news) => {
				let all = of(made);
				const before = all.map(({ id, at }) => id + at);
				const seen: string[] = [];
				for (let place: string | null = '', round = 0; place !== null; round++) {
					const after = place === '' ? null : readCursor(place);
					const { page, next } = pageOfChanges(all, after);
					expect(page.length).toBeLessThanOrEqual(CHANGES_A_PAGE);
					seen.push(...page.map(({ id, at }) => id + at));
					const at = '2026-12-01T00:00:00Z';
					const fresh = Array.from({ length: news }, (_, n) => ({
						...made[0]!,
						id: `${idOf(1_000 * (round + 1) + n)}#version-2`,
						at
					}));
					all = of([...all, ...(made.length > 0 ? fresh : [])]);
					place = next;
				}
				expect(seen).toEqual(before);
			}),
			{ numRuns: 40 }
		);
	});

	it('reads no place that it did not write', () => {
		expect(readCursor('2026-11-01')).toBeNull();
		expect(readCursor(`2026-11-01T00:00:00Z~${idOf(1)}#<script>`)).toBeNull();
		const changes = [{ id: `${idOf(1)}#version-1`, at: '2026-11-01T00:00:00Z' } as RecordChange];
		const after = readCursor(`2020-01-01T00:00:00Z~${idOf(1)}#version-1`);
		expect(pageOfChanges(changes, after)).toEqual({ page: [], next: null });
	});
});
