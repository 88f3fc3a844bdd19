import { isWithin, type ReviewedPlace } from '../../domain/area/within.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { daysLate, type Challenge } from '../../domain/challenge/challenge.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaPlace } from '../coverage/area/area-place.ts';
import { placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';
import { challengesInOrder } from './challenges-view.ts';
import { gapKey } from './gap-key.ts';

/** An open challenge as it stands beside a gap. */
export type ChallengeBeside = {
	/** Code of the area or region that challenges. */
	place: string;
	href: string;
	text: string;
	late: boolean;
};

/** Open challenges beside gaps, by `gapKey`. */
export type ChallengesBeside = Readonly<Record<string, readonly ChallengeBeside[]>>;

/** One open challenge in a line: whose, and by when it is to be answered. */
export function besideWords(
	challenge: Challenge,
	names: CoverageNames,
	today: string,
	locale: Locale
): ChallengeBeside {
	const late = daysLate(challenge, today) > 0;
	const place = challenge.area ?? challenge.region ?? '';
	return {
		place,
		href: `/${locale}/review/challenges/${challenge.reference}`,
		text: (late ? m.challenges_beside_late : m.challenges_beside)(
			{
				place: placeName(place, names, locale),
				date: longDate(challenge.answer_by, locale)
			},
			{ locale }
		),
		late
	};
}

/** The open challenges of a region or an area, the earliest due first: for a row of a scorecard. */
export const openOf = (
	challenges: Iterable<Challenge>,
	place: ReviewedPlace,
	names: CoverageNames,
	today: string,
	locale: Locale
): (ChallengeBeside & { kind: string })[] =>
	challengesInOrder(challenges)
		.filter((one) => one.state === 'open' && isWithin(one, place))
		.map((one) => ({
			...besideWords(one, names, today, locale),
			kind: `${one.tier}:${one.group}`
		}));

/**
 * What stands beside the gaps of places: of an area its own challenges and those of its region, of a
 * region those of its areas too.
 * @param codes of areas or regions, or of Wales
 */
export function challengesBeside(
	challenges: Iterable<Challenge>,
	codes: readonly string[],
	names: CoverageNames,
	today: string,
	locale: Locale
): ChallengesBeside {
	const open = challengesInOrder(challenges).filter(({ state }) => state === 'open');
	const beside: Record<string, ChallengeBeside[]> = {};
	for (const code of codes) {
		const place = areaPlace(code, names);
		for (const challenge of open) {
			const region = place?.region ?? null;
			const here =
				place !== null &&
				(isWithin(challenge, place) || (region !== null && challenge.region === region));
			if (!here) continue;
			const key = gapKey(code, `${challenge.tier}:${challenge.group}`);
			(beside[key] ??= []).push(besideWords(challenge, names, today, locale));
		}
	}
	return beside;
}
