import type { Reference } from '../snapshot/reference.ts';
import type { Service } from '../service/service.ts';

/** Whom a service is for, as far as regions go: all of Wales, some regions, or nobody recorded it. */
export type AreaServed = 'all Wales' | 'not recorded' | readonly string[];

/**
 * The regions (board codes, in the order of the reference) that hold a principal area which a service
 * names. Areas that the reference does not know are as good as not recorded, as in the finder.
 */
export function areaServed(
	service: Pick<Service, 'areas' | 'extent'>,
	reference: Pick<Reference, 'areas' | 'regions'>
): AreaServed {
	const named = reference.areas.filter((area) => service.areas.includes(area.gss));
	if (named.length === 0) return 'not recorded';
	if (service.extent === 'all Wales' || named.length === reference.areas.length) return 'all Wales';
	const codes = new Set(named.map((area) => area.region));
	return reference.regions.filter(({ code }) => codes.has(code)).map(({ code }) => code);
}
