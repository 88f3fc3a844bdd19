import { AT_RISK_MONTHS } from '../../../domain/assumptions/assumptions.ts';
import { addMonths } from '../../../domain/assurance/assurance.ts';
import { dateOfDay, dayNumber } from '../../../coverage/day-number.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { atRisk, lapse, type FallsOff } from '../../../coverage/measures/falls-off.ts';
import { NO_DAY } from '../../../coverage/offers/offers.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { longDate } from '../../words/dates.ts';
import { kindAtTier, type CoverageNames } from '../coverage-setting.ts';
import { childrenNumber } from './children-words.ts';
import type { PlaceKind } from './place-kind.ts';

/** What ends within a year: the funding of services, and the checks that confirm them. */
export type FallsOffView = {
	until: string;
	funding: EndingView;
	assurance: EndingView;
};

/** One way of ending, in words, and the kinds of help that lose children by it, most first. */
export type EndingView = {
	sentence: string;
	kinds: { name: string; lost: string; services: number }[];
};

/** Works out what falls off in a place within a year. */
export function fallsOffView(
	coverage: Coverage,
	kinds: readonly PlaceKind[],
	areas: readonly number[],
	services: readonly number[],
	names: CoverageNames,
	locale: Locale
): FallsOffView {
	const { offers, question } = coverage;
	const day = dayNumber(addMonths(dateOfDay(question.today), AT_RISK_MONTHS));
	const endings = (
		falls: (c: Coverage, k: number, of: readonly number[], day: number) => FallsOff
	) =>
		kinds
			.filter(({ applicable }) => applicable)
			.map(({ k, kind }) => ({ kind, ...falls(coverage, k, areas, day) }))
			.filter((one) => one.lost > 0)
			.sort((one, other) => other.lost - one.lost)
			.map((one) => ({
				name: kindAtTier(one.kind, names, locale),
				lost: childrenNumber(one.lost, locale),
				services: one.services.length
			}));
	const ending = (until: Int32Array) =>
		services.filter((s) => until[s] !== NO_DAY && until[s]! <= day).length;
	const unrecorded = services.filter((s) => offers.fundedUntil[s] === NO_DAY).length;
	const counts = { services: services.length, unrecorded, ending: ending(offers.fundedUntil) };
	const checked = services.filter((s) => offers.assuredUntil[s] !== NO_DAY).length;
	return {
		until: longDate(dateOfDay(day), locale),
		funding: {
			sentence:
				services.length === 0
					? m.area_falls_none({}, { locale })
					: unrecorded === services.length
						? m.area_funding_unrecorded(counts, { locale })
						: m.area_funding_ending(counts, { locale }),
			kinds: endings(atRisk)
		},
		assurance: {
			sentence:
				checked === 0
					? m.area_assurance_none({}, { locale })
					: m.area_assurance_ending({ checked, ending: ending(offers.assuredUntil) }, { locale }),
			kinds: endings(lapse)
		}
	};
}
