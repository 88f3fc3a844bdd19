import { AGES } from '../ages.ts';

/**
 * The age bands that official totals come in (ONS mid-year estimates as the facts carry them), both
 * ends included.
 */
export const AGE_BANDS = [
	{ indicator: 'pop_0_4', from: 0, to: 4 },
	{ indicator: 'pop_5_10', from: 5, to: 10 },
	{ indicator: 'pop_11_15', from: 11, to: 15 },
	{ indicator: 'pop_16_17', from: 16, to: 17 }
] as const;

/**
 * Children by single year: the children of a band divided evenly over its years.
 * @param bands children in each of `AGE_BANDS`
 */
export function spreadOverYears(bands: readonly number[]): number[] {
	const years = new Array<number>(AGES).fill(0);
	AGE_BANDS.forEach(({ from, to }, index) => {
		for (let age = from; age <= to; age++) years[age] = (bands[index] ?? 0) / (to - from + 1);
	});
	return years;
}
