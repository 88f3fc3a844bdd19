import { expect, test } from 'vitest';
import {
	returnedLists,
	type ListFacts
} from '../../../../src/lib/views/register/returned-lists.ts';
import { idOf } from '../../domain/a-service.ts';

const OURS = idOf(1);
const aList = (changes: Partial<ListFacts> = {}): ListFacts => ({
	id: idOf(7),
	organization_id: OURS,
	file_name: 'list.csv',
	state: 'refused',
	created_at: '2026-11-20T12:00:00Z',
	finished_at: '2026-11-21T12:00:00Z',
	publish_at: null,
	created: 2,
	changed: 0,
	decision_reason: 'Whose is it?',
	...changes
});
const shown = (...lists: ListFacts[]) =>
	returnedLists(lists, OURS, { now: Date.parse('2026-11-22T12:00:00Z'), locale: 'en' });

test('a list that was sent back is shown with the reason', () => {
	expect(shown(aList())).toMatchObject([
		{ name: 'list.csv', href: `/en/register/import/${idOf(7)}`, reason: 'Whose is it?' }
	]);
});

test('until the corrected one is sent, or for 30 days, and to its own organisation', () => {
	const later = { id: idOf(8), created_at: '2026-11-22T09:00:00Z' };
	expect(shown(aList(), aList({ ...later, state: 'confirmed' }))).toEqual([]);
	expect(shown(aList(), aList({ ...later, state: 'checked' }))).toHaveLength(1);
	expect(shown(aList({ finished_at: '2026-10-01T12:00:00Z' }))).toEqual([]);
	expect(shown(aList({ organization_id: idOf(2) }))).toEqual([]);
});
