import { m } from '../i18n/paraglide/messages.js';
import { fromOriginWords, kmBetween } from './from-origin.ts';
import type { MapService, MapView } from './map-view.ts';
import { tierWords } from './map-words.ts';

/** One service of the map in words. */
export type TableRow = {
	id: string;
	name: string;
	lang: MapService['lang'];
	href: string;
	lead: MapService['tiers'][number] | null;
	tiers: string;
	place: string;
	/** Distance and direction, or null when the search starts nowhere. */
	distance: string | null;
	group: string;
};

/** The rows of the table, nearest first when the search has a place, else as the list has them. */
export function tableRows(view: MapView): TableRow[] {
	const { origin, services } = view;
	const ordered = origin
		? [...services].sort((a, b) => kmBetween(origin, a) - kmBetween(origin, b))
		: services;
	return ordered.map((service) => rowOf(service, view));
}

function rowOf(service: MapService, { origin, locale }: MapView): TableRow {
	const beyond = service.inReach ? '' : `, ${m.map_beyond({}, { locale })}`;
	return {
		id: service.id,
		name: service.name,
		lang: service.lang,
		href: service.href,
		lead: service.tiers[0] ?? null,
		tiers: tierWords(service.tiers, locale),
		place: service.place ?? m.map_place_unnamed({}, { locale }),
		distance: origin ? fromOriginWords(origin, service, locale) + beyond : null,
		group: service.group
	};
}
