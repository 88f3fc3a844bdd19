import { expect, test } from 'vitest';
import Snapshots from '../../../../src/routes/[locale=locale]/review/history/Snapshots.svelte';
import type { SnapshotLine } from '../../../../src/lib/views/review/history-view.ts';
import { elements, html } from '../../ui/html.ts';

const TAKEN: SnapshotLine = {
	id: 'a',
	on: '2026-11-01',
	date: '1 November 2026',
	title: null,
	reason: 'Taken each month',
	services: '429',
	method: 'Figures are being worked out',
	waiting: true,
	hash: 'abc',
	redactions: [],
	compare: []
};

test('while figures are worked out, a screen reader is told inside the list of facts, which stays one', () => {
	const shown = html(Snapshots, { snapshots: [TAKEN], locale: 'en' });
	expect(elements(shown, 'dd').every(({ role }) => role === undefined)).toBe(true);
	expect(elements(shown, 'span').filter(({ role }) => role === 'status')).toHaveLength(1);
	const done = html(Snapshots, { snapshots: [{ ...TAKEN, waiting: false }], locale: 'en' });
	expect(elements(done, 'span').some(({ role }) => role === 'status')).toBe(false);
});
