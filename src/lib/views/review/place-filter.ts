import { isWithin } from '../../domain/area/within.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { isTier, TIERS, type TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaPlace, type AreaPlace } from '../coverage/area/area-place.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';

/** Choices of a select, and the one in use. */
export type SelectChoice = { value: string; options: { value: string; label: string }[] };

/** Every place that something of a review may be about: regions of several areas, then areas, by name. */
export function placeOptions(
	names: CoverageNames,
	locale: Locale
): { value: string; label: string }[] {
	const option = (value: string) => ({ value, label: placeName(value, names, locale) });
	const byName = (one: { label: string }, other: { label: string }) =>
		one.label.localeCompare(other.label, locale);
	return [
		...names.regions
			.filter(({ members }) => members.length > 1)
			.map(({ code }) => {
				const { value, label } = option(code);
				return { value, label: m.challenges_place_region({ region: label }, { locale }) };
			})
			.toSorted(byName),
		...names.areas.map(({ gss }) => option(gss)).toSorted(byName)
	];
}

/** What an address asks of a list: a place, a tier. What it names that is not known is not asked. */
export function readPlaceAndTier(
	params: URLSearchParams,
	names: CoverageNames
): { place: AreaPlace | null; tier: TierId | null } {
	const code = params.get('place') ?? '';
	const tier = params.get('tier') ?? '';
	return { place: code === '' ? null : areaPlace(code, names), tier: isTier(tier) ? tier : null };
}

/** Whether something is about a place, a part of it, or the region that it is a part of. */
export function concerns(
	thing: { area: string | null; region: string | null },
	place: AreaPlace | null
): boolean {
	if (place === null || place.level === 'wales') return true;
	return isWithin(thing, place) || (thing.region !== null && thing.region === place.region);
}

/** The select of places. */
export const placeChoice = (
	place: AreaPlace | null,
	names: CoverageNames,
	locale: Locale
): SelectChoice => ({
	value: place?.code ?? '',
	options: [
		{ value: '', label: m.findings_filter_any_place({}, { locale }) },
		...placeOptions(names, locale)
	]
});

/** The select of tiers. */
export const tierChoice = (
	tier: TierId | null,
	names: CoverageNames,
	locale: Locale
): SelectChoice => ({
	value: tier ?? '',
	options: [
		{ value: '', label: m.findings_filter_any_tier({}, { locale }) },
		...TIERS.map((one) => ({ value: one, label: tierName(one, names, locale) }))
	]
});
