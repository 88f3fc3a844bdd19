import type { View } from '../../../coverage/cells/split.ts';
import { shareOf } from '../../../coverage/cells/cell-share.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { warningWord } from '../../words/coverage.ts';
import { percent } from './children-words.ts';
import type { PlaceKind } from './place-kind.ts';

/**
 * Why a kind of help is said to be as it is, in a few words: "17% of children in reach".
 * @param said "Regulations, 2020", where a statement stands in for a record
 */
export function reasonOf(one: PlaceKind, view: View, said: string | null, locale: Locale): string {
	if (view === 'confirmed' && one.warnings.length > 0) {
		return one.warnings.map((warning) => warningWord(warning, locale)).join('. ');
	}
	if (view === 'confirmed' && one.state === 'unconfirmed') {
		return m.area_reason_unconfirmed({}, { locale });
	}
	switch (one.mark) {
		case 'reached':
		case 'out-of-reach':
			return inReach(one, view, locale);
		case 'remote-only':
			return m.area_reason_remote({}, { locale });
		case 'place-not-recorded':
			return m.area_reason_place({}, { locale });
		case 'unsure':
			return m.area_reason_unsure({}, { locale });
		case 'closed':
			return m.area_reason_closed({}, { locale });
		case 'said':
			return said ?? m.area_reason_none({}, { locale });
		case 'none-recorded':
			return one.certainty === 'declared-none'
				? m.area_reason_declared({}, { locale })
				: m.area_reason_none({}, { locale });
		case 'not-known':
			return m.area_reason_not_known({}, { locale });
	}
}

function inReach({ split, sums }: PlaceKind, view: View, locale: Locale): string {
	const share = shareOf(split[view].reached, sums.children);
	if (share > 0) return m.area_reason_share({ share: percent(share, locale) }, { locale });
	return split[view].notKnown > 0
		? m.area_reason_no_place_known({}, { locale })
		: m.area_reason_no_place({}, { locale });
}
