import { error } from '@sveltejs/kit';
import { forecastByPlace, forecastDays } from '$lib/coverage/forecast/forecast-by-place';
import { unknownIn } from '$lib/coverage/unknown/unknown-cells';
import { remember } from '$lib/server/application/remember';
import { changesView } from '$lib/views/review/changes-view';
import { forecastViews, endsOfServices } from '$lib/views/review/forecast-view';
import { challengesOf, findingsOf } from '$lib/views/review/regional-lines';
import { scoreLine } from '$lib/views/review/scorecard-view';
import { cellOf } from '$lib/views/review/unknown-view';
import { placedLine } from '$lib/views/official/placed-line';
import { longDate } from '$lib/views/words/dates';
import { inWords } from '$lib/views/words/lists';
import { placeName } from '$lib/views/coverage/coverage-setting';
import { changesSinceLast, reviewGround, servicesChangedIn } from '../../review-ground';
import { scoreSetting, viewHrefs, viewOf } from '../../score-setting';
import { trendsOf } from '../../trends';

export function load({ url, params }) {
	const { locale } = params;
	const ground = reviewGround();
	const { scorecard, covered, world, today, names } = ground;
	const row = scorecard.regions.find(({ code }) => code === params.region);
	if (!row) error(404, { message: 'no region', code: 'not-found' });
	const view = viewOf(url.searchParams);
	const setting = scoreSetting(ground, view);
	const last = changesSinceLast(ground);
	const places = remember(world, `forecast ${today}`, () => forecastByPlace(covered, today));
	const forecast = places.filter(({ code }) => code === row.code);
	const { snapshot } = world;
	return {
		placed: placedLine(covered.inputs.demand, locale),
		view,
		hrefs: viewHrefs(url),
		code: row.code,
		name: placeName(row.code, names, locale),
		areas: inWords(
			row.members.map((gss) => placeName(gss, names, locale)),
			locale
		),
		whole: scoreLine(row, null, setting, locale),
		authorities:
			row.members.length === 1
				? []
				: scorecard.areas
						.filter(({ code }) => row.members.includes(code))
						.map((area) => scoreLine(area, `/${locale}/coverage/${area.code}`, setting, locale)),
		trends: trendsOf(ground, row.members, view, locale),
		changed: last && {
			since: longDate(last.since, locale),
			href: `/${locale}/review/compare?from=${last.from}&to=today&in=${row.code}`,
			services: changesView(
				servicesChangedIn(last, row.members),
				names,
				(id) => snapshot.services.has(id),
				locale
			)
		},
		forecast: forecastViews(
			forecast,
			endsOfServices(snapshot.services.values(), today, row.members),
			names,
			locale
		),
		days: forecastDays(today).map((day) => ({ ...day, date: longDate(day.on, locale) })),
		findings: findingsOf(snapshot.findings.values(), row, names, today, locale),
		challenges: challengesOf(snapshot.challenges.values(), row, names, today, locale),
		unknown: unknownIn(covered, row.code, row.members).tiers.map((tier) => ({
			...cellOf(tier, locale),
			name: setting.names.tiers.find(({ id }) => id === tier.tier)!.name[locale] ?? tier.tier
		}))
	};
}
