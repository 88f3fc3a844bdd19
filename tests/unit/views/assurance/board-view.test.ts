import { expect, test } from 'vitest';
import { boardEntries, NO_AREA } from '../../../../src/lib/domain/assurance/board.ts';
import { createGazetteer } from '../../../../src/lib/domain/place/gazetteer.ts';
import { areaBoard, areaTable } from '../../../../src/lib/views/assurance/board-view.ts';
import { aService, english, idOf } from '../../domain/a-service.ts';

const gazetteer = createGazetteer({ areas: [], regions: [], outwardCodes: [], settlements: [] });
const setting = { gazetteer, today: '2027-11-10', locale: 'en' } as const;
const service = (number: number, areas: string[], checkedOn: string | null) =>
	aService({
		id: idOf(number),
		name: english(`Service ${number}`),
		areas,
		assurance: checkedOn === null ? null : { checked_on: checkedOn, role: 'provider' }
	});
const entries = boardEntries(
	[
		service(1, ['W06000001', 'W06000002'], '2026-10-01'),
		service(2, ['W06000002'], null),
		service(3, [], null),
		service(4, ['W06000009'], '2026-10-01')
	],
	new Set(),
	setting.today
);

test('the total counts each service once, and those of the editor’s areas only', () => {
	const { lines, once } = areaTable(entries, ['W06000002', 'W06000001', NO_AREA], setting);
	expect(lines.map(({ name, counts }) => [name, counts.all])).toEqual([
		['W06000001', 1],
		['W06000002', 2],
		['No area recorded', 1]
	]);
	expect(once).toMatchObject({ all: 3, overdue: 1, never: 2 });
});

test('an area opens on the first part that holds something, or on the one asked for', () => {
	const shown = (asked: string | null) =>
		areaBoard(entries, 'W06000002', asked, setting).parts.find(({ current }) => current)?.part;
	expect(shown(null)).toBe('overdue');
	expect(shown('never')).toBe('never');
	expect(shown('nonsense')).toBe('overdue');
	const board = areaBoard(entries, 'W06000002', 'overdue', setting);
	expect(board.lines).toMatchObject([{ due: 'Ran out on 1 October 2027', nobody: true }]);
	expect(board.parts.map(({ label }) => label)).toContain('Out of date: 1');
});
