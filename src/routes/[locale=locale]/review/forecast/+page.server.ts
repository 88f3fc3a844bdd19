import { forecastByPlace, forecastDays } from '$lib/coverage/forecast/forecast-by-place';
import { remember } from '$lib/server/application/remember';
import { endsOfServices, forecastViews } from '$lib/views/review/forecast-view';
import { placedLine } from '$lib/views/official/placed-line';
import { longDate } from '$lib/views/words/dates';
import { reviewGround } from '../review-ground';

export function load({ params }) {
	const { locale } = params;
	const { covered, world, today, names } = reviewGround();
	const places = remember(world, `forecast ${today}`, () => forecastByPlace(covered, today));
	const services = endsOfServices(world.snapshot.services.values(), today);
	return {
		placed: placedLine(covered.inputs.demand, locale),
		forecasts: forecastViews(places, services, names, locale),
		days: forecastDays(today).map((day) => ({ ...day, date: longDate(day.on, locale) }))
	};
}
