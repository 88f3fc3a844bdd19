import type { EndsKnown, PlaceForecast } from '../../coverage/forecast/forecast-by-place.ts';
import { FALLS, FORECAST_MONTHS, type Falls } from '../../coverage/forecast/forecast.ts';
import { certaintyOf } from '../../domain/assurance/assurance.ts';
import { isLive, type Service } from '../../domain/service/service.ts';
import { unsaidBy } from '../../domain/unknown/unsaid.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { childrenNumber, percent } from '../coverage/area/children-words.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { number } from '../words/lists.ts';

/** What falls off for one reason: a table a tier, a row a place, a column a day. */
export type ForecastView = {
	why: Falls;
	title: string;
	lead: string;
	/** Of how many services the end is known; null where there are none at all. */
	known: string;
	/** Nothing of it is recorded anywhere, so nothing can be said. */
	silent: boolean;
	tiers: {
		tier: TierId;
		shape: TierShape;
		name: string;
		rows: { code: string; place: string; known: string; cells: string[] }[];
	}[];
};

/** Of how many live services (of some areas) the end is known: money by its record, checks by themselves. */
export function endsOfServices(
	services: Iterable<Service>,
	today: string,
	members: readonly string[] | null = null
): Record<Falls, EndsKnown> {
	const own = [...services].filter(
		(service) =>
			isLive(service) && (members === null || service.areas.some((gss) => members.includes(gss)))
	);
	const { fields } = unsaidBy(own, today);
	const confirmed = own.filter((service) => certaintyOf(service, today).state === 'confirmed');
	return {
		funding: { services: own.length, known: own.length - fields['funding end'] },
		assurance: { services: own.length, known: confirmed.length }
	};
}

/** Both reasons, apart: money that ends, and checks that run out. */
export const forecastViews = (
	places: readonly PlaceForecast[],
	services: Record<Falls, EndsKnown>,
	names: CoverageNames,
	locale: Locale
): ForecastView[] => FALLS.map((why) => forecastView(places, why, services[why], names, locale));

function forecastView(
	places: readonly PlaceForecast[],
	why: Falls,
	{ services, known }: EndsKnown,
	names: CoverageNames,
	locale: Locale
): ForecastView {
	const funding = why === 'funding';
	const counts = { services: number(services, locale), known: number(known, locale) };
	return {
		why,
		title: (funding ? m.review_funding_title : m.review_assurance_title)({}, { locale }),
		lead: (funding ? m.review_funding_lead : m.review_assurance_lead)({}, { locale }),
		known: (funding ? m.review_funding_known : m.review_assurance_known)(counts, { locale }),
		silent: known === 0,
		tiers: TIERS.map((tier) => ({
			tier,
			shape: tierShape(tier),
			name: tierName(tier, names, locale),
			rows: places.map((place) => ({
				code: place.code,
				place: placeName(place.code, names, locale),
				known: knownWords(place.ends[why][tier], why, locale),
				cells: cellsOf(place, why, tier, locale)
			}))
		}))
	};
}

/** Confirmed services all have an end, so their count alone says it. */
const knownWords = ({ known, services }: EndsKnown, why: Falls, locale: Locale): string =>
	why === 'assurance'
		? number(known, locale)
		: m.review_of({ count: number(known, locale), total: number(services, locale) }, { locale });

/** Children lost by each day, with the share of those reached now; words where no end is recorded. */
function cellsOf(place: PlaceForecast, why: Falls, tier: TierId, locale: Locale): string[] {
	if (place.ends[why][tier].known === 0) {
		const word = why === 'funding' ? m.review_not_recorded : m.review_nothing_confirmed;
		return FORECAST_MONTHS.map(() => word({}, { locale }));
	}
	return FORECAST_MONTHS.map((months) => {
		const { lost, reached } = place.falls.find(
			(fall) => fall.why === why && fall.tier === tier && fall.months === months
		)!;
		const children = childrenNumber(lost, locale);
		return lost === 0 || reached === 0
			? children
			: m.review_lost({ children, share: percent(lost / reached, locale) }, { locale });
	});
}
