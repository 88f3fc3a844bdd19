import { describe, expect, test } from 'vitest';
import type { Bilingual } from '../../../../src/lib/domain/bilingual/bilingual.ts';
import type { TierRecord } from '../../../../src/lib/domain/tier/tier-record.ts';
import { problemWords, refusalWords } from '../../../../src/lib/views/tiers/defining-words.ts';
import {
	tierDefinitionsView,
	type Version
} from '../../../../src/lib/views/tiers/tier-definitions-view.ts';
import {
	unchangedLanguages,
	wordingChanges
} from '../../../../src/lib/views/tiers/wording-changes.ts';

const text = (en: string, cy: string, cy_state: 'draft' | 'human' = 'draft'): Bilingual => ({
	en,
	cy,
	cy_state
});
const first: Version = {
	version: 1,
	definition: text('Open to all.', 'Ar agor i bawb.'),
	test: text('Is it open?', 'A yw ar agor?'),
	standing: 'working',
	source: 'Ours',
	valid_from: '2026-11-01',
	at: null,
	role: null,
	note: null
};
const second: Version = {
	...first,
	version: 2,
	definition: text('Open to everybody.', 'Ar agor i bawb.', 'human'),
	standing: 'official',
	source: 'The Framework, page 4',
	valid_from: '2026-11-22',
	at: '2026-11-22T10:00:00Z',
	role: 'administrator',
	note: 'The Framework is out'
};
const tier: TierRecord = {
	id: 'universal',
	name: text('Universal', 'Cyffredinol'),
	in_sentence: text('universal tier', 'haen gyffredinol'),
	definitions: [second, first]
};
const placed = (tier: 'universal' | 'primary', ...versions: number[]) => ({
	tiers: versions.map((definition_version, at) => ({
		tier,
		definition_version,
		proposed_by: (['record', 'provider', 'editor'] as const)[at]!,
		reason: null,
		proposed_on: null,
		reviewed_by: null,
		reviewed_on: null
	}))
});

describe('the history of a wording', () => {
	const services = [
		placed('universal', 1),
		placed('universal', 1, 2),
		placed('universal', 2, 2),
		placed('primary', 1)
	];
	const view = tierDefinitionsView(tier, [second, first], services, 'en');

	test('says which is in force, in which role it was made, when and why', () => {
		expect(view).toMatchObject({
			wording: 'Official wording, version 2, 22 November 2026',
			version: 2,
			source: 'The Framework, page 4'
		});
		expect(
			view.versions.map(({ title, who, note, current }) => [title, who, note, current])
		).toEqual([
			[
				'Version 2, 22 November 2026',
				'Administrator, 22 November 2026 at 10:00',
				'The Framework is out',
				true
			],
			['Version 1, 1 November 2026', 'Came with the facts of the service', null, false]
		]);
	});

	test('counts a service once for each version it is placed by', () => {
		expect(view.versions.map((one) => one.placed)).toEqual([
			'2 services are placed by it.',
			'2 services are placed by it.'
		]);
		const unused = tierDefinitionsView(tier, [first], [], 'en');
		expect(unused.versions[0]!.placed).toBe('No service is placed by it.');
	});

	test('says what a version changed, and nothing of what it left', () => {
		expect(view.versions[1]!.changes).toBeNull();
		expect(view.versions[0]!.changes).toEqual([
			{
				label: 'Definition, in English',
				lang: 'en',
				before: 'Open to all.',
				after: 'Open to everybody.'
			},
			{ label: 'Definition: state of the Welsh', before: 'draft', after: 'checked by a person' },
			{ label: 'What is this wording?', before: 'Working definition', after: 'Official wording' },
			{ label: 'Source', before: 'Ours', after: 'The Framework, page 4' }
		]);
		expect(wordingChanges(first, first, 'en')).toEqual([]);
	});

	test('is told in Welsh too', () => {
		const welsh = tierDefinitionsView(tier, [first], services, 'cy');
		expect(welsh.wording).toBe('Diffiniad gwaith, fersiwn 1, 1 Tachwedd 2026');
		expect(welsh.versions[0]!.placed).toBe('Mae 2 wasanaeth wedi’u gosod yn ei herbyn.');
		expect(wordingChanges(first, second, 'cy')[0]!.label).toBe('Diffiniad, yn Saesneg');
	});
});

test('every problem has a sentence that names its field', () => {
	expect(
		problemWords(
			[
				{ field: 'definition-cy', code: 'missing' },
				{ field: 'test-en', code: 'too-long' },
				{ field: 'standing', code: 'missing' },
				{ field: 'source', code: 'missing' },
				{ field: 'definition-en', code: 'unchanged' }
			],
			'en'
		).map((one) => one.text)
	).toEqual([
		'Definition, in Welsh: enter a text.',
		'The question it is placed by, in English: use at most 300 characters.',
		'Choose whether this is a working definition or the official wording.',
		'Source: enter a text.',
		'This is the wording in force already: nothing is changed.'
	]);
	expect(refusalWords('outdated', 'en')).toContain('Nothing was saved');
	expect(refusalWords('constraint', 'en')).toContain('can not be saved');
});

test('a wording that changes one language says which it leaves as it was', () => {
	const changed = (definition: Bilingual) =>
		unchangedLanguages(first, { ...first, definition }, 'en');
	expect(changed(text('Open.', 'Ar agor i bawb.'))).toEqual([
		expect.stringContaining('left the Welsh')
	]);
	expect(changed(text('Open to all.', 'Ar agor.'))).toEqual([
		expect.stringContaining('left the English')
	]);
	expect(changed(text('Open.', 'Ar agor.'))).toEqual([]);
	expect(changed(first.definition)).toEqual([]);
});
