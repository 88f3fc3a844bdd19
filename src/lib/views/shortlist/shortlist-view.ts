import { otherLocale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import { shortlistAddress } from '../../domain/shortlist/address.ts';
import { MOST, removeFrom } from '../../domain/shortlist/shortlist.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { urgentView } from '../urgent/urgent-view.ts';
import { longDate } from '../words/dates.ts';
import { cardView, type CardSetting } from './card-view.ts';
import { listText } from './list-text.ts';

/** Of how many councils the front door is named on a list. */
const DOORS = 3;

/** What an address asks for. */
export type AskedList = { ids: readonly string[]; over: number; both: boolean };

/** The page of a shortlist: exactly what it shows. The address owns all of it. */
export function shortlistView(
	{ ids, over, both }: AskedList,
	world: Pick<Snapshot, 'services' | 'reference'> & { gazetteer: Gazetteer },
	at: Omit<CardSetting, 'both'>
) {
	const { locale, today, origin } = at;
	const services = ids.flatMap((id) => world.services.get(id) ?? []);
	const gone = ids.filter((id) => !world.services.has(id));
	const addressOf = (list: readonly string[]) => shortlistAddress(list, locale, both);
	const cards = services.map((service) => ({
		...cardView(service, world, { ...at, both }),
		without: addressOf(removeFrom(ids, [service.id]))
	}));
	const share = origin + shortlistAddress(ids, locale);
	const locales = both ? [locale, otherLocale(locale)] : [locale];
	return {
		ids: [...ids],
		cards,
		count: m.shortlist_services({ count: cards.length }, { locale }),
		gone:
			gone.length > 0
				? {
						ids: gone,
						text: m.shortlist_gone({ count: gone.length }, { locale }),
						without: addressOf(removeFrom(ids, gone))
					}
				: null,
		over: over > 0 ? m.shortlist_over({ most: MOST }, { locale }) : null,
		both,
		otherForm: shortlistAddress(ids, locale, !both),
		share,
		texts: locales.map((each, index) => ({
			locale: each,
			text: listText(
				[
					`${m.shortlist_title({}, { locale: each })}, ${longDate(today, each)}`,
					origin + shortlistAddress(ids, each)
				],
				cards.flatMap(({ sides }) => sides[index] ?? [])
			)
		})),
		urgent: urgentView(doorsFor(services), world.reference, world.gazetteer, locale),
		/** The day of this page; paper says when it was printed. */
		today,
		/** Where this page is on paper: without the ids, which nobody types. */
		site: `${origin.replace(/^https?:\/\//, '')}/${locale}/shortlist`
	};
}
export type ShortlistView = ReturnType<typeof shortlistView>;

/** The councils whose front door is named: those that the local services are for, when they are few. */
function doorsFor(services: readonly Service[]): string[] {
	const local = services.filter(({ areas }) => areas.length <= DOORS);
	const areas = [...new Set(local.flatMap((service) => service.areas))];
	return areas.length <= DOORS ? areas : [];
}
