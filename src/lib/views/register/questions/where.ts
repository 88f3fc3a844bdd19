import { m } from '../../../i18n/paraglide/messages.js';
import type { QuestionView } from '../field-view.ts';
import type { Setting } from '../setting.ts';

export function waysView({ locale }: Setting): QuestionView {
	return {
		id: 'ways',
		title: m.offer_ways_title({}, { locale }),
		short: m.offer_ways_short({}, { locale }),
		lead: null,
		fields: [
			{
				kind: 'checkboxes',
				name: 'ways',
				label: m.offer_ways_tick({}, { locale }),
				options: [
					{ value: 'in person', label: m.offer_ways_in_person({}, { locale }) },
					{ value: 'home visit', label: m.offer_ways_home({}, { locale }) },
					{ value: 'outreach', label: m.offer_ways_outreach({}, { locale }) },
					{ value: 'phone', label: m.channel_phone({}, { locale }) },
					{ value: 'online', label: m.channel_online({}, { locale }) }
				]
			},
			{
				kind: 'radios',
				name: 'place',
				label: m.offer_ways_place({}, { locale }),
				options: [
					{ value: 'named', label: m.offer_ways_named({}, { locale }) },
					{ value: 'varies', label: m.offer_ways_varies({}, { locale }) },
					{
						value: 'withheld',
						label: m.offer_ways_withheld({}, { locale }),
						hint: m.offer_ways_withheld_hint({}, { locale })
					}
				]
			}
		]
	};
}

/**
 * The form that adds a place. What is there already is a list of its own on the page, and the position
 * stands beside its map.
 */
export function placesView({ locale }: Setting): QuestionView {
	return {
		id: 'places',
		title: m.offer_places_title({}, { locale }),
		short: m.offer_places_short({}, { locale }),
		lead: m.offer_places_lead({}, { locale }),
		fields: [
			{ kind: 'text', name: 'town', label: m.offer_places_town({}, { locale }), width: 'half' },
			{
				kind: 'text',
				name: 'postcode',
				label: m.offer_places_postcode({}, { locale }),
				width: 'short'
			},
			{ kind: 'text', name: 'address', label: m.offer_places_address({}, { locale }) }
		]
	};
}

/** The 22 council areas, region by region. */
export function areasView({ draft, reference, gazetteer, locale }: Setting): QuestionView {
	const sorted = new Intl.Collator(locale);
	const fromPlaces = !draft.areas?.length && (draft.locations?.length ?? 0) > 0;
	return {
		id: 'areas',
		title: m.offer_areas_title({}, { locale }),
		short: m.offer_areas_short({}, { locale }),
		lead: m.offer_areas_lead({}, { locale }),
		fields: [
			...(fromPlaces
				? [{ kind: 'note' as const, text: m.offer_areas_from_places({}, { locale }) }]
				: []),
			{
				kind: 'radios',
				name: 'whole',
				label: m.offer_areas_whole({}, { locale }),
				options: [
					{ value: 'all', label: m.offer_areas_all({}, { locale }) },
					{ value: 'some', label: m.offer_areas_some({}, { locale }) }
				]
			},
			...gazetteer.regions.map((region) => ({
				kind: 'checkboxes' as const,
				name: 'areas',
				label: region.name[locale],
				options: reference.areas
					.filter(({ gss }) => region.members.includes(gss))
					.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
					.sort((a, b) => sorted.compare(a.label, b.label)),
				...(region.members.length > 1
					? {
							all: {
								name: 'region',
								value: region.code,
								label: m.offer_areas_region({ region: region.name[locale] }, { locale })
							}
						}
					: {})
			}))
		]
	};
}
