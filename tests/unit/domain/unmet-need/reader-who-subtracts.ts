/**
 * Somebody who knows both tables of a quarter, the geography and how counts add up, and works out
 * what a hidden count can be: every value for which counts exist that agree with all that is shown.
 */
import type { UnmetQuarter } from '../../../../src/lib/domain/unmet-need/unmet-need.ts';

type Region = UnmetQuarter['regions'][number];
/** A hidden count: of an area or a tier of a region. */
export type Hidden = { region: string; in: 'areas' | 'tiers'; at: number };

/** No total of these tests is larger, so larger ones need not be tried. */
const MOST = 90;

/** Whether the hidden count can be `value`. */
export function canBe(table: UnmetQuarter, hidden: Hidden, value: number): boolean {
	const totals = table.regions.map((region) => {
		const known = region.code === hidden.region ? withPart(region, hidden, value) : region;
		return totalsOf(known, leastHidden(region));
	});
	if (totals.some((possible) => possible.size === 0)) return false;
	if (table.wales === null) return true;
	let sums = new Set([0]);
	for (const possible of totals) {
		const next = new Set<number>();
		for (const sum of sums) for (const total of possible) next.add(sum + total);
		sums = next;
	}
	return sums.has(table.wales);
}

/** Only parts that are not nought are hidden, except where the whole region is. */
const leastHidden = ({ areas, tiers }: Region): number =>
	[...areas, ...tiers].every(({ count }) => count === null) ? 0 : 1;

/** The totals of a region with which both its rows add up. */
function totalsOf({ total, areas, tiers }: Region, least: number): Set<number> {
	const all = total === null ? Array.from({ length: MOST + 1 }, (_, n) => n) : [total];
	return new Set(all.filter((sum) => [areas, tiers].every((row) => addsUp(row, sum, least))));
}

function addsUp(row: readonly { count: number | null }[], total: number, least: number): boolean {
	const rest = row.reduce((left, { count }) => left - (count ?? 0), total);
	const hidden = row.filter(({ count }) => count === null).length;
	return hidden === 0 ? rest === 0 : rest >= hidden * least;
}

function withPart(region: Region, { in: row, at }: Hidden, count: number): Region {
	const fill = <P extends object>(parts: readonly P[]): P[] =>
		parts.map((part, index) => (index === at ? { ...part, count } : part));
	return row === 'areas'
		? { ...region, areas: fill(region.areas) }
		: { ...region, tiers: fill(region.tiers) };
}
