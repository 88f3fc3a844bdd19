import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/lib/domain/finding/finding.ts';
import { findingRow } from '../../../../src/lib/views/finding/finding-words.ts';
import { findingsView } from '../../../../src/lib/views/finding/findings-view.ts';
import { NAMES } from '../review/review-names.ts';

const TODAY = '2026-11-22';
const said = (en: string) => ({ en, cy: null, cy_state: 'missing' as const });
const finding = (reference: string, of: Partial<Finding> = {}): Finding => ({
	id: '00000000-0000-4000-8000-000000000000',
	reference,
	area: null,
	region: null,
	tier: null,
	group: null,
	category: null,
	says: said('Found'),
	evidence: said('Seen'),
	evidence_url: null,
	decision: said('Ask'),
	owner: 'health board',
	due_on: '2027-01-01',
	state: 'open',
	published_on: '2026-11-01',
	closed_on: null,
	closing: null,
	notes: [],
	...of
});
const ALL = [
	finding('F-CLOSED', { state: 'closed', closed_on: '2026-11-20', closing: said('Done') }),
	finding('F-LATER', { due_on: '2027-06-01', area: 'W06000023', tier: 'targeted' }),
	finding('F-OVER', { due_on: '2026-11-21', region: 'NW', tier: 'targeted', group: 'safety' }),
	finding('F-SOON', {
		due_on: '2026-11-22',
		area: 'W06000002',
		category: 'refuge',
		group: 'safety'
	})
];
const asked = (search: string) =>
	findingsView(
		new Map(ALL.map((one) => [one.reference, one])),
		new URLSearchParams(search),
		NAMES,
		TODAY,
		'en'
	);
const shown = (search: string) => asked(search).rows.map(({ reference }) => reference);

test('what is overdue stands first, then what is due next; what is closed last', () => {
	expect(shown('')).toEqual(['F-OVER', 'F-SOON', 'F-LATER', 'F-CLOSED']);
});

test.each([
	['state=overdue', ['F-OVER']],
	['state=open', ['F-OVER', 'F-SOON', 'F-LATER']],
	['state=closed', ['F-CLOSED']],
	['place=NW', ['F-OVER', 'F-SOON']],
	// An area reads what was found of its region too, not of its neighbours.
	['place=W06000001', ['F-OVER']],
	['place=PW', ['F-LATER']],
	['tier=targeted', ['F-OVER', 'F-LATER']],
	['place=nowhere&tier=fifth&state=lost', ['F-OVER', 'F-SOON', 'F-LATER', 'F-CLOSED']]
])('%s', (search, references) => {
	expect(shown(search)).toEqual(references);
});

test('the day it is due is not late yet; the next one is, and says by how much', () => {
	const row = (today: string, locale: 'en' | 'cy') => findingRow(ALL[3]!, NAMES, today, locale);
	expect(row('2026-11-22', 'en')).toMatchObject({
		place: 'Gwynedd',
		subject: 'Refuges',
		standing: { id: 'open' },
		due: 'By 22 November 2026'
	});
	expect(row('2026-11-23', 'en').due).toBe('Was to be done by 22 November 2026: 1 day overdue');
	expect(row('2026-11-24', 'cy')).toMatchObject({
		standing: { id: 'overdue', word: 'Yn hwyr' },
		due: 'Roedd i’w wneud erbyn 22 Tachwedd 2026: 2 ddiwrnod yn hwyr'
	});
});
