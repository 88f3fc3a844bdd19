import { queryString } from '../../domain/finder/query.ts';
import type { Rung } from '../../domain/ladder/ladder.ts';
import type { Instead } from '../../domain/ladder/instead.ts';
import type { RungState } from '../../domain/ladder/rung-state.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { knownFromQuery } from '../../domain/unmet-need/known-from-query.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { entryView, type EntryView } from '../finder/entry-view.ts';
import { statementViews, type ResultsSetting, type StatementView } from '../finder/results-view.ts';
import { unmetHref } from '../unmet-need/unmet-form-view.ts';
import { tierPhrase, type TierMark } from '../words/tiers.ts';
import { offerView, type OfferView } from './offer-view.ts';
import { certaintyWords, downWhen, meaning, stateWord, upWhen } from './rung-words.ts';

/** A step between two rungs: where it leads and when to take it. */
export type StepWords = { to: string; when: string };

/** One rung of the ladder, as the page shows it. */
export type RungView = {
	mark: TierMark;
	state: RungState;
	phrase: string;
	count: number;
	/** "Not confirmed yet", "Nothing recorded". */
	word: string;
	certainty: string;
	/** Services on record of which none is known to fit. */
	askOnly: boolean;
	offers: OfferView[];
	more: { count: number; href: string } | null;
	/** What duties and programmes say exists here. */
	said: StatementView[];
	missing: {
		title: string;
		means: string;
		/** Where to say that it was needed, with what the search already says. */
		unmet: string;
		/** Every kind of help on this tier, where a kind was asked for. */
		anyKind: { count: number; href: string } | null;
		instead: { title: string; note: string; entries: EntryView[]; more: number } | null;
	} | null;
	/** To this rung from the one below, and from this rung to the one below; null at the foot. */
	up: StepWords | null;
	down: StepWords | null;
};

const NOTES: Record<Instead['how'], typeof m.ladder_instead_filters> = {
	filters: m.ladder_instead_filters,
	kind: m.ladder_instead_kind,
	elsewhere: m.ladder_instead_elsewhere
};

/** Most statements that a rung names: on paper all four rungs are one page. */
const MOST_SAID = 3;

/** Says of a rung what is on it and, where it is missing, what that means and what to do. */
export function rungView(
	rung: Rung,
	{ tiers, categories }: Pick<Reference, 'tiers' | 'categories'>,
	areas: readonly string[] | null,
	list: string,
	setting: ResultsSetting
): RungView {
	const { locale, mark, query } = setting;
	const { tier, state, instead } = rung;
	const means = meaning(state, locale);
	const below = TIERS[TIERS.indexOf(tier) - 1];
	const word = stateWord(state, locale);
	const named = mark(tier).word;
	return {
		mark: mark(tier),
		state,
		phrase: tierPhrase(tier, locale),
		count: rung.count,
		word,
		certainty: certaintyWords(rung, locale),
		askOnly: rung.count > 0 && rung.known === 0,
		offers: rung.best.map((offer) => offerView(offer, tier, areas, tiers, setting)),
		more:
			rung.count > rung.best.length
				? {
						count: rung.count - rung.best.length,
						href: `${list}${queryString({ ...query, tiers: [tier], more: [] })}`
					}
				: null,
		said: statementViews(rung.statements.slice(0, MOST_SAID), areas, setting),
		missing:
			means === null
				? null
				: {
						title: m.ladder_missing({ tier: named, state: word }, { locale }),
						means,
						unmet: unmetHref(knownFromQuery({ ...query, tiers: [tier] }, categories), locale),
						anyKind: rung.anyKind
							? {
									count: rung.anyKind,
									href: `${list}${queryString({ ...query, tiers: [tier], groups: [], categories: [], more: [] })}`
								}
							: null,
						instead: instead && {
							title: m.ladder_instead({}, { locale }),
							note: NOTES[instead.how]({}, { locale }),
							entries: instead.found.map((found) => entryView(found, setting)),
							more: instead.count - instead.found.length
						}
					},
		up: below && tier !== 'universal' ? { to: named, when: upWhen(tier, locale) } : null,
		down:
			below && below !== 'targeted' ? { to: mark(below).word, when: downWhen(below, locale) } : null
	};
}
