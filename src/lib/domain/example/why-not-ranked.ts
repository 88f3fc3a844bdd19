import { foldWords } from '../place/folding.ts';
import type { Claim } from './claim.ts';

/** What keeps results from standing in one order, in numbers. */
export type WhyNotRanked = {
	claims: number;
	/** How many different things were measured. */
	measures: number;
	/** How many do not say out of how many, over which time, or how it was found out. */
	withoutNumbers: number;
	withoutPeriod: number;
	withoutMethod: number;
	/** How many different ways of knowing stand behind them. */
	levels: number;
};

/** Two measures are one only when they are worded alike, in the language that both have. */
const measureKey = ({ measure }: Claim): string =>
	foldWords(measure.en ?? measure.cy ?? '').join(' ');

/**
 * Why these results are not put in an order. There is no function that does: even of one measure they
 * are about different families, met in different ways.
 */
export const whyNotRanked = (claims: readonly Claim[]): WhyNotRanked => ({
	claims: claims.length,
	measures: new Set(claims.map(measureKey)).size,
	withoutNumbers: claims.filter(({ of }) => of === null).length,
	withoutPeriod: claims.filter(({ period }) => period === null).length,
	withoutMethod: claims.filter(({ method }) => method === null).length,
	levels: new Set(claims.map(({ level }) => level)).size
});
