import { parseAreas, type AreaFeature } from '../area-feature.ts';

/** The authority polygons. @throws when they do not come or are not areas. */
export async function fetchAreas(url: string): Promise<AreaFeature[]> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`areas: HTTP ${answer.status}`);
	return parseAreas(await answer.json());
}
