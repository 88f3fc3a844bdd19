import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Rung } from '../../domain/ladder/ladder.ts';
import type { RungState } from '../../domain/ladder/rung-state.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a rung comes to, in a few words: for its block and for the sentence on top. */
export const stateWord = (state: RungState, locale: Locale): string =>
	({
		confirmed: m.ladder_state_confirmed,
		unconfirmed: m.ladder_state_unconfirmed,
		phone: m.ladder_state_phone,
		far: m.ladder_state_far,
		'phone or far': m.ladder_state_phone_or_far,
		closed: m.ladder_state_closed,
		said: m.ladder_state_said,
		none: m.ladder_state_none,
		'not expected': m.ladder_state_not_expected
	})[state]({}, { locale });

/** What a missing rung does and does not mean; null for a rung that stands. */
export function meaning(state: RungState, locale: Locale): string | null {
	const words = {
		confirmed: null,
		unconfirmed: null,
		phone: m.ladder_means_phone,
		far: m.ladder_means_far,
		'phone or far': m.ladder_means_phone_or_far,
		closed: m.ladder_means_closed,
		said: m.ladder_means_said,
		none: m.ladder_means_none,
		'not expected': m.ladder_means_not_expected
	}[state];
	return words?.({}, { locale }) ?? null;
}

/** How sure anybody is of a rung: "2 confirmed, 1 out of date, 3 not confirmed", "None confirmed"; empty without any. */
export function certaintyWords(
	{ certainty, closed, count }: Pick<Rung, 'certainty' | 'closed' | 'count'>,
	locale: Locale
): string {
	if (count === 0) return '';
	const parts = [
		certainty.confirmed > 0
			? m.ladder_confirmed({ count: certainty.confirmed }, { locale })
			: m.ladder_none_confirmed({}, { locale }),
		certainty.outOfDate > 0 && m.ladder_out_of_date({ count: certainty.outOfDate }, { locale }),
		certainty.unconfirmed > 0 &&
			certainty.unconfirmed < count &&
			m.ladder_unconfirmed({ count: certainty.unconfirmed }, { locale }),
		closed > 0 && m.ladder_closed({ count: closed }, { locale })
	];
	return parts.filter((part) => part !== false).join(', ');
}

/** When to go up to a tier from the one below it. */
export const upWhen = (tier: Exclude<TierId, 'universal'>, locale: Locale): string =>
	({
		primary: m.ladder_up_primary,
		secondary: m.ladder_up_secondary,
		targeted: m.ladder_up_targeted
	})[tier]({}, { locale });

/** When to go down to a tier from the one above it. */
export const downWhen = (tier: Exclude<TierId, 'targeted'>, locale: Locale): string =>
	({
		universal: m.ladder_down_universal,
		primary: m.ladder_down_primary,
		secondary: m.ladder_down_secondary
	})[tier]({}, { locale });
