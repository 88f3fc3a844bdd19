import type { Locale } from '$lib/domain/bilingual/locale';
import { tiersOf, type Service } from '$lib/domain/service/service';
import { parseAreas } from '$lib/map/area-feature';
import { drawAreas } from '$lib/map/area-svg';
import { boundsOfAreas } from '$lib/map/bounds';
import type { World } from '$lib/server/application/world';
import { sitesOf } from '$lib/views/finder/placed-services';

/** The map of a service: the areas it serves and its places; null where no area is recorded. */
export function drawService(service: Service, world: Pick<World, 'areas'>, locale: Locale) {
	const features = parseAreas(world.areas);
	const served = features.filter((feature) => service.areas.includes(feature.properties.gss));
	return served.length
		? drawAreas(features, {
				locale,
				bounds: boundsOfAreas(served),
				width: 380,
				height: 350,
				chosen: service.areas,
				tone: tiersOf(service)[0] ?? 'plain',
				services: sitesOf(service, locale)
			})
		: null;
}
