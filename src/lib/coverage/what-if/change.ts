import { ALL_AGES, AGES, agesBetween, spanOf } from '../ages.ts';
import { isTier, type TierId } from '../../domain/tier/tier.ts';

/** A service that does not exist, as a reader proposes it. */
export type Proposal = {
	act: 'add';
	tier: TierId;
	/** Category, or a group of categories where no one of them is meant. */
	category: string;
	/** Where it stands, in whole grid metres, with its reach in metres (0: as usual for the tier); null
	 * for help that goes to families. */
	place: { x: number; y: number; reach: number } | null;
	/** The areas it serves (GSS codes); empty for a place that serves whoever is within its reach. */
	areas: readonly string[];
	ages: number;
	welsh: boolean;
	/** Places for families; null when nothing is said. */
	capacity: number | null;
};

/** One change of a scenario. It is never written to the record. */
export type Change =
	| Proposal
	| { act: 'close'; service: string }
	| { act: 'move'; service: string; x: number; y: number };

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const POINT = /^at-(\d{5,6})-(\d{5,6})$/;
/** Eastings and northings between which Wales lies, in metres. */
const WALES = { west: 140_000, east: 370_000, south: 150_000, north: 410_000 };

/**
 * Reads a change as addresses carry it: words between full stops, such as
 * `add.secondary.parenting.at-310800-291600.km-25.ages-0-11.welsh.places-20`,
 * `add.targeted.ifst.in-W06000008-W06000009`, `close.<service>`, `move.<service>.at-310800-291600`.
 * @returns the change, or the part that can not be read
 */
export function parseChange(text: string): Change | { wrong: string } {
	const [act = '', ...words] = text.split('.');
	if (act === 'close' || act === 'move') {
		const [service = '', at = ''] = words;
		if (!UUID.test(service)) return { wrong: service || text };
		if (act === 'close') return words.length === 1 ? { act, service } : { wrong: at };
		const point = parsePoint(at);
		return point && words.length === 2 ? { act, service, ...point } : { wrong: at || text };
	}
	return act === 'add' ? parseProposal(words, text) : { wrong: act || text };
}

function parseProposal(words: readonly string[], text: string): Proposal | { wrong: string } {
	const [tier = '', category = '', ...rest] = words;
	if (!isTier(tier)) return { wrong: tier || text };
	if (!/^[a-z_]+$/.test(category)) return { wrong: category || text };
	let point: { x: number; y: number } | null = null;
	let areas: string[] = [];
	const change = { act: 'add', tier, category, ages: ALL_AGES, welsh: false } as const;
	let { ages, welsh }: { ages: number; welsh: boolean } = change;
	let capacity: number | null = null;
	let reach = 0;
	for (const word of rest) {
		const [name = '', ...values] = word.split('-');
		const [first = NaN, second = NaN] = values.map(wholeNumber);
		if (name === 'at' && (point = parsePoint(word))) continue;
		if (name === 'in' && values.length > 0 && values.every((gss) => /^W\d{8}$/.test(gss))) {
			areas = values;
		} else if (name === 'km' && first >= 1 && first <= 100) reach = first * 1000;
		else if (name === 'ages' && first <= second && second < AGES) ages = agesBetween(first, second);
		else if (word === 'welsh') welsh = true;
		else if (name === 'places' && first >= 1 && first <= 100_000) capacity = first;
		else return { wrong: word };
	}
	// Help needs a place to stand, or areas to go to.
	if (point === null && areas.length === 0) return { wrong: text };
	return { ...change, place: point && { ...point, reach }, areas, ages, welsh, capacity };
}

function parsePoint(word: string): { x: number; y: number } | null {
	const [, x, y] = POINT.exec(word)?.map(Number) ?? [];
	if (x === undefined || y === undefined) return null;
	const inWales = x > WALES.west && x < WALES.east && y > WALES.south && y < WALES.north;
	return inWales ? { x, y } : null;
}

const wholeNumber = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : NaN);

/** Writes a change as addresses carry it: what `parseChange` reads. */
export function changeWord(change: Change): string {
	if (change.act === 'close') return `close.${change.service}`;
	if (change.act === 'move') return `move.${change.service}.${pointWord(change)}`;
	const { tier, category, place, areas, ages, welsh, capacity } = change;
	const span = spanOf(ages);
	return [
		'add',
		tier,
		category,
		...(place ? [pointWord(place)] : []),
		...(place && place.reach > 0 ? [`km-${Math.round(place.reach / 1000)}`] : []),
		...(areas.length > 0 ? [`in-${areas.join('-')}`] : []),
		...(ages !== ALL_AGES && span ? [`ages-${span.from}-${span.to}`] : []),
		...(welsh ? ['welsh'] : []),
		...(capacity !== null ? [`places-${capacity}`] : [])
	].join('.');
}

const pointWord = ({ x, y }: { x: number; y: number }): string =>
	`at-${Math.round(x)}-${Math.round(y)}`;
