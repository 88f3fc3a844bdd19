import type { Offer } from '../../domain/offer/offer.ts';
import { inTierOrder } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';
import { tierMarks } from '../words/tiers.ts';
import type { Setting } from './setting.ts';

/** On which tiers an offer may be shown: the choices of whoever approves it. */
export function tierChoice(offer: Offer, current: Offer | null, setting: Setting) {
	const { locale, reference } = setting;
	const mark = tierMarks(reference.tiers, locale);
	const wordsOf = (tiers: Offer['tiers'], by: string) =>
		inWords(
			inTierOrder(tiers.filter((tier) => tier.proposed_by === by).map(({ tier }) => tier)).map(
				(tier) => mark(tier).word
			),
			locale
		);
	const provider = wordsOf(offer.tiers, 'provider');
	const before = wordsOf(current?.tiers ?? [], 'editor');
	return {
		/** An editor has placed it already: that stays unless somebody decides otherwise. */
		placedBefore: before !== '',
		options: [
			{ value: 'provider', label: m.moderate_tiers_provider({ tiers: provider }, { locale }) },
			...(before === ''
				? []
				: [{ value: 'before', label: m.moderate_tiers_before({ tiers: before }, { locale }) }]),
			{
				value: 'differ',
				label: m.moderate_tiers_differ({}, { locale }),
				hint: m.moderate_tiers_differ_hint({}, { locale })
			}
		],
		tiers: reference.tiers.map(({ id }) => ({ value: id, label: mark(id).word }))
	};
}
