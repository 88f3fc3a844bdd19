import type { Locale } from '$lib/domain/bilingual/locale';
import type { FinderQuery } from '$lib/domain/finder/query';
import { drawAreas } from '$lib/map/area-svg';
import { parseAreas } from '$lib/map/area-feature';
import { boundsAround } from '$lib/map/bounds';
import type { MapView } from '$lib/map/map-view';
import type { World } from '$lib/server/application/world';
import type { FinderPage } from '$lib/views/finder/finder-page';

/** The finder's map: what MapLibre shows once it is there, and the drawing that stands before it. */
export function mapPage(
	query: FinderQuery,
	page: FinderPage,
	world: World,
	basemapUrl: string | null,
	locale: Locale
) {
	const features = parseAreas(world.areas);
	const chosen = page.areas ?? [];
	const inReach = page.placed.filter((service) => service.inReach);
	const bounds = boundsAround({
		areas: features.filter((feature) => chosen.includes(feature.properties.gss)),
		points: [...(page.origin ? [page.origin] : []), ...inReach.slice(0, 10)]
	});
	const view: MapView = {
		locale,
		bounds,
		origin: page.origin,
		services: page.placed,
		areasUrl: '/data/areas.geojson',
		basemapUrl,
		chosenAreas: [...chosen]
	};
	return {
		view,
		drawing: drawAreas(features, {
			locale,
			bounds,
			chosen,
			services: page.placed,
			origin: page.origin,
			scale: true
		})
	};
}
