import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Values } from '../../../../src/lib/domain/offer/question.ts';
import {
	LONGEST,
	readDefining,
	showWording,
	type Wording
} from '../../../../src/lib/domain/tier/defining.ts';

const current: Wording & { version: number } = {
	version: 3,
	definition: { en: 'Open to all.', cy: 'Ar agor i bawb.', cy_state: 'draft' },
	test: { en: 'Is it open?', cy: 'A yw ar agor?', cy_state: 'draft' },
	standing: 'working',
	source: 'Ours'
};
const typed = (changed: Record<string, string[]> = {}): Values => ({
	...showWording(current),
	note: ['Clearer'],
	...changed
});

test('a wording shown and read again is that wording, so nothing is changed', () => {
	expect(readDefining(typed(), current)).toEqual({
		problems: [{ field: 'definition-en', code: 'unchanged' }]
	});
});

test('every field but the state of the Welsh is needed, in both languages', () => {
	const fields = [
		'definition-en',
		'definition-cy',
		'test-en',
		'test-cy',
		'standing',
		'source',
		'note'
	];
	for (const field of fields) {
		expect(readDefining(typed({ [field]: ['  '] }), current)).toEqual({
			problems: [{ field, code: 'missing' }]
		});
	}
	expect(readDefining({}, current)).toEqual({
		problems: fields.map((field) => ({ field, code: 'missing' }))
	});
	expect(readDefining(typed({ standing: ['holy'] }), current)).toEqual({
		problems: [{ field: 'standing', code: 'missing' }]
	});
});

test('a text that is too long is named, whatever its language', () => {
	const long = ['x'.repeat(LONGEST.test + 1)];
	expect(readDefining(typed({ 'test-cy': long, 'definition-en': long }), current)).toEqual({
		problems: [{ field: 'test-cy', code: 'too-long' }]
	});
});

describe('a change', () => {
	test('of the state of the Welsh alone is one', () => {
		expect(readDefining(typed({ 'definition-draft': [] }), current)).toMatchObject({
			defining: { definition: { cy_state: 'human' }, test: { cy_state: 'draft' }, based_on: 3 }
		});
	});

	test('keeps every word that was typed, but the space around it', () => {
		const word = fc
			.stringMatching(/^[a-zŵŷA-Z<>&'’.,? ]{1,60}$/)
			.filter((text) => text.trim() !== '');
		fc.assert(
			fc.property(word, word, word, (en, cy, source) => {
				const read = readDefining(
					typed({ 'definition-en': [`${en}!`], 'definition-cy': [` ${cy}`], source: [source] }),
					current
				);
				if (!('defining' in read)) throw new Error('not read');
				expect(read.defining.definition.en).toBe(`${en}!`.trim().normalize('NFC'));
				expect(read.defining.definition.cy).toBe(cy.trim().normalize('NFC'));
				expect(read.defining.source).toBe(source.trim().normalize('NFC'));
			})
		);
	});
});
