import type { PlaceForecast } from '../../coverage/forecast/forecast-by-place.ts';
import { dateOfDay } from '../../coverage/day-number.ts';
import { WALES } from '../../coverage/matrix.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { toTens } from '../words/rounded.ts';

/**
 * The forecast as flat rows of open data: one for each place, reason, tier and day. Children are rounded
 * to the nearest 10; empty means that no end is recorded, never zero.
 */
export const forecastRows = (places: readonly PlaceForecast[], names: CoverageNames) =>
	places.flatMap(({ code, falls, ends }) =>
		falls.map(({ why, tier, months, day, reached, lost, services }) => {
			const { services: all, known } = ends[why][tier];
			return {
				area_code: code,
				area_name_en: placeName(code, names, 'en'),
				area_name_cy: placeName(code, names, 'cy'),
				level: code === WALES ? 'country' : 'region',
				reason: why,
				tier,
				tier_name_en: tierName(tier, names, 'en'),
				tier_name_cy: tierName(tier, names, 'cy'),
				months,
				by_date: dateOfDay(day),
				children_reached_now: toTens(reached),
				children_lost: known === 0 ? '' : toTens(lost),
				services_ending: services.length,
				services: all,
				services_with_end_recorded: known
			};
		})
	);
