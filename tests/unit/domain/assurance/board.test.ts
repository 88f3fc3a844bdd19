import { expect, test } from 'vitest';
import {
	boardEntries,
	countsOf,
	inArea,
	NO_AREA,
	partOf
} from '../../../../src/lib/domain/assurance/board.ts';
import { aService, english, idOf } from '../a-service.ts';

const TODAY = '2027-11-10';
const organization = (number: number) => ({
	...aService().organization,
	id: idOf(number)
});
const service = (number: number, checkedOn: string | null, changes = {}) =>
	aService({
		id: idOf(number),
		name: english(`Service ${number}`),
		organization: organization(500),
		assurance: checkedOn === null ? null : { checked_on: checkedOn, role: 'provider' },
		...changes
	});

const entries = boardEntries(
	[
		service(1, '2026-10-01'),
		service(2, '2026-09-01'),
		service(3, '2026-11-20'),
		service(4, null),
		service(5, null, { organization: organization(501), areas: ['W06000001', 'W06000002'] }),
		service(6, '2027-11-01', { areas: [] }),
		service(7, '2026-09-01', { status: 'defunct' })
	],
	new Set([idOf(500)]),
	TODAY
);

test('counts each live service once as it stands, and apart from that whether anybody can be asked', () => {
	expect(countsOf(entries)).toEqual({
		overdue: 2,
		due: 1,
		never: 2,
		current: 1,
		unreachable: 1,
		all: 6
	});
});

test('the longest overdue stands first', () => {
	expect(partOf(entries, 'overdue').map((entry) => [entry.service.name.en, entry.dueOn])).toEqual([
		['Service 2', '2027-09-01'],
		['Service 1', '2027-10-01']
	]);
	expect(partOf(entries, 'unreachable').map((entry) => entry.service.name.en)).toEqual([
		'Service 5'
	]);
});

test('a service stands on the board of each of its areas, or of none', () => {
	const names = (area: string) => inArea(entries, area).map((entry) => entry.service.name.en);
	expect(names('W06000001')).toEqual(['Service 5']);
	expect(names('W06000002')).toContain('Service 5');
	expect(names(NO_AREA)).toEqual(['Service 6']);
	expect(names('W06000099')).toEqual([]);
});
