import type { Locale } from '../../domain/bilingual/locale.ts';
import { ANSWER_DAYS, type Challenge } from '../../domain/challenge/challenge.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { CoverageNames } from '../coverage/coverage-setting.ts';
import {
	concerns,
	placeChoice,
	readPlaceAndTier,
	tierChoice,
	type SelectChoice
} from '../review/place-filter.ts';
import {
	CHALLENGE_STANDINGS,
	challengeRow,
	challengeStanding,
	challengeStandingWord,
	type ChallengeRow
} from './challenge-words.ts';

/** The list of challenges as an address asks for it. */
export type ChallengesView = {
	lead: string;
	rows: ChallengeRow[];
	count: string;
	filtered: boolean;
	any: boolean;
	filters: { place: SelectChoice; tier: SelectChoice; state: SelectChoice };
};

/** Open ones first, by the day they are to be answered; then the newest answers. */
export const challengesInOrder = (challenges: Iterable<Challenge>): Challenge[] =>
	[...challenges].toSorted((one, other) => {
		if (one.state === 'open' || other.state === 'open') {
			if (one.state !== other.state) return one.state === 'open' ? -1 : 1;
			return one.answer_by.localeCompare(other.answer_by);
		}
		return (other.answered_on ?? '').localeCompare(one.answered_on ?? '');
	});

/** Composes the list. */
export function challengesView(
	challenges: ReadonlyMap<string, Challenge>,
	params: URLSearchParams,
	names: CoverageNames,
	today: string,
	locale: Locale
): ChallengesView {
	const { place, tier } = readPlaceAndTier(params, names);
	const state = CHALLENGE_STANDINGS.find((one) => one === params.get('state')) ?? null;
	const shown = challengesInOrder(challenges.values()).filter((challenge) => {
		const standing = challengeStanding(challenge, today);
		// What is late is open, too.
		const fits = state === null || standing === state || challenge.state === state;
		return fits && concerns(challenge, place) && (tier === null || challenge.tier === tier);
	});
	return {
		lead: m.challenges_lead({ days: ANSWER_DAYS }, { locale }),
		rows: shown.map((challenge) => challengeRow(challenge, names, today, locale)),
		count: m.challenges_count({ count: shown.length }, { locale }),
		filtered: place !== null || tier !== null || state !== null,
		any: challenges.size > 0,
		filters: {
			place: placeChoice(place, names, locale),
			tier: tierChoice(tier, names, locale),
			state: {
				value: state ?? '',
				options: [
					{ value: '', label: m.findings_filter_any_state({}, { locale }) },
					...CHALLENGE_STANDINGS.map((one) => ({
						value: one,
						label: challengeStandingWord(one, locale)
					}))
				]
			}
		}
	};
}
