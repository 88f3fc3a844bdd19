import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRecords } from '../../../../src/lib/domain/history/compare-records.ts';
import { isLive, type Service } from '../../../../src/lib/domain/service/service.ts';
import { aService, english, idOf, onTier } from '../a-service.ts';

const BEFORE = '2026-03-01';
const AFTER = '2026-11-01';
const dated = (
	takenOn: string,
	services: Service[],
	moves: { id: string; into: string }[] = []
) => ({
	takenOn,
	services: new Map(services.map((service) => [service.id, service])),
	reference: { moves }
});
const checked = (checked_on: string) => ({ checked_on, role: 'provider' }) as const;
const ids = (services: readonly { id: string }[]) => services.map(({ id }) => id);

test('what is new, what runs again, and what is no help any more', () => {
	const old = [
		aService({ id: idOf(1) }),
		aService({ id: idOf(2), status: 'inactive' }),
		aService({ id: idOf(3) }),
		aService({ id: idOf(4) }),
		aService({ id: idOf(5) }),
		aService({ id: idOf(6) })
	];
	const now = [
		aService({ id: idOf(1) }),
		aService({ id: idOf(2) }),
		aService({ id: idOf(3), status: 'defunct' }),
		aService({ id: idOf(5), in_scope: false }),
		aService({ id: idOf(7), name: english('A') })
	];
	const moves = [{ id: idOf(6), into: idOf(1) }];
	const changes = compareRecords(dated(BEFORE, old), dated(AFTER, now, moves));
	expect(ids(changes.opened)).toEqual([idOf(7), idOf(2)]);
	expect(changes.closed.map(({ service, now }) => [service.id, now])).toEqual([
		[idOf(3), 'ended'],
		[idOf(4), 'removed'],
		[idOf(5), 'out of scope'],
		[idOf(6), 'merged']
	]);
});

test('another tier counts as re-tiered only where the tier that counts changed', () => {
	const provider = { ...onTier('targeted'), proposed_by: 'provider' } as const;
	const editor = { ...onTier('primary'), proposed_by: 'editor' } as const;
	const old = [aService({ id: idOf(1) }), aService({ id: idOf(2), tiers: [onTier('primary')] })];
	const now = [
		aService({ id: idOf(1), tiers: [onTier('primary'), provider] }),
		aService({ id: idOf(2), tiers: [onTier('primary'), provider, editor] })
	];
	const { reTiered } = compareRecords(dated(BEFORE, old), dated(AFTER, now));
	expect(reTiered).toMatchObject([
		{ service: { id: idOf(1) }, before: ['primary'], after: ['targeted'] }
	]);
});

test('checked again, and gone out of date', () => {
	const old = [
		aService({ id: idOf(1), assurance: checked('2026-01-10') }),
		aService({ id: idOf(2), assurance: checked('2025-10-01') }),
		aService({ id: idOf(3) }),
		aService({ id: idOf(4), assurance: checked('2024-01-01') })
	];
	const now = [
		aService({ id: idOf(1), assurance: checked('2026-10-01') }),
		aService({ id: idOf(2), assurance: checked('2025-10-01') }),
		aService({ id: idOf(3), assurance: checked('2026-10-02') }),
		aService({ id: idOf(4), assurance: checked('2024-01-01') })
	];
	const { reChecked, outOfDate } = compareRecords(dated(BEFORE, old), dated(AFTER, now));
	expect(reChecked.map(({ service, before }) => [service.id, before])).toEqual([
		[idOf(1), '2026-01-10'],
		[idOf(3), null]
	]);
	expect(outOfDate.map(({ service, checkedOn }) => [service.id, checkedOn])).toEqual([
		[idOf(2), '2025-10-01']
	]);
});

const someServices = fc
	.uniqueArray(
		fc.record({
			number: fc.integer({ min: 1, max: 8 }),
			status: fc.constantFrom('active', 'inactive', 'defunct', 'temporarily closed' as const),
			in_scope: fc.boolean()
		}),
		{ selector: ({ number }) => number }
	)
	.map((all) =>
		all.map(({ number, status, in_scope }) =>
			aService({ id: idOf(number), status: status as Service['status'], in_scope })
		)
	);

test('what there was, less what closed, with what opened, is what there is', () => {
	fc.assert(
		fc.property(someServices, someServices, (old, now) => {
			const { opened, closed } = compareRecords(dated(BEFORE, old), dated(AFTER, now));
			const live = new Set(ids(old.filter(isLive)));
			for (const { service } of closed) expect(live.delete(service.id)).toBe(true);
			for (const { id } of opened) {
				expect(live.has(id)).toBe(false);
				live.add(id);
			}
			expect([...live].sort()).toEqual(ids(now.filter(isLive)).sort());
		})
	);
});

test('nothing changed between a day and itself', () => {
	fc.assert(
		fc.property(someServices, (services) => {
			const same = compareRecords(dated(AFTER, services), dated(AFTER, services));
			expect(Object.values(same).flat()).toEqual([]);
		})
	);
});
