import type { CategoryGroup, Category } from '../domain/category/category.ts';
import { isInDate, type AreaDeclaration } from '../domain/declaration/declaration.ts';
import type { NeedFigure } from '../domain/area/need.ts';
import type { Settlement } from '../domain/place/settlement.ts';
import type { Service } from '../domain/service/service.ts';
import type { Statement } from '../domain/statement/statement.ts';
import type { Declaration } from './coverage.ts';
import type { Demand } from './demand/demand.ts';
import { dayNumber } from './day-number.ts';
import { demandFromSettlements } from './demand/from-settlements.ts';
import { demandFromSmallAreas, type SmallAreas } from './demand/from-small-areas.ts';
import { namedPlaces, type NamedPlaces } from './demand/named-places.ts';
import { expectedKinds, type Kind } from './kinds/kind.ts';
import { offerRows } from './offers/from-services.ts';
import { toOffers, type Offers } from './offers/offers.ts';
import { saidKey } from './said-key.ts';

export { saidKey };

/** All that coverage is worked out from, ready to send to a browser: inputs, never results. */
export type CoverageInputs = {
	demand: Demand;
	/** Towns and villages to name places by; null where the points of the demand are those. */
	places: NamedPlaces | null;
	offers: Offers;
	kinds: readonly Kind[];
	regions: readonly { code: string; members: readonly string[] }[];
	declarations: readonly Declaration[];
	/** Areas whose steward has declared anything that counts today. */
	declaring: readonly string[];
	/** Services that serve somewhere in Wales, area not recorded: in no cell. */
	unplacedInWales: readonly string[];
	/** Children looked after per 10,000, by area in the order of the demand; null where not known. */
	lookedAfter: readonly (number | null)[];
	/** Ids of statements that something should exist, by kind and area: see `saidKey`. */
	said: Readonly<Record<string, readonly string[]>>;
};

/** What a snapshot holds of it. */
export type CoverageRecord = {
	services: Iterable<Service>;
	statements: Iterable<Statement>;
	reference: {
		category_groups: readonly CategoryGroup[];
		categories: readonly Category[];
		areas: readonly { gss: string }[];
		regions: readonly { code: string; members: readonly string[] }[];
		settlements: readonly Settlement[];
		need: readonly NeedFigure[];
		declarations: readonly AreaDeclaration[];
	};
	/** The official small areas, where they are loaded; else the settlement estimate stands for them. */
	smallAreas?: SmallAreas | null;
};

/** Turns the published record into the kernel's inputs, as it stands on `today` (ISO date). */
export function coverageInputs(
	{ services, statements, reference, smallAreas }: CoverageRecord,
	today: string,
	given?: Demand
): CoverageInputs {
	const areas = reference.areas.map(({ gss }) => gss);
	const kinds = expectedKinds(reference.category_groups, reference.categories);
	const rows = offerRows(services, areas, today);
	const { settlements, need } = reference;
	const demand =
		given ??
		(smallAreas
			? demandFromSmallAreas(smallAreas, need, settlements, areas)
			: demandFromSettlements(settlements, need, areas));
	return {
		demand,
		places: demand.set === 'settlements' ? null : namedPlaces(settlements, demand.areas),
		offers: toOffers(
			rows,
			reference.categories.map(({ id }) => id)
		),
		kinds,
		regions: reference.regions.map(({ code, members }) => ({ code, members })),
		declarations: reference.declarations
			.filter(({ says }) => says === 'none')
			.map(({ area, tier, group, expires_on }) => ({
				area,
				kind: `${tier}:${group}`,
				until: dayNumber(expires_on) - 1
			})),
		declaring: areas.filter((gss) =>
			reference.declarations.some((said) => said.area === gss && isInDate(said, today))
		),
		unplacedInWales: rows.filter(({ areas: served }) => served === 0).map(({ id }) => id),
		lookedAfter: areas.map((gss) => latest(need, gss, 'cla_rate_per_10000')),
		said: saidIn(statements, kinds)
	};
}

/** An area's newest figure of an indicator; null where it is suppressed or not there. */
function latest(need: readonly NeedFigure[], gss: string, indicator: string): number | null {
	const figures = need.filter((one) => one.area === gss && one.indicator === indicator);
	return figures.toSorted((one, other) => (one.year < other.year ? 1 : -1))[0]?.value ?? null;
}

function saidIn(statements: Iterable<Statement>, kinds: readonly Kind[]): Record<string, string[]> {
	const said: Record<string, string[]> = {};
	for (const statement of statements) {
		const meant = kinds.filter((kind) =>
			statement.kinds.some(
				({ category, tier }) => tier === kind.tier && kind.categories.includes(category)
			)
		);
		for (const { id } of meant) {
			for (const gss of statement.areas) (said[saidKey(id, gss)] ??= []).push(statement.id);
		}
	}
	return said;
}
