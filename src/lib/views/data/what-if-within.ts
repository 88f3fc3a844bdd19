import type { QueryProblem } from '../../coverage/query/read-query.ts';
import { areaPlace } from '../coverage/area/area-place.ts';
import type { CoverageNames } from '../coverage/coverage-setting.ts';

/** The areas that a scenario's file counts. */
export type WhatIfWithin = {
	/** GSS codes in the order of the facts; empty for Wales. */
	within: string[];
	/** The same as a file name says it: "wales", a region's code, or the codes of areas. */
	geography: string;
	/** Codes that stand for nothing: left out, and said so. */
	unknown: QueryProblem[];
};

/** Reads the areas of an address, each an `in`: GSS codes of areas, or codes of regions. */
export function whatIfWithin(parameters: URLSearchParams, names: CoverageNames): WhatIfWithin {
	const codes = parameters.getAll('in').filter((code) => code.trim() !== '');
	const places = codes.map((value) => ({ value, place: areaPlace(value.trim(), names) }));
	const members = new Set(places.flatMap(({ place }) => place?.members ?? []));
	const within = names.areas.map(({ gss }) => gss).filter((gss) => members.has(gss));
	const whole = within.length === 0 || within.length === names.areas.length;
	return {
		within: whole ? [] : within,
		geography: whole ? 'wales' : (regionOf(within, names) ?? within.join('-')),
		unknown: places
			.filter(({ place }) => place === null)
			.map(({ value }) => ({ parameter: 'in', value }))
	};
}

/** The code of the region that has just these areas. */
const regionOf = (within: readonly string[], { regions }: CoverageNames): string | undefined =>
	regions.find(
		({ members }) =>
			members.length > 1 &&
			members.length === within.length &&
			members.every((gss) => within.includes(gss))
	)?.code;
