import type { Declaration } from '../../../../src/lib/coverage/coverage.ts';
import type { DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import type { CoverageQuestion } from '../../../../src/lib/coverage/question.ts';

/**
 * A small Wales as plain objects. The oracle answers from these alone with loops that anyone can
 * check against the coverage model; it shares no arithmetic with the kernel.
 */
export type World = {
	points: readonly DemandPoint[];
	areas: readonly string[];
	regions: readonly { code: string; members: readonly string[] }[];
	categories: readonly string[];
	kinds: readonly Kind[];
	rows: readonly OfferRow[];
	question: CoverageQuestion;
	declarations: readonly Declaration[];
	/** Minutes from a point to a place: see `tripOf`. Null where distances are metres. */
	minutes: ReadonlyMap<string, number> | null;
};

/** The journey from a point to the place number `site` of row `row`. */
export const tripOf = (row: number, site: number, point: string): string =>
	`${row}/${site} ${point}`;

/** Whether bit `bit` stands in a mask, without the bit operations that the kernel uses. */
export const holds = (mask: number, bit: number): boolean => Math.floor(mask / 2 ** bit) % 2 === 1;

/** Every year of age that demand is known for. */
export const YEARS = Array.from({ length: 18 }, (_, age) => age);
