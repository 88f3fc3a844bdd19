import type { Locale } from '$lib/domain/bilingual/locale';
import { drawReach, type ReachDrawing } from '$lib/map/reach-drawing';
import type { QueryProblem } from '$lib/coverage/query/read-query';
import { areaPage, type AreaPage } from '$lib/views/coverage/area/area-page';
import { coverageResult } from '$lib/views/coverage/coverage-result';
import { readAddress } from '$lib/views/coverage/read-address';
import type { Answer, GroundOfPlace } from './coverage-ground';

/** The page of one area, of a region or of Wales. */
export type AreaAnswer = {
	page: Omit<AreaPage, 'reach'> & { reach: Omit<AreaPage['reach'], 'map'> };
	drawing: ReachDrawing;
	problems: QueryProblem[];
};

/** Size of the map of reach, in pixels. */
const SIZE = { width: 620, height: 640 };

/** Reads an address of a place's page, and composes it. */
export function areaAnswer(
	parameters: URLSearchParams,
	{ setting, areas, place, record }: GroundOfPlace,
	locale: Locale
): Answer<AreaAnswer> {
	const path = `/${locale}/coverage/${place.code}`;
	const asked = readAddress(parameters, setting, { path, within: place.members }, locale);
	if ('to' in asked) return asked;
	const result = coverageResult(setting, asked.query);
	const { reach, ...page } = areaPage(place, setting, result, record, asked, locale);
	const { map, ...panel } = reach;
	const drawing = drawReach(areas, place.members, map, panel.unreached.named, { locale, ...SIZE });
	return { page: { ...page, reach: panel }, drawing, problems: asked.problems };
}
