import { join } from 'node:path';
import { buildFinderIndex, type FinderIndex } from '../../domain/finder/finder-index.ts';
import { indexPolygons } from '../../domain/place/area-locator.ts';
import type { AreaPolygons } from '../../domain/place/area-polygons.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { projectFolder } from '../config/project-folder.ts';
import { areaCollection, type AreaCollection } from '../places/area-collection.ts';
import { loadPolygons } from '../places/load-polygons.ts';
import { referenceFile } from '../places/reference-file.ts';
import { gazetteerFrom } from '../places/snapshot-gazetteer.ts';

/** Everything pages need, worked out once for a snapshot. */
export type World = {
	snapshot: Snapshot;
	gazetteer: Gazetteer;
	/** Finds the principal area of a point. */
	polygons: ReturnType<typeof indexPolygons>;
	/** The polygons with names, ready to send. */
	areas: AreaCollection;
	/** Services of an organisation, by its id. */
	byOrganization: ReadonlyMap<string, readonly Service[]>;
	/** The finder's index as it stands on a day (assurance runs out by the day). */
	finder(today: string): FinderIndex;
};

/** Works a snapshot out into what pages need. */
export async function buildWorld(snapshot: Snapshot, dataDir: string): Promise<World> {
	const { reference } = snapshot;
	const gazetteer = gazetteerFrom(reference);
	const polygons = await polygonsOf(snapshot, dataDir);
	const byOrganization = new Map<string, Service[]>();
	for (const service of snapshot.services.values()) {
		const { id } = service.organization;
		const siblings = byOrganization.get(id);
		if (siblings) siblings.push(service);
		else byOrganization.set(id, [service]);
	}
	let cached: { today: string; index: FinderIndex } | null = null;
	return {
		snapshot,
		gazetteer,
		polygons: indexPolygons(polygons),
		areas: areaCollection(polygons, gazetteer),
		byOrganization,
		finder(today) {
			if (cached?.today !== today) {
				const codes = {
					areas: reference.areas.map((area) => area.gss),
					categories: reference.categories.map((category) => category.id)
				};
				cached = { today, index: buildFinderIndex(snapshot.services.values(), codes, today) };
			}
			return cached.index;
		}
	};
}

async function polygonsOf(snapshot: Snapshot, dataDir: string): Promise<AreaPolygons> {
	const pointer = snapshot.reference.files.find((file) => file.kind === 'principal-areas');
	if (!pointer) throw new Error('The record points to no polygons of the principal areas.');
	const seedDir = join(projectFolder(), 'supabase', 'seed');
	return loadPolygons(await referenceFile(pointer, { dataDir, seedDir }));
}
