import { expect, test } from 'vitest';
import type { Challenge } from '../../../../src/lib/domain/challenge/challenge.ts';
import type { Finding } from '../../../../src/lib/domain/finding/finding.ts';
import { same } from '../../../../src/lib/domain/bilingual/bilingual.ts';
import { challengesOf, findingsOf } from '../../../../src/lib/views/review/regional-lines.ts';
import { names, TODAY } from './a-review.ts';

const NORTH = names.regions.find(({ code }) => code === 'NW')!;
const finding = (over: Partial<Finding>): Finding => ({
	id: '00000000-0000-4000-8000-000000000001',
	reference: 'F-1',
	area: null,
	region: null,
	tier: null,
	group: null,
	category: null,
	says: same('What was found'),
	evidence: same('Why'),
	evidence_url: null,
	decision: null,
	owner: null,
	due_on: null,
	state: 'open',
	published_on: '2026-11-01',
	closed_on: null,
	closing: null,
	notes: [],
	...over
});
const challenge = (over: Partial<Challenge>): Challenge => ({
	id: '00000000-0000-4000-8000-000000000002',
	reference: 'C-1',
	area: null,
	region: null,
	tier: 'secondary',
	group: 'safety',
	claim: 'there-is-help',
	evidence: same('A team works there'),
	evidence_url: null,
	made_on: '2026-11-01',
	made_role: 'steward',
	answer_by: '2026-11-29',
	ended_areas: [],
	state: 'open',
	outcome: null,
	answer: null,
	answered_on: null,
	service: null,
	...over
});

test('the open findings of a region and its areas, the first due first, and which are late', () => {
	const lines = findingsOf(
		[
			finding({ reference: 'F-1', region: 'NW' }),
			finding({ reference: 'F-2', area: 'W06000003', due_on: '2027-01-31' }),
			finding({ reference: 'F-3', region: 'NW', due_on: '2026-11-01' }),
			finding({ reference: 'F-4', region: 'GW' }),
			finding({ reference: 'F-5' }),
			finding({ reference: 'F-6', region: 'NW', state: 'closed' })
		],
		NORTH,
		names,
		TODAY,
		'en'
	);
	expect(lines.map(({ reference, late }) => [reference, late])).toEqual([
		['F-3', true],
		['F-2', false],
		['F-1', false]
	]);
	expect(lines[1]).toMatchObject({ where: 'Conwy', href: '/en/review/findings/F-2' });
});

test('the open challenges of a region and its areas, with the day they are to be answered', () => {
	const lines = challengesOf(
		[
			challenge({ reference: 'C-1', area: 'W06000003', answer_by: '2026-12-01' }),
			challenge({ reference: 'C-2', region: 'NW', answer_by: '2026-11-20' }),
			challenge({ reference: 'C-3', region: 'NW', state: 'answered' }),
			challenge({ reference: 'C-4', area: 'W06000023' })
		],
		NORTH,
		names,
		TODAY,
		'cy'
	);
	expect(lines.map(({ reference, late }) => [reference, late])).toEqual([
		['C-2', true],
		['C-1', false]
	]);
	expect(lines[0]!.where).toMatch(/^Gogledd Cymru: /);
	expect(lines[0]!.note).toContain('20 Tachwedd 2026');
});
