import type { View } from '../../../coverage/cells/split.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { inWords } from '../../words/lists.ts';
import type { PlaceKind } from './place-kind.ts';
import type { TierView } from './tier-view.ts';

/** The sentences that answer the page's question, written from the figures. */
export function answerOf(
	tiers: readonly TierView[],
	kinds: readonly PlaceKind[],
	view: View,
	locale: Locale
): string {
	const asked = tiers.filter((tier) => tier.kinds > 0);
	const total = asked.reduce((sum, tier) => sum + tier.kinds, 0);
	if (total === 0) return m.area_answer_no_kinds({}, { locale });
	const reached = asked.reduce((sum, tier) => sum + tier.reached, 0);
	const unknown = asked.reduce((sum, tier) => sum + tier.unknown, 0);
	const sure = kinds.filter(
		({ applicable, certainty }) =>
			applicable && (certainty === 'confirmed' || certainty === 'declared-none')
	).length;
	const counts = { reached, kinds: total, unknown };
	return [
		view === 'record'
			? m.area_answer_record(counts, { locale })
			: m.area_answer_confirmed(counts, { locale }),
		leastOf(asked, view, locale),
		sure === 0
			? m.area_answer_nobody({}, { locale })
			: m.area_answer_sure({ count: sure, kinds: total }, { locale })
	]
		.filter((sentence) => sentence !== null)
		.join(' ');
}

/** The tiers with the smallest part of the full offer; nothing where all are alike. */
function leastOf(tiers: readonly TierView[], view: View, locale: Locale): string | null {
	const share = ({ reached, kinds }: TierView) => reached / kinds;
	const least = Math.min(...tiers.map(share));
	const last = tiers.filter((tier) => share(tier) === least);
	if (view === 'confirmed' || last.length === tiers.length) return null;
	const named = last.map(({ name, reached, kinds }) =>
		m.area_answer_tier_count({ tier: name.toLocaleLowerCase(locale), reached, kinds }, { locale })
	);
	return m.area_answer_least({ tiers: inWords(named, locale) }, { locale });
}
