import { describe, expect, it } from 'vitest';
import { noteOfForm, type NoteForm } from '../../../../src/lib/domain/advocacy/note-form.ts';

const form = (of: Partial<NoteForm> = {}): NoteForm => ({
	stages: ['proceedings', 'child protection', 'at birth'],
	criterion_en: '',
	criterion_cy: '',
	applied_by: '',
	source: 'the provider',
	...of
});
const open = { withheld: false };

describe('an editor’s note on parental advocacy', () => {
	it('keeps known stages in their order, and leaves open what was left open', () => {
		expect(noteOfForm(form(), open)).toEqual({
			note: {
				stages: ['child protection', 'proceedings'],
				criterion: null,
				applied_by: null,
				source: 'the provider'
			}
		});
	});

	it('takes a criterion in one language or both; its Welsh is a draft', () => {
		const read = noteOfForm(form({ stages: [], criterion_cy: 'Cynhadledd' }), open);
		expect(read).toMatchObject({
			note: { criterion: { en: null, cy: 'Cynhadledd', cy_state: 'draft' } }
		});
	});

	it('says what is missing, too long, or may name a place', () => {
		expect(noteOfForm(form({ stages: [], source: ' ' }), open)).toEqual({
			problems: [
				['stages', 'nothing'],
				['source', 'source']
			]
		});
		expect(noteOfForm(form({ criterion_en: 'x'.repeat(501) }), open)).toEqual({
			problems: [['criterion_en', 'long']]
		});
		expect(noteOfForm(form({ criterion_en: 'At the refuge' }), { withheld: true })).toEqual({
			problems: [['criterion_en', 'place']]
		});
	});
});
