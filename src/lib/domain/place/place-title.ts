import type { Names } from './place-names.ts';

/** A settlement's recorded name, taken apart. */
export type PlaceTitle = {
	/** The name to show: "Llangybi" for "Llangybi (Ceredigion)", "Bettws" for "Newport: Bettws". */
	name: Names;
	/** The town it is part of, in English, or null. */
	town: string | null;
	/** Other names inside the recorded one: "Old Colwyn", each half of "Whitchurch and Tongwynlais". */
	aliases: string[];
};

const AND = /,|\s+and\s+|\s+a[’']r\s+|\s+a\s+|\bwith\s+/;
const MIDDLE_OF_TOWN = /^(town centre|city centre|central)/i;

/** Takes a recorded name apart. */
export function placeTitle(recorded: Names): PlaceTitle {
	const en = splitName(recorded.en);
	const cy = splitName(recorded.cy);
	return {
		name: { en: en.name, cy: cy.name },
		town: en.town,
		aliases: [...new Set([...en.aliases, ...cy.aliases])].filter(
			(alias) => alias !== en.name && alias !== cy.name
		)
	};
}

/** True for a part that is only the middle of its town and has no name of its own. */
export const isMiddleOfTown = ({ en }: Names): boolean =>
	MIDDLE_OF_TOWN.test(en.split(': ')[1] ?? '');

function splitName(recorded: string): { name: string; town: string | null; aliases: string[] } {
	const bracketed = /\(([^)]*)\)/.exec(recorded)?.[1] ?? '';
	const plain = recorded.replace(/\s*\([^)]*\)/, '').trim();
	const [town, part] = plain.includes(': ')
		? (plain.split(': ') as [string, string])
		: [null, plain];
	const aliases = [...pieces(bracketed), ...pieces(part)].filter(
		(alias) => !/\b(centre|city|west)\b/i.test(alias)
	);
	return { name: part, town, aliases };
}

const pieces = (text: string): string[] =>
	text
		.split(AND)
		.map((piece) => piece.trim())
		.filter((piece) => piece.length > 2);
