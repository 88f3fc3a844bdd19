import { describe, expect, it } from 'vitest';
import { bilingualSchema } from '../../../../src/lib/domain/bilingual/bilingual-schema.ts';
import { read, same } from '../../../../src/lib/domain/bilingual/bilingual.ts';
import { isLocale, otherLocale } from '../../../../src/lib/domain/bilingual/locale.ts';
import { english } from '../a-service.ts';

const both = { en: 'Help', cy: 'Cymorth', cy_state: 'draft' } as const;

describe('the bilingual schema', () => {
	it('refuses a text in no language, an empty one, and a state that denies its Welsh', () => {
		for (const text of [
			{ en: null, cy: null, cy_state: 'missing' },
			{ en: '', cy: null, cy_state: 'missing' },
			{ en: 'Help', cy: null, cy_state: 'human' },
			{ en: 'Help', cy: 'Cymorth', cy_state: 'missing' }
		]) {
			expect(bilingualSchema.safeParse(text).success).toBe(false);
		}
		expect(bilingualSchema.safeParse(both).success).toBe(true);
		expect(bilingualSchema.safeParse({ ...both, en: null }).success).toBe(true);
	});
});

describe('read', () => {
	it('gives the reader’s own language, and says where Welsh is a draft', () => {
		expect(read(both, 'en')).toEqual({ text: 'Help', lang: 'en', fallback: false, draft: false });
		expect(read(both, 'cy')).toEqual({ text: 'Cymorth', lang: 'cy', fallback: false, draft: true });
		expect(read(same('Magu'), 'cy')).toMatchObject({ text: 'Magu', lang: 'cy', draft: false });
	});

	it('falls back openly, under the language that the text is really in', () => {
		expect(read(english('Help'), 'cy')).toEqual({
			text: 'Help',
			lang: 'en',
			fallback: true,
			draft: false
		});
		expect(read({ ...both, en: null }, 'en')).toEqual({
			text: 'Cymorth',
			lang: 'cy',
			fallback: true,
			draft: true
		});
	});
});

it('there are two languages, each the other of the other', () => {
	expect(['en', 'cy'].map((lang) => isLocale(lang))).toEqual([true, true]);
	expect(['', 'EN', 'fr', 'find'].some(isLocale)).toBe(false);
	expect([otherLocale('en'), otherLocale('cy')]).toEqual(['cy', 'en']);
});
