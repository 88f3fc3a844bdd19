import type { Locale } from '../../domain/bilingual/locale.ts';
import type { PlaceKind } from '../../domain/place/place.ts';
import type { FoundPlace, Resolution } from '../../domain/place/resolution.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What stands in the way of a search, and the ways on. */
export type PlaceProblem = {
	text: string;
	/** Places or councils to choose from. What was typed stays in its field beside them. */
	choice: { value: string; label: string; hint?: string }[] | null;
};

type Unresolved = Exclude<Resolution, FoundPlace>;

const KINDS: Record<PlaceKind, typeof m.place_kind_area> = {
	settlement: m.place_kind_settlement,
	area: m.place_kind_area,
	region: m.place_kind_region,
	outward: m.place_kind_outward
};

/** A kind of place in words. */
export const placeKindWord = (kind: PlaceKind, locale: Locale): string =>
	KINDS[kind]({}, { locale });

/** The sentence and the choices for a place that did not come to one place in Wales. */
export function placeProblem(resolution: Unresolved, locale: Locale): PlaceProblem {
	const alone = (text: string): PlaceProblem => ({ text, choice: null });
	switch (resolution.outcome) {
		case 'empty':
			return alone(m.place_error_empty({}, { locale }));
		case 'england':
			return alone(m.place_error_england(resolution, { locale }));
		case 'elsewhere':
			return alone(m.place_error_elsewhere(resolution, { locale }));
		case 'non-geographic':
			return alone(m.place_error_non_geographic(resolution, { locale }));
		case 'impossible':
			return alone(impossible(resolution, locale));
		case 'unknown-place': {
			const options = resolution.suggestions[locale].map((place) => ({
				value: place.value,
				label: place.label,
				hint: [placeKindWord(place.kind, locale), place.within].filter(Boolean).join(', ')
			}));
			const text = m.place_error_unknown_place({}, { locale });
			return options.length
				? {
						text: `${text} ${m.place_near_names({}, { locale })}`,
						choice: options
					}
				: alone(text);
		}
		case 'choose-place':
			return {
				text: m.place_choose_place({}, { locale }),
				choice: resolution.options.map((option) => ({
					value: option.value[locale],
					label: option.value[locale],
					hint: placeKindWord(option.kind, locale)
				}))
			};
		case 'unknown-postcode': {
			const { district, outward, border } = resolution;
			const words = border ? m.place_error_unknown_postcode_border : m.place_error_unknown_postcode;
			return {
				text: words({}, { locale }),
				choice:
					district.outcome === 'found'
						? [{ value: outward, label: district.label[locale] }]
						: district.options.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
			};
		}
		case 'choose-area': {
			const words = {
				'several-authorities': m.place_choose_area,
				'unknown-district': m.place_choose_area_unknown_district,
				'border-district': m.place_choose_area_border_district
			}[resolution.reason];
			return {
				text: words({ outward: resolution.outward }, { locale }),
				choice: resolution.options.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
			};
		}
	}
}

function impossible(
	{ reason, outward }: Extract<Unresolved, { outcome: 'impossible' }>,
	locale: Locale
): string {
	if (reason === 'unknown-area') return m.place_error_unknown_area({}, { locale });
	if (reason === 'incomplete') {
		return outward
			? m.place_error_incomplete_outward({ outward }, { locale })
			: m.place_error_incomplete({}, { locale });
	}
	return outward
		? m.place_error_malformed_outward({ outward }, { locale })
		: m.place_error_malformed({}, { locale });
}

/** How precisely a place is known, as a sentence under the heading. */
export function precisionNote(
	place: { named: FoundPlace | null; rough: boolean; point: unknown },
	locale: Locale
): string[] {
	const { named } = place;
	if (!named) return [];
	const notes: string[] = [];
	if (named.precision === 'outward' && place.rough) {
		notes.push(
			m.place_precision_outward(
				{ outward: named.outward ?? named.label[locale], km: named.withinKm ?? 10 },
				{ locale }
			)
		);
	} else if (named.precision === 'outward') notes.push(m.place_precision_unit({}, { locale }));
	else if (named.precision === 'settlement')
		notes.push(m.place_precision_settlement({}, { locale }));
	else if (named.precision === 'area') notes.push(m.place_precision_area({}, { locale }));
	else if (named.precision === 'region') notes.push(m.place_precision_region({}, { locale }));
	if (named.crossesBorder && named.outward) {
		notes.push(m.place_crosses_border({ outward: named.outward }, { locale }));
	}
	return notes;
}
