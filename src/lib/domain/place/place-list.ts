import { foldKey } from './folding.ts';
import type { ListedPlace } from './listed-place.ts';
import { localities } from './locality.ts';
import type { OutwardCode } from './outward-code.ts';
import type { Names } from './place-names.ts';
import { isMiddleOfTown, placeTitle } from './place-title.ts';
import type { PrincipalArea } from './principal-area.ts';
import type { Region } from './region.ts';
import type { Settlement } from './settlement.ts';
import { townsOfParts } from './town-of-parts.ts';

/** The facts a gazetteer is made of. */
export type PlaceFacts = {
	areas: readonly PrincipalArea[];
	regions: readonly Region[];
	settlements: readonly Settlement[];
	outwardCodes: readonly OutwardCode[];
};

/** Every place a person can ask for, with the lesser names it answers to. */
export function listPlaces(facts: PlaceFacts): ListedPlace[] {
	const joined = townsOfParts(facts);
	const towns = facts.settlements
		.filter(({ name }) => !isMiddleOfTown(name))
		.concat(joined)
		.map((settlement) => settlementPlace(settlement, facts.areas, joined));
	const areas = facts.areas.map(areaPlace);
	const named = [...towns, ...areas];
	const { localities: neighbourhoods, otherNames } = localities(facts.outwardCodes, named);
	return [
		...named.map(({ place, aliases }) => ({
			place,
			aliases: [...aliases, ...(otherNames.get(place.id) ?? [])]
		})),
		...facts.regions.map(regionPlace),
		...facts.outwardCodes.map(outwardPlace),
		...neighbourhoods
	];
}

function settlementPlace(
	settlement: Settlement,
	areas: readonly PrincipalArea[],
	joinedTowns: readonly Settlement[]
): ListedPlace {
	const { gss } = settlement;
	const { name, town, aliases } = placeTitle(settlement.name);
	const area = areas.find((each) => each.gss === gss);
	const joined = joinedTowns.find((each) => each.gss === gss && each.name.en === town);
	const within = town === null ? (area?.name ?? null) : (joined?.name ?? twice(town));
	return {
		place: {
			id: `settlement:${gss}:${foldKey(settlement.name.en)}`,
			kind: 'settlement',
			name,
			within,
			fullName: qualified(name, within),
			gss,
			point: settlement.point,
			weight: settlement.weight
		},
		// "(Powys)" behind a name says which one it is; it is not a name for it.
		aliases: [...aliases, settlement.name.en, settlement.name.cy].filter(
			(alias) => alias !== area?.name.en || !settlement.name.en.includes(`(${alias})`)
		)
	};
}

const areaPlace = (area: PrincipalArea): ListedPlace => {
	// "Cardiff Council (City of Cardiff Council)": the part before the bracket is what people say.
	const said = (name: string) => name.replace(/\s*\(.*$/, '');
	const council = { en: said(area.council.en), cy: said(area.council.cy) };
	return {
		place: {
			id: `area:${area.gss}`,
			kind: 'area',
			name: area.name,
			within: null,
			fullName: council,
			area
		},
		aliases: [council.en, council.cy]
	};
};

const regionPlace = (region: Region): ListedPlace => ({
	place: {
		id: `region:${region.code}`,
		kind: 'region',
		name: region.name,
		within: null,
		fullName: region.board,
		region
	},
	aliases: [region.board.en, region.board.cy]
});

const twice = (text: string): Names => ({ en: text, cy: text });

const outwardPlace = (outward: OutwardCode): ListedPlace => ({
	place: {
		id: `outward:${outward.code}`,
		kind: 'outward',
		name: twice(outward.code),
		within: townList(outward.town),
		fullName: twice(outward.code),
		outward,
		locality: false
	},
	aliases: []
});

/** "Bagillt; Flint" as people read it: "Bagillt, Flint". */
export const townList = (town: Names): Names => ({
	en: town.en.replaceAll('; ', ', '),
	cy: town.cy.replaceAll('; ', ', ')
});

const qualified = (name: Names, within: Names | null): Names =>
	within === null ? name : { en: `${name.en}, ${within.en}`, cy: `${name.cy}, ${within.cy}` };
