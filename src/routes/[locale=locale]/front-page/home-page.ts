import type { Locale } from '$lib/domain/bilingual/locale';
import { parseAreas } from '$lib/map/area-feature';
import { drawRegions, type RegionDrawing } from '$lib/map/region-drawing';
import type { World } from '$lib/server/application/world';
import { needGroups, type NeedGroup } from '$lib/views/finder/search-form-view';
import { homeView, type HomeView } from '$lib/views/front-page/home-view';

/** What the home page is made from. */
export type HomePage = { view: HomeView; map: RegionDrawing; needs: NeedGroup[] };

/** Pages as they stand on a day. A new picture of the record is a new world, and the old one goes. */
const made = new WeakMap<World, Map<Locale, { today: string; page: HomePage }>>();

/** The home page on the day `today` (ISO date): made once for a picture, a day and a language. */
export function homePage(world: World, today: string, locale: Locale): HomePage {
	const pages = made.get(world) ?? new Map<Locale, { today: string; page: HomePage }>();
	made.set(world, pages);
	const known = pages.get(locale);
	if (known?.today === today) return known.page;
	const view = homeView(world.snapshot, world.gazetteer, today, locale);
	const numbers = view.glance.rows
		.filter(({ href }) => href !== null)
		.map(({ key, all }) => ({ code: key, number: all }));
	const page = {
		view,
		map: drawRegions(parseAreas(world.areas), numbers, { locale, width: 430, height: 540 }),
		needs: needGroups(world.snapshot.reference, locale)
	};
	pages.set(locale, { today, page });
	return page;
}
