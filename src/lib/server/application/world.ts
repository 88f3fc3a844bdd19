import { coverageInputs, type CoverageInputs } from '../../coverage/inputs.ts';
import type { SmallAreas } from '../../coverage/demand/from-small-areas.ts';
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
import type { AreaPolygons } from '../../domain/place/area-polygons.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import type { Snapshot } from '../../domain/snapshot/snapshot.ts';
import { datedDemand, type DatedDemand } from '../history/dated-demand.ts';
import { areaCollection, type AreaCollection } from '../places/area-collection.ts';
import { loadSmallAreas } from '../places/load-small-areas.ts';
import { openPlaces } from '../places/open-places.ts';
import { referenceFolders } from '../places/reference-folders.ts';
import { gazetteerFrom } from '../places/snapshot-gazetteer.ts';
import { keepRobustness } from './robustness.ts';

/** Everything pages need, worked out once for a snapshot. */
export type World = {
	snapshot: Snapshot;
	gazetteer: Gazetteer;
	/** Finds the principal area of a point. */
	polygons: AreaIndex;
	/** The polygons are the borders as published: they decide whose a point is. */
	precise: boolean;
	/** Finds the nearest settlement of a point. */
	settlements: SettlementIndex;
	/** Whole postcodes, when the operator has loaded a file of them. */
	postcodes: PostcodeLookup | undefined;
	/** The polygons with names as maps draw them, ready to send. */
	areas: AreaCollection;
	/** The official small areas; null while the settlement estimate stands for them. */
	smallAreas: SmallAreas | null;
	/** Files that the record names and that are not at hand: pages do without them, and say so. */
	missingFiles: readonly ReferenceFile[];
	/** Services of an organisation, by its id. */
	byOrganization: ReadonlyMap<string, readonly Service[]>;
	/** The finder's index as it stands on a day (assurance runs out by the day). */
	finder(today: string): FinderIndex;
	/** What coverage is worked out from, as it stands on a day. */
	coverage(today: string): { inputs: CoverageInputs; land: Land };
	/** The record as it stood on earlier days. */
	history: History;
	/** What each of those days placed its children by, by the id of its snapshot. */
	datedDemand: ReadonlyMap<string, DatedDemand>;
	/** How robust the ranks of gaps are. The last questions' answers are kept. */
	robustness(of: RobustnessOf, changes: readonly Change[]): Promise<Robustness>;
};

/** Works a snapshot out into what pages need. */
export async function buildWorld(snapshot: Snapshot, dataDir: string): Promise<World> {
	const { reference } = snapshot;
	const gazetteer = gazetteerFrom(reference);
	const folders = referenceFolders(dataDir);
	const places = await openPlaces(reference.files, folders);
	const { smallAreas, missing } = await loadSmallAreas(reference.files, folders);
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
			{ services: services.values(), statements: statements.values(), reference, smallAreas },
			today
		);
		return { inputs, land: prepareLand(inputs.demand) };
	});
	return {
		snapshot,
		gazetteer,
		polygons: indexOf(places.polygons),
		precise: places.precise,
		settlements: indexSettlements(reference.settlements),
		postcodes: places.postcodes,
		areas: areaCollection(places.drawn, gazetteer),
		smallAreas,
		missingFiles: [...places.missing, ...(missing ?? [])],
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
		datedDemand: await datedDemand(snapshot, folders),
		robustness: keepRobustness()
	};
}

/** Indexing borders takes a while, and they are the same from one change of the record to the next. */
const indexed = new WeakMap<AreaPolygons, AreaIndex>();

function indexOf(polygons: AreaPolygons): AreaIndex {
	const index = indexed.get(polygons) ?? indexPolygons(polygons);
	indexed.set(polygons, index);
	return index;
}

/** Keeps what was made for a day until another day is asked for. */
function onceADay<T>(make: (today: string) => T): (today: string) => T {
	let kept: { today: string; made: T } | null = null;
	return (today) => {
		if (kept?.today !== today) kept = { today, made: make(today) };
		return kept.made;
	};
}
