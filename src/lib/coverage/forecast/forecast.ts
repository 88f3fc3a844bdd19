import type { Coverage } from '../coverage.ts';
import { atRisk, lapse } from '../measures/falls-off.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';

/** Months ahead that a forecast looks. */
export const FORECAST_MONTHS = [3, 6, 12, 24] as const;
export type ForecastMonths = (typeof FORECAST_MONTHS)[number];

/** Why reach falls off: money ends, or nobody has checked the record again. Never added together. */
export const FALLS = ['funding', 'assurance'] as const;
export type Falls = (typeof FALLS)[number];

/** What falls off by a day at one tier of one place, if nothing is done. */
export type Fall = {
	tier: TierId;
	/** Day number. */
	day: number;
	why: Falls;
	/** Children reached today (by confirmed help only, where assurance ends), a child once a kind. */
	reached: number;
	/** Those of them whom nothing reaches any more. */
	lost: number;
	/** Ids of the services that end. */
	services: readonly string[];
};

/** What falls off by each of `days` (day numbers), tier by tier, over areas given by their index. */
export function forecast(
	coverage: Coverage,
	areas: readonly number[],
	days: readonly number[]
): Fall[] {
	return FALLS.flatMap((why) =>
		TIERS.flatMap((tier) => days.map((day) => fallOf(coverage, areas, tier, day, why)))
	);
}

function fallOf(
	coverage: Coverage,
	areas: readonly number[],
	tier: TierId,
	day: number,
	why: Falls
): Fall {
	const measure = why === 'funding' ? atRisk : lapse;
	const services = new Set<number>();
	let reached = 0;
	let lost = 0;
	coverage.kinds.forEach((kind, k) => {
		if (kind.tier !== tier) return;
		const fall = measure(coverage, k, areas, day);
		reached += fall.reached;
		lost += fall.lost;
		for (const s of fall.services) services.add(s);
	});
	const ids = [...services].sort((one, other) => one - other).map((s) => coverage.offers.ids[s]!);
	return { tier, day, why, reached, lost, services: ids };
}
