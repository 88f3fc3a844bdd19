import type { PostcodeLookup } from '../../domain/place/postcode-lookup.ts';
import type { AreaPolygons } from '../../domain/place/area-polygons.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import { log } from '../log/log.ts';
import { keptFile } from './kept-file.ts';
import { loadPolygons } from './load-polygons.ts';
import { loadPostcodeFile } from './postcode-file.ts';
import { referenceFile, type ReferenceFolders } from './reference-file.ts';

/** Where places are, as far as the record names files of it and they are at hand. */
export type OpenPlaces = {
	/** Points are located by these. */
	polygons: AreaPolygons;
	/** Maps are drawn from these. */
	drawn: AreaPolygons;
	/** The borders as they are published, not those that the project ships for small maps. */
	precise: boolean;
	postcodes: PostcodeLookup | undefined;
	/** Files that the record names and that are not at hand: pages do without, and say so. */
	missing: readonly ReferenceFile[];
};

/** The borders that the project ships stand in where others are not at hand. */
const SHIPPED = 'principal-areas.geojson';

/**
 * Opens the files of places that a record names. One that is missing takes no page away.
 * @throws when there are no borders of the principal areas at all: nothing could be shown
 */
export async function openPlaces(
	pointers: readonly ReferenceFile[],
	folders: ReferenceFolders
): Promise<OpenPlaces> {
	const missing: ReferenceFile[] = [];
	async function open<T>(kind: string, read: (path: string) => Promise<T>): Promise<T | null> {
		const pointer = pointers.find((file) => file.kind === kind);
		if (!pointer) return null;
		try {
			return await keptFile(`${folders.dataDir} ${kind} ${pointer.sha256}`, async () =>
				read(await referenceFile(pointer, folders))
			);
		} catch (err) {
			log.error({ err, kind, file: pointer.path }, 'a reference file is not at hand');
			missing.push(pointer);
			return null;
		}
	}
	const given = await open('principal-areas', loadPolygons);
	const polygons = given ?? (await loadPolygons(`${folders.seedDir}/${SHIPPED}`));
	const pointer = pointers.find(({ kind }) => kind === 'principal-areas');
	return {
		polygons,
		drawn: (await open('principal-areas-drawn', loadPolygons)) ?? polygons,
		precise: given !== null && !pointer!.path.endsWith(SHIPPED),
		postcodes: (await open('postcodes', loadPostcodeFile)) ?? undefined,
		missing
	};
}
