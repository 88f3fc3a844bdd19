/**
 * Postcode areas (the letters a postcode starts with) by where they lead. The list of areas is
 * public knowledge of Royal Mail's address system; the Welsh districts themselves are facts in the
 * seed.
 */

/** Areas with at least one district wholly or mostly in Wales. An unknown district may be new. */
const WELSH = 'CF LD LL NP SA SY';

/** Areas of England, also those of which a few districts reach into Wales (CH, HR, GL). */
const ENGLISH =
	'AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL ' +
	'GU HA HD HG HP HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NR NW OL OX PE PL PO PR ' +
	'RG RH RM S SE SG SK SL SM SN SO SP SR SS ST SW TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS ' +
	'WV YO';

/** Scotland, Northern Ireland, the Isle of Man, the Channel Islands, Gibraltar, forces and banks. */
const ELSEWHERE = 'AB BF BT BX DD DG EH FK G GX GY HS IM IV JE KA KW KY ML PA PH TD ZE';

export type PostcodeCountry = 'wales' | 'england' | 'elsewhere';

const COUNTRY = new Map<string, PostcodeCountry>([
	...WELSH.split(' ').map((area) => [area, 'wales'] as const),
	...ENGLISH.split(' ').map((area) => [area, 'england'] as const),
	...ELSEWHERE.split(' ').map((area) => [area, 'elsewhere'] as const)
]);

/** The letters at the start of an outward code: SY for SY23. */
export const postcodeArea = (outward: string): string => /^[A-Z]{1,2}/.exec(outward)?.[0] ?? '';

/** Where a postcode area mainly lies; undefined when there is no such area. */
export const countryOf = (area: string): PostcodeCountry | undefined => COUNTRY.get(area);

/** Districts of a Welsh postcode area that lie wholly in England (around Shrewsbury and Oswestry). */
const ENGLISH_DISTRICTS = new Set([
	'SY1',
	'SY2',
	'SY3',
	'SY4',
	'SY6',
	'SY8',
	'SY11',
	'SY12',
	'SY99'
]);

/** True for an outward code that is known to be in England. */
export const isEnglishDistrict = (outward: string): boolean =>
	ENGLISH_DISTRICTS.has(outward) || countryOf(postcodeArea(outward)) === 'england';

/**
 * English districts of which an edge lies in Wales (one or two postcodes each in the August 2024
 * National Statistics Postcode Lookup), with the principal area the edge belongs to.
 */
const WELSH_EDGES = new Map([
	['GL16', 'W06000021'],
	['SY7', 'W06000023'],
	['SY9', 'W06000023']
]);

/** The principal area an English district reaches into, if it does. */
export const welshEdgeOf = (outward: string): string | undefined => WELSH_EDGES.get(outward);
