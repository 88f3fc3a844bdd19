import type { Level } from '$lib/coverage/query/coverage-query';
import type { Locale } from '$lib/domain/bilingual/locale';
import { parseAreas } from '$lib/map/area-feature';
import { drawCoverage, type CoverageDrawing } from '$lib/map/coverage/coverage-drawing';
import type { World } from '$lib/server/application/world';
import { placeName, type CoverageNames } from '$lib/views/coverage/coverage-setting';

/** Drawings do not depend on what is asked: one for a picture of the record, a level and a language. */
const drawings = new WeakMap<World, Map<string, CoverageDrawing>>();

/** The ground of the national maps: outlines and names, without any fill. */
export function nationalDrawing(
	world: World,
	names: CoverageNames,
	level: Level,
	locale: Locale
): CoverageDrawing {
	const made = drawings.get(world) ?? new Map<string, CoverageDrawing>();
	drawings.set(world, made);
	const key = `${level} ${locale}`;
	const drawing =
		made.get(key) ??
		drawCoverage(parseAreas(world.areas), level, (code) => placeName(code, names, locale));
	made.set(key, drawing);
	return drawing;
}
