import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inWelsh } from '../../../../src/lib/domain/finder/facts.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { activeOfferWords, languageWords } from '../../../../src/lib/views/words/languages.ts';

const offer = (active_offer: 'provides' | 'does not' | null, stated_not_in_welsh = false) => ({
	active_offer,
	stated_not_in_welsh,
	as_at: null
});
const words = (languages: string[], welsh_offer: Service['welsh_offer'] = null) =>
	languageWords({ languages, welsh_offer }, 'en');

it('says the languages as recorded, and asks where Welsh is not recorded', () => {
	expect(words(['cy', 'en'])).toEqual({ text: 'Welsh and English', known: true });
	expect(words(['cy'])).toEqual({ text: 'Welsh', known: true });
	expect(words(['en'])).toEqual({ text: 'English only, as recorded', known: true });
	expect(words(['mul'])).toEqual({ text: 'Several languages. Ask about Welsh', known: false });
	expect(words([])).toEqual({ text: 'Ask about Welsh', known: false });
	expect(words(['cy'], offer(null, true))).toEqual({
		text: 'Not in Welsh, as recorded',
		known: true
	});
	expect(languageWords({ languages: [], welsh_offer: null }, 'cy').text).toBe(
		'Gofynnwch am y Gymraeg'
	);
});

it('words and filter agree: an entry never asks about Welsh that the filter knows, or the reverse', () => {
	const languages = fc.subarray(['cy', 'en', 'mul', 'pl']);
	const state = fc.constantFrom('provides', 'working towards', 'does not', null);
	const offers = fc.option(
		fc.record({
			active_offer: state,
			stated_not_in_welsh: fc.boolean(),
			as_at: fc.constant(null)
		})
	);
	fc.assert(
		fc.property(languages, offers, (spoken, welsh_offer) => {
			const service = { languages: spoken, welsh_offer };
			const { text, known } = languageWords(service, 'en');
			expect(known).toBe(inWelsh(service) !== 'unknown');
			if (inWelsh(service) === 'yes') expect(text).not.toMatch(/English only|Not in Welsh/);
		})
	);
});

it('the Active Offer is one of three states, or not recorded', () => {
	expect(activeOfferWords({ welsh_offer: offer('provides') }, 'en').known).toBe(true);
	expect(activeOfferWords({ welsh_offer: null }, 'en')).toEqual({
		text: 'Whether it is offered in Welsh without asking is not recorded',
		known: false
	});
	const texts = (['provides', 'does not'] as const).map(
		(state) => activeOfferWords({ welsh_offer: offer(state) }, 'cy').text
	);
	expect(new Set(texts).size).toBe(2);
});
