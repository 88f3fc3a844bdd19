import { describe, expect, test } from 'vitest';
import {
	readFindingForm,
	showFinding,
	type FindingContent
} from '../../../../src/lib/domain/finding/finding-form.ts';

const CODES = {
	areas: ['W06000002'],
	regions: ['NW'],
	groups: ['safety', 'substance_misuse'],
	categories: ['substance_misuse', 'refuge']
};
const FULL: FindingContent = {
	area: 'W06000002',
	region: null,
	tier: 'targeted',
	group: null,
	category: 'refuge',
	says: { en: 'Nothing is recorded', cy: 'Nid oes dim ar gofnod', cy_state: 'draft' },
	evidence: { en: 'The record', cy: null, cy_state: 'missing' },
	evidence_url: 'https://example.org/',
	decision: { en: null, cy: 'Gofyn i’r bwrdd', cy_state: 'human' },
	owner: 'health board',
	due_on: '2027-03-31'
};
const fieldsOf = (read: ReturnType<typeof readFindingForm>) =>
	'problems' in read ? read.problems.map(({ field, code }) => `${field} ${code}`) : [];

describe('a finding', () => {
	test.each([
		['of an area and a category', FULL],
		[
			'of a region and a group',
			{ ...FULL, area: null, region: 'NW', group: 'safety', category: null }
		],
		[
			'of all Wales, undecided',
			{ ...FULL, area: null, tier: null, category: null, decision: null, owner: null, due_on: null }
		]
	])('%s is read as its form shows it', (_, content) => {
		expect(readFindingForm(showFinding(content), CODES, false)).toEqual({ content });
	});

	test('a group and a category of the same code are told apart', () => {
		const of = (kind: string) =>
			readFindingForm({ ...showFinding(FULL), kind: [kind] }, CODES, false);
		expect(of('group:substance_misuse')).toMatchObject({
			content: { group: 'substance_misuse', category: null }
		});
		expect(of('category:substance_misuse')).toMatchObject({
			content: { group: null, category: 'substance_misuse' }
		});
	});

	test('a draft needs what was found and what shows it; a public one all the rest', () => {
		expect(fieldsOf(readFindingForm({}, CODES, false))).toEqual([
			'says missing',
			'evidence missing'
		]);
		expect(fieldsOf(readFindingForm({}, CODES, true))).toEqual([
			'says missing',
			'evidence missing',
			'decision missing',
			'owner missing',
			'due-day missing'
		]);
	});

	test('what can not be public, is too long or is nobody’s choice is said field by field', () => {
		const values = {
			...showFinding(FULL),
			place: ['E06000001'],
			kind: ['juggling'],
			'says-en': ['x'.repeat(1001)],
			'evidence-en': ['At LL57 1UF'],
			'decision-cy': ['a@example.org'],
			evidenceUrl: ['example'],
			'due-day': ['31'],
			'due-month': ['2']
		};
		expect(fieldsOf(readFindingForm(values, CODES, false))).toEqual([
			'place not-offered',
			'kind not-offered',
			'says-en too-long',
			'evidence-en postcode',
			'evidenceUrl web-address',
			'decision-cy e-mail',
			'due-day day'
		]);
	});
});
