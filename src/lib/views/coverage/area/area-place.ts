import { WALES } from '../../../coverage/matrix.ts';
import type { CoverageNames } from '../coverage-setting.ts';

/** What a page of coverage is about: one principal area, a region of several, or all of Wales. */
export type AreaPlace = {
	/** GSS code of an area or of Wales, or a region's code. */
	code: string;
	level: 'authority' | 'region' | 'wales';
	/** GSS codes of its principal areas. */
	members: readonly string[];
	/** The region an area is part of, where the region holds others too; else null. */
	region: string | null;
};

/**
 * Finds the place of a code. A region of one area is that area: Powys is both.
 * @returns null for a code that stands for nothing
 */
export function areaPlace(code: string, { areas, regions }: CoverageNames): AreaPlace | null {
	const wanted = code.toUpperCase();
	if (wanted === WALES) {
		return { code: WALES, level: 'wales', members: areas.map(({ gss }) => gss), region: null };
	}
	const region = regions.find((one) => one.code === wanted);
	if (region && region.members.length > 1) {
		return { code: wanted, level: 'region', members: region.members, region: null };
	}
	const area = areas.find(({ gss }) => gss === (region?.members[0] ?? wanted));
	if (!area) return null;
	const own = regions.find((one) => one.code === area.region);
	return {
		code: area.gss,
		level: 'authority',
		members: [area.gss],
		region: own && own.members.length > 1 ? own.code : null
	};
}

/** Codes whose authorities lie on the border with England. */
const ON_THE_BORDER: ReadonlySet<string> = new Set([
	'W06000005',
	'W06000006',
	'W06000021',
	'W06000023'
]);

/** Authorities of a place from which families cross to England for help, and to which they come. */
export const borderAuthorities = ({ members }: Pick<AreaPlace, 'members'>): string[] =>
	members.filter((gss) => ON_THE_BORDER.has(gss));
