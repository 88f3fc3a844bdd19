import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parsePostcode } from '../../../../src/lib/domain/place/postcode.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { seedGazetteer, seedPlaces } from './seed-places.ts';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => methods.forEach((method) => vi.spyOn(console, method)));
afterEach(() => vi.restoreAllMocks());

const nothingLogged = () =>
	methods.forEach((method) => expect(console[method]).not.toHaveBeenCalled());

it('never comes back, is never thrown and never logged: whole postcodes', () => {
	const codes = fc.constantFrom(
		...seedPlaces.outwardCodes.map(({ code }) => code),
		'M1',
		'ZZ99',
		'LL99'
	);
	const inward = fc.stringMatching(/^\d[A-Z]{2}$/);
	fc.assert(
		fc.property(codes, inward, (outward, second) => {
			const answer = JSON.stringify(
				resolvePlace(`${outward} ${second}`, { gazetteer: seedGazetteer })
			);
			// Numbers in the answer (points, area codes) hold no letters next to a digit pair like this.
			expect(answer).not.toContain(`${outward} ${second}`);
			expect(answer).not.toContain(outward + second);
			expect(answer).not.toContain(` ${second}`);
		})
	);
	nothingLogged();
});

it('never comes back, is never thrown and never logged: anything at all', () => {
	const marked = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `qxj${text}xqz`);
	fc.assert(
		fc.property(fc.oneof(marked, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
			const answer = resolvePlace(text, { gazetteer: seedGazetteer, chosenArea: text });
			if (text.startsWith('qxj')) expect(JSON.stringify(answer)).not.toContain('qxj');
			const parsed = parsePostcode(text);
			if (parsed.kind === 'impossible') {
				expect(['incomplete', 'unknown-area', 'malformed']).toContain(parsed.reason);
			}
		})
	);
	nothingLogged();
});

it('does not reach the answer when a postcode file breaks', () => {
	const broken = {
		lookup(): never {
			throw new Error('file gone');
		}
	};
	const attempt = () => resolvePlace('LL57 1TF', { gazetteer: seedGazetteer, postcodes: broken });
	expect(attempt).toThrow(/^file gone$/);
});
