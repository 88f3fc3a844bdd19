import type { Deprivation } from '../../domain/official/formats/deprivation.ts';
import type { RuralClass } from '../../domain/official/formats/rural-class.ts';
import type { SmallAreas as SmallAreasFile } from '../../domain/official/formats/small-areas.ts';
import { AGE_BANDS } from './age-bands.ts';
import type { DemandFile } from './demand.ts';
import type { SmallAreas } from './from-small-areas.ts';

/** Kinds of official data that the places of children are put together from; the first is needed. */
export const DEMAND_KINDS = ['small-areas', 'deprivation', 'rural-class'] as const;

/** What a record places its children by: the same key, the same places. Empty for the estimate. */
export function demandKeyOf(files: readonly { kind: string; sha256: string }[]): string {
	const own = DEMAND_KINDS.flatMap((kind) => files.find((file) => file.kind === kind) ?? []);
	return own[0]?.kind === 'small-areas' ? own.map(({ sha256 }) => sha256).join(' ') : '';
}

/**
 * Puts small areas together by their codes: where they are and how many children they have, how deprived
 * and how rural they are. What no file says of one is not known.
 */
export function joinSmallAreas(
	{ rows }: SmallAreasFile,
	deprivation: Deprivation | null,
	ruralClass: RuralClass | null,
	files: readonly DemandFile[]
): SmallAreas {
	const fifths = new Map(deprivation?.rows.map(({ code, fifth }) => [code, fifth]));
	const rural = new Map(ruralClass?.rows.map((row) => [row.code, row.rural]));
	return {
		areas: rows.map(({ code, name, area, lon, lat, children, bands }) => ({
			code,
			name,
			area,
			middle: { lon, lat },
			children,
			bands: bands && AGE_BANDS.map(({ indicator }) => bands[indicator]),
			fifth: fifths.get(code) ?? null,
			rural: rural.get(code) ?? null
		})),
		files
	};
}
