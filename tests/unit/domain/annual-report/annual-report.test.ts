import { expect, test } from 'vitest';
import {
	newestVersions,
	versionsOf
} from '../../../../src/lib/domain/annual-report/annual-report.ts';
import { readReportForm } from '../../../../src/lib/domain/annual-report/report-form.ts';

const version = (reference: string, number: number, to_on: string) => ({
	reference,
	version: number,
	to_on,
	published_on: '2026-11-22'
});
const reports = [
	version('R-A', 1, '2025-11-01'),
	version('R-B', 1, '2026-11-01'),
	version('R-A', 2, '2025-11-01')
];

test('of each report the newest version, the latest period first', () => {
	expect(newestVersions(reports)).toEqual([reports[1], reports[2]]);
	expect(versionsOf(reports, 'R-A')).toEqual([reports[2], reports[0]]);
	expect(versionsOf(reports, 'R-C')).toEqual([]);
});

const SNAPSHOTS = ['old', 'new'];
const read = (values: Record<string, string>, correcting = false) =>
	readReportForm(
		Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
		SNAPSHOTS,
		correcting
	);

test('a form of a report: all of Wales, an earlier snapshot, or one taken now', () => {
	expect(read({ region: 'wales', to: 'new', from: 'old' })).toEqual({
		wish: { region: null, from: 'old', to: 'new', changes: null }
	});
	expect(read({ region: 'NW', to: 'now', from: 'new' })).toEqual({
		wish: { region: 'NW', from: 'new', to: null, changes: null }
	});
	expect(read({ region: 'NW', to: 'old', from: 'none' })).toMatchObject({ wish: { from: null } });
});

test('a period ends after it begins, at a snapshot that is there', () => {
	expect(read({ to: '', from: 'old' })).toEqual({ problems: [{ field: 'to', code: 'to' }] });
	expect(read({ to: 'nobody', from: 'old' })).toEqual({ problems: [{ field: 'to', code: 'to' }] });
	expect(read({ to: 'old', from: 'new' })).toEqual({
		problems: [{ field: 'from', code: 'order' }]
	});
	expect(read({ to: 'new', from: 'new' })).toEqual({
		problems: [{ field: 'from', code: 'order' }]
	});
});

test('a correction says what changed, in either language, in few words', () => {
	expect(read({ to: 'new', from: 'old' }, true)).toEqual({
		problems: [{ field: 'changes-en', code: 'changes' }]
	});
	expect(read({ to: 'new', from: 'old', 'changes-cy': 'Tref anghywir' }, true)).toMatchObject({
		wish: { changes: { en: null, cy: 'Tref anghywir', cy_state: 'human' } }
	});
	expect(read({ to: 'new', from: 'old', 'changes-en': 'x'.repeat(1001) }, true)).toEqual({
		problems: [{ field: 'changes-en', code: 'long' }]
	});
});
