import { addMonths } from '../../domain/assurance/assurance.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { dayNumber } from '../day-number.ts';
import type { Coverage } from '../coverage.ts';
import type { CoveredRecord } from '../figures/cover-record.ts';
import { CONFIRMED, NO_DAY } from '../offers/offers.ts';
import {
	FALLS,
	FORECAST_MONTHS,
	forecast,
	type Fall,
	type Falls,
	type ForecastMonths
} from './forecast.ts';

/** Services of one tier that serve a place, and of how many the end is recorded. */
export type EndsKnown = { services: number; known: number };

/** What falls off in a region or in Wales. */
export type PlaceForecast = {
	code: string;
	members: readonly string[];
	falls: readonly (Fall & { months: ForecastMonths })[];
	/** Funding: all services. Assurance: those that are confirmed, all of which have an end. */
	ends: Record<Falls, Record<TierId, EndsKnown>>;
};

/** ISO dates of the forecast, by months ahead. */
export const forecastDays = (today: string): { months: ForecastMonths; on: string }[] =>
	FORECAST_MONTHS.map((months) => ({ months, on: addMonths(today, months) }));

/**
 * What falls off in every region, in their order, and then in Wales.
 * @param today ISO date the record was worked out on
 */
export function forecastByPlace(
	{ coverage, matrix }: CoveredRecord,
	today: string
): PlaceForecast[] {
	const known = coverage.ground.demand.areas;
	const days = forecastDays(today).map(({ months, on }) => ({ months, day: dayNumber(on) }));
	return [...matrix.regions, matrix.wales].map(({ code, members }) => {
		const areas = members.map((gss) => known.indexOf(gss));
		const falls = forecast(
			coverage,
			areas,
			days.map(({ day }) => day)
		);
		return {
			code,
			members,
			falls: falls.map((fall) => ({
				...fall,
				months: days.find(({ day }) => day === fall.day)!.months
			})),
			ends: Object.fromEntries(
				FALLS.map((why) => [
					why,
					Object.fromEntries(TIERS.map((tier) => [tier, endsKnown(coverage, areas, tier, why)]))
				])
			) as PlaceForecast['ends']
		};
	});
}

/** Of how many services of a tier the end is recorded, in areas given by their index. */
export function endsKnown(
	{ kinds, membership, offers }: Coverage,
	areas: readonly number[],
	tier: TierId,
	why: Falls
): EndsKnown {
	const mask = areas.reduce((bits, a) => bits | (1 << a), 0);
	const services = new Set(
		kinds.flatMap((kind, k) =>
			kind.tier === tier
				? membership.services[k]!.filter((s) => (offers.areas[s]! & mask) !== 0)
				: []
		)
	);
	const own = [...services].filter((s) => why === 'funding' || offers.certainty[s] === CONFIRMED);
	const until = why === 'funding' ? offers.fundedUntil : offers.assuredUntil;
	return { services: own.length, known: own.filter((s) => until[s] !== NO_DAY).length };
}
