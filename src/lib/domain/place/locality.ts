import { foldKey, wholeKeys } from './folding.ts';
import type { OutwardCode } from './outward-code.ts';
import type { Names } from './place-names.ts';
import type { ListedPlace } from './listed-place.ts';
import type { Place } from './place.ts';

/**
 * Adds what the outward codes know to the listed settlements and areas: other names of settlements
 * ("Abergwaun" for Fishguard and Goodwick) and, as places of their own, neighbourhoods that are
 * no settlement. Those are known to their outward code only.
 */
export function localities(
	outwardCodes: readonly OutwardCode[],
	listed: readonly ListedPlace[]
): { localities: ListedPlace[]; otherNames: Map<string, string[]> } {
	const homes = listed.map((each) => ({ place: each.place, keys: new Set(keysOf(each)) }));
	const taken = new Set(homes.flatMap(({ keys }) => [...keys]));
	const otherNames = new Map<string, string[]>();
	const found = outwardCodes
		.filter(({ geographic }) => geographic)
		.flatMap((outward) =>
			[...postTowns(outward), ...neighbourhoods(outward)].flatMap(({ names, mayBeEnglish }) => {
				const keys = [foldKey(names.en), foldKey(names.cy)];
				const home = homes.find(
					(each) =>
						isIn(each.place, outward) &&
						(keys.some((key) => each.keys.has(key)) ||
							each.place.name.en.startsWith(`${names.en} `))
				);
				if (home !== undefined) {
					const { id } = home.place;
					otherNames.set(id, [...(otherNames.get(id) ?? []), names.en, names.cy]);
					return [];
				}
				if (mayBeEnglish || keys.some((key) => taken.has(key))) return [];
				return [locality(names, outward)];
			})
		);
	// A neighbourhood can be named twice, as a place and as a post town: the first has both names.
	const localitiesById = Map.groupBy(found, ({ place }) => place.id);
	return { localities: [...localitiesById.values()].flatMap(([first]) => first ?? []), otherNames };
}

type Candidate = { names: Names; mayBeEnglish: boolean };

const neighbourhoods = ({ places }: OutwardCode): Candidate[] =>
	places.map((place) => {
		const name = place.replace(/\s*\([^)]*\)/, '');
		return { names: { en: name, cy: name }, mayBeEnglish: false };
	});

/** Post towns in pairs. That of a code across the border may lie in England. */
function postTowns({ town, crossesBorder }: OutwardCode): Candidate[] {
	const welsh = town.cy.split('; ');
	const english = town.en.split('; ');
	if (welsh.length !== english.length) return [];
	return english.map((en, at) => ({
		names: { en, cy: welsh[at] ?? en },
		mayBeEnglish: crossesBorder
	}));
}

const keysOf = ({ place, aliases }: ListedPlace): string[] =>
	[place.name.en, place.name.cy, ...aliases].flatMap(wholeKeys);

const isIn = (place: Place, { areas }: OutwardCode): boolean =>
	place.kind === 'settlement' && areas.includes(place.gss);

const locality = (names: Names, outward: OutwardCode): ListedPlace => ({
	place: {
		id: `locality:${outward.code}:${foldKey(names.en)}`,
		kind: 'outward',
		name: names,
		within: { en: outward.code, cy: outward.code },
		fullName: { en: `${names.en}, ${outward.code}`, cy: `${names.cy}, ${outward.code}` },
		outward,
		locality: true
	},
	aliases: []
});
