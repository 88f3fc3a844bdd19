import { join } from 'node:path';
import { coverageInputs, type CoverageInputs } from '../../coverage/inputs.ts';
import type { Robustness, RobustnessOf } from '../../coverage/ranking/robustness.ts';
import type { Change } from '../../coverage/what-if/change.ts';
import { prepareLand, type Land } from '../../coverage/reach/ground.ts';
import { buildFinderIndex, type FinderIndex } from '../../domain/finder/finder-index.ts';
import { historyOf, type History } from '../../domain/history/history.ts';
import { indexPolygons, type AreaIndex } from '../../domain/place/area-locator.ts';
import { indexSettlements, type SettlementIndex } from '../../domain/place/nearest-settlement.ts';
import type { PostcodeLookup } from '../../domain/place/postcode-lookup.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { projectFolder } from '../config/project-folder.ts';
import { areaCollection, type AreaCollection } from '../places/area-collection.ts';
import { loadPolygons } from '../places/load-polygons.ts';
import { loadPostcodeFile } from '../places/postcode-file.ts';
import { referenceFile } from '../places/reference-file.ts';
import { gazetteerFrom } from '../places/snapshot-gazetteer.ts';
import { keepRobustness } from './robustness.ts';

/** Everything pages need, worked out once for a snapshot. */
export type World = {
	snapshot: Snapshot;
	gazetteer: Gazetteer;
	/** Finds the principal area of a point. */
	polygons: AreaIndex;
	/** Finds the nearest settlement of a point. */
	settlements: SettlementIndex;
	/** Whole postcodes, when the operator has loaded a file of them. */
	postcodes: PostcodeLookup | undefined;
	/** The polygons with names, ready to send. */
	areas: AreaCollection;
	/** Services of an organisation, by its id. */
	byOrganization: ReadonlyMap<string, readonly Service[]>;
	/** The finder's index as it stands on a day (assurance runs out by the day). */
	finder(today: string): FinderIndex;
	/** What coverage is worked out from, as it stands on a day. */
	coverage(today: string): { inputs: CoverageInputs; land: Land };
	/** The record as it stood on earlier days. */
	history: History;
	/** How robust the ranks of gaps are. The last questions' answers are kept. */
	robustness(of: RobustnessOf, changes: readonly Change[]): Promise<Robustness>;
};

/** Works a snapshot out into what pages need. */
export async function buildWorld(snapshot: Snapshot, dataDir: string): Promise<World> {
	const { reference } = snapshot;
	const gazetteer = gazetteerFrom(reference);
	const folders = { dataDir, seedDir: join(projectFolder(), 'supabase', 'seed') };
	const fileOf = (kind: string) => {
		const pointer = reference.files.find((file) => file.kind === kind);
		return pointer ? referenceFile(pointer, folders) : null;
	};
	const polygonsFile = await fileOf('principal-areas');
	if (!polygonsFile) throw new Error('The record points to no polygons of the principal areas.');
	const polygons = await loadPolygons(polygonsFile);
	const postcodesFile = await fileOf('postcodes');
	const byOrganization = new Map<string, Service[]>();
	for (const service of snapshot.services.values()) {
		const { id } = service.organization;
		const siblings = byOrganization.get(id);
		if (siblings) siblings.push(service);
		else byOrganization.set(id, [service]);
	}
	const coverage = onceADay((today) => {
		const { services, statements } = snapshot;
		const inputs = coverageInputs(
			{ services: services.values(), statements: statements.values(), reference },
			today
		);
		return { inputs, land: prepareLand(inputs.demand) };
	});
	return {
		snapshot,
		gazetteer,
		polygons: indexPolygons(polygons),
		settlements: indexSettlements(reference.settlements),
		postcodes: postcodesFile ? await loadPostcodeFile(postcodesFile) : undefined,
		areas: areaCollection(polygons, gazetteer),
		byOrganization,
		finder: onceADay((today) => {
			const codes = {
				areas: reference.areas.map((area) => area.gss),
				categories: reference.categories.map((category) => category.id)
			};
			return buildFinderIndex(snapshot.services.values(), codes, today);
		}),
		coverage,
		history: historyOf(snapshot.datedSnapshots, snapshot.datedDocuments),
		robustness: keepRobustness()
	};
}

/** Keeps what was made for a day until another day is asked for. */
function onceADay<T>(make: (today: string) => T): (today: string) => T {
	let kept: { today: string; made: T } | null = null;
	return (today) => {
		if (kept?.today !== today) kept = { today, made: make(today) };
		return kept.made;
	};
}
