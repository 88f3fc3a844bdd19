import type { Question } from '../question.ts';
import { settled } from '../question.ts';
import { chosen, picked } from '../typed.ts';

export const LANGUAGE_CODES = ['cy', 'en', 'mul'] as const;
export const ACTIVE_OFFER = ['provides', 'working towards', 'does not'] as const;

/** In which languages families are helped, and whether Welsh comes without asking. */
export const languagesQuestion: Question = {
	id: 'languages',
	section: 'language',
	parts: ['languages', 'welsh_offer'],
	known: ({ languages, welsh_offer: offer }) => (languages?.length ?? 0) > 0 || Boolean(offer),
	show: ({ languages, welsh_offer: offer }) => ({
		languages: languages ?? [],
		offer: offer?.active_offer ? [offer.active_offer] : []
	}),
	read(values, draft, { today }) {
		const ticked = chosen(values, 'languages', LANGUAGE_CODES);
		// Languages of the record that the form does not name stay.
		const others = (draft.languages ?? []).filter(
			(code) => !(LANGUAGE_CODES as readonly string[]).includes(code)
		);
		const active_offer = picked(values, 'offer', ACTIVE_OFFER);
		const stated_not_in_welsh =
			ticked.length > 0 &&
			!ticked.includes('cy') &&
			!ticked.includes('mul') &&
			active_offer === 'does not';
		return settled({
			languages: [...ticked, ...others],
			welsh_offer: active_offer ? { active_offer, stated_not_in_welsh, as_at: today } : null
		});
	}
};
