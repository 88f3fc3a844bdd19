import { AGE_BANDS } from '../../../../src/lib/coverage/demand/age-bands.ts';
import type { Demand } from '../../../../src/lib/coverage/demand/demand.ts';
import { seedReference } from '../../domain/seed-record.ts';

/** GSS codes of the principal areas, in the order of the record. */
export const AREAS = seedReference.areas.map(({ gss }) => gss);

/** Children of each band by area, as the official figures give them. */
export const officialBands = (gss: string): number[] =>
	AGE_BANDS.map(({ indicator }) => {
		const found = seedReference.need.find((one) => one.area === gss && one.indicator === indicator);
		if (found?.value == null) throw new Error(`no ${indicator} for ${gss}`);
		return found.value;
	});

/** The same, added up point by point and year by year. */
export const bandsIn = (demand: Demand, gss: string): number[] =>
	AGE_BANDS.map(({ from, to }) => {
		let children = 0;
		for (let i = 0; i < demand.size; i++) {
			if (demand.areas[demand.area[i]!] !== gss) continue;
			for (let age = from; age <= to; age++) children += demand.children[i * 18 + age]!;
		}
		return children;
	});
